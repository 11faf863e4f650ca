import type { Alert } from '../../shared/alert.ts';
import type { AlertId, EpochMs, Millis } from '../../shared/units.ts';
import type { Clock } from '../core/ports.ts';
import type { Broadcast, Stagehand } from '../stagehand.ts';

/** Longest time one alert stays on stage, as real overlays play it. */
const LONGEST_ON_STAGE_MS: Millis = 60_000;

/** The overlay of a trial: it plays what it is sent at once, for as long as the step says. */
export interface TrialOverlay {
  readonly id: string;
  readonly send: Broadcast['send'];
}

interface Playing {
  alert: Alert;
  readonly startedAtMs: EpochMs;
  stop: () => void;
}

export function createTrialOverlay({
  clock,
  players,
  onStage,
  offStage,
}: {
  readonly clock: Clock;
  readonly players: Pick<Stagehand['players'], 'started' | 'done'>;
  readonly onStage: (id: AlertId) => void;
  readonly offStage: () => void;
}): TrialOverlay {
  const id = 'trial';
  let playing: Playing | null = null;

  function play(alert: Alert): void {
    const startedAtMs = clock.now();
    playing = { alert, startedAtMs, stop: () => {} };
    onStage(alert.id);
    // As an overlay's word comes: behind what the server is about to do now.
    clock.at(startedAtMs, () => players.started(id, alert.id));
    endAt(playing, startedAtMs + alert.durationMs);
  }

  function endAt(now: Playing, atMs: EpochMs): void {
    now.stop();
    now.stop = clock.at(atMs, () => {
      leave();
      players.done(id, now.alert.id);
    });
  }

  function leave(): void {
    playing?.stop();
    playing = null;
    offStage();
  }

  /** A climb begins the time of its step anew, within a minute in all. */
  function update(alert: Alert): void {
    if (playing?.alert.id !== alert.id) return;
    const climbs = alert.tier.level > playing.alert.tier.level;
    playing.alert = alert;
    const longestMs = playing.startedAtMs + LONGEST_ON_STAGE_MS;
    if (climbs) endAt(playing, Math.min(longestMs, clock.now() + alert.durationMs));
  }

  return {
    id,
    send(frame) {
      if (frame.type === 'alert-cancelled') {
        if (playing?.alert.id === frame.id) leave();
      } else if (frame.type === 'alert-updated') update(frame.alert);
      // Level 1 is the ticker's.
      else if (frame.alert.tier.level > 1) play(frame.alert);
    },
  };
}
