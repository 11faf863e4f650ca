import { Button, Progress } from '@mantine/core';
import { IconPlayerPause, IconPlayerSkipForward, IconRepeat, IconVolumeOff } from '@tabler/icons-react';
import type { QueueTopic } from '../../../shared/topics.ts';
import { useAct, useCanAct, useCommand, useIsCounting, useKey, useNow, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { MuteButton, PauseButton } from '../show-controls.tsx';
import { TEXTS } from '../texts/texts.ts';
import { useWindowKind } from '../window-kind.ts';
import { AlertLine } from './alert-line.tsx';

/** How often the bar of the time left moves. */
const PROGRESS_EVERY_MS = 500;

/** What viewers see now, and the buttons that stop it, bring the last one back, or hold the rest. */
export function OnAir() {
  const queue = useTopic('queue');
  const stage = useTopic('stage');
  const kind = useWindowKind();
  const canAct = useCanAct();
  const isCounting = useIsCounting();
  const skip = useAct('skip-alert');
  const replay = useCommand('replay-alert');
  const onAir = queue?.onAir ?? null;
  const last = queue?.lastShown ?? null;
  const isCleared = (stage?.cleared ?? null) !== null;
  const isPaused = stage?.paused ?? false;
  const canSkip = canAct && onAir !== null && !skip.isSending;
  const canReplay = canAct && last !== null && !replay.isSending;
  const skipIt = () => onAir && void skip.run({ id: onAir.id }, TEXTS.skippedNow(onAir.gifter.name));
  const replayIt = () => last && void replay.run({ id: last.id });
  useKey('n', skipIt, canSkip);
  useKey('r', replayIt, canReplay);
  return (
    <Panel title={TEXTS.onAir} mark="onAir" isQuiet={onAir === null} className="on-air">
      {onAir ? <Playing alert={onAir} /> : <p className="empty">{TEXTS.onAirNone}</p>}
      {isPaused && !isCleared && (
        <p className="paused">
          <IconPlayerPause size={18} aria-hidden />
          {TEXTS.paused(isCounting)}
        </p>
      )}
      {stage?.muted && (
        <p className="paused">
          <IconVolumeOff size={18} aria-hidden />
          {TEXTS.deskPage.muted}
        </p>
      )}
      <div className="buttons">
        <Button
          variant="default"
          leftSection={<IconPlayerSkipForward size={18} aria-hidden />}
          disabled={!canSkip}
          onClick={skipIt}
        >
          {TEXTS.skip}
        </Button>
        <Button
          variant="default"
          leftSection={<IconRepeat size={18} aria-hidden />}
          title={last ? TEXTS.replayOf(last.gifter.name) : undefined}
          disabled={!canReplay}
          onClick={replayIt}
        >
          {TEXTS.replayLast}
        </Button>
        {kind === 'wide' && <PauseButton />}
        {kind !== 'dock' && <MuteButton />}
      </div>
    </Panel>
  );
}

function Playing({ alert }: { alert: NonNullable<QueueTopic['onAir']> }) {
  const { startedAtMs, durationMs } = alert;
  const nowMs = useNow(PROGRESS_EVERY_MS, useCanAct());
  const elapsedMs = startedAtMs === null ? 0 : Math.min(durationMs, Math.max(0, nowMs - startedAtMs));
  return (
    <>
      <div className="playing">
        <AlertLine alert={alert} />
        <span className="left">
          {startedAtMs === null ? TEXTS.onAirStarting : TEXTS.onAirLeft(durationMs - elapsedMs)}
        </span>
      </div>
      <Progress value={(100 * elapsedMs) / durationMs} color="live" size={6} aria-hidden />
    </>
  );
}
