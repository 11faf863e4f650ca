import type { Alert } from '../../../shared/alert.ts';
import type { Millis } from '../../../shared/units.ts';
import type { After } from '../../net/ports.ts';
import { SCORES, tickScore } from '../../sound/scores.ts';
import type { Recording, Sounding, Speaker } from '../../sound/speaker.ts';
import { FADE_MS, OWN_SOUND_MOST_MS } from '../../sound/speaker.ts';

/** What decides whether anything is heard. */
export interface Hearing {
  /** Of everything, 0 to 1. */
  readonly volume: number;
  /** Nobody muted or cleared the screen, the page is seen, and it is this page's turn to sound. */
  readonly isOn: boolean;
}

/** What of the stage is heard. */
export interface StageSound {
  /** An alert was seen to begin, or to climb; it has so much time left. */
  alert(alert: Alert, leftMs: Millis): void;
  /** The streak of the alert on stage grew. */
  tick(alert: Alert): void;
  /** A thanks of level 1, which is heard only with a sound of its own. */
  thanks(alert: Alert): void;
  /** Takes away what is heard. */
  hush(): void;
  /** Obeys at once, also in mid-sound; what was silenced does not come back. */
  obey(hearing: Hearing): void;
  /** How many alert sounds were begun so far. */
  count(): number;
}

/** Ticks come at most this often, however fast a streak grows. */
export const TICK_EVERY_MS: Millis = 250;
/** Thanks of level 1 are heard at most this often. */
export const THANKS_EVERY_MS: Millis = 3_000;
/** A sound of the streamer's own that is not there by then is replaced by the family's: later it would be beside the picture. */
export const OWN_WITHIN_MS: Millis = 1_000;

export function createStageSound(deps: {
  readonly speaker: Speaker;
  /** The sound of a file; null where it cannot be heard. Never fails, but may take its time. */
  readonly load: (file: NonNullable<NonNullable<Alert['media']>['sound']>) => Promise<Recording | null>;
  readonly nowMs: () => Millis;
  readonly after: After;
}): StageSound {
  const { speaker, nowMs } = deps;
  let isOn = false;
  let playing: Sounding | null = null;
  let endsAtMs = 0;
  let tickedAtMs = -Infinity;
  let thankedAtMs = -Infinity;
  /** Whatever was asked for before another turn began is heard no more. */
  let turn = 0;
  let count = 0;

  function hush(): void {
    turn += 1;
    if (nowMs() < endsAtMs) playing?.fade();
    playing = null;
    endsAtMs = 0;
  }

  function begin(sounding: Sounding, ms: Millis): void {
    playing = sounding;
    endsAtMs = nowMs() + ms;
    count += 1;
  }

  function ownOf({ media }: Alert): Promise<Recording | null> {
    const file = media?.sound;
    if (!file) return Promise.resolve(null);
    return new Promise((resolve) => {
      const stop = deps.after(OWN_WITHIN_MS, () => resolve(null));
      void deps.load(file).then((recording) => {
        stop();
        resolve(recording);
      });
    });
  }

  return {
    alert(alert, leftMs) {
      const isOver = nowMs() >= endsAtMs;
      hush();
      const { level } = alert.tier;
      const { volume } = alert.sound;
      if (!isOn || volume <= 0 || level === 1) return;
      const mine = turn;
      const askedAtMs = nowMs();
      void Promise.all([speaker.wake(), ownOf(alert)]).then(([isAwake, own]) => {
        if (!isAwake || mine !== turn) return;
        const lateMs = nowMs() - askedAtMs;
        const delayMs = isOver ? 0 : Math.max(0, FADE_MS - lateMs);
        const mostMs = Math.min(leftMs - lateMs, OWN_SOUND_MOST_MS);
        if (own) begin(speaker.playRecording(own, volume, mostMs, delayMs), mostMs);
        else begin(speaker.playScore(SCORES[level], volume, delayMs), SCORES[level].ms);
      });
    },
    tick(alert) {
      if (!isOn || alert.sound.volume <= 0 || nowMs() - tickedAtMs < TICK_EVERY_MS) return;
      tickedAtMs = nowMs();
      const mine = turn;
      void speaker.wake().then((isAwake) => {
        if (isAwake && mine === turn) speaker.playScore(tickScore(alert.gift.count), alert.sound.volume);
      });
    },
    thanks(alert) {
      const { volume } = alert.sound;
      if (!isOn || volume <= 0 || !alert.media?.sound || nowMs() < endsAtMs) return;
      if (nowMs() - thankedAtMs < THANKS_EVERY_MS) return;
      thankedAtMs = nowMs();
      const mine = turn;
      void Promise.all([speaker.wake(), ownOf(alert)]).then(([isAwake, own]) => {
        if (!isAwake || !own || mine !== turn) return;
        begin(speaker.playRecording(own, volume, THANKS_EVERY_MS), THANKS_EVERY_MS);
      });
    },
    hush,
    obey(hearing) {
      speaker.setVolume(hearing.volume);
      isOn = hearing.isOn && hearing.volume > 0;
      if (!isOn) hush();
    },
    count: () => count,
  };
}

/** A stage that is never heard. */
export const SILENT: StageSound = {
  alert: () => {},
  tick: () => {},
  thanks: () => {},
  hush: () => {},
  obey: () => {},
  count: () => 0,
};
