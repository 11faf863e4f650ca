import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCanAct, useCommand, useStore } from '../hooks.ts';
import { Sheet } from '../sheet.tsx';
import { TEXTS } from '../texts/texts.ts';
import { wholeFromOne } from './whole.ts';

const T = TEXTS.feedPage;

/** A gift that no source brought, entered by hand. */
export function EnterGift({ close }: { close: () => void }) {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('enter-gift');
  const [name, setName] = useState('');
  const [worth, setWorth] = useState('');
  const [isTried, setTried] = useState(false);
  const diamonds = wholeFromOne(worth);

  async function enter(): Promise<void> {
    setTried(true);
    if (name.trim() === '' || diamonds === null || isSending) return;
    const done = await run({ name: name.trim(), diamonds });
    if (!done.ok) return;
    confirm(T.entered(name.trim(), diamonds), done.id);
    close();
  }

  return (
    <Sheet title={T.enterTitle} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <p className="note">{T.enterNote}</p>
        <TextInput
          label={T.enterName}
          data-autofocus
          autoComplete="off"
          maxLength={200}
          value={name}
          error={isTried && name.trim() === '' ? T.enterNameBad : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={T.enterDiamonds}
          inputMode="numeric"
          autoComplete="off"
          maxLength={13}
          value={worth}
          error={isTried && diamonds === null ? T.enterDiamondsBad : null}
          onChange={(event) => setWorth(event.currentTarget.value)}
        />
        <div className="buttons">
          <Button type="submit" disabled={!canAct || isSending}>
            {T.enterSave}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
