import { describe, expect, it } from 'vitest';
import type { QueueTopic } from '../../shared/topics.ts';
import { delivery, EVENING_MS, RULES } from '../core/given.ts';
import type { Fate } from '../proofs/night-accounts.ts';
import { fatesOf } from '../proofs/night-accounts.ts';
import { startNight } from '../proofs/night-show.ts';
import { chooseSeed, createRandom } from '../support/random.ts';

const GIFTS = 10_000;
const PEOPLE = 2_000;
const WITHIN_MS = 10_000;
/** The longest that an alert may wait by the default steps, and the longest that one plays. */
const OVER_MS = 5 * 60_000 + 20_000;
const LOOK_MS = 500;
/** Diamonds of levels 2 and 3, which share, and of 4 to 7, which never do. */
const SMALL = [10, 10, 10, 20, 20, 50, 100, 200];
const LARGE = [500, 500, 1_000, 1_000, 5_000, 30_000];

describe('a flood of 10,000 alerts in ten seconds', () => {
  it.each([
    { what: 'of small gifts', large: 0, leastPlayed: 9_900 },
    // The large ones go before, one by one, and small ones do not wait for longer than a minute.
    { what: 'of which one in ten is large', large: 0.1, leastPlayed: 15 },
  ])(
    '[LO3] $what is a show: the stage is never empty while one waits, and each gift has one fate',
    ({ what, large, leastPlayed }) => {
      const seed = chooseSeed('flood');
      const random = createRandom(seed);
      const night = startNight(() => RULES, EVENING_MS);
      night.overlay('joins');
      let emptyMs = 0;
      const passes = (ms: number) => {
        night.wait(ms);
        const { onAir, waiting } = night.show().topic('queue', 'owner').value as QueueTopic;
        if (onAir === null && waiting.length > 0) emptyMs += ms;
      };
      for (let given = 0; given < GIFTS; given++) {
        const id = String(random.int(1, PEOPLE));
        const unit = {
          type: 'diamonds',
          amount: random.pick(random.chance(large) ? LARGE : SMALL),
        } as const;
        night.gift(delivery({ gifter: { id, name: `Viewer ${id}` }, unit }));
        if (given % 100 === 99) passes((WITHIN_MS * 100) / GIFTS);
      }
      for (let waitedMs = 0; waitedMs < OVER_MS; waitedMs += LOOK_MS) passes(LOOK_MS);

      const fates = new Map<Fate, number>();
      for (const fate of fatesOf(night.records).values()) fates.set(fate, (fates.get(fate) ?? 0) + 1);
      const told = [...fates].map(([fate, count]) => `${count} ${fate}`).join(', ');
      console.log(`flood ${what}: ${told} (SEED=${seed})`);
      const { shown = 0, merged = 0, missed = 0 } = Object.fromEntries(fates);
      expect(shown + merged + missed).toBe(GIFTS);
      expect(shown + merged).toBeGreaterThan(leastPlayed);
      // Between two alerts lie 400 ms, into which a look may fall.
      expect(emptyMs).toBeLessThanOrEqual(shown * LOOK_MS);
    },
  );
});
