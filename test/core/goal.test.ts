import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShowCommand } from '../../server/core/command.ts';
import type { Event } from '../../server/core/record.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor } from '../../server/core/topics.ts';
import { delivery, given, rose } from './given.ts';

const ADA = 'tiktok:6813181309701719620';
const MOST = Number.MAX_SAFE_INTEGER;
const setGoal = (target: number, start = 0): ShowCommand => ({
  name: 'set-goal',
  args: { label: 'New microphone', target, start },
});
const adjust = (diamonds: number): ShowCommand => ({
  name: 'adjust-gifter',
  args: { gifterId: ADA, diamonds, reason: 'x' },
});
const checkpoint = ({ state }: ReturnType<typeof given>) =>
  Object.assign(state, loadState(JSON.parse(JSON.stringify(saveState(state)))));

describe('a goal', () => {
  it('[GO2] goes on past its target, and every screen is told how far', () => {
    const show = given();
    show.command(setGoal(25));
    for (let i = 0; i < 4; i++) show.gift(delivery());
    for (const role of ['overlay', 'owner'] as const) {
      expect(topicFor('goal', role, show.sources())).toEqual({
        label: 'New microphone',
        target: 25,
        value: 40,
      });
    }
  });

  it('[GO4] and the windows stop at 2^53 - 1, and come down from there', () => {
    const show = given();
    show.gift(delivery());
    show.command(setGoal(1, 1e12));
    const most = MOST - 1e12;
    for (let i = 0; i < Math.floor(most / 1e12) - 1; i++) show.command(adjust(1e12));
    show.command(adjust(most - Math.floor(most / 1e12) * 1e12 + 1e12 - 1));
    expect(show.state.views.goal?.value).toBe(MOST - 1);
    for (const amount of [1, 1, 1e12]) {
      show.command(adjust(amount));
      expect([show.state.views.goal?.value, show.state.ledger.goal?.value]).toEqual([MOST, MOST]);
    }
    show.command(adjust(1e12));
    const sums = Object.values(show.state.views.windows).flatMap(({ diamonds, board }) => [
      diamonds,
      board.total,
    ]);
    expect(new Set(sums)).toEqual(new Set([MOST]));
    expect(show.state.ledger.tallies.get(ADA)?.diamonds).toBe(MOST);
    show.command(adjust(-5));
    expect([show.state.views.goal?.value, show.state.views.windows.all.diamonds]).toEqual([
      MOST - 5,
      MOST - 5,
    ]);
  });

  it('[GO3] comes back with what was given while there was none', () => {
    const show = given();
    show.command(setGoal(100));
    show.gift(delivery());
    show.command({ name: 'set-goal', args: { clear: true } }, { id: 'clearing' });
    show.gift(delivery());
    show.command({ name: 'undo', args: { commandId: 'clearing' } });
    show.command({ name: 'revert-gift', args: { seq: 4, reason: 'x' } });
    expect(show.state.views.goal?.value).toBe(10);
  });

  it('[RC2] of an older checkpoint is the one that it tells', () => {
    const show = given();
    show.gift(delivery());
    show.command(setGoal(100, 5));
    show.gift(delivery());
    const saved = JSON.parse(JSON.stringify(saveState(show.state)));
    const { goalsBefore: _before, goal, ...ledger } = saved.ledger;
    const { since, ...fields } = goal;
    const beside = { ...saved, ledger: { ...ledger, goal: fields, goalSince: since, hasGoal: true } };
    const older = { ...saved, ledger: { ...ledger, hasGoal: true, goalSince: since } };
    for (const one of [beside, older]) {
      Object.assign(show.state, loadState(JSON.parse(JSON.stringify(one))));
      expect(show.state.ledger.goal).toMatchObject({ target: 100, value: 15, since: 2 });
      expect(Object.keys(show.state.ledger)).not.toContain('hasGoal');
    }
  });
});

type Step =
  | { readonly do: 'gift' | 'combo' | 'adjust' | 'enter'; readonly amount: number }
  | { readonly do: 'unpriced' | 'clear' | 'checkpoint' }
  | { readonly do: 'goal'; readonly amount: number }
  | { readonly do: 'revert' | 'price' | 'undo'; readonly pick: number };
const amount = fc.integer({ min: 1, max: 90 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('gift' as const, 'combo' as const, 'adjust' as const, 'enter' as const),
    amount,
  }),
  fc.record({ do: fc.constantFrom('unpriced' as const, 'clear' as const, 'checkpoint' as const) }),
  fc.record({ do: fc.constant('goal' as const), amount }),
  fc.record({
    do: fc.constantFrom('revert' as const, 'price' as const, 'undo' as const, 'undo' as const),
    pick: fc.nat(60),
  }),
);

/** A credit, or a correction of one: it counts for every goal set before it while its switch is on. */
interface Counted {
  readonly first: number;
  readonly seq: number;
  readonly diamonds: number;
  isOn: boolean;
}
type GoalFacts = { readonly since: number; readonly start: number } | null;

describe('any night', () => {
  it('[GO3] its value is the start and all that was counted since, whatever is taken back and brought back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
        const show = given();
        const counted: Counted[] = [];
        /** What undo and redo of a command do, by its id. */
        const effects = new Map<string, { off: () => void; on: () => void }>();
        let goal: GoalFacts = null;
        let comboFirst = 0;
        let ids = 0;
        const credit = (events: readonly Event[], first: number, seq: number) => {
          const event = events.find(({ type }) => type === 'GiftCounted');
          if (event?.type !== 'GiftCounted') return;
          counted.push({ first, seq, diamonds: event.diamonds, isOn: true });
        };
        const command = (asked: ShowCommand, then: () => { off: () => void; on: () => void }) => {
          const id = `id-${++ids}`;
          if (show.command(asked, { id }).ok) effects.set(id, then());
        };
        const switched = (some: readonly Counted[], isOn: boolean) => {
          for (const one of some) one.isOn = isOn;
        };
        const adds = (one: Counted) => {
          counted.push(one);
          return { off: () => switched([one], false), on: () => switched([one], true) };
        };
        const goalIs = (next: GoalFacts) => {
          const before = goal;
          const on = () => {
            goal = next;
          };
          on();
          return {
            on,
            off: () => {
              goal = before;
            },
          };
        };
        show.gift(delivery());
        counted.push({ first: 1, seq: 1, diamonds: 10, isOn: true });
        for (const one of steps) {
          const seq = show.state.ledger.seq + 1;
          const firsts = [...new Set(counted.map(({ first }) => first))];
          const picked = 'pick' in one ? (firsts[one.pick % firsts.length] ?? 1) : 0;
          switch (one.do) {
            case 'gift':
              credit(show.gift(delivery({ unit: { type: 'diamonds', amount: one.amount } })), seq, seq);
              break;
            case 'combo': {
              const events = show.gift(rose(one.amount));
              comboFirst ||= seq;
              credit(events, comboFirst, seq);
              break;
            }
            case 'unpriced':
              credit(show.gift(delivery({ unit: { type: 'money', minor: 5, currency: 'XTS' } })), seq, seq);
              break;
            case 'adjust':
              command(adjust(one.amount - 45 || 1), () =>
                adds({ first: 0, seq, diamonds: one.amount - 45 || 1, isOn: true }),
              );
              break;
            case 'enter':
              command({ name: 'enter-gift', args: { name: 'Jo', diamonds: one.amount } }, () =>
                adds({ first: seq, seq, diamonds: one.amount, isOn: true }),
              );
              break;
            case 'goal':
              command(setGoal(one.amount, one.amount), () => goalIs({ since: seq, start: one.amount }));
              break;
            case 'clear':
              command({ name: 'set-goal', args: { clear: true } }, () => goalIs(null));
              break;
            case 'revert':
              command({ name: 'revert-gift', args: { seq: picked || 1, reason: 'x' } }, () => {
                const taken = counted.filter(({ first, isOn }) => first === (picked || 1) && isOn);
                switched(taken, false);
                return { off: () => switched(taken, true), on: () => switched(taken, false) };
              });
              break;
            case 'price':
              command({ name: 'price-gift', args: { seq: picked || 1, diamonds: 60 } }, () =>
                adds({ first: picked || 1, seq: picked || 1, diamonds: 60, isOn: true }),
              );
              break;
            case 'undo': {
              const id = [...effects.keys()][one.pick % (effects.size || 1)] ?? 'none';
              const effect = effects.get(id);
              if (!effect) break;
              command({ name: 'undo', args: { commandId: id } }, () => {
                effect.off();
                return { off: effect.on, on: effect.off };
              });
              break;
            }
            case 'checkpoint':
              checkpoint(show);
          }
        }
        const { since, start } = goal ?? { since: Number.POSITIVE_INFINITY, start: 0 };
        const value = counted.reduce(
          (sum, one) => (one.isOn && one.seq > since ? sum + one.diamonds : sum),
          start,
        );
        expect(show.state.views.goal?.value).toBe(goal ? value : undefined);
        expect(show.state.ledger.goal?.value).toBe(goal ? value : undefined);
        const all = counted.reduce((sum, { isOn, diamonds }) => (isOn ? sum + diamonds : sum), 0);
        expect(show.state.views.windows.all.diamonds).toBe(all);
        expect([...show.state.ledger.tallies.values()].reduce((sum, { diamonds }) => sum + diamonds, 0)).toBe(
          all,
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
