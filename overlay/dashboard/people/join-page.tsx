import { Button } from '@mantine/core';
import { useState } from 'react';
import { TEXTS } from '../texts/texts.ts';
import type { Entry } from './ask-join.ts';
import { askToJoin } from './ask-join.ts';

/**
 * What an invited person sees first. It waits for a press: programs that look at links in chats would use the code up,
 * and so would a browser inside of such a program, which forgets it.
 */
export function JoinPage({ code, enter }: { code: string; enter: (token: string) => void }) {
  const [state, setState] = useState<Entry['kind'] | 'asked' | 'asking'>('asked');

  async function join(): Promise<void> {
    setState('asking');
    const entry = await askToJoin(code, fetch);
    setState(entry.kind);
    if (entry.kind === 'in') enter(entry.token);
  }

  const isOver = state === 'no-invite';
  const isFailed = state === 'locked' || state === 'not-saved' || state === 'unreachable';
  return (
    <main className="no-token join">
      <h1>{TEXTS.people.joinTitle}</h1>
      {!isOver && <p>{TEXTS.people.joinAbout}</p>}
      {!isOver && (
        <Button size="md" disabled={state === 'asking' || state === 'in'} onClick={() => void join()}>
          {TEXTS.people.join}
        </Button>
      )}
      <p className="warning" role="status">
        {isOver || isFailed ? TEXTS.people.joinFailed[state] : ''}
      </p>
    </main>
  );
}
