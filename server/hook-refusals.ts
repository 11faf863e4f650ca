import type { HookRefusal } from '../shared/topics.ts';
import type { Verifier } from './sources/standard-webhooks.ts';

/** Somebody who guesses at secrets is not news at every guess. */
const SAME_FOR_MS = 1_000;

/** Tells what the verifier refuses, for whoever sets a sender up, and null once it takes something again. */
export function withRefusalsTold(verifier: Verifier, told: (refusal: HookRefusal | null) => void): Verifier {
  let last: HookRefusal | null = null;
  return {
    verify(call) {
      const verdict = verifier.verify(call);
      if (verdict === 'ok') {
        if (last !== null) {
          last = null;
          told(null);
        }
        return verdict;
      }
      const { nowMs: atMs, timestamp } = call;
      const isClock = verdict === 'stale';
      if (last && isClock === (last.aheadMs !== null) && Math.abs(atMs - last.atMs) < SAME_FOR_MS) {
        return verdict;
      }
      last = { atMs, aheadMs: isClock ? Number(timestamp) * 1_000 - atMs : null };
      told(last);
      return verdict;
    },
  };
}
