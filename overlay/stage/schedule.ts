/** The line stands this long: read twice at ease. */
export const SCHEDULE_FOR_MS = 12_000;
/** From one turn to the next: a reminder, and no banner. */
export const SCHEDULE_EVERY_MS = 600_000;

/** When the schedule line stands: at once when it is new, then once every ten minutes. */
export interface ScheduleTurns {
  /** Takes the text, null for none; the same text again goes on with its turns. */
  take(text: string | null, nowMs: number): void;
  /** What stands now; null between turns. */
  line(nowMs: number): string | null;
  /** When that changes next; null when it does not. */
  nextMs(nowMs: number): number | null;
}

export function createScheduleTurns(): ScheduleTurns {
  let text: string | null = null;
  let sinceMs = 0;
  const intoTurn = (nowMs: number) => (nowMs - sinceMs) % SCHEDULE_EVERY_MS;

  return {
    take(next, nowMs) {
      if (next === text) return;
      text = next;
      sinceMs = nowMs;
    },
    line: (nowMs) => (intoTurn(nowMs) < SCHEDULE_FOR_MS ? text : null),
    nextMs(nowMs) {
      if (text === null) return null;
      const into = intoTurn(nowMs);
      return nowMs - into + (into < SCHEDULE_FOR_MS ? SCHEDULE_FOR_MS : SCHEDULE_EVERY_MS);
    },
  };
}
