import { describe, expect, it } from 'vitest';
import { GIFTS_KEPT } from '../../server/core/kept-gifts.ts';
import { fateOf } from '../../server/core/recent.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor } from '../../server/core/topics.ts';
import type { Delivery } from '../../shared/gift.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { GiftFate, RecentGift } from '../../shared/topics.ts';
import { delivery, given, RULES, rose } from './given.ts';
import { givenLadder, ladderOf, step } from './ladders.ts';

const big = (amount = 500): Delivery => delivery({ unit: { type: 'diamonds', amount } });
const fates = ({ state }: ReturnType<typeof given>): GiftFate[] => state.views.gifts.all.map(fateOf);
const alive = { type: 'alert', merged: false, end: null, reason: null, by: null };

describe('what a gift did', () => {
  it('[RG1] is the alert it made, from its making to its end, with the reason and who ended it', () => {
    const show = given();
    show.gift(big());
    expect(fates(show)).toEqual([{ ...alive, id: 'a1', step: 'Question' }]);
    show.command({ name: 'skip-alert', args: { id: 'a1' } }, { actor: 'Mia' });
    expect(fates(show)).toEqual([{ ...alive, id: 'a1', step: 'Question', end: 'skipped', by: 'Mia' }]);
    show.gift(big());
    show.ended('a3', 'missed', 'no-overlay');
    expect(fates(show)[1]).toEqual({
      ...alive,
      id: 'a3',
      step: 'Question',
      end: 'missed',
      reason: 'no-overlay',
    });
  });

  it('[RG2] goes with the alert when it is merged into another, and ends with that one', () => {
    const show = given();
    show.gift(big());
    show.gift(big());
    show.merged('a2', 'a1');
    expect(fates(show)[1]).toEqual({ ...alive, id: 'a1', step: 'Question', merged: true });
    show.ended('a1');
    expect(fates(show)).toEqual([
      { ...alive, id: 'a1', step: 'Question', end: 'shown' },
      { ...alive, id: 'a1', step: 'Question', end: 'shown', merged: true },
    ]);
  });

  it('[RG3] goes on with a replay, under the id of the new alert', () => {
    const show = given();
    show.gift(big());
    show.ended('a1', 'missed', 'expired');
    show.command({ name: 'replay-alert', args: { id: 'a1' } });
    expect(fates(show)).toEqual([{ ...alive, id: 'a3', step: 'Question' }]);
    show.ended('a3');
    expect(fates(show)).toEqual([{ ...alive, id: 'a3', step: 'Question', end: 'shown' }]);
  });

  it('[RG4] of a streak follows its climbs, also onto the stage', () => {
    const show = given();
    show.gift(rose(5));
    expect(fates(show)).toEqual([{ ...alive, id: 'a1', step: 'Ticker thanks', end: 'shown' }]);
    show.gift(rose(15));
    expect(fates(show)).toEqual([{ ...alive, id: 'a2', step: 'Shout-out' }]);
    show.gift(rose(120));
    expect(fates(show)).toEqual([{ ...alive, id: 'a2', step: 'Big shout-out' }]);
  });

  it('[RG5] is said to be none below the first step, without a price, and when the streak had ended', () => {
    const steep = DEFAULT_LADDER.tiers.filter(({ level }) => level > 1);
    const show = given({ ...RULES, ladder: { version: 2, tiers: steep } });
    show.adopt({ version: 2, tiers: steep });
    show.gift(big(3));
    show.gift(delivery({ unit: { type: 'money', minor: 500, currency: 'XTS' } }));
    show.gift(rose(5));
    show.after(11_000).gift(rose(50));
    expect(fates(show)).toEqual([
      { type: 'none', why: 'below-first-step' },
      { type: 'none', why: 'unpriced' },
      { type: 'none', why: 'too-late' },
    ]);
  });

  it('[RG6] is missed for thanks of the ticker behind a cleared screen', () => {
    const show = given();
    show.command({ name: 'clear-overlay', args: {} });
    show.gift(big(3));
    expect(fates(show)).toEqual([
      { ...alive, id: 'a2', step: 'Ticker thanks', end: 'missed', reason: 'cleared' },
    ]);
  });

  it('[RG7] survives a checkpoint', () => {
    const show = given();
    show.gift(big());
    const resumed = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    expect(resumed.views.gifts.all).toEqual(show.state.views.gifts.all);
  });

  it('[RG8] and when it came is told to the dashboard, never to an overlay', () => {
    const show = given();
    show.gift(big());
    const told = (role: 'owner' | 'moderator' | 'overlay') => topicFor('recent', role, show.sources());
    const fate = { ...alive, id: 'a1', step: 'Question' };
    const [first] = show.state.views.gifts.all;
    expect(told('moderator')).toEqual(told('owner'));
    expect(told('owner')).toMatchObject([{ seq: 1, atMs: first?.atMs, fate }]);
    expect(told('overlay')).toEqual([
      {
        seq: 1,
        gifter: { id: first?.gifterId, name: 'Ada' },
        gift: { name: null, count: 1, motif: 'bloom' },
        diamonds: 500,
        level: 4,
      },
    ]);
  });
});

/** The sentence of each gift, the oldest first, without the isolates around names. */
const whys = (show: ReturnType<typeof given>) =>
  (topicFor('recent', 'moderator', show.sources()) as RecentGift[])
    .map(({ why }) => why?.replace(/[\u2068\u2069]/gu, ''))
    .reverse();
const party = (over: object = {}) => step('party', { level: 4, when: { gifts: ['Rose'] }, ...over });
const small = step('small', { when: { diamondsFrom: 5 } });
const kim = { id: '221', name: 'Kim' };

describe('why it is this step', () => {
  it('[RG9] is one sentence for staff, on the gift as it was counted', () => {
    const show = givenLadder(
      party(),
      step('first', { level: 3, when: { first: 'session' } }),
      step('third', { level: 3, when: { every: 3 } }),
      step('regular', { level: 3, when: { total: { from: 100 } } }),
      small,
    );
    const heart = { id: '1', name: 'Heart' };
    show.gift(delivery({ gift: heart }));
    show.gift(delivery());
    show.gift(delivery({ gift: heart }));
    show.gift(delivery({ gift: heart, count: 7 }));
    show.gift(delivery({ gift: heart, unit: { type: 'diamonds', amount: 3 } }));
    expect(whys(show)).toEqual([
      "10: first, as it is this person's first gift tonight.",
      '10: party, as that step is for Rose.',
      "10: third, as it is this person's gift number 3 tonight.",
      '70: regular, as it brings this person to 100 tonight.',
      '3: no step yet. small begins at 5.',
    ]);
    const aired = topicFor('recent', 'overlay', show.sources()) as RecentGift[];
    expect(aired.map(({ why }) => why)).toEqual(Array(5).fill(undefined));
  });

  it('[RG9] knows who never gave before, also when the show starts anew', () => {
    const show = givenLadder(step('ever', { when: { first: 'ever' } }));
    show.gift(delivery());
    show.gift(delivery());
    show.gift(delivery({ gifter: { id: null, name: '' } }));
    expect(whys(show)).toEqual([
      '10: ever, as this person never gave before.',
      '10: the ladder has no step for it.',
      '10: the ladder has no step for it.',
    ]);
    const again = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    expect(again.views.gifts.all).toEqual(show.state.views.gifts.all);
  });

  it('[RG9] tells the step that rested, and how long, as it was then', () => {
    const show = givenLadder(party({ cooldownMs: { overall: 60_000 } }), small);
    show.gift(delivery());
    show.after(48_000).gift(delivery({ gifter: kim }));
    show.after(5_000);
    expect(whys(show)[1]).toBe('10: small. Not party: its cool-down has 12 s left.');
  });

  it('[RG10] of a streak speaks of what it is worth by now, and of the step that it has', () => {
    const show = givenLadder(
      party({ level: 1, when: { gifts: ['Rose'], diamondsTo: 20 } }),
      step('big', { level: 3, when: { diamondsFrom: 10, platforms: ['twitch'] } }),
    );
    show.gift(rose(2));
    show.gift(rose(12));
    expect(whys(show)).toEqual(['12: party, as that step is for Rose.']);
    // It has outgrown the step, which it keeps.
    show.gift(rose(30));
    expect(whys(show)).toEqual(['2: party, as that step is for Rose.']);
  });

  it('[RG10] of a streak that crossed a total goes on saying so', () => {
    const show = givenLadder(step('regular', { when: { total: { from: 10 } } }));
    for (const count of [4, 12, 15]) show.gift(rose(count));
    expect(whys(show)).toEqual(['15: regular, as it brings this person to 10 tonight.']);
  });

  it('[RG10] of a bomb is told of its alert, which the parent made', () => {
    const show = givenLadder(step('subs', { when: { diamondsFrom: 1_000, kinds: ['sub'] } }));
    const part = (size: number | null, id: string) =>
      delivery({
        platform: 'twitch',
        kind: 'sub',
        gifter: kim,
        gift: { id, name: 'Sub' },
        unit: { type: 'sub', plan: '1000', months: 1 },
        bomb: { id: 'b', size },
      });
    show.gift(part(4, 'parent'));
    for (const id of ['c1', 'c2']) show.gift(part(null, id));
    expect(whys(show)).toEqual(['2,000: subs, as that step is for subs.']);
  });

  it('[RG11] without an alert follows what the ladder answers, not the amount alone', () => {
    const show = givenLadder(party(), step('tens', { when: { diamondsFrom: 10, diamondsTo: 20 } }));
    const plain = { id: '1', name: 'Heart' };
    for (const amount of [3, 40]) {
      show.gift(delivery({ gift: plain, unit: { type: 'diamonds', amount } }));
    }
    const lateRose = (count: number) => ({ ...rose(count, { id: 'late' }), gift: plain });
    show.gift(lateRose(2));
    show.after(11_000).gift(lateRose(8));
    show.gift(lateRose(15));
    expect(fates(show)).toEqual([
      { type: 'none', why: 'below-first-step' },
      { type: 'none', why: 'no-step' },
      { type: 'none', why: 'too-late' },
    ]);
    expect(whys(show)[2]).toBe('15: no alert, as it came after its streak had ended.');
  });

  it('[RG11] is no longer that nobody knows its price once a moderator says it', () => {
    const show = given();
    show.gift(delivery({ unit: { type: 'money', minor: 500, currency: 'XTS' } }));
    expect(whys(show)).toEqual(['It counts 0 and reaches no step, as its price is not known.']);
    show.command({ name: 'price-gift', args: { seq: 1, diamonds: 60 } }, { id: 'pricing' });
    expect([fates(show), whys(show)]).toEqual([[{ type: 'none', why: 'priced' }], [undefined]]);
    show.command({ name: 'undo', args: { commandId: 'pricing' } });
    expect(fates(show)).toEqual([{ type: 'none', why: 'unpriced' }]);
  });

  it('[RG11] is not guessed for a streak that left the list before it grew again', () => {
    const show = given();
    show.gift(rose(1));
    for (let i = 0; i < GIFTS_KEPT; i++) show.gift(delivery());
    show.gift(rose(2));
    expect([fates(show).at(-1), whys(show).at(-1)]).toEqual([{ type: 'none', why: 'unknown' }, undefined]);
  });

  it('[RG12] stays what the ladder of that time said', () => {
    const show = givenLadder(small);
    show.gift(delivery());
    show.gift(rose(2));
    show.adopt(ladderOf(step('none', { when: { diamondsFrom: 100 } })));
    show.adopt(ladderOf(step('small', { name: 'tiny', when: { diamondsFrom: 1 } })));
    expect(whys(show)).toEqual(['10: small.', '2: no step yet. small begins at 5.']);
  });
});

describe('a streak that a limit keeps off a step', () => {
  it('[RG14] tells it once, and its entry says so with each frame', () => {
    const show = givenLadder(party({ capPerSession: 1 }));
    show.gift(delivery());
    const told = [2, 3, 4].map((count) =>
      show.gift(rose(count)).filter(({ type }) => type === 'StepLimited'),
    );
    expect(told.map(({ length }) => length)).toEqual([1, 0, 0]);
    expect(fates(show)[1]).toEqual({ type: 'none', why: 'limited' });
    expect(whys(show)[1]).toBe('4: no step is free. Not party: it is used up for this session.');
  });

  it('[RG14] tells another limit, and another rest of the same step', () => {
    const show = givenLadder(
      party({ cooldownMs: { overall: 20_000 } }),
      step('gala', { level: 6, when: { gifts: ['Rose'], diamondsFrom: 3 }, capPerSession: 1 }),
    );
    show.gift(delivery({ unit: { type: 'diamonds', amount: 2 } }));
    show.gift(delivery());
    const limits = (count: number) =>
      show.gift(rose(count)).flatMap((event) => (event.type === 'StepLimited' ? [event.tier] : []));
    expect([limits(1), limits(2), limits(3), limits(4)]).toEqual([['party'], [], ['gala'], []]);
    show.after(9_000);
    expect(limits(5)).toEqual([]);
    show.after(9_000);
    expect(limits(6)).toEqual([]);
    show.after(2_000).gift(delivery({ gifter: kim, unit: { type: 'diamonds', amount: 2 } }));
    expect([limits(7), limits(8)]).toEqual([['party'], []]);
    const resumed = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    expect(resumed.ledger).toEqual(show.state.ledger);
  });
});
