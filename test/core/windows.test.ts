import { describe, expect, it } from 'vitest';
import { lastGifts } from '../../server/core/kept-gifts.ts';
import { loadState, saveState } from '../../server/core/state.ts';
import { delivery, EVENING_MS, given, rose } from './given.ts';

const DAY_MS = 86_400_000;
const totals = ({ state }: ReturnType<typeof given>) =>
  Object.fromEntries(Object.entries(state.views.windows).map(([name, window]) => [name, window.diamonds]));

describe('windows', () => {
  it('[WN1] a gift counts in the session, its day, its ISO week, its month and for ever', () => {
    // The evening is a Sunday: the next day begins a week, and in nine days a month.
    const show = given();
    show.gift(delivery());
    expect(totals(show)).toEqual({ session: 10, day: 10, week: 10, month: 10, all: 10 });
    show.after(DAY_MS).gift(delivery());
    expect(totals(show)).toEqual({ session: 10, day: 10, week: 10, month: 20, all: 20 });
    show.after(9 * DAY_MS).gift(delivery());
    expect(totals(show)).toEqual({ session: 10, day: 10, week: 10, month: 10, all: 30 });
  });

  it('[WN2] anonymous gifts count in the totals and never stand on the board', () => {
    const show = given();
    show.gift(delivery({ gifter: { id: null, name: '' } }));
    show.gift(delivery());
    const { diamonds, board } = show.state.views.windows.all;
    expect([diamonds, board.size]).toEqual([20, 1]);
  });

  it('[WN3] the name is the latest; the person is the platform and the id', () => {
    const show = given();
    show.gift(delivery({ gifter: { id: '1', name: 'Ada' } }));
    show.gift(delivery({ gifter: { id: '1', name: 'Ada Two' } }));
    show.gift(delivery({ gifter: { id: '1', name: 'Ada' }, platform: 'twitch' }));
    const { gifters, windows } = show.state.views;
    expect(
      windows.all.board
        .rows(0, 9)
        .map(({ gifter, diamonds }) => [gifters.idAt(gifter), gifters.nameAt(gifter), diamonds]),
    ).toEqual([
      ['tiktok:1', 'Ada Two', 20],
      ['twitch:1', 'Ada', 10],
    ]);
  });

  it('[WN4] the recent gifts are the last fifty', () => {
    const show = given();
    for (let i = 0; i < 60; i++) show.gift(delivery());
    expect(lastGifts(show.state.views.gifts.all).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 11),
    );
  });
});

describe('a checkpoint', () => {
  type Show = ReturnType<typeof given>;
  const nameless = (count: number, ended = false) => rose(count, { id: null, ended });
  const sub = (size: number | null) =>
    delivery({ platform: 'twitch', unit: { type: 'sub', plan: '1000', months: 1 }, bomb: { id: 'b', size } });
  const steps: ((show: Show) => unknown)[] = [
    (show) => show.gift(rose(5)),
    (show) => show.gift(delivery({ unit: { type: 'diamonds', amount: 1_000 }, message: 'hi' })),
    (show) => show.ended('a2', 'missed'),
    (show) => show.command({ name: 'set-goal', args: { label: 'Goal', target: 5_000 } }),
    (show) => show.gift(nameless(5, true)),
    (show) => show.gift(nameless(2)),
    (show) => show.gift(sub(3)),
    (show) => show.gift(sub(null)),
    (show) => show.command({ name: 'hide-gifter', args: { gifterId: 'tiktok:9' } }),
    (show) => show.gift(delivery({ unit: { type: 'diamonds', amount: 1_000 } })),
    (show) => show.outcome([{ type: 'MessageTaken', alert: 'a10' }], { id: '9', message: 'hello' }),
    (show) => show.outcome([{ type: 'AlertReleased', alert: 'a10' }]),
    (show) => show.outcome([{ type: 'SourceGap', source: 'twitch', fromMs: 1, toMs: 2 }]),
    (show) => show.after(500).gift(rose(15)),
    (show) => show.gift(rose(15, { ended: true })),
    (show) => show.gift(nameless(4)),
    (show) => show.gift(sub(null)),
    (show) => show.gift(delivery({ gifter: { id: '9', name: 'Other' } })),
    (show) => show.command({ name: 'replay-alert', args: { id: 'a2' } }),
    (show) => show.command({ name: 'unhide-gifter', args: { gifterId: 'tiktok:9' } }),
  ];

  it('[RC1] of any moment goes on as if there had been none', () => {
    const straight = given();
    for (const step of steps) step(straight);
    const want = saveState(straight.state);
    for (let cut = 0; cut <= steps.length; cut++) {
      const resumed = given();
      for (const step of steps.slice(0, cut)) step(resumed);
      const { ledger, views } = loadState(JSON.parse(JSON.stringify(saveState(resumed.state))));
      Object.assign(resumed.state.ledger, ledger);
      Object.assign(resumed.state.views, views);
      for (const step of steps.slice(cut)) step(resumed);
      expect(saveState(resumed.state)).toEqual(want);
    }
    expect(EVENING_MS).toBeLessThan(straight.state.ledger.atMs);
  });

  it('[RC2] of an older version, which knew less, is read', () => {
    const show = given();
    for (const step of steps.slice(0, 4)) step(show);
    const saved = JSON.parse(JSON.stringify(saveState(show.state)));
    for (const name of ['approved', 'hidden', 'forgetAsked']) delete saved.ledger[name];
    for (const name of ['hidden', 'forgetAsked', 'gaps']) delete saved.views[name];
    expect(saveState(loadState(saved))).toEqual(saveState(show.state));
  });
});
