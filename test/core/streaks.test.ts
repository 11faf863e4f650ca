import { describe, expect, it } from 'vitest';
import { loadState, saveState } from '../../server/core/state.ts';
import { delivery, EVENING_MS, given, rose } from './given.ts';

const ladder = 1;

describe('a streak', () => {
  it('[SK1] is worth the rise of its highest count, each frame the difference', () => {
    const show = given();
    show.gift(rose(1));
    expect(show.gift(rose(4))).toEqual([
      { type: 'GiftCounted', units: 3, diamonds: 3, acts: 0 },
      { type: 'StreakRose', high: 4, total: 4, level: 1 },
      { type: 'AlertGrew', alert: 'a1', count: 4, diamonds: 4 },
    ]);
    expect(show.state.views.windows.session.diamonds).toBe(4);
  });

  it('[SK1] seven roses are seven, though the frames add up to more', () => {
    const show = given();
    for (const count of [1, 2, 3, 4, 5, 6, 7]) show.gift(rose(count));
    show.gift(rose(7, { ended: true }));
    expect(show.state.views.windows.session.board.rows(0, 1)).toEqual([
      { gifter: 0, rank: 1, diamonds: 7, acts: 1 },
    ]);
  });

  it('[SK2] frames out of order count once: a lower one adds nothing', () => {
    const show = given();
    show.gift(rose(5));
    expect(show.gift(rose(3))).toEqual([]);
    expect(show.gift(rose(6))).toContainEqual({ type: 'GiftCounted', units: 1, diamonds: 1, acts: 0 });
  });

  it('[SK3] makes one alert that climbs in place', () => {
    const show = given();
    show.gift(rose(8));
    const climbed = show.gift(rose(12));
    expect(climbed).toContainEqual({
      type: 'AlertMade',
      alert: 'a2',
      tier: 'shout-out',
      ladder,
      level: 2,
      count: 12,
      diamonds: 12,
    });
    expect(show.gift(rose(120))).toContainEqual({
      type: 'AlertGrew',
      alert: 'a2',
      count: 120,
      diamonds: 120,
      climb: { tier: 'big-shout-out', ladder, level: 3 },
    });
    expect([...show.state.views.alerts.alive.keys()]).toEqual(['a2']);
  });

  it('[SK4] an alert that was shown is followed by one new alert, and only above its step', () => {
    const show = given();
    show.gift(rose(12));
    show.ended('a1');
    expect(show.gift(rose(13)).map((event) => event.type)).toEqual(['GiftCounted', 'StreakRose']);
    expect(show.gift(rose(130))).toContainEqual({
      type: 'AlertMade',
      alert: 'a4',
      tier: 'big-shout-out',
      ladder,
      level: 3,
      count: 130,
      diamonds: 130,
    });
  });

  it('[SK5] a late frame credits the rest and makes no alert', () => {
    const show = given();
    show.gift(rose(2));
    const late = show.after(10_001).gift(rose(500));
    expect(late).toEqual([
      { type: 'GiftCounted', units: 498, diamonds: 498, acts: 0 },
      { type: 'StreakRose', high: 500, total: 500, level: 1, late: true },
      { type: 'StreakEnded', alert: 'a1' },
    ]);
    expect(
      show
        .after(1)
        .gift(rose(501))
        .map((event) => event.type),
    ).toEqual(['GiftCounted', 'StreakRose']);
  });

  it('[SK5] a frame after the end credits the rest and makes no alert', () => {
    const show = given();
    show.gift(rose(2, { ended: true }));
    expect(show.gift(rose(20)).map((event) => event.type)).toEqual(['GiftCounted', 'StreakRose']);
  });

  it('[SK6] the first price seen holds', () => {
    const show = given();
    show.gift(rose(2));
    show.gift({ ...rose(3), unit: { type: 'diamonds', amount: 1_000 } });
    expect(show.state.views.windows.session.diamonds).toBe(3);
  });

  it('[SK6] money is rounded once on the total, so a streak of odd cents loses nothing', () => {
    const show = given();
    const frame = (count: number) =>
      delivery({
        unit: { type: 'money', minor: 33, currency: 'PLN' },
        count,
        streak: { id: 's', ended: false },
      });
    // 0.33 PLN at 26 is 8.58 diamonds a unit.
    show.gift(frame(1));
    show.gift(frame(2));
    show.gift(frame(3));
    expect(show.state.views.windows.session.diamonds).toBe(26);
  });

  it('[SK7] of another gifter, gift, room or id is another streak', () => {
    const show = given();
    show.gift(rose(5));
    show.gift({ ...rose(5), gifter: { id: '6813181309701719621', name: 'Ada' } });
    show.gift({ ...rose(5), gift: { id: '1', name: 'Rose' } });
    show.gift({ ...rose(5), room: 'elsewhere' });
    show.gift(rose(5, { id: 'combo-2' }));
    expect(show.state.views.windows.session.diamonds).toBe(25);
  });

  it('[SK8] is one entry of the recent gifts, which grows', () => {
    const show = given();
    show.gift(rose(5));
    show.gift(rose(15));
    expect(show.state.views.gifts.all).toEqual([
      {
        seq: 1,
        atMs: EVENING_MS,
        source: 'hook:gift',
        session: 1,
        streak: expect.any(String),
        gifterId: 'tiktok:6813181309701719620',
        name: 'Ada',
        giftName: 'Rose',
        giftKind: 'gift',
        count: 15,
        diamonds: 15,
        level: 2,
        alert: { id: 'a2', step: 'Shout-out', merged: false, end: null, reason: null, by: null },
        why: 'unknown',
        asked: expect.objectContaining({ step: 'shout-out' }),
      },
    ]);
  });
});

describe('a combo that the platform did not name', () => {
  const frame = (count: number, ended = false) => rose(count, { id: null, ended });
  const board = ({ state }: ReturnType<typeof given>) =>
    state.views.windows.session.board.rows(0, 1).map(({ diamonds, acts }) => [diamonds, acts]);

  it('[SK9] is worth its highest count like any other', () => {
    const show = given();
    expect(show.gift(frame(1)).map(({ type }) => type)).toEqual([
      'SessionOpened',
      'StreakBegan',
      'GiftCounted',
      'StreakRose',
      'AlertMade',
    ]);
    for (const count of [2, 5, 5, 7]) show.gift(frame(count));
    show.gift(frame(7, true));
    expect(board(show)).toEqual([[7, 1]]);
  });

  it('[SK9] is followed by the next one once its end came', () => {
    const show = given();
    show.gift(frame(5));
    show.gift(frame(5, true));
    show.gift(frame(1));
    show.gift(frame(3, true));
    expect(board(show)).toEqual([[8, 2]]);
  });

  it('[SK9] is followed by the next one after 10 s without a frame, which has an alert of its own', () => {
    const show = given();
    show.gift(frame(12));
    show.after(10_000).gift(frame(13));
    expect(board(show)).toEqual([[13, 1]]);
    const next = show.after(10_001).gift(frame(15));
    expect(next).toContainEqual(expect.objectContaining({ type: 'AlertMade', alert: 'a3', count: 15 }));
    expect(board(show)).toEqual([[28, 2]]);
  });

  it('[SK9] of another gifter, gift or room is another combo, and so is a named one', () => {
    const show = given();
    show.gift(frame(5));
    show.gift({ ...frame(5), gifter: { id: '6813181309701719621', name: 'Ada' } });
    show.gift({ ...frame(5), gift: { id: '1', name: 'Rose' } });
    show.gift({ ...frame(5), room: 'elsewhere' });
    show.gift(rose(5, { id: 'null' }));
    expect(show.state.views.windows.session.diamonds).toBe(25);
  });

  it('[SK10] is an entry of its own among the recent gifts', () => {
    const show = given();
    show.gift(frame(5, true));
    show.gift(frame(2));
    show.gift(frame(3));
    expect(show.state.views.gifts.all.map(({ seq, count }) => [seq, count])).toEqual([
      [1, 5],
      [2, 3],
    ]);
  });

  it('[SK10] grows on while the alert of the one before it plays in another', () => {
    const show = given();
    show.gift(frame(60, true));
    show.gift(frame(2));
    show.gift(delivery({ gifter: { id: '2', name: 'Kim' }, unit: { type: 'diamonds', amount: 600 } }));
    show.merged('a1', 'a3');
    show.gift(frame(3));
    expect(show.state.views.gifts.all.map(({ seq, count, alert }) => [seq, count, alert?.id])).toEqual([
      [1, 60, 'a3'],
      [2, 3, 'a2'],
      [3, 1, 'a3'],
    ]);
  });

  it('[SK11] goes on through a checkpoint, and is told by the records alone', () => {
    const show = given();
    show.gift(frame(5, true));
    show.gift(frame(2));
    const { ledger, views } = loadState(JSON.parse(JSON.stringify(saveState(show.state))));
    Object.assign(show.state.ledger, ledger);
    Object.assign(show.state.views, views);
    show.gift(frame(6));
    show.after(10_001).gift(frame(1));
    expect(board(show)).toEqual([[12, 3]]);
  });
});
