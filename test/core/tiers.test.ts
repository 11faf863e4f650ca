import { describe, expect, it, test } from 'vitest';
import type { Event } from '../../server/core/record.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import type { Delivery } from '../../shared/gift.ts';
import { delivery, rose } from './given.ts';
import { givenLadder, step } from './ladders.ts';

const diamonds = (amount: number, over: Partial<Delivery> = {}) =>
  delivery({ unit: { type: 'diamonds', amount }, ...over });
const kim = { id: '221', name: 'Kim' };
const nobody = { id: null, name: '' };
const anything = step('anything', { when: { diamondsFrom: 1 } });

/** The step that the alert of these events is of; null for none. */
function stepOf(events: readonly Event[]): string | null {
  for (const event of events) {
    if (event.type === 'AlertMade') return event.tier;
    if (event.type === 'AlertGrew' && event.climb) return event.climb.tier;
  }
  return null;
}

describe('a gift on the ladder', () => {
  test('[TR6] a named gift beats a platform, a platform an amount, then the level, then the upper row', () => {
    const rows = [
      step('big', { level: 5, when: { diamondsFrom: 100 } }),
      step('small', { level: 3 }),
      step('tiktok', { level: 2, when: { diamondsFrom: 1, platforms: ['tiktok'] } }),
      step('rose-party', { level: 2, when: { diamondsFrom: 1, gifts: ['rose'] } }),
    ];
    const stepsOf = (what: Delivery) => stepOf(givenLadder(...rows).gift(what));
    const plain = { platform: 'webhook', gift: { id: 'x', name: 'X' } };
    expect(stepsOf(diamonds(500))).toBe('rose-party');
    expect(stepsOf(diamonds(500, { gift: { id: 'x', name: 'X' } }))).toBe('tiktok');
    expect(stepsOf(diamonds(500, plain))).toBe('big');
    expect(stepsOf(diamonds(5, plain))).toBe('small');
    const twins = [step('upper'), step('lower')];
    expect(stepOf(givenLadder(...twins).gift(diamonds(5)))).toBe('upper');
  });

  test('[TR7] both ends of an amount count', () => {
    const rows = [step('middle', { when: { diamondsFrom: 10, diamondsTo: 20 } })];
    const reached = [9, 10, 20, 21].map((amount) => stepOf(givenLadder(...rows).gift(diamonds(amount))));
    expect(reached).toEqual([null, 'middle', 'middle', null]);
  });

  test('[TR8] a gift is named by its id or its name, in any case', () => {
    const named = (gift: string) => {
      const show = givenLadder(step('party', { when: { gifts: [gift] } }));
      return stepOf(show.gift(diamonds(1)));
    };
    expect(['5655', 'Rose', ' rOSE ', '565', 'Ros'].map(named)).toEqual([
      'party',
      'party',
      'party',
      null,
      null,
    ]);
  });

  test('[TR9] the total of a session is crossed once, and begins anew with the next', () => {
    const show = givenLadder(step('regular', { when: { total: { from: 100 } } }));
    expect(stepOf(show.gift(diamonds(99)))).toBeNull();
    expect(
      stepOf(show.gift(diamonds(1_000, { gifter: kim, unit: { type: 'diamonds', amount: 50 } }))),
    ).toBeNull();
    expect(stepOf(show.gift(diamonds(1)))).toBe('regular');
    expect(stepOf(show.gift(diamonds(500)))).toBeNull();
    show.after(3 * 3_600_000);
    expect(stepOf(show.gift(diamonds(99)))).toBeNull();
    expect(stepOf(show.gift(diamonds(99)))).toBe('regular');
  });

  test('[TR9] a streak crosses it as it grows', () => {
    const show = givenLadder(step('regular', { when: { total: { from: 10 } } }));
    show.gift(diamonds(6));
    expect(stepOf(show.gift(rose(3)))).toBeNull();
    expect(stepOf(show.gift(rose(4)))).toBe('regular');
    expect(show.gift(rose(5))).toContainEqual({ type: 'AlertGrew', alert: 'a4', count: 5, diamonds: 5 });
  });

  test('[TR10] the first gift of a session, and the first ever', () => {
    const rows = [
      step('ever', { level: 3, when: { first: 'ever' } }),
      step('tonight', { when: { first: 'session' } }),
    ];
    const show = givenLadder(...rows);
    expect([show.gift(diamonds(1)), show.gift(diamonds(1))].map(stepOf)).toEqual(['ever', null]);
    show.after(3 * 3_600_000);
    const next = [show.gift(diamonds(1)), show.gift(diamonds(1)), show.gift(diamonds(1, { gifter: kim }))];
    expect(next.map(stepOf)).toEqual(['tonight', null, 'ever']);
  });

  test('[TR10] a streak stays the first gift while it grows', () => {
    const show = givenLadder(step('ever', { when: { diamondsFrom: 5, first: 'ever' } }));
    expect(stepOf(show.gift(rose(2)))).toBeNull();
    expect(stepOf(show.gift(diamonds(5, { gift: { id: '1', name: 'Heart' } })))).toBeNull();
    expect(stepOf(show.gift(rose(6)))).toBe('ever');
  });

  test('[TR11] every third gift of the same gifter; a streak is one', () => {
    const show = givenLadder(step('third', { when: { every: 3 } }));
    const reached = [
      show.gift(diamonds(1)),
      show.gift(diamonds(1, { gifter: kim })),
      show.gift(rose(1)),
      show.gift(rose(9)),
      show.gift(diamonds(1)),
      show.gift(diamonds(1)),
    ];
    expect(reached.map(stepOf)).toEqual([null, null, null, null, 'third', null]);
  });

  test('[TR12] who gives anonymously has no total, no first and no turn', () => {
    const conditions = [{ total: { from: 1 } }, { first: 'ever' }, { first: 'session' }] as const;
    for (const when of conditions) {
      const show = givenLadder(step('person', { when }));
      expect(stepOf(show.gift(diamonds(500, { gifter: nobody })))).toBeNull();
    }
  });

  test('[TR13] a follow reaches a step that names its kind, and counts nowhere', () => {
    const follow = delivery({
      kind: 'follow',
      unit: { type: 'none' },
      gift: { id: 'follow', name: 'follow' },
    });
    const platform = step('platform', { when: { platforms: ['tiktok'] } });
    expect(givenLadder(anything, platform).gift(follow)).toEqual([]);
    const show = givenLadder(anything, platform, step('welcome', { when: { kinds: ['follow'] } }));
    expect(show.gift(follow).map(({ type }) => type)).toEqual(['AlertMade']);
    expect(show.state.views.alerts.alive.get('a2')?.tier.id).toBe('welcome');
    expect([show.state.views.gifts.all, show.state.ledger.session]).toEqual([[], null]);
  });

  test('[TR14] a streak stays on the higher step that it reached, and goes on growing', () => {
    const party = step('party', { level: 2, when: { diamondsFrom: 20, gifts: ['Rose'] } });
    const show = givenLadder(party, step('big', { level: 3, when: { diamondsFrom: 10, diamondsTo: 30 } }));
    expect(stepOf(show.gift(rose(10)))).toBe('big');
    const grown = { type: 'AlertGrew', alert: 'a2' };
    expect(show.gift(rose(20))).toContainEqual({ ...grown, count: 20, diamonds: 20 });
    expect(show.gift(rose(40))).toContainEqual({ ...grown, count: 40, diamonds: 40 });
  });
});

describe('a step with limits', () => {
  const party = (over: object) => step('party', { level: 4, when: { gifts: ['Rose'] }, ...over });

  test('[TR15] while it rests, the gift reaches the next step that is free, and the record says why', () => {
    const show = givenLadder(party({ cooldownMs: { overall: 60_000 } }), anything);
    expect(stepOf(show.gift(diamonds(5)))).toBe('party');
    const events = show.after(48_000).gift(diamonds(5, { gifter: kim }));
    expect(stepOf(events)).toBe('anything');
    expect(events).toContainEqual({
      type: 'StepLimited',
      tier: 'party',
      ladder: 1,
      why: 'overall',
      untilMs: show.state.ledger.atMs + 12_000,
    });
    expect(stepOf(show.after(12_000).gift(diamonds(5)))).toBe('party');
  });

  test('[TR16] a cool-down by gifter lets others through', () => {
    const show = givenLadder(party({ cooldownMs: { gifter: 60_000 } }));
    const reached = [diamonds(5), diamonds(5, { gifter: kim }), diamonds(5), diamonds(5, { gifter: nobody })];
    expect(reached.map((what) => stepOf(show.gift(what)))).toEqual(['party', 'party', null, 'party']);
    expect(stepOf(show.after(60_000).gift(diamonds(5)))).toBe('party');
    expect(show.state.ledger.uses.get('party')?.byGifter.size).toBe(1);
  });

  test('[TR17] a cap is used up in its session', () => {
    const show = givenLadder(party({ capPerSession: 2 }));
    const reached = [1, 2, 3].map(() => stepOf(show.gift(diamonds(5))));
    expect(reached).toEqual(['party', 'party', null]);
    show.after(3 * 3_600_000);
    expect(stepOf(show.gift(diamonds(5)))).toBe('party');
  });

  test('[TR18] with no step free the gift shows nothing, and its entry says so', () => {
    const show = givenLadder(party({ capPerSession: 1 }));
    show.gift(diamonds(5));
    expect(show.gift(diamonds(5)).map(({ type }) => type)).toEqual(['GiftCounted', 'StepLimited']);
    expect(show.state.views.gifts.all.at(-1)).toMatchObject({ alert: null, why: 'limited' });
  });

  test('[TR19] a streak uses a step once, however long it grows there', () => {
    const rests = { cooldownMs: { gifter: 60_000, overall: 60_000 }, capPerSession: 1 };
    const show = givenLadder(party(rests), step('legend', { level: 7 }));
    expect(stepOf(show.gift(rose(2)))).toBe('party');
    expect(show.gift(rose(3)).slice(2)).toEqual([{ type: 'AlertGrew', alert: 'a2', count: 3, diamonds: 3 }]);
    expect(show.state.ledger.uses.get('party')?.inSession).toBe(1);
  });

  test('[TR19] one that was kept off a step climbs to it once that is free', () => {
    const show = givenLadder(party({ cooldownMs: { overall: 8_000 } }), anything);
    show.gift(diamonds(5));
    expect(stepOf(show.gift(rose(2)))).toBe('anything');
    expect(stepOf(show.after(8_000).gift(rose(3)))).toBe('party');
  });

  test('[TR20] a test uses nothing', () => {
    const show = givenLadder(step('once', { capPerSession: 1 }));
    show.command({ name: 'send-test-gift', args: { diamonds: 5 } });
    expect(stepOf(show.gift(diamonds(5)))).toBe('once');
  });

  it('[TR21] what conditions and limits look back on survives a checkpoint', () => {
    const show = givenLadder(party({ cooldownMs: { gifter: 60_000 }, capPerSession: 5 }), anything);
    show.gift(diamonds(5));
    show.gift(rose(4, { id: 's2' }));
    const { ledger } = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    expect(ledger).toEqual(show.state.ledger);
  });

  it('[TR21] of an older checkpoint it is what the board of the session says', () => {
    const show = givenLadder(anything);
    show.gift(diamonds(5));
    show.gift(diamonds(7, { gifter: kim }));
    const saved = saveState(show.state);
    const { tallies: _tallies, uses: _uses, ...ledger } = saved.ledger;
    const loaded = loadState(JSON.parse(JSON.stringify({ ...saved, ledger })));
    expect(loaded.ledger.tallies).toEqual(show.state.ledger.tallies);
    expect(loaded.ledger.givers).toEqual(show.state.ledger.givers);
  });
});
