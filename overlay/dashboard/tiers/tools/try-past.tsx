import { Button, Loader, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Comparison, PastSession } from '../../../../shared/compare.ts';
import type { Tier } from '../../../../shared/tier.ts';
import { useCanAct, useNow, useStore } from '../../hooks.ts';
import { Panel } from '../../panel.tsx';
import { TEXTS } from '../../texts/texts.ts';
import type { PastProblem } from './comparison.ts';
import { tryOnPast } from './comparison.ts';
import { PastChanges } from './past-changes.tsx';
import { PastFigures } from './past-figures.tsx';

const texts = TEXTS.tierTools;
const LAST = 'last';
const NONE: readonly PastSession[] = [];

/** What these steps would have done with a live of the past, beside what the ladder in force would have. */
export function TryPast({ tiers, isSound }: { tiers: readonly Tier[]; isSound: boolean }) {
  const { token } = useStore();
  const canAct = useCanAct();
  const [session, setSession] = useState(LAST);
  const [startedAtMs, setStartedAtMs] = useState<number | null>(null);
  const [problem, setProblem] = useState<PastProblem | null>(null);
  const [tried, setTried] = useState<{ readonly tiers: readonly Tier[]; readonly of: Comparison } | null>(
    null,
  );
  const isBusy = startedAtMs !== null;

  async function go(): Promise<void> {
    setStartedAtMs(Date.now());
    setProblem(null);
    const answer = await tryOnPast(token, { tiers, session: session === LAST ? LAST : Number(session) });
    setStartedAtMs(null);
    if (!answer.ok) return setProblem(answer.problem);
    setTried({ tiers, of: answer.value });
    if (answer.value.session !== null) setSession(String(answer.value.session));
  }

  return (
    <Panel title={texts.past} className="try-past">
      <p className="about">{texts.pastAbout}</p>
      <div className="past-question">
        <NativeSelect
          label={texts.pastSession}
          value={session}
          disabled={isBusy}
          data={sessionChoices(tried?.of.sessions ?? NONE)}
          onChange={(event) => setSession(event.currentTarget.value)}
        />
        <Button disabled={!canAct || isBusy || !isSound} onClick={() => void go()}>
          {texts.tryIt}
        </Button>
      </div>
      {!isSound && <p className="warning">{texts.mendFirst}</p>}
      <div role="status">
        {startedAtMs !== null && <Running sinceMs={startedAtMs} />}
        {problem && <p className="warning">{texts.pastProblem[problem]}</p>}
        {tried && !isBusy && tried.tiers !== tiers && <p className="warning">{texts.pastOld}</p>}
      </div>
      {tried && !isBusy && (
        <>
          <PastFigures of={tried.of} />
          <PastChanges of={tried.of} />
        </>
      )}
    </Panel>
  );
}

function Running({ sinceMs }: { sinceMs: number }) {
  const nowMs = useNow(1_000);
  return (
    <p className="past-running">
      <Loader size="sm" />
      {texts.pastRuns(nowMs - sinceMs)}
    </p>
  );
}

/** Which lives there are, the server says with its first answer. */
function sessionChoices(sessions: readonly PastSession[]) {
  if (sessions.length === 0) return [{ value: LAST, label: texts.lastSession }];
  return sessions.map(({ id, openedAtMs, title, gifts }) => ({
    value: String(id),
    label: texts.session(openedAtMs, title, gifts),
  }));
}
