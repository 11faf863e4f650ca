import { describe, expect, it } from 'vitest';
import { emptyState, saveState } from '../../server/core/state.ts';
import { createGiftHook } from '../../server/gift-hook.ts';
import type { Receipt } from '../../server/pipeline.ts';
import { MOST_WAITING } from '../../server/pipeline.ts';
import { delivery } from '../core/given.ts';
import { giftOf } from '../support/gifts.ts';
import { owner, start } from './given-show.ts';

describe('a disk that is slow', () => {
  it('[FT20] (F24) makes 50,000 gifts wait; the next leaves no trace and counts once when sent again; clear acts at once', () => {
    const state = emptyState();
    const { show, records, frames, gift, sync } = start(state);
    const receipts: Receipt[] = [];
    const deliver = (what = delivery()) => show.deliver(what, (receipt) => receipts.push(receipt));
    show.players.joined('obs');
    gift();
    for (let nth = 0; nth < MOST_WAITING; nth++) deliver();
    const appended = records.length;
    expect([MOST_WAITING, receipts.length]).toEqual([50_000, 0]);
    const before = JSON.stringify(saveState(state));
    const late = delivery();
    deliver(late);
    deliver(late);
    expect(receipts).toEqual([{ outcome: 'unavailable' }, { outcome: 'unavailable' }]);
    expect([JSON.stringify(saveState(state)), records.length]).toEqual([before, appended]);

    frames.length = 0;
    void show.command(owner, { id: 'clear-now', name: 'clear-overlay' });
    expect(frames.map(({ type }) => type)).toEqual(['alert-cancelled']);
    expect(records.slice(appended).map(({ kind }) => kind)).toEqual(['outcome', 'command']);

    sync();
    expect(receipts.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(MOST_WAITING);
    receipts.length = 0;
    deliver(late);
    deliver(late);
    sync();
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['accepted', 'duplicate']);
    expect(state.views.windows.all.diamonds).toBe(10 * (MOST_WAITING + 2));
  });

  it('[FT20] counts repeats that wait among them, and none that was told', () => {
    const { show, sync } = start();
    const gift = delivery();
    let refused = 0;
    let told = 0;
    const send = () =>
      show.deliver(gift, ({ outcome }) => {
        told += 1;
        if (outcome === 'unavailable') refused += 1;
      });
    for (let nth = 0; nth < MOST_WAITING + 3; nth++) send();
    expect([told, refused]).toEqual([3, 3]);
    sync();
    for (let nth = 0; nth < 10; nth++) send();
    expect([told, refused]).toEqual([MOST_WAITING + 13, 3]);
  });

  it('[FT21] is told to a sender as 503 with Retry-After', async () => {
    const hook = createGiftHook({
      verifier: { verify: () => 'ok' },
      show: { deliver: (_gift, answer) => answer({ outcome: 'unavailable' }) },
      clock: { now: () => 0, wallMs: () => 0 },
      demo: false,
    });
    const body = Buffer.from(JSON.stringify(giftOf('Kim', 5)));
    const call = { id: 'one-too-many', timestamp: '0', signature: '', body, address: '127.0.0.1' };
    expect(await hook(call)).toMatchObject({ status: 503, retryAfterS: 5 });
  });
});
