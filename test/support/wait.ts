import { setTimeout as sleep } from 'node:timers/promises';

/** Asks `probe` until it answers something other than null; throws with `what` when the time is over. */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | null> | T | null,
  { timeoutMs = 10_000, everyMs = 20 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> {
  const endMs = performance.now() + timeoutMs;
  for (;;) {
    const answer = await probe();
    if (answer !== null) return answer;
    if (performance.now() > endMs) throw new Error(`${what}: not within ${timeoutMs} ms`);
    await sleep(everyMs);
  }
}
