import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCanAct, useCommand, useStore } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import type { CardFormProps } from './form-props.ts';

const T = TEXTS.card;

/** Another name for the person wherever it is read, or the own one again. */
export function RenameForm({ card, done }: CardFormProps) {
  const { gifter, ownName } = card;
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('rename-gifter');
  const [name, setName] = useState(gifter.name);
  const [isTried, setTried] = useState(false);
  const isOff = !canAct || isSending;

  async function rename(to: string | null): Promise<void> {
    setTried(true);
    if (to === '' || isOff) return;
    const outcome = await run({ gifterId: gifter.id, name: to });
    if (!outcome.ok) return;
    confirm(to === null ? T.ownNameNow : T.renamed(ownName ?? gifter.name, to), outcome.id);
    done();
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void rename(name.trim());
      }}
    >
      <TextInput
        label={T.renameLabel}
        autoFocus
        autoComplete="off"
        maxLength={200}
        value={name}
        error={isTried && name.trim() === '' ? T.renameBad : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" disabled={isOff}>
          {T.renameSave}
        </Button>
        {ownName !== null && (
          <Button variant="default" disabled={isOff} onClick={() => void rename(null)}>
            {T.ownNameAgain}
          </Button>
        )}
      </div>
    </form>
  );
}
