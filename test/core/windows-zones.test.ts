import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthKey, weekKey } from '../../server/core/calendar.ts';
import { emptyState, foldRecord, saveState } from '../../server/core/state.ts';
import type { LeaderboardTopic, TopicName } from '../../shared/topics.ts';
import { start } from '../server/given-show.ts';
import { createTestClock } from '../support/clock.ts';
import { delivery, RULES } from './given.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Where clocks do odd things (T23), and when. */
const ODD = [
  ['America/New_York', '2026-11-01T05:30:00Z'],
  ['Africa/Cairo', '2026-04-23T22:00:00Z'],
  ['America/Santiago', '2026-09-06T04:00:00Z'],
  ['America/Santiago', '2026-04-05T03:30:00Z'],
  ['Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
  ['Asia/Kathmandu', '2026-12-31T18:15:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z'],
  ['America/St_Johns', '2010-11-07T02:31:00Z'],
] as const;
const ZONES = [...new Set(ODD.map(([zone]) => zone)), 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];

type Step =
  | { readonly do: 'gift'; readonly diamonds: number }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'move'; readonly zone: string };

const gift = fc.record({ do: fc.constant('gift' as const), diamonds: fc.integer({ min: 1, max: 500 }) });
const pass = fc.record({
  do: fc.constant('pass' as const),
  ms: fc.oneof(
    fc.integer({ min: 1, max: 40 * MINUTE_MS }),
    fc.integer({ min: 1, max: 12 * HOUR_MS }),
    fc.integer({ min: DAY_MS, max: 40 * DAY_MS }),
  ),
});
const move = fc.record({ do: fc.constant('move' as const), zone: fc.constantFrom(...ZONES) });
const night = fc.array(
  fc.oneof<fc.WeightedArbitrary<Step>[]>(
    { weight: 6, arbitrary: gift },
    { weight: 5, arbitrary: pass },
    { weight: 1, arbitrary: move },
  ),
  { minLength: 5, maxLength: 60 },
);

/** A show at an odd time in an odd place, whose zone can be changed. */
function startAt([zone, instant]: (typeof ODD)[number], beforeMs: number) {
  const rules = { ...RULES, zone: zone as string };
  const show = start(emptyState(), { rules, clock: createTestClock(Date.parse(instant) - beforeMs) });
  return { ...show, rules };
}
type Show = ReturnType<typeof startAt>;

/** Asked of the platform anew, so that nothing remembered can be wrong. */
const dayIn = (zone: string, atMs: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(atMs);

const board = ({ show }: Show, name: TopicName) => show.topic(name, 'overlay').value as LeaderboardTopic;
const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);

describe('windows over zones', () => {
  it('[WN5] every gift is in one day, week and month, whose sums are their records’, whatever clocks and zones do', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ODD),
        fc.integer({ min: 0, max: 30 * HOUR_MS }),
        night,
        (odd, beforeMs, steps) => {
          const show = startAt(odd, beforeMs);
          const given: { readonly day: string; readonly diamonds: number }[] = [];
          const inWindow = (isIn: (day: string) => boolean) =>
            sum(given.filter(({ day }) => isIn(day)).map(({ diamonds }) => diamonds));
          for (const step of steps) {
            if (step.do === 'pass') {
              // What fell due on the way happens after it, as when a computer slept.
              show.clock.jumpTo(show.clock.now() + step.ms);
              show.clock.advance(1);
            }
            if (step.do === 'move') {
              const before = JSON.stringify(saveState(show.state).views.windows);
              show.rules.zone = step.zone;
              expect(JSON.stringify(saveState(show.state).views.windows)).toBe(before);
            }
            if (step.do === 'gift') {
              const before = show.records.at(-1)?.day ?? '';
              show.gift(delivery({ unit: { type: 'diamonds', amount: step.diamonds } }));
              const r = show.records.findLast(({ kind }) => kind === 'delivery')!;
              const local = dayIn(show.rules.zone, show.clock.now());
              expect([r.at, r.zone, r.day]).toEqual([
                show.clock.now(),
                show.rules.zone,
                local < before ? before : local,
              ]);
              given.push({ day: r.day, diamonds: step.diamonds });
              const { day } = r;
              expect([
                board(show, 'leaderboard/day').diamonds,
                board(show, 'leaderboard/week').diamonds,
                board(show, 'leaderboard/month').diamonds,
                board(show, 'leaderboard/all').diamonds,
              ]).toEqual([
                inWindow((one) => one === day),
                inWindow((one) => weekKey(one) === weekKey(day)),
                inWindow((one) => monthKey(one) === monthKey(day)),
                inWindow(() => true),
              ]);
            }
          }
          const days = [...new Set(given.map(({ day }) => day))];
          expect(days).toEqual(days.toSorted());
          expect(sum(days.map((day) => inWindow((one) => one === day)))).toBe(inWindow(() => true));
          const again = emptyState();
          for (const [i, r] of show.records.entries()) foldRecord(again, { seq: i + 1, r });
          expect(saveState(again).views.windows).toEqual(saveState(show.state).views.windows);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('[WN6] a board is empty from the moment its time is over, and overlays are told so within a minute', () => {
    // Midnight in Santiago does not exist on this night: 23:59:59 is followed by 1:00.
    const show = startAt(['America/Santiago', '2026-09-06T04:00:00Z'], 5 * MINUTE_MS);
    show.clock.advance(MINUTE_MS);
    show.gift();
    show.changed.length = 0;
    show.clock.advance(4 * MINUTE_MS - 1);
    expect([board(show, 'leaderboard/day').diamonds, toldBoards(show)]).toEqual([10, 0]);
    show.clock.advance(1);
    expect(board(show, 'leaderboard/day')).toMatchObject({ diamonds: 0, gifters: 0, rows: [] });
    show.clock.advance(MINUTE_MS);
    expect(toldBoards(show)).toBe(1);
    show.clock.advance(20 * HOUR_MS);
    expect(toldBoards(show)).toBe(1);
  });

  it('[WN7] a zone that lies a day behind empties no board: the day waits until the zone has reached it', () => {
    const show = startAt(['Pacific/Apia', '2011-12-30T10:00:00Z'], 0);
    show.gift();
    show.rules.zone = 'Pacific/Pago_Pago';
    expect(board(show, 'leaderboard/day').diamonds).toBe(10);
    show.gift();
    expect(board(show, 'leaderboard/day').diamonds).toBe(20);
    expect(new Set(show.records.map(({ day }) => day))).toEqual(new Set(['2011-12-31']));
  });

  it('[SE4] that a session fell silent is told within a minute', () => {
    const show = startAt(ODD[0], 0);
    show.gift();
    show.clock.advance(2 * HOUR_MS);
    show.changed.length = 0;
    show.clock.advance(MINUTE_MS);
    expect(show.changed).toEqual([{ names: ['status'], urgent: false }]);
  });
});

/** How often boards were told though no gift came. */
function toldBoards({ changed }: Show): number {
  return changed.filter(({ names }) => names.includes('leaderboard/day')).length;
}
