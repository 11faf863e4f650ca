import { Button } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '../copy-field.tsx';
import { MASKED_SECRET } from '../curl.ts';
import { useCanAct, useCommand, useStore } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { maskToken } from '../urls.ts';
import { useUrls } from '../use-urls.ts';
import { OverlayLinkField } from './overlay-link-field.tsx';

const WORDS = TEXTS.people;

/** What is the owner's own to keep, and to replace once somebody else saw it. */
export function OwnLinks() {
  const { confirm } = useStore();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('rotate-hook-secret');
  const [round, setRound] = useState(0);
  const urls = useUrls(round);
  const askAnew = () => setRound((before) => before + 1);

  async function replaceSecret(): Promise<void> {
    if (!(await run({ hook: 'gift' })).ok) return;
    askAnew();
    confirm(WORDS.secretReplaced);
  }

  if (urls === null) return null;
  return (
    <Panel title={WORDS.yours}>
      {urls.kind !== 'urls' ? (
        <p className="empty">{WORDS.fetchFailed}</p>
      ) : (
        <>
          <CopyField
            label={WORDS.ownLink}
            value={urls.dashboard}
            masked={maskToken(urls.dashboard)}
            copy={WORDS.copyLink}
            note={WORDS.ownLinkNote}
            isAside
          />
          <OverlayLinkField link={urls.overlay} replaced={askAnew} />
          <CopyField
            label={WORDS.hookSecret}
            value={urls.hooks.gift.secret}
            masked={MASKED_SECRET}
            copy={WORDS.copySecret}
            isAside
          />
          <div>
            <Button variant="default" disabled={!canAct || isSending} onClick={() => void replaceSecret()}>
              {WORDS.replaceSecret}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
