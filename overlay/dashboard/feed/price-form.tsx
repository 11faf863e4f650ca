import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCanAct, useCommand, useStore } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import { wholeFromOne } from './whole.ts';

const T = TEXTS.feedPage;

/** Says what a gift was worth whose price nobody knew. */
export function PriceForm({ seq, done }: { seq: number; done: () => void }) {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('price-gift');
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const diamonds = wholeFromOne(typed);

  async function price(): Promise<void> {
    setTried(true);
    if (diamonds === null || !canAct || isSending) return;
    const outcome = await run({ seq, diamonds });
    if (!outcome.ok) return;
    confirm(T.pricedNow(diamonds), outcome.id);
    done();
  }

  return (
    <form
      className="form price-form"
      onSubmit={(event) => {
        event.preventDefault();
        void price();
      }}
    >
      <TextInput
        label={T.price}
        autoFocus
        inputMode="numeric"
        autoComplete="off"
        maxLength={13}
        value={typed}
        error={isTried && diamonds === null ? T.enterDiamondsBad : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" disabled={!canAct || isSending}>
          {T.priceSave}
        </Button>
        <Button variant="default" onClick={done}>
          {T.cancel}
        </Button>
      </div>
    </form>
  );
}
