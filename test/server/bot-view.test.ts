import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { delivery, RULES } from '../core/given.ts';
import { start } from './given-show.ts';

const gift = (id: string | null, name: string, amount: number) =>
  delivery({ gifter: { id, name }, unit: { type: 'diamonds', amount } });

function evening() {
  const house = start();
  house.gift(gift('1', 'Ada', 500));
  house.gift(gift('2', 'Kim', 900));
  house.gift(gift('3', 'Jo', 20));
  return { ...house, view: house.show.botView };
}

describe('what the bot may say', () => {
  it('[BV1] is the board and places on it with names as on air, also while the screen is cleared', async () => {
    const { view, command } = evening();
    await command('hide-gifter', { gifterId: 'tiktok:1' });
    await command('clear-overlay');
    const rows = view.leaderboard('session').rows.map(({ rank, name }) => [rank, name]);
    expect(rows).toEqual([
      [1, 'Kim'],
      [2, 'A kind viewer'],
      [3, 'Jo'],
    ]);
    expect([view.rank('session', 'tiktok:1'), view.rank('session', 'tiktok:9')]).toEqual([2, null]);
    expect(view.nameOnAir('tiktok:1', 'Ada')).toBe('A kind viewer');
    expect(view.nameOnAir('tiktok:9', 'Sam\u202e')).toBe('Sam');
  });

  it('[BV1] nobody has a place in a day that is over', () => {
    const { view, clock } = evening();
    expect(view.rank('day', 'tiktok:2')).toBe(1);
    clock.advance(5 * 3_600_000);
    expect(view.rank('day', 'tiktok:2')).toBeNull();
    expect(view.rank('all', 'tiktok:2')).toBe(1);
  });

  it('[BV2] is the goal, the ladder, the zone and what is held and on air', async () => {
    const tiers = DEFAULT_LADDER.tiers.map((tier) => ({
      ...tier,
      hold: tier.level > 3 ? ('always' as const) : tier.hold,
    }));
    const ladder = { version: 2, tiers };
    const house = start(undefined, { rules: { ...RULES, ladder } });
    const adopted = house.show.adoptLadder(ladder);
    house.sync();
    await adopted;
    await house.command('set-goal', { label: 'New microphone', target: 1_000 });
    house.show.players.joined('obs');
    house.gift(gift('1', 'Ada', 500));
    house.gift(gift('2', 'Kim', 900));
    house.gift(gift('3', 'Jo', 20));
    const view = house.show.botView;
    expect(view.held()).toEqual([
      { id: 'a3', name: 'Ada' },
      { id: 'a4', name: 'Kim' },
    ]);
    expect(view.onAir()).toEqual({ id: 'a5', name: 'Jo' });
    expect([view.goal()?.value, view.ladder().version, view.zone()]).toEqual([1_420, 2, 'UTC']);
  });

  it('[BV3] a person is found by the name that is read, however it is written', () => {
    const { view } = evening();
    expect(view.findGifter('@ada')).toEqual({ gifterId: 'tiktok:1', name: 'Ada' });
    expect(view.findGifter(' KIM ')).toEqual({ gifterId: 'tiktok:2', name: 'Kim' });
    expect([view.findGifter('Sam'), view.findGifter('@'), view.findGifter('')]).toEqual([null, null, null]);
  });

  it('[BV3] nobody is found where two have the name, nor somebody anonymous', () => {
    const { view, gift: give } = evening();
    give(gift('4', 'ADA', 5));
    give(gift(null, 'Anonymous', 5));
    expect([view.findGifter('Ada'), view.findGifter('anonymous')]).toEqual([null, null]);
  });

  it('[BV3] who gave long ago is found by the board of the session', () => {
    const { view, gift: give } = evening();
    for (let i = 0; i < 60; i++) give(gift('2', 'Kim', 1));
    expect(view.findGifter('ada')).toMatchObject({ gifterId: 'tiktok:1' });
  });
});
