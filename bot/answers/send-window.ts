import type { EpochMs, Millis } from '../../shared/units.ts';

/** How much an account may write. */
export interface Allowance {
  /** Messages in any 30 seconds. Twitch ignores who writes more for half an hour. */
  readonly messages: number;
  /** Kept between two messages, so that chat can read along. */
  readonly apartMs: Millis;
}

/** Twitch lets 20 through; the rest is for what the streamer writes by hand with the same account. */
export const AS_VIEWER: Allowance = { messages: 18, apartMs: 1_000 };
/** Twitch lets 100 through. */
export const AS_MODERATOR: Allowance = { messages: 90, apartMs: 250 };

/** A second more than Twitch counts, for what is on its way. */
const WINDOW_MS = 31_000;

/** What was written lately. */
export interface SendWindow {
  /** When the next message may go at the earliest, using at most `share` (0 to 1) of the allowance. */
  freeAtMs(nowMs: EpochMs, allowance: Allowance, share: number): EpochMs;
  note(nowMs: EpochMs): void;
}

export function createSendWindow(): SendWindow {
  const sent: EpochMs[] = [];
  return {
    freeAtMs(nowMs, { messages, apartMs }, share) {
      while (sent[0] !== undefined && nowMs - sent[0] >= WINDOW_MS) sent.shift();
      const apart = (sent.at(-1) ?? Number.NEGATIVE_INFINITY) + apartMs;
      const most = Math.max(1, Math.floor(messages * share));
      const makesRoom = sent.at(-most);
      return Math.max(nowMs, apart, makesRoom === undefined ? 0 : makesRoom + WINDOW_MS);
    },
    note(nowMs) {
      sent.push(nowMs);
    },
  };
}
