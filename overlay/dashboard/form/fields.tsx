import { Button, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Settings } from '../../../shared/settings.ts';
import { useCanAct, useStore } from '../hooks.ts';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { WordingHelp } from '../wording/wording-help.tsx';
import type { Codec } from './codecs.ts';
import { SWITCH } from './codecs.ts';
import type { Edits } from './edits.ts';
import { isChange, keyOf } from './edits.ts';
import { shownIn } from './form.ts';
import type { Lens } from './lens.ts';

/** What is changed on this page and not saved yet. */
export function useEdits(): Edits {
  const { form } = useStore();
  return useSyncExternalStore(form.subscribe, form.edits);
}

export function useIsSaving(): boolean {
  const { form } = useStore();
  return useSyncExternalStore(form.subscribe, form.isSaving);
}

/** One setting as its control needs it. */
export interface Field<Typed> {
  readonly typed: Typed;
  /** Whether a save would change something. */
  readonly isChanged: boolean;
  /** What is wrong with it; null when nothing. */
  readonly fault: string | null;
  readonly change: (typed: Typed) => void;
  readonly discard: () => void;
  readonly save: () => Promise<boolean>;
}

export function useField<T, Typed extends string | boolean>(
  settings: Settings,
  lens: Lens<T>,
  codec: Codec<T, Typed>,
): Field<Typed> {
  const { form } = useStore();
  const edits = useEdits();
  const key = keyOf(lens.path);
  const edit = edits.get(key);
  return {
    typed: shownIn(edits, settings, lens, codec),
    isChanged: edit !== undefined && isChange(edit),
    fault: edit ? (edit.read.ok ? edit.fault : edit.read.message) : null,
    change: (typed) => form.change(lens, codec, typed),
    discard: () => form.discard(key),
    save: () => form.save(key),
  };
}

interface FieldProps<T> {
  readonly settings: Settings;
  readonly lens: Lens<T>;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A switch that acts at once; it springs back when the server refuses. */
export function LiveSwitch(props: FieldProps<boolean> & { readonly isOff?: boolean }) {
  const { label, settings, lens, hint, isOff = false } = props;
  const canAct = useCanAct();
  const field = useField(settings, lens, SWITCH);
  async function flip(on: boolean): Promise<void> {
    field.change(on);
    if (!(await field.save())) field.discard();
  }
  return (
    <Switch
      label={label}
      description={hint}
      disabled={!canAct || isOff}
      checked={field.typed}
      onChange={(event) => void flip(event.currentTarget.checked)}
    />
  );
}

/** A line of text with its own Save button, which appears when there is something to save; Enter saves too. */
export function LiveText<T>(
  props: FieldProps<T> & {
    readonly codec: Codec<T>;
    readonly button?: string;
    readonly maxLength: number;
    /** Saves more than the field itself, where something goes with it. */
    readonly save?: () => Promise<boolean>;
  },
) {
  const { settings, lens, codec, label, hint, maxLength, button = TEXTS.save } = props;
  const canAct = useCanAct();
  const isSaving = useIsSaving();
  const field = useField(settings, lens, codec);
  const save = props.save ?? field.save;
  return (
    <form
      className="live-text"
      onSubmit={(event) => {
        event.preventDefault();
        if (canAct && !isSaving && field.isChanged) void save();
      }}
    >
      <TextInput
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={maxLength}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={field.typed}
        error={field.fault}
        onChange={(event) => field.change(event.currentTarget.value)}
      />
      {field.isChanged && (
        <Button type="submit" disabled={!canAct || isSaving || field.fault !== null}>
          {button}
        </Button>
      )}
    </form>
  );
}

/** A switch that waits for the page's Save. */
export function DraftSwitch({ settings, lens, label, hint }: FieldProps<boolean>) {
  const field = useField(settings, lens, SWITCH);
  return (
    <Switch
      label={label}
      description={hint}
      checked={field.typed}
      onChange={(event) => field.change(event.currentTarget.checked)}
    />
  );
}

/** A line of text that waits for the page's Save. */
export function DraftText<T>(
  props: FieldProps<T> & { readonly codec: Codec<T>; readonly type?: 'text' | 'datetime-local' | 'seconds' },
) {
  const { settings, lens, codec, label, hint, type = 'text' } = props;
  const field = useField(settings, lens, codec);
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      type={type === 'datetime-local' ? type : 'text'}
      inputMode={type === 'seconds' ? 'numeric' : undefined}
      value={field.typed}
      error={field.fault}
      onChange={(event) => field.change(event.currentTarget.value)}
    />
  );
}

/** A choice that waits for the page's Save; its label is for screen readers, for it stands in a row that names it. */
export function DraftSelect<T extends string>(
  props: FieldProps<T> & {
    readonly codec: Codec<T>;
    readonly data: readonly { readonly value: T; readonly label: string }[];
  },
) {
  const field = useField(props.settings, props.lens, props.codec);
  return (
    <NativeSelect
      aria-label={props.label}
      value={field.typed}
      data={[...props.data]}
      onChange={(event) => field.change(event.currentTarget.value)}
    />
  );
}

/** Text of the bot that waits for the page's Save, with help on its wording and the way back to the default. */
export function DraftArea<T>(
  props: FieldProps<T> & {
    readonly codec: Codec<T>;
    readonly rows: number;
    readonly fallback: T;
  },
) {
  const { settings, lens, codec, label, hint, rows, fallback } = props;
  const field = useField(settings, lens, codec);
  const original = codec.print(fallback);
  return (
    <div className="draft-area">
      <Textarea
        label={label}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={rows}
        value={field.typed}
        error={field.fault}
        onChange={(event) => field.change(event.currentTarget.value)}
      />
      <WordingHelp text={field.typed} place="chat" onTake={field.change} />
      {field.typed !== original && (
        <Button
          variant="subtle"
          className="reset"
          aria-label={TEXTS.resetOf(label)}
          onClick={() => field.change(original)}
        >
          {TEXTS.resetTo}
        </Button>
      )}
    </div>
  );
}
