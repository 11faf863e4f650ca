import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { NOTE_UNITS } from '../../../shared/commands.ts';
import { useCanAct, useCommand, useStore } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import type { CardFormProps } from './form-props.ts';

const T = TEXTS.card;

/** What the team wants to remember of the person. */
export function NoteForm({ card, done }: CardFormProps) {
  const { gifter, note } = card;
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('note-gifter');
  const [text, setText] = useState(note?.text ?? '');
  const isOff = !canAct || isSending;

  async function save(to: string | null): Promise<void> {
    if (isOff || to === '') return;
    const outcome = await run({ gifterId: gifter.id, text: to });
    if (!outcome.ok) return;
    confirm(to === null ? T.noteRemoved : T.noteSaved, outcome.id);
    done();
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(text.trim());
      }}
    >
      <Textarea
        label={T.noteLabel}
        description={T.noteHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoFocus
        rows={2}
        maxLength={NOTE_UNITS}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" disabled={isOff || text.trim() === ''}>
          {T.save}
        </Button>
        {note && (
          <Button variant="default" disabled={isOff} onClick={() => void save(null)}>
            {T.noteRemove}
          </Button>
        )}
      </div>
    </form>
  );
}
