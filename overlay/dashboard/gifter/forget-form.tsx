import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCanAct, useCommand, useStore } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import type { CardFormProps } from './form-props.ts';

const T = TEXTS.card;

/** The one act that cannot be taken back, and so asks for a word first. */
export function ForgetForm({ card, close }: CardFormProps) {
  const { gifter } = card;
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('forget-gifter');
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim() === T.forgetWord;

  async function forget(): Promise<void> {
    if (!isTyped || !canAct || isSending) return;
    const outcome = await run({ gifterId: gifter.id });
    if (!outcome.ok) return;
    confirm(T.forgotten);
    close();
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void forget();
      }}
    >
      <p>
        <bdi>{T.forgetSure(gifter.name)}</bdi>
      </p>
      <TextInput
        label={T.forgetLabel}
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" color="danger" disabled={!isTyped || !canAct || isSending}>
          {T.forgetSave}
        </Button>
      </div>
    </form>
  );
}
