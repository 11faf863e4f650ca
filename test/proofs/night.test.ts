import { beforeAll, describe, expect, it } from 'vitest';
import { monthKey, weekKey } from '../../server/core/calendar.ts';
import { fateOf } from '../../server/core/recent.ts';
import { saveState } from '../../server/core/state.ts';
import type { QueueTopic, WindowName } from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import { EVENING_MS, RULES } from '../core/given.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import type { Fate } from './night-accounts.ts';
import { fatesOf, sumOf } from './night-accounts.ts';
import type { NightShow } from './night-show.ts';
import { folded, reloaded, startNight } from './night-show.ts';
import { endNight, NIGHT_LADDER, nextStep } from './night-steps.ts';

/** `NIGHTS=1000` for a long run. */
const NIGHTS = Number(process.env['NIGHTS'] ?? 40);
const STEPS = 160;

async function playNight(seed: number): Promise<NightShow> {
  const random = createRandom(seed);
  const night = startNight(() => ({ ...RULES, ladder: NIGHT_LADDER }), EVENING_MS);
  night.overlay('joins');
  void night.show().adoptLadder(NIGHT_LADDER);
  night.sync();
  for (let nth = 1; nth <= STEPS; nth++) {
    try {
      await nextStep(night, random, nth);
      night.sync();
      checkPlaces(night);
    } catch (error) {
      throw new Error(`night ${seed}, step ${nth}`, { cause: error });
    }
  }
  endNight(night);
  return night;
}

/** What is in being stands in exactly one place. */
function checkPlaces(night: NightShow): void {
  const { onAir, waiting, held } = night.show().topic('queue', 'owner').value as QueueTopic;
  const places = [...(onAir ? [onAir] : []), ...waiting, ...held].map(({ id }) => id);
  expect(places.toSorted()).toEqual([...night.state().ledger.alive].toSorted());
}

interface Row {
  readonly diamonds: number;
  readonly acts: number;
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('random nights', () => {
  const first = chooseSeed('random nights');
  const seeds = Array.from({ length: NIGHTS }, (_, nth) => (first + nth) >>> 0);
  const nights: NightShow[] = [];
  beforeAll(async () => {
    for (const seed of seeds) nights.push(await playNight(seed));
  }, 600_000);

  it('[PR3] the journal alone gives the state that lived, and so does a checkpoint of any moment', () => {
    for (const [nth, night] of nights.entries()) {
      const lived = plain(saveState(night.state()));
      expect(plain(saveState(folded(night.records))), `night ${seeds[nth]}`).toEqual(lived);
      expect(plain(saveState(reloaded(night.state())))).toEqual(lived);
    }
  });

  it('[PR4] every gift is in exactly one of shown, merged, missed, skipped, rejected, cancelled, below, and meanwhile in one place', () => {
    const counts = new Map<Fate, number>();
    for (const [nth, night] of nights.entries()) {
      expect(night.state().ledger.alive.size, `night ${seeds[nth]}`).toBe(0);
      const fates = fatesOf(night.records);
      for (const fate of fates.values()) counts.set(fate, (counts.get(fate) ?? 0) + 1);
      for (const entry of night.state().views.gifts.all) {
        if (entry.test || entry.byHand) continue;
        const told = fateOf(entry);
        const end = told.type === 'none' ? 'below' : told.end;
        const fate = told.type === 'alert' && told.merged && end === 'shown' ? 'merged' : end;
        expect([entry.seq, fate], `night ${seeds[nth]}`).toEqual([entry.seq, fates.get(entry.seq)]);
      }
    }
    console.log('random nights:', Object.fromEntries(counts));
    for (const fate of ['shown', 'merged', 'missed', 'skipped', 'rejected', 'cancelled', 'below'] as const) {
      expect(counts.get(fate) ?? 0, fate).toBeGreaterThan(0);
    }
  });

  it('[PR5] the sum of each window is the sum of its records, for everybody and for each person', () => {
    for (const [nth, night] of nights.entries()) {
      const { windows, gifters } = night.state().views;
      for (const name of WINDOWS) {
        const { key, diamonds, board } = windows[name];
        const sum = sumOf(night.records, name, isIn(name, key));
        const where = `night ${seeds[nth]}, ${name}`;
        expect(diamonds, where).toBe(sum.diamonds);
        const rows = board.rows(0, board.size).map(({ gifter, diamonds: worth, acts }): [string, Row] => {
          return [gifters.idAt(gifter), { diamonds: worth, acts }];
        });
        expect(new Map(rows.filter(isListed)), where).toEqual(new Map([...sum.people].filter(isListed)));
      }
    }
  });
});

function isListed([, { diamonds, acts }]: [string, Row]): boolean {
  return diamonds !== 0 || acts !== 0;
}

function isIn(name: WindowName, key: string) {
  return ({ day, session }: { day: string; session: number | null }) => {
    if (name === 'session') return String(session) === key;
    if (name === 'week') return weekKey(day) === key;
    return name === 'month' ? monthKey(day) === key : day === key;
  };
}
