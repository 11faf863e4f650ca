import { describe, expect, it } from 'vitest';
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
    expect(show.state.views.recent.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 11),
    );
  });
});

describe('a checkpoint', () => {
  it('[RC1] of any moment goes on as if there had been none', () => {
    const straight = given();
    const resumed = given();
    for (const show of [straight, resumed]) {
      show.gift(rose(5));
      show.gift(delivery({ unit: { type: 'diamonds', amount: 1_000 }, message: 'hi' }));
      show.ended('a2', 'missed');
      show.command({ name: 'set-goal', args: { label: 'Goal', target: 5_000 } });
    }
    const text = JSON.stringify(saveState(resumed.state));
    const loaded = loadState(JSON.parse(text));
    Object.assign(resumed.state.ledger, loaded.ledger);
    Object.assign(resumed.state.views, loaded.views);
    for (const show of [straight, resumed]) {
      show.after(500).gift(rose(15));
      show.gift(rose(15, { ended: true }));
      show.gift(delivery({ gifter: { id: '9', name: 'Other' } }));
      show.command({ name: 'replay-alert', args: { id: 'a2' } });
    }
    expect(saveState(resumed.state)).toEqual(saveState(straight.state));
    expect(EVENING_MS).toBeLessThan(resumed.state.ledger.atMs);
  });
});
