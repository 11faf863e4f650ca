import { describe, expect, it } from 'vitest';
import { fateOf } from '../../server/core/recent.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor } from '../../server/core/topics.ts';
import type { Delivery } from '../../shared/gift.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { GiftFate } from '../../shared/topics.ts';
import { delivery, given, RULES, rose } from './given.ts';

const big = (amount = 500): Delivery => delivery({ unit: { type: 'diamonds', amount } });
const fates = ({ state }: ReturnType<typeof given>): GiftFate[] => state.views.recent.map(fateOf);
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
    expect(resumed.views.recent).toEqual(show.state.views.recent);
  });

  it('[RG8] and when it came is told to the dashboard, never to an overlay', () => {
    const show = given();
    show.gift(big());
    const told = (role: 'owner' | 'moderator' | 'overlay') => topicFor('recent', role, show.sources());
    const fate = { ...alive, id: 'a1', step: 'Question' };
    const [first] = show.state.views.recent;
    expect(told('moderator')).toEqual(told('owner'));
    expect(told('owner')).toMatchObject([{ seq: 1, atMs: first?.atMs, fate }]);
    expect(told('overlay')).toEqual([
      {
        seq: 1,
        gifter: { id: first?.gifterId, name: 'Ada' },
        gift: { name: null, count: 1 },
        diamonds: 500,
        level: 4,
      },
    ]);
  });
});
