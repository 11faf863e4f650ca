import { describe, expect, it } from 'vitest';
import type { Slice } from '../../server/compare/past.ts';
import { createPastComparison } from '../../server/compare/past.ts';
import type { JournalRecord } from '../../server/core/record.ts';
import type { Comparison, TrialFigures } from '../../shared/compare.ts';
import type { Ladder, Tier } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { delivery, EVENING_MS, RULES, rose } from '../core/given.ts';
import { ladderOf, step } from '../core/ladders.ts';
import { owner, start } from './given-show.ts';

const KIM = { id: '7', name: 'Kim' };
const worth = (amount: number, over = {}) => delivery({ unit: { type: 'diamonds', amount }, ...over });
const inStep = (figures: TrialFigures, id: string) => figures.steps.find((step) => step.id === id);

/** A show that tests drive, and its journal tried on other steps. */
function given(ladder: Ladder = DEFAULT_LADDER) {
  const show = start(undefined, { rules: { ...RULES, ladder } });
  const records = (): JournalRecord[] =>
    show.records.map((r, index) => JSON.parse(JSON.stringify({ seq: index + 1, r })));
  return {
    ...show,
    records,
    after(ms: number) {
      show.clock.advance(ms);
      show.sync();
      return this;
    },
    compare: (tried: readonly Tier[], slice: Slice = { session: 1 }) =>
      compared(records(), slice, ladder, { version: ladder.version + 1, tiers: [...tried] }),
  };
}

function compared(
  records: readonly JournalRecord[],
  slice: Slice,
  now: Ladder,
  tried: Ladder,
): Comparison | null {
  const comparison = createPastComparison(slice, {
    now: { ...RULES, ladder: now },
    tried: { ...RULES, ladder: tried },
  });
  for (const record of records) comparison.note(record);
  return comparison.answer();
}

function found(comparison: Comparison | null): Comparison {
  if (!comparison) throw new Error('there is no such slice');
  return comparison;
}

describe('a comparison', () => {
  it('[CO2] says why a gift has no alert', () => {
    const show = given();
    show.gift(worth(0));
    show.gift(delivery({ unit: { type: 'unknown' } }));
    show.gift(rose(4));
    show.after(15_000).gift(rose(400));
    const high = DEFAULT_LADDER.tiers.filter(({ level }) => level > 1);
    const { tried, changed } = found(show.compare(high));
    expect([tried.gifts, tried.without]).toEqual([
      3,
      { 'below-first-step': 1, limited: 0, unpriced: 1, 'too-late': 1 },
    ]);
    expect(changed.gifts).toMatchObject([
      {
        count: 400,
        now: { step: 'ticker-thanks', explained: '4: \u2068Ticker thanks\u2069.' },
        tried: { step: null, why: 'too-late' },
      },
    ]);
  });

  it('[CO2] says of what came late and fits no step anyway that it is below the first one, as the feed does', () => {
    const show = given();
    show.gift(rose(4));
    show.after(15_000).gift(rose(6));
    const high = DEFAULT_LADDER.tiers.filter(({ level }) => level > 1);
    expect(found(show.compare(high)).tried.without).toMatchObject({ 'below-first-step': 1, 'too-late': 0 });
  });

  it('[CO3] lists the gifts that reach another step or fare otherwise, with the reason on both sides', () => {
    const show = given();
    show.gift(worth(50));
    show.after(20_000).gift(worth(150, { gifter: KIM }));
    show.after(20_000).gift(worth(150, { gifter: KIM }));
    const tiers = DEFAULT_LADDER.tiers.map((tier) =>
      tier.level === 3 ? { ...tier, cooldownMs: { gifter: 60_000 } } : tier,
    );
    const { now, tried, changed } = found(show.compare(tiers));
    expect(inStep(now, 'big-shout-out')).toMatchObject({ shown: 2, limited: 0 });
    expect(inStep(tried, 'big-shout-out')).toMatchObject({ shown: 1, limited: 1 });
    expect(inStep(tried, 'shout-out')).toMatchObject({ shown: 2 });
    expect(changed).toEqual({
      total: 1,
      gifts: [
        {
          seq: 3,
          atMs: EVENING_MS + 40_000,
          giftName: 'Rose',
          count: 1,
          diamonds: 150,
          now: {
            step: 'big-shout-out',
            fate: 'shown',
            why: null,
            explained: '150: \u2068Big shout-out\u2069.',
          },
          tried: {
            step: 'shout-out',
            fate: 'shown',
            why: null,
            explained:
              '150: \u2068Shout-out\u2069. Not \u2068Big shout-out\u2069: its cool-down for this person has 40 s left.',
          },
        },
      ],
    });
  });

  it('[CO3] tells a combo once, by the record that began it, with what it came to', () => {
    const show = given();
    for (const count of [1, 7, 60]) show.after(1_000).gift(rose(count));
    show.after(1_000).gift(rose(120, { ended: true }));
    const { now, changed } = found(show.compare(DEFAULT_LADDER.tiers.filter(({ level }) => level !== 3)));
    expect([now.records, now.gifts]).toEqual([4, 1]);
    expect(changed.gifts).toMatchObject([
      {
        seq: 1,
        count: 120,
        diamonds: 120,
        now: { step: 'big-shout-out', explained: '120: \u2068Big shout-out\u2069.' },
        tried: { step: 'shout-out', explained: '120: \u2068Shout-out\u2069.' },
      },
    ]);
  });

  it('[CO3] of thousands lists some hundreds, and stays small with long names', () => {
    const show = given();
    for (let nth = 0; nth < 510; nth++) show.gift(worth(5, { gifter: { id: `${nth}`, name: 'Kim' } }));
    const plain = found(show.compare([]));
    expect([plain.changed.total, plain.changed.gifts.length]).toEqual([510, 500]);
    const resting = Array.from({ length: 50 }, (_, nth) =>
      step(`s${nth}`, { name: '\u0928'.repeat(60), level: 2, capPerSession: 1 }),
    );
    const long = found(show.compare(resting));
    expect(long.changed.total).toBe(510);
    expect(Buffer.byteLength(JSON.stringify(long))).toBeLessThan(300_000);
  });

  it('[CO4] counts different people, what plays in another alert too, and nobody anonymous', () => {
    const show = given();
    for (const id of ['1', '2', '1', '3']) show.gift(worth(20, { gifter: { id, name: 'Jo' } }));
    show.gift(worth(20, { gifter: { id: null, name: '' } }));
    expect(found(show.compare(DEFAULT_LADDER.tiers)).now.people).toBe(3);
    expect(found(show.compare([])).tried.people).toBe(0);
  });

  it('[CO5] says how busy the stage was and how long alerts waited for it', () => {
    const steps = [step('long', { durationMs: 10_000, when: { diamondsFrom: 100 } })];
    const show = given();
    for (const id of ['1', '2']) show.gift(worth(100, { gifter: { id, name: 'Jo' } }));
    // The last one plays when the slice is over.
    show.after(100_000).gift(worth(100));
    const { tried, fromMs, toMs } = found(show.compare(steps));
    expect(toMs - fromMs).toBe(100_000);
    expect(tried.busy).toEqual({ percent: 20, longestWaitMs: 10_400, medianWaitMs: 0 });
    expect(found(show.compare([])).tried.busy).toEqual({
      percent: 0,
      longestWaitMs: null,
      medianWaitMs: null,
    });
  });

  it('[CO6] leaves out what people did, and lets what is held wait for its time', async () => {
    const show = given();
    await show.command('pause-alerts');
    await show.command('send-test-gift', { diamonds: 5_000 });
    show.gift(worth(20));
    await show.command('skip-alert', { id: show.queue().waiting.at(-1)?.id ?? '' });
    const held = DEFAULT_LADDER.tiers.map((tier) => ({ ...tier, hold: 'always' as const }));
    const { now, tried } = found(show.compare(held));
    expect([now.records, now.gifts]).toEqual([1, 1]);
    expect(inStep(now, 'shout-out')).toMatchObject({ shown: 1, held: 0 });
    expect(inStep(tried, 'shout-out')).toMatchObject({ shown: 1, held: 1 });
  });

  it('[CO7] knows what came before the slice: who gave, and what a step used up', () => {
    const hello = ladderOf(
      step('hello', { when: { first: 'ever' } }),
      step('once', { when: { diamondsFrom: 1 }, capPerSession: 1 }),
    );
    const show = given(hello);
    const adopted = show.show.adoptLadder(hello);
    show.sync();
    void adopted;
    show.gift(worth(5));
    show.gift(worth(5));
    show.gift(worth(5, { gifter: KIM }));
    show.gift(worth(5, { gifter: KIM }));
    const late = show.records().findLast(({ r }) => r.kind === 'delivery')?.seq ?? 0;
    const whole = found(show.compare(hello.tiers));
    expect(inStep(whole.tried, 'hello')).toMatchObject({ shown: 2 });
    const last = found(show.compare(hello.tiers, { fromSeq: late, toSeq: late }));
    expect(last.session).toBeNull();
    expect([last.tried.gifts, last.tried.without.limited]).toEqual([1, 1]);
    expect(inStep(last.tried, 'hello')).toMatchObject({ shown: 0 });
  });

  it('[CO7] begins with an empty stage: what a combo made before the slice is over', () => {
    const show = given();
    show.gift(rose(60));
    show.after(1_000).gift(rose(120));
    const last = show.records().findLast(({ r }) => r.kind === 'delivery')?.seq ?? 0;
    const { now } = found(show.compare([], { fromSeq: last, toSeq: last }));
    expect(inStep(now, 'big-shout-out')).toMatchObject({ shown: 1 });
    expect(now.busy.longestWaitMs).toBe(0);
  });

  it('[CO8] plays one session of many as it was, and lists them all', async () => {
    const show = given();
    await show.command('start-session', { title: 'Sunday' });
    show.gift(worth(20));
    await show.command('end-session');
    show.gift(delivery({ kind: 'follow', unit: { type: 'none' } }));
    show.after(60_000);
    await show.command('start-session');
    show.gift(worth(20));
    show.gift(rose(3));
    const first = found(show.compare(DEFAULT_LADDER.tiers, { session: 1 }));
    const second = found(show.compare(DEFAULT_LADDER.tiers, { session: 2 }));
    expect([first.now.gifts, second.now.gifts]).toEqual([1, 2]);
    expect(second.sessions).toMatchObject([
      { id: 2, openedAtMs: EVENING_MS + 60_000, closedAtMs: null, title: null, gifts: 2 },
      { id: 1, openedAtMs: EVENING_MS, closedAtMs: EVENING_MS, title: 'Sunday', gifts: 1 },
    ]);
    expect(show.compare([], { session: 3 })).toBeNull();
  });

  it('[CO8] keeps a quiet hour in its session, though the settings now would end it', () => {
    const show = given();
    show.gift(worth(20));
    show.after(3_000_000).gift(worth(20));
    const settings = { ...RULES.settings, sessionIdleMs: 60_000 };
    const first = ladderOf(step('first', { when: { first: 'session' } }));
    const rules = { ...RULES, settings, ladder: first };
    const comparison = createPastComparison({ session: 1 }, { now: rules, tried: rules });
    for (const record of show.records()) comparison.note(record);
    const { now } = found(comparison.answer());
    expect([now.gifts, inStep(now, 'first')?.shown]).toEqual([2, 1]);
  });

  it('[CO9] plays gifts of somebody who was forgotten since, as of one person without a name', () => {
    const show = given();
    show.gift(worth(20));
    show.gift(worth(20, { gifter: KIM }));
    show.gift(worth(20));
    const forgotten = show.records().map((record) => {
      const isAda = record.r.kind === 'delivery' && 'id' in record.r.who && record.r.who.id !== KIM.id;
      return isAda ? { ...record, r: { ...record.r, who: { token: 'x1' } } } : record;
    }) as JournalRecord[];
    const greeting = {
      version: 2,
      tiers: [step('hello', { when: { first: 'ever', platforms: ['tiktok'] } })],
    };
    const { tried } = found(compared(forgotten, { session: 1 }, DEFAULT_LADDER, greeting));
    expect(inStep(tried, 'hello')).toMatchObject({ shown: 2 });
    expect(tried.people).toBe(2);
  });

  it('[CO9] names nobody', async () => {
    const show = given();
    show.gift(worth(1_000, { message: 'what a song', gifter: { id: '4711', name: 'Leopoldine' } }));
    await show.command('hide-gifter', { gifterId: 'tiktok:4711' }, { identity: owner });
    const text = JSON.stringify(show.compare([]));
    for (const personal of ['4711', 'Leopoldine', 'song']) expect(text).not.toContain(personal);
  });
});
