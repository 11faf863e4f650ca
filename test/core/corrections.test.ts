import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthKey, weekKey } from '../../server/core/calendar.ts';
import type { ShowCommand } from '../../server/core/command.ts';
import type { Event } from '../../server/core/record.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor } from '../../server/core/topics.ts';
import type { LeaderboardTopic } from '../../shared/topics.ts';
import { delivery, EVENING_MS, given, rose } from './given.ts';
import { givenLadder, step } from './ladders.ts';

const ADA = 'tiktok:6813181309701719620';
const refused = (code: string) => ({ ok: false, error: { code } });
const totals = ({ state }: ReturnType<typeof given>) =>
  Object.values(state.views.windows).map(({ diamonds }) => diamonds);
const unknownMoney = () => delivery({ unit: { type: 'money', minor: 500, currency: 'XTS' } });

describe('revert-gift', () => {
  it('[CM20] takes a gift out of every window and the goal, and off the air; once', () => {
    const show = given();
    show.command({ name: 'set-goal', args: { label: 'New microphone', target: 1_000 } });
    show.gift(delivery());
    show.gift(delivery());
    const args = { seq: 2, reason: 'counted twice' };
    expect(show.command({ name: 'revert-gift', args }, { actor: 'Mia' })).toMatchObject({
      ok: true,
      args: { ...args, platform: 'tiktok' },
      who: { id: '6813181309701719620' },
    });
    expect(totals(show)).toEqual([10, 10, 10, 10, 10]);
    expect(show.state.views.goal?.value).toBe(10);
    const recent = (role: 'overlay' | 'owner') => topicFor('recent', role, show.sources());
    expect(recent('overlay')).toHaveLength(1);
    expect(recent('owner')).toMatchObject([{ seq: 3 }, { seq: 2, reverted: true }]);
    const board = topicFor('leaderboard', 'overlay', show.sources()) as LeaderboardTopic;
    expect(board.rows).toMatchObject([{ diamonds: 10, gifts: 1 }]);
    expect(show.command({ name: 'revert-gift', args })).toMatchObject({
      error: { code: 'state/already', detail: { by: 'Mia', atMs: EVENING_MS } },
    });
    expect(show.command({ name: 'revert-gift', args: { seq: 1, reason: 'x' } })).toMatchObject(
      refused('state/not-found'),
    );
  });

  it('[CM20] takes a whole combo, by the record that began it; what it still grows by counts', () => {
    const show = given();
    for (const count of [2, 5, 9]) show.gift(rose(count));
    show.command({ name: 'revert-gift', args: { seq: 1, reason: 'x' } });
    expect(totals(show)).toEqual([0, 0, 0, 0, 0]);
    show.gift(rose(12));
    expect(totals(show)).toEqual([3, 3, 3, 3, 3]);
  });

  it('[CM20] leaves a goal alone that was set after the gift, and windows that are over', () => {
    const show = given();
    show.gift(delivery());
    show.after(24 * 3_600_000).gift(delivery());
    show.command({ name: 'set-goal', args: { label: 'New microphone', target: 1_000 } });
    show.command({ name: 'revert-gift', args: { seq: 1, reason: 'x' } });
    const { windows, goal } = show.state.views;
    expect([windows.session.diamonds, windows.day.diamonds, windows.all.diamonds]).toEqual([10, 10, 10]);
    expect(goal?.value).toBe(0);
  });
});

describe('price-gift', () => {
  it('[CM21] says what a gift was worth whose price was not known; once, and only then', () => {
    const show = given();
    show.gift(unknownMoney());
    expect(totals(show)).toEqual([0, 0, 0, 0, 0]);
    const args = { seq: 1, diamonds: 60 };
    expect(show.command({ name: 'price-gift', args })).toMatchObject({ ok: true });
    expect(totals(show)).toEqual([60, 60, 60, 60, 60]);
    expect(show.state.views.gifts.all).toMatchObject([{ diamonds: 60, priced: true }]);
    expect(show.command({ name: 'price-gift', args })).toMatchObject(refused('state/already'));
    show.gift(delivery());
    expect(show.command({ name: 'price-gift', args: { seq: 3, diamonds: 1 } })).toMatchObject(
      refused('state/already'),
    );
    show.command({ name: 'revert-gift', args: { seq: 1, reason: 'x' } });
    expect(totals(show)).toEqual([10, 10, 10, 10, 10]);
  });
});

describe('adjust-gifter', () => {
  it('[CM22] moderators together move 1,000 in a night, signs aside; the owner more', () => {
    const show = given();
    show.gift(delivery());
    const adjust = (diamonds: number, actor: string) =>
      show.command({ name: 'adjust-gifter', args: { gifterId: ADA, diamonds, reason: 'x' } }, { actor });
    expect(adjust(600, 'Mia')).toMatchObject({ ok: true });
    expect(adjust(-400, 'Leo')).toMatchObject({ ok: true });
    expect(adjust(1, 'Mia')).toMatchObject({ error: { code: 'auth/forbidden', detail: { moved: 1_000 } } });
    expect(adjust(50_000, 'owner')).toMatchObject({ ok: true });
    expect(totals(show)).toEqual([50_210, 50_210, 50_210, 50_210, 50_210]);
    show.command({ name: 'end-session', args: {} });
    show.command({ name: 'start-session', args: {} });
    expect(adjust(-1_000, 'Mia')).toMatchObject({ ok: true });
    const unknown = { gifterId: 'tiktok:9', diamonds: 1, reason: 'x' };
    expect(show.command({ name: 'adjust-gifter', args: unknown })).toMatchObject(refused('state/not-found'));
  });
});

describe('enter-gift', () => {
  it('[CM23] counts now, puts the gifter on the board, and may be taken back', () => {
    const show = given();
    show.gift(delivery());
    const decision = show.command({ name: 'enter-gift', args: { name: 'Kim ', diamonds: 40 } });
    expect(decision).toMatchObject({ value: { seq: 2 }, who: { id: 'kim', name: 'Kim' } });
    expect(totals(show)).toEqual([50, 50, 50, 50, 50]);
    const board = topicFor('leaderboard', 'overlay', show.sources()) as LeaderboardTopic;
    expect(board.rows[0]).toMatchObject({ gifterId: 'hand:kim', name: 'Kim', diamonds: 40, gifts: 1 });
    expect(show.state.views.alerts.alive.size).toBe(1);
    show.command({ name: 'revert-gift', args: { seq: 2, reason: 'x' } });
    expect(totals(show)).toEqual([10, 10, 10, 10, 10]);
  });
});

describe('the past that conditions look at', () => {
  const first = step('first', { when: { first: 'session' } });
  const regular = step('regular', { when: { total: { from: 100 } } });
  const third = step('third', { when: { every: 3 } });
  const stepOf = (events: readonly Event[]) =>
    events.flatMap((event) => (event.type === 'AlertMade' ? [event.tier] : []))[0] ?? null;
  const revert = (seq: number): ShowCommand => ({ name: 'revert-gift', args: { seq, reason: 'x' } });

  it('[CR1] a first gift that was taken back makes the next one the first of the session', () => {
    const show = givenLadder(first);
    expect(stepOf(show.gift(delivery()))).toBe('first');
    show.command(revert(2), { id: 'reverting' });
    expect(stepOf(show.gift(delivery()))).toBe('first');
    show.command({ name: 'undo', args: { commandId: 'reverting' } });
    expect(show.state.ledger.tallies.get(ADA)).toEqual({ diamonds: 20, acts: 2 });
  });

  it('[CR1] the total of the session is crossed by what counts, whoever put it right', () => {
    const show = givenLadder(regular);
    show.gift(delivery({ count: 9 }));
    show.command(revert(2));
    expect(stepOf(show.gift(delivery({ count: 9 })))).toBe(null);
    show.command({ name: 'adjust-gifter', args: { gifterId: ADA, diamonds: 5, reason: 'x' } });
    expect(stepOf(show.gift(delivery()))).toBe('regular');
    show.gift(unknownMoney());
    show.command({ name: 'price-gift', args: { seq: 7, diamonds: 60 } });
    expect(show.state.ledger.tallies.get(ADA)).toEqual({ diamonds: 165, acts: 3 });
  });

  it('[CR1] an entered gift is an act of its gifter', () => {
    const show = givenLadder(third);
    show.gift(delivery());
    show.command({ name: 'enter-gift', args: { gifterId: ADA, name: 'Ada', diamonds: 5 } });
    expect(stepOf(show.gift(delivery()))).toBe('third');
  });

  it('[CR1] what was put right of an earlier session leaves this one alone', () => {
    const show = givenLadder(first);
    show.gift(delivery());
    show.after(3 * 3_600_000).gift(delivery());
    show.command(revert(2));
    expect(show.state.ledger.tallies.get(ADA)).toEqual({ diamonds: 10, acts: 1 });
  });

  it('[CR2] who was counted once has given, and a step that was reached was used', () => {
    const once = step('once', { capPerSession: 1, when: { first: 'ever' } });
    const show = givenLadder(once);
    expect(stepOf(show.gift(delivery()))).toBe('once');
    show.command(revert(2));
    expect(show.gift(delivery()).map(({ type }) => type)).toEqual(['GiftCounted']);
    expect(show.state.ledger.uses.get('once')?.inSession).toBe(1);
  });

  it('[CR3] survives a checkpoint, an older one too', () => {
    const show = givenLadder(first);
    show.gift(delivery());
    show.gift(delivery({ gifter: { id: '2', name: 'Kim' } }));
    show.command(revert(2));
    const saved = JSON.parse(JSON.stringify(saveState(show.state)));
    expect(loadState(saved).ledger).toEqual(show.state.ledger);
    const { tallies: _tallies, ...ledger } = saved.ledger;
    expect(loadState({ ...saved, ledger }).ledger.tallies).toEqual(show.state.ledger.tallies);
  });
});

describe('the board', () => {
  it('[CR4] loses who has nothing left on it, and lists them again with the next gift', () => {
    const show = given();
    show.gift(delivery());
    show.gift(delivery({ gifter: { id: '2', name: 'Kim' } }));
    show.command({ name: 'revert-gift', args: { seq: 1, reason: 'x' } });
    const names = () =>
      (topicFor('leaderboard', 'overlay', show.sources()) as LeaderboardTopic).rows.map(({ name }) => name);
    expect(names()).toEqual(['Kim']);
    expect(show.state.views.windows.all.board.size).toBe(1);
    show.gift(unknownMoney());
    expect(names()).toEqual(['Kim', 'Ada']);
  });
});

describe('a combo', () => {
  it('[CR5] of 10,000 frames is remembered as one part, and in two where a goal came between', () => {
    const show = given();
    for (let count = 1; count <= 10_000; count++) show.gift(rose(count));
    const parts = () => show.state.ledger.credits.get(1)?.parts;
    expect(parts()).toHaveLength(1);
    show.command({ name: 'set-goal', args: { label: 'New microphone', target: 1_000 } });
    for (let count = 10_001; count <= 10_050; count++) show.gift(rose(count));
    expect(parts()?.map(({ diamonds, acts }) => [diamonds, acts])).toEqual([
      [10_000, 1],
      [50, 0],
    ]);
    show.command({ name: 'revert-gift', args: { seq: 1, reason: 'x' } });
    expect([show.state.views.goal?.value, ...totals(show)]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('[CR5] over midnight is two parts', () => {
    const show = given();
    show.after(4 * 3_600_000 - 1_000);
    show.gift(rose(5));
    show.after(2_000).gift(rose(9));
    show.gift(rose(11));
    const parts = show.state.ledger.credits.get(1)?.parts;
    expect(parts?.map(({ day, diamonds }) => [day, diamonds])).toEqual([
      ['2026-11-22', 5],
      ['2026-11-23', 6],
    ]);
  });
});

type Step =
  | { readonly do: 'gift' | 'enter' | 'adjust'; readonly who: number; readonly amount: number }
  | { readonly do: 'combo'; readonly count: number; readonly id: number }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'revert'; readonly pick: number }
  | { readonly do: 'goal' | 'end' };
const doing: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('gift' as const, 'enter' as const, 'adjust' as const),
    who: fc.nat(3),
    amount: fc.integer({ min: 1, max: 300 }),
  }),
  fc.record({ do: fc.constant('combo' as const), count: fc.integer({ min: 1, max: 40 }), id: fc.nat(3) }),
  fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 3, 30, 200) }),
  fc.record({ do: fc.constant('revert' as const), pick: fc.nat(60) }),
  fc.record({ do: fc.constantFrom('goal' as const, 'end' as const) }),
);

describe('any night', () => {
  it('[CM24] each window is the sum of its records, and so is the goal', () => {
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 60 }), (steps) => {
        const show = given();
        /** What counted, by the record that began it. */
        let counted: { first: number; seq: number; day: string; session: number | null; diamonds: number }[] =
          [];
        let goalSince: number | null = null;
        const firsts = new Map<string, number>();
        const { ledger } = show.state;
        const note = (first: number, seq: number, diamonds: number) => {
          const { day, atMs } = ledger;
          const isOpen = ledger.session?.open && atMs - ledger.session.lastGiftAtMs <= 2 * 3_600_000;
          const session = isOpen ? (ledger.session?.id ?? null) : null;
          counted.push({ first, seq, day, session, diamonds });
        };
        for (const one of steps) {
          const before = ledger.seq;
          if (one.do === 'wait') show.after(one.hours * 3_600_000);
          else if (one.do === 'gift') {
            show.gift(
              delivery({
                gifter: { id: `${one.who}`, name: 'Kim' },
                unit: { type: 'diamonds', amount: one.amount },
              }),
            );
            note(ledger.seq, ledger.seq, one.amount);
          } else if (one.do === 'combo') {
            const events = show.gift(rose(one.count, { id: `c${one.id}` }));
            const credit = events.find((event) => event.type === 'GiftCounted');
            const key = `${one.id}`;
            if (credit?.acts === 1) firsts.set(key, ledger.seq);
            if (credit) note(firsts.get(key) ?? 0, ledger.seq, credit.diamonds);
          } else if (one.do === 'enter') {
            show.command({ name: 'enter-gift', args: { name: `Jo ${one.who}`, diamonds: one.amount } });
            note(ledger.seq, ledger.seq, one.amount);
          } else if (one.do === 'adjust') {
            const args = { gifterId: `tiktok:${one.who}`, diamonds: one.amount - 150, reason: 'x' };
            if (show.command({ name: 'adjust-gifter', args }).ok) note(0, ledger.seq, one.amount - 150);
          } else if (one.do === 'revert') {
            const seq = counted[one.pick % (counted.length || 1)]?.first ?? 0;
            const done = show.command({ name: 'revert-gift', args: { seq: seq || 1, reason: 'x' } });
            if (done.ok) counted = counted.filter(({ first }) => first !== (seq || 1));
          } else if (one.do === 'goal') {
            show.command({ name: 'set-goal', args: { label: 'A', target: 9 } });
            goalSince = ledger.seq;
          } else if (one.do === 'end') show.command({ name: 'end-session', args: {} });
          expect(ledger.seq - before).toBeLessThan(2);
        }
        const { windows, goal } = show.state.views;
        const sum = (of: typeof counted) => of.reduce((total, { diamonds }) => total + diamonds, 0);
        const { session, day, week, month, all } = windows;
        expect({
          session: session.diamonds,
          day: day.diamonds,
          week: week.diamonds,
          month: month.diamonds,
          all: all.diamonds,
          board: all.board.total,
          goal: goal?.value ?? null,
        }).toEqual({
          session: sum(counted.filter((one) => String(one.session) === session.key)),
          day: sum(counted.filter((one) => one.day === day.key)),
          week: sum(counted.filter((one) => weekKey(one.day) === week.key)),
          month: sum(counted.filter((one) => monthKey(one.day) === month.key)),
          all: sum(counted),
          board: sum(counted),
          goal: goalSince === null ? null : sum(counted.filter(({ seq }) => seq > (goalSince ?? 0))),
        });
        const saved = saveState(show.state);
        expect(saveState(loadState(JSON.parse(JSON.stringify(saved))))).toEqual(
          JSON.parse(JSON.stringify(saved)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
