import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { useState } from 'react';
import type { Conditions, Tier } from '../../../shared/tier.ts';
import { TEXTS } from '../texts/texts.ts';
import { cleaned } from './edits.ts';

/** One step as its fields need it. */
export interface StepForm {
  readonly tier: Tier;
  /** What is wrong at a place such as `when.diamondsFrom`; null when nothing. */
  readonly fault: (path: string) => string | null;
  /** `about` is the field that is typed into. */
  readonly set: (patch: Partial<Tier>, about: string) => void;
}

/** A condition with another value; undefined takes it away. */
export function withCondition<K extends keyof Conditions>(
  { when }: Tier,
  key: K,
  value: Conditions[K] | undefined,
): Pick<Tier, 'when'> {
  return { when: cleaned({ ...when, [key]: value }) };
}

const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

export function StepText(props: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly fault: string | null;
  readonly maxLength: number;
  readonly isOptional?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly change: (text: string) => void;
}) {
  const { label, hint, value, fault, maxLength, isOptional = false, inputRef, change } = props;
  return (
    <TextInput
      ref={inputRef}
      label={label}
      description={hint}
      inputWrapperOrder={ORDER}
      dir="auto"
      maxLength={maxLength}
      autoComplete="off"
      value={value}
      error={fault !== null && (value === '' && !isOptional ? TEXTS.tiers.empty : fault)}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** A number between two ends; what cannot be read is NaN. */
export function StepNumber(props: {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Undefined is none. */
  readonly value: number | undefined;
  readonly fault: string | null;
  readonly least: number;
  readonly most: number;
  /** One of what is typed is so many of the value: 1,000 for seconds in ms. */
  readonly factor?: number;
  readonly placeholder?: string;
  readonly isOptional?: boolean;
  readonly change: (value: number | undefined) => void;
}) {
  const { label, hint, value, least, most, factor = 1, placeholder, isOptional = false } = props;
  const print = (each: number | undefined) =>
    each === undefined || Number.isNaN(each) ? '' : String(each / factor);
  const [typed, setTyped] = useState({ text: print(value), value });
  // Changed elsewhere: by a fix, a preset, or a step back.
  if (!Object.is(typed.value, value)) setTyped({ text: print(value), value });
  const isOutside = value !== undefined && !(value >= least * factor && value <= most * factor);
  const fault = isOutside ? TEXTS.tiers.between(least, most) : props.fault;
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={ORDER}
      inputMode={factor === 1 ? 'numeric' : 'decimal'}
      autoComplete="off"
      maxLength={16}
      placeholder={placeholder}
      value={typed.text}
      error={fault}
      onChange={({ currentTarget: { value: text } }) => {
        const next = text.trim() === '' ? (isOptional ? undefined : Number.NaN) : readNumber(text, factor);
        setTyped({ text, value: next });
        props.change(next);
      }}
    />
  );
}

/** A whole number, also as `1,000` or `1.000`; where one has parts `2,5` and `2.5` are the same. NaN where it is none. */
export function readNumber(text: string, factor: number): number {
  const typed = text.trim();
  if (factor === 1) {
    const isGrouped = /^\d{1,3}([,.\s']\d{3})+$/.test(typed);
    const digits = isGrouped ? typed.replace(/\D/g, '') : typed;
    return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
  }
  const plain = typed.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * factor) : Number.NaN;
}

/** A list, of which an empty one is none. */
export function StepList(props: {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[] | undefined;
  readonly fault: string | null;
  readonly separator: '\n' | ', ';
  readonly change: (value: string[] | undefined) => void;
}) {
  const { label, hint, value = [], fault, separator, change } = props;
  const split = (text: string) =>
    text
      .split(separator.trim() || '\n')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const [typed, setTyped] = useState(value.join(separator));
  const text = isSameList(split(typed), value) ? typed : value.join(separator);
  const common = {
    label,
    description: hint,
    inputWrapperOrder: ORDER,
    autoComplete: 'off',
    spellCheck: false,
    value: text,
    error: fault,
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      const next = split(currentTarget.value);
      setTyped(currentTarget.value);
      change(next.length === 0 ? undefined : next);
    },
  };
  return separator === '\n' ? (
    <Textarea rows={3} dir="auto" {...common} />
  ) : (
    <TextInput autoCapitalize="none" {...common} />
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
