import * as fc from 'fast-check';
import type { JournalRecord } from '../../server/core/record.ts';
import type { Rules } from '../../server/core/rules.ts';
import type { Alert } from '../../shared/alert.ts';
import type { Delivery } from '../../shared/gift.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { Ladder, Tier } from '../../shared/tier.ts';
import { delivery, EVENING_MS, RULES } from '../core/given.ts';
import { ladderOf, step } from '../core/ladders.ts';
import { createTestClock } from '../support/clock.ts';
import { start } from './given-show.ts';

/** Something that comes in, so long after what came before. */
export interface Happening {
  readonly afterMs: number;
  readonly type: 'gift' | 'combo' | 'combo-ended' | 'bomb' | 'bomb-child' | 'follow' | 'line';
  readonly person: '1' | '2' | '3' | null;
  readonly diamonds: number;
  /** Of combos and bombs: which one, and how far it is. */
  readonly group: number;
  readonly count: number;
  readonly message: string | null;
}

const NAMES = { 1: 'Ada', 2: 'Kim', 3: 'Jo' } as const;

/** All that came on one evening, in half minutes and in bursts. */
export const happenings = fc.array(
  fc.record({
    afterMs: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max: 1_500 }) },
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 30_000 }) },
      { weight: 1, arbitrary: fc.constantFrom(400, 5_000, 10_000, 60_000, 400_000) },
    ),
    type: fc.constantFrom(
      'gift' as const,
      'gift',
      'gift',
      'gift',
      'combo',
      'combo',
      'combo',
      'combo-ended',
      'bomb',
      'bomb-child',
      'follow',
      'line',
    ),
    person: fc.constantFrom('1' as const, '1', '2', '3', null),
    diamonds: fc.constantFrom(1, 5, 10, 50, 100, 600, 2_000),
    group: fc.integer({ min: 1, max: 2 }),
    count: fc.integer({ min: 1, max: 120 }),
    message: fc.constantFrom(null, null, 'what a song'),
  }),
  { minLength: 5, maxLength: 80, size: 'max' },
);

const MINUTE_MS = 60_000;
const seconds = (most: number) => fc.integer({ min: 1, max: most }).map((count) => count * 1_000);
const limits = fc.record(
  {
    cooldownMs: fc.record({ gifter: seconds(120), overall: seconds(60) }, { requiredKeys: [] }),
    capPerSession: fc.integer({ min: 1, max: 5 }),
    rewards: fc.constant<Tier['rewards']>([{ type: 'question-slot' }]),
  },
  { requiredKeys: [] },
);
const sometimes = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: limits });
const look = fc.record({
  hold: fc.constantFrom('none' as const, 'none', 'message', 'always'),
  headline: fc.constantFrom('Thank you, {name}', '{name}: {message}'),
  durationMs: seconds(20),
  expiresMs: fc.constantFrom(5_000, MINUTE_MS, 5 * MINUTE_MS),
});
const WHENS: readonly { readonly level: Tier['level']; readonly when: Tier['when'] }[] = [
  { level: 1, when: { diamondsFrom: 1 } },
  { level: 2, when: { diamondsFrom: 10 } },
  { level: 3, when: { diamondsFrom: 100 } },
  { level: 5, when: { diamondsFrom: 1_000 } },
  { level: 7, when: { diamondsFrom: 10_000 } },
  { level: 2, when: { gifts: ['Drum'] } },
  { level: 4, when: { first: 'ever' } },
  { level: 3, when: { every: 3 } },
  { level: 6, when: { total: { from: 3_000 } } },
  { level: 2, when: { kinds: ['follow'] } },
];

/** Steps of all sorts: held, resting, used up, for named gifts and for people. */
export const ladders: fc.Arbitrary<Ladder> = fc
  .subarray([...WHENS.keys()], { minLength: 1 })
  .chain((rows) => fc.tuple(...rows.map((row) => fc.tuple(fc.constant(row), look, sometimes))))
  .map((rows) =>
    ladderOf(
      ...rows.map(([row, looks, limited]) =>
        step(`step-${row}`, { line2: null, ...WHENS[row], ...looks, ...limited } as Partial<Tier>),
      ),
    ),
  );

export const decideWithin = fc.constantFrom(15_000, MINUTE_MS, null);

export function rulesOf(ladder: Ladder, decideWithinMs: number | null): Rules {
  return { ...RULES, ladder, settings: { ...DEFAULT_SETTINGS, decideWithinMs } };
}

/** The journal of an evening on which nobody pressed anything, one overlay was always there, and nothing broke. */
export async function nightOf(what: readonly Happening[], rules: Rules): Promise<JournalRecord[]> {
  const turned = createTestClock(EVENING_MS);
  // What a timer records is on disk before the next one runs, as a fast disk does it.
  const clock = {
    ...turned,
    at: (atMs: number, callback: () => void) =>
      turned.at(atMs, () => {
        callback();
        syncAll();
      }),
  };
  /** What is recorded while records are told is on disk at once, too. */
  const syncAll = () => {
    for (let told = -1; told < night.records.length; night.sync()) told = night.records.length;
  };
  let ending: (() => void) | null = null;
  let playing: { alert: Alert; readonly startedAtMs: number } | null = null;
  const endAt = (atMs: number, id: string) => {
    ending?.();
    ending = clock.at(atMs, () => {
      playing = null;
      night.show.players.done('obs', id);
    });
  };
  const night = start(undefined, {
    rules,
    clock,
    onFrame(frame) {
      if (frame.type === 'alert' && frame.alert.tier.level > 1) {
        const { id, durationMs } = frame.alert;
        playing = { alert: frame.alert, startedAtMs: clock.now() };
        clock.at(clock.now(), () => night.show.players.started('obs', id));
        endAt(clock.now() + durationMs, id);
      } else if (frame.type === 'alert-updated' && frame.alert.id === playing?.alert.id) {
        const climbs = frame.alert.tier.level > playing.alert.tier.level;
        playing.alert = frame.alert;
        const longestMs = playing.startedAtMs + MINUTE_MS;
        if (climbs) endAt(Math.min(longestMs, clock.now() + frame.alert.durationMs), frame.alert.id);
      } else if (frame.type === 'alert-cancelled' && frame.id === playing?.alert.id) {
        ending?.();
        playing = null;
      }
    },
  });
  const adopted = night.show.adoptLadder(rules.ladder);
  syncAll();
  await adopted;
  night.show.players.joined('obs');
  for (const happening of what) {
    clock.advance(happening.afterMs);
    if (happening.type === 'line') say(happening);
    else night.gift(deliveryOf(happening));
    syncAll();
  }
  // Everything that waits plays, or is given up.
  clock.advance(60 * MINUTE_MS);
  night.show.stop();
  return night.records.map((r, index) => JSON.parse(JSON.stringify({ seq: index + 1, r })));

  function say({ person, message }: Happening): void {
    if (person === null) return;
    const author = { id: person, name: NAMES[person] };
    const text = message ?? 'hello';
    night.show.chat({ id: 'l', platform: 'tiktok', author, badges: [], text, atMs: clock.now() });
  }
}

function deliveryOf({ type, person, diamonds, group, count, message }: Happening): Delivery {
  const gifter = person === null ? { id: null, name: '' } : { id: person, name: NAMES[person] };
  const common = { gifter, message: null, gift: { id: 'rose', name: 'Rose' } };
  switch (type) {
    case 'combo':
    case 'combo-ended': {
      const streak = { id: `combo-${group}`, ended: type === 'combo-ended' };
      return delivery({ ...common, unit: { type: 'diamonds', amount: group === 1 ? 1 : 20 }, count, streak });
    }
    case 'bomb':
    case 'bomb-child': {
      const size = type === 'bomb' ? Math.min(count, 20) : null;
      const unit = { type: 'sub', plan: '1000', months: 1 } as const;
      const bomb = { id: `bomb-${group}`, size };
      const twitch = { platform: 'twitch', kind: 'sub', unit, bomb } as const;
      return delivery({ ...common, ...twitch, count: size ?? 1 });
    }
    case 'follow':
      return delivery({ ...common, kind: 'follow', unit: { type: 'none' } });
    default: {
      const platform = message === null ? 'tiktok' : 'webhook';
      const gift = { id: `${diamonds}`, name: diamonds === 50 ? 'Drum' : 'Heart' };
      return delivery({ ...common, platform, gift, message, unit: { type: 'diamonds', amount: diamonds } });
    }
  }
}
