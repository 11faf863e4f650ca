import type { ReactNode } from 'react';
import { useState } from 'react';
import { EnterGift } from './feed/enter-gift.tsx';
import { Card } from './gifter/card.tsx';
import type { Opened } from './open-dialog.ts';
import { OpenContext } from './open-dialog.ts';

/** Holds the one dialog that any part of the page may open. */
export function DialogHost({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <OpenContext value={setOpened}>
      {children}
      {opened?.kind === 'card' && (
        <Card key={opened.gifterId} gifterId={opened.gifterId} name={opened.name} close={close} />
      )}
      {opened?.kind === 'enter' && <EnterGift close={close} />}
    </OpenContext>
  );
}
