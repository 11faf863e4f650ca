import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { Banner } from '../banner.tsx';
import { useOpen } from '../gifter/open.ts';
import { useNow, useTopic } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';

/** After that the night has gone on, and who missed something has said so. */
const NEWS_FOR_MS = 30 * 60_000;

/** A source that was away a while ago: what came in between can be entered by hand. */
export function Gaps() {
  const sources = useTopic('status')?.sources ?? [];
  const open = useOpen();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const hasGaps = sources.some(({ lastGap }) => lastGap !== null);
  const nowMs = useNow(60_000, hasGaps);
  return sources.map(({ id, lastGap }) => {
    const key = `${id} ${lastGap?.toMs}`;
    if (!lastGap || nowMs - lastGap.toMs > NEWS_FOR_MS || closed.includes(key)) return null;
    const name = TEXTS.source(id);
    return (
      <Banner key={key} tone="wait">
        <span>{TEXTS.feedPage.gap(name, lastGap.fromMs, lastGap.toMs)}</span>
        <Button variant="default" onClick={() => open({ kind: 'enter' })}>
          {TEXTS.feedPage.enter}
        </Button>
        <CloseButton
          variant="transparent"
          size={44}
          c="inherit"
          aria-label={TEXTS.feedPage.gapClose(name)}
          onClick={() => setClosed([...closed, key])}
        />
      </Banner>
    );
  });
}
