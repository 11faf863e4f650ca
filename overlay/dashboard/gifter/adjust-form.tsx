import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCanAct, useCommand, useStore } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import { amountOf } from './amount.ts';
import type { CardFormProps } from './form-props.ts';

const T = TEXTS.card;

/** Adds to the person's totals, or takes away, with a reason that stands in the audit. */
export function AdjustForm({ card, done }: CardFormProps) {
  const { gifter, mayMove } = card;
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('adjust-gifter');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const diamonds = amountOf(typed);

  async function adjust(): Promise<void> {
    setTried(true);
    if (diamonds === null || reason.trim() === '' || isSending) return;
    const outcome = await run({ gifterId: gifter.id, diamonds, reason: reason.trim() });
    if (!outcome.ok) return;
    const said = diamonds > 0 ? T.adjustedUp : T.adjustedDown;
    confirm(said(gifter.name, Math.abs(diamonds)), outcome.id);
    done();
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void adjust();
      }}
    >
      <TextInput
        label={T.adjustLabel}
        description={mayMove === null ? undefined : T.adjustLeft(mayMove)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoFocus
        autoComplete="off"
        maxLength={14}
        value={typed}
        error={isTried && diamonds === null ? T.adjustBad : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label={T.reason}
        autoComplete="off"
        maxLength={200}
        value={reason}
        error={isTried && reason.trim() === '' ? T.reasonBad : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" disabled={!canAct || isSending}>
          {T.adjustSave}
        </Button>
      </div>
    </form>
  );
}
