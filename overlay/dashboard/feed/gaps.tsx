import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { Banner } from '../banner.tsx';
import { useNow, useTopic } from '../hooks.ts';
import { useOpen } from '../open-dialog.ts';
import { TEXTS } from '../texts/texts.ts';
import { gapsToTell } from './gaps-to-tell.ts';

/** A source that was away a while ago: what came in between can be entered by hand. */
export function Gaps() {
  const sources = useTopic('status')?.sources ?? [];
  const open = useOpen();
  const [closed, setClosed] = useState<readonly string[]>([]);
  const nowMs = useNow(60_000, sources.length > 0);
  return gapsToTell(sources, { nowMs, closed }).map(({ key, id, fromMs, toMs }) => {
    const name = TEXTS.source(id);
    return (
      <Banner key={key} tone="wait">
        <span>{TEXTS.feedPage.gap(name, fromMs, toMs)}</span>
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
