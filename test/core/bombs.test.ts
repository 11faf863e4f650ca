import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadState, saveState } from '../../server/core/state.ts';
import { topicFor } from '../../server/core/topics.ts';
import type { Delivery, SubPlan } from '../../shared/gift.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { RecentGift } from '../../shared/topics.ts';
import { delivery, given } from './given.ts';

const kim = { id: '221', name: 'Kim' };

function part(over: Partial<Delivery>, plan: SubPlan, months: number): Delivery {
  return delivery({
    space: 'twitch-irc',
    source: 'twitch',
    platform: 'twitch',
    kind: 'sub',
    room: '70136772',
    gifter: kim,
    gift: { id: plan, name: 'Sub' },
    unit: { type: 'sub', plan, months },
    ...over,
  });
}

const parent = (size: number, { id = 'bomb-1', ...over }: Partial<Delivery> & { id?: string } = {}) =>
  part({ ...over, bomb: { id, size } }, '1000', 1);
const child = ({
  id = 'bomb-1',
  plan = '1000',
  months = 1,
  ...over
}: Partial<Delivery> & { id?: string; plan?: SubPlan; months?: number } = {}) =>
  part({ ...over, bomb: { id, size: null } }, plan, months);

/** Each alert in being: how many and what they are worth. */
const alerts = ({ state }: ReturnType<typeof given>) =>
  [...state.views.alerts.alive.values()].map(({ count, diamonds }) => [count, diamonds]);
const board = ({ state }: ReturnType<typeof given>) =>
  state.views.windows.session.board.rows(0, 9).map(({ diamonds, acts }) => [diamonds, acts]);

describe('a gift bomb', () => {
  it('[GB1] counts each child as a gift of its own, by plan and months', () => {
    const show = given();
    show.gift(child());
    show.gift(child({ plan: '3000', months: 6 }));
    expect(board(show)).toEqual([[15_500, 2]]);
  });

  it('[GB2] credits its parent nothing, which opens no session and stands on no board', () => {
    const show = given();
    const events = show.gift(parent(5));
    expect(events.map(({ type }) => type)).toEqual(['BombAnnounced', 'StreakRose', 'AlertMade']);
    expect(show.state.ledger.session).toBeNull();
    expect(board(show)).toEqual([]);
  });

  it('[GB3] makes one alert, announced whole by the parent and not grown by children that it knows of', () => {
    const show = given();
    show.gift(parent(5));
    expect(alerts(show)).toEqual([[5, 2_500]]);
    for (let i = 0; i < 5; i++) show.gift(child());
    expect(alerts(show)).toEqual([[5, 2_500]]);
    expect(board(show)).toEqual([[2_500, 5]]);
  });

  it('[GB3] in any order, with the parent lost or children lost, shows the larger of said and seen', () => {
    const orders: [Delivery[], number[]][] = [
      [
        [child(), child(), parent(5), child(), child(), child()],
        [5, 2_500],
      ],
      [
        [child(), child(), child()],
        [3, 1_500],
      ],
      [
        [parent(5), child()],
        [5, 2_500],
      ],
      [
        [parent(2, { unit: { type: 'sub', plan: '3000', months: 1 } }), child(), child(), child()],
        [3, 5_000],
      ],
      [
        [parent(2), child(), child({ plan: '2000', months: 3 }), child()],
        [3, 4_000],
      ],
    ];
    for (const [parts, size] of orders) {
      const show = given();
      for (const each of parts) show.gift(each);
      expect(alerts(show)).toEqual([size]);
    }
  });

  it('[GB3] any order gives the same totals and the same alert', () => {
    const pieces = fc.array(fc.record({ plan: fc.constantFrom<SubPlan>('1000', '2000', '3000', 'Prime') }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        pieces,
        fc.integer({ min: 1, max: 10 }),
        fc.array(fc.nat(), { maxLength: 9 }),
        (kinds, size, mix) => {
          const parts = [parent(size), ...kinds.map(({ plan }) => child({ plan }))];
          const mixed = parts
            .map((each, i) => ({ each, key: mix[i] ?? i }))
            .sort((a, b) => a.key - b.key)
            .map(({ each }) => each);
          const [straight, shuffled] = [given(), given()];
          for (const each of parts) straight.gift(each);
          for (const each of mixed) shuffled.gift(each);
          expect(board(shuffled)).toEqual(board(straight));
          expect(alerts(shuffled)).toEqual(alerts(straight));
          const worth = kinds.reduce((sum, { plan }) => sum + Number(DEFAULT_SETTINGS.exchange.sub[plan]), 0);
          expect(alerts(straight)).toEqual([[Math.max(size, kinds.length), Math.max(size * 500, worth)]]);
        },
      ),
    );
  });

  it('[GB4] climbs like a streak, and follows an alert that ended with one new alert above its step', () => {
    const show = given();
    show.gift(child());
    expect(show.gift(child())).toContainEqual({
      type: 'AlertGrew',
      alert: 'a1',
      count: 2,
      diamonds: 1_000,
      climb: { tier: 'spotlight', ladder: 1, level: 5 },
    });
    show.ended('a1');
    expect(show.gift(child()).map(({ type }) => type)).toEqual(['GiftCounted', 'StreakRose']);
    expect(show.gift(parent(10))).toContainEqual(
      expect.objectContaining({ type: 'AlertMade', alert: 'a5', level: 6, count: 10 }),
    );
  });

  it('[GB5] after 10 s of silence a child still counts, and makes and grows no alert', () => {
    const show = given();
    show.gift(child());
    show.ended('a1');
    const late = show.after(10_001).gift(child({ plan: '3000', months: 12 }));
    expect(late.map(({ type }) => type)).toEqual(['GiftCounted', 'StreakRose', 'StreakEnded']);
    expect(board(show)).toEqual([[30_500, 2]]);
    expect(alerts(show)).toEqual([]);
  });

  it('[GB6] is kept apart from another at the same time, of the same person and of nobody in particular', () => {
    const show = given();
    const nobody = { gifter: { id: null, name: 'Anonymous' } };
    show.gift(parent(5));
    show.gift(parent(10, { id: 'bomb-2' }));
    show.gift(child({ ...nobody, id: 'bomb-3' }));
    show.gift(parent(3, { ...nobody, id: 'bomb-4' }));
    show.gift(child({ ...nobody, id: 'bomb-4' }));
    show.gift(child({ room: 'elsewhere' }));
    expect(alerts(show)).toEqual([
      [5, 2_500],
      [10, 5_000],
      [1, 500],
      [3, 1_500],
      [1, 500],
    ]);
    expect(board(show)).toEqual([[500, 1]]);
    expect(show.state.views.windows.session.diamonds).toBe(1_500);
  });

  it('[GB7] is one entry of the recent gifts, told from its first child on, with the alert of the parent', () => {
    const show = given();
    const told = () => topicFor('recent', 'owner', show.sources()) as RecentGift[];
    show.gift(parent(5));
    show.gift(delivery());
    expect(told()).toHaveLength(1);
    show.gift(child());
    expect(told()).toMatchObject([
      { seq: 3, gift: { count: 1 }, diamonds: 500, level: 5, fate: { type: 'alert', id: 'a1', end: null } },
      { seq: 2 },
    ]);
    show.gift(child());
    show.ended('a1');
    expect(told()[0]).toMatchObject({ seq: 3, gift: { count: 2 }, diamonds: 1_000, fate: { end: 'shown' } });
    expect(show.state.views.gifts.all).toHaveLength(2);
  });

  it('[GB8] goes on after a checkpoint between its parts', () => {
    const show = given();
    show.gift(parent(2));
    show.gift(child());
    const { ledger, views } = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    Object.assign(show.state.ledger, ledger);
    Object.assign(show.state.views, views);
    show.gift(child());
    show.gift(child());
    expect(alerts(show)).toEqual([[3, 2_500 - 1_000]]);
    expect(board(show)).toEqual([[1_500, 3]]);
  });
});
