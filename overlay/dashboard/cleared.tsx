import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CommandArgs } from '../../shared/commands.ts';
import { Banner } from './banner.tsx';
import { useCanAct, useCommand, useIsCounting, useTopic } from './hooks.ts';
import { TEXTS } from './texts/texts.ts';

/** That nothing is shown, by whom and since when; and the way back, which asks what becomes of those who wait. */
export function Cleared() {
  const cleared = useTopic('stage')?.cleared ?? null;
  const waiting = useTopic('queue')?.waitingCount ?? 0;
  const isCounting = useIsCounting();
  const canAct = useCanAct();
  const { run, isSending } = useCommand('resume-alerts');
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const isCleared = cleared !== null;
  const canPress = canAct && !isSending;
  useEffect(() => {
    if (!isCleared) setAsking(false);
  }, [isCleared]);
  useEffect(() => {
    if (isAsking) first.current?.focus();
  }, [isAsking]);
  if (!cleared) return null;
  const showAgain = (args: CommandArgs<'resume-alerts'>) => void run(args);
  return (
    <Banner tone="cleared">
      <span>
        <strong>
          <bdi>{TEXTS.clearedBy(cleared.by, cleared.atMs)}</bdi>
        </strong>{' '}
        {TEXTS.clearedMeans(waiting, isCounting)} {isAsking && TEXTS.deskPage.playBigNote}
      </span>
      {isAsking ? (
        <div className="show-again-ways">
          <Button
            ref={first}
            className="show-again"
            color="dark.9"
            disabled={!canPress}
            onClick={() => showAgain({})}
          >
            {TEXTS.deskPage.playAll(waiting)}
          </Button>
          <Button
            className="show-again"
            color="dark.9"
            disabled={!canPress}
            onClick={() => showAgain({ waiting: 'big' })}
          >
            {TEXTS.deskPage.playBig}
          </Button>
          <Button
            className="show-again"
            color="dark.9"
            disabled={!canPress}
            onClick={() => showAgain({ waiting: 'miss' })}
          >
            {TEXTS.deskPage.playNone}
          </Button>
          <Button className="stay-clear" variant="outline" onClick={() => setAsking(false)}>
            {TEXTS.deskPage.stayClear}
          </Button>
        </div>
      ) : (
        <Button
          className="show-again"
          color="dark.9"
          disabled={!canPress}
          onClick={() => (waiting === 0 ? showAgain({}) : setAsking(true))}
        >
          {TEXTS.showAgain}
        </Button>
      )}
    </Banner>
  );
}
