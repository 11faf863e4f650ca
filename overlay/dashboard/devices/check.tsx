import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReachFinding } from '../../../shared/reach.ts';
import { useCanAct, useStore } from '../hooks.ts';
import { StatusDot } from '../status-dot.tsx';
import { TEXTS } from '../texts/texts.ts';
import { askToCheck } from './ask-check.ts';

const WORDS = TEXTS.devices;

/** One address that is open, and a button that has the server ask itself there. */
export function Check(props: {
  readonly origin: string;
  readonly from: 'network' | 'internet';
  /** What is open there, in one sentence. */
  readonly text: string;
}) {
  const { origin, from } = props;
  const { token } = useStore();
  const canAct = useCanAct();
  const [found, setFound] = useState<ReachFinding | 'none' | 'asking' | 'failed'>('none');
  const { host } = new URL(origin);

  async function check(): Promise<void> {
    setFound('asking');
    setFound((await askToCheck(origin, { token, ask: fetch })) ?? 'failed');
  }

  return (
    <div className="check">
      <p>
        <StatusDot tone={found === 'reached' ? 'good' : 'quiet'} />
        <bdi>{props.text}</bdi>
      </p>
      <Button
        variant="default"
        disabled={!canAct || found === 'asking'}
        aria-label={WORDS.checkOf(host)}
        onClick={() => void check()}
      >
        {WORDS.check}
      </Button>
      <p className={found === 'none' || found === 'asking' ? 'note' : 'strong'} role="status">
        {found !== 'none' && found !== 'asking' && <StatusDot tone={found === 'reached' ? 'good' : 'wait'} />}
        {said()}
      </p>
    </div>
  );

  function said(): string {
    if (found === 'none') return '';
    if (found === 'asking') return WORDS.checking(host);
    return found === 'failed' ? WORDS.checkFailed : WORDS.findings[from][found];
  }
}
