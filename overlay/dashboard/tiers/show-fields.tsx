import { Button } from '@mantine/core';
import { useRef } from 'react';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { WordingHelp } from '../wording/wording-help.tsx';
import { LEVELS } from './edits.ts';
import type { StepForm } from './fields.tsx';
import { StepNumber, StepText } from './fields.tsx';
import { Silhouette } from './silhouette.tsx';
import { SoundFields } from './sound-fields.tsx';

const PLACEHOLDERS = ['{name}', '{gift}', '{count}', '{message}'] as const;
const LONGEST_TEXT = 200;
const LONGEST_NAME = 60;

/** What viewers see and hear. */
export function ShowFields({ step }: { step: StepForm }) {
  const { tier, fault, set } = step;
  return (
    <Panel title={TEXTS.tiers.show}>
      <StepText
        label={TEXTS.tiers.name}
        hint={TEXTS.tiers.nameHint}
        value={tier.name}
        fault={fault('name')}
        maxLength={LONGEST_NAME}
        change={(name) => set({ name }, 'name')}
      />
      <Levels step={step} />
      <OnAirText step={step} field="headline" />
      <OnAirText step={step} field="line2" />
      <div className="pair">
        <StepNumber
          label={TEXTS.tiers.seconds}
          hint={TEXTS.tiers.secondsHint}
          value={tier.durationMs}
          fault={fault('durationMs')}
          least={1}
          most={60}
          factor={1_000}
          change={(durationMs = Number.NaN) => set({ durationMs }, 'durationMs')}
        />
      </div>
      <SoundFields step={step} />
    </Panel>
  );
}

function Levels({ step: { tier, set } }: { step: StepForm }) {
  return (
    <fieldset className="levels">
      <legend>{TEXTS.tiers.level}</legend>
      {LEVELS.map((level) => (
        <label key={level} data-level={level}>
          <input
            type="radio"
            name="level"
            checked={tier.level === level}
            onChange={() => set({ level }, 'level')}
          />
          <Silhouette level={level} />
          <span>{TEXTS.tiers.levelOf(level, TEXTS.tiers.levels[level])}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A text with the placeholders that can be put into it. */
function OnAirText({ step, field }: { step: StepForm; field: 'headline' | 'line2' }) {
  const { tier, fault, set } = step;
  const input = useRef<HTMLInputElement>(null);
  const text = tier[field] ?? '';
  const label = TEXTS.tiers[field];
  const change = (next: string) =>
    set(field === 'line2' ? { line2: next === '' ? null : next } : { headline: next }, field);
  return (
    <div className="on-air-text">
      <StepText
        label={label}
        value={text}
        fault={fault(field)}
        maxLength={LONGEST_TEXT}
        isOptional={field === 'line2'}
        inputRef={input}
        change={change}
      />
      <WordingHelp text={text} place="headline" onTake={change} />
      <div className="placeholders note">
        <span>{TEXTS.tiers.textHint}</span>
        {PLACEHOLDERS.map((placeholder) => (
          <Button
            key={placeholder}
            variant="default"
            aria-label={TEXTS.tiers.putIn(placeholder, label)}
            disabled={text.length + placeholder.length > LONGEST_TEXT}
            onClick={() => {
              const at = input.current?.selectionStart ?? text.length;
              change(`${text.slice(0, at)}${placeholder}${text.slice(at)}`);
              input.current?.focus();
            }}
          >
            {placeholder}
          </Button>
        ))}
      </div>
    </div>
  );
}
