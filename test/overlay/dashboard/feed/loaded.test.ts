import { describe, expect, it } from 'vitest';
import { corrections } from '../../../../overlay/dashboard/feed/corrections.ts';
import { gapsToTell } from '../../../../overlay/dashboard/feed/gaps-to-tell.ts';
import { withNewest, withOlder } from '../../../../overlay/dashboard/feed/loaded.ts';
import { amountOf } from '../../../../overlay/dashboard/gifter/amount.ts';
import { moment } from '../../../../overlay/dashboard/texts/format.ts';
import type { FeedGift, FeedPage } from '../../../../shared/feed.ts';

const AT_MS = Date.UTC(2026, 10, 22, 20);

function gift(seq: number, state: FeedGift['state'] = 'shown'): FeedGift {
  const gifter = { id: 'tiktok:1', name: 'Ada' };
  return { seq, gifter, gift: { name: 'Rose', count: 1 }, diamonds: 1, level: 1, source: 'demo', state };
}

function page(seqs: readonly number[], before: number | null): FeedPage {
  return { gifts: seqs.map((seq) => gift(seq)), before, sinceMs: 1, steps: [], sources: [] };
}

const seqs = ({ gifts }: FeedPage) => gifts.map(({ seq }) => seq);

describe('the parts of the feed', () => {
  it('[FC15] the newest comes anew above the older ones, each gift once', () => {
    const known = withOlder(page([9, 8, 7], 7), page([7, 6, 5], 5));
    expect([seqs(known), known.before]).toEqual([[9, 8, 7, 6, 5], 5]);
    const next = withNewest(known, { ...page([10, 9, 8], 8), gifts: [gift(10), gift(9, 'held'), gift(8)] });
    expect([seqs(next), next.before]).toEqual([[10, 9, 8, 7, 6, 5], 5]);
    expect(next.gifts[1]?.state).toBe('held');
  });

  it('[FC15] nothing is left out in silence: what does not join on goes', () => {
    const known = withOlder(page([9, 8], 8), page([7, 6], 6));
    const next = withNewest(known, page([20, 19], 19));
    expect([seqs(next), next.before]).toEqual([[20, 19], 19]);
    expect(seqs(withNewest(known, page([9], null)))).toEqual([9]);
    expect(seqs(withNewest(null, page([3], 3)))).toEqual([3]);
  });
});

describe('what people did by hand', () => {
  it('[FC16] is told with its actor and its time', () => {
    const mia = { by: 'Mia', atMs: AT_MS };
    const when = moment(AT_MS, AT_MS);
    const told = (of: Parameters<typeof corrections>[0]) => corrections(of, AT_MS);
    expect(told({ byHand: mia })).toEqual([`Entered by Mia, ${when}.`]);
    expect(told({ corrected: mia })).toEqual([`Priced by Mia, ${when}.`]);
    expect(told({ byHand: mia, corrected: mia, reverted: true })).toEqual([
      `Entered by Mia, ${when}.`,
      `Taken back by Mia, ${when}.`,
    ]);
    expect(told({ reverted: true })).toEqual(['Taken back.']);
    expect(told({})).toEqual([]);
  });

  it('[FC17] an amount has a sign or none, and is never 0', () => {
    expect(['50', '+50', '-50', ' \u221250 '].map(amountOf)).toEqual([50, 50, -50, -50]);
    expect(['', '0', '-0', '1.5', '5e3', '--5', '2'.repeat(14), 'x'].map(amountOf)).toEqual(
      Array.from({ length: 8 }, () => null),
    );
  });

  it('[FC18] a gap is told for half an hour, until it is closed', () => {
    const lastGap = { fromMs: AT_MS - 60_000, toMs: AT_MS };
    const sources = [
      { id: 'twitch', lastGap },
      { id: 'tikfinity', lastGap: null },
    ];
    const [gap] = gapsToTell(sources, { nowMs: AT_MS + 29 * 60_000, closed: [] });
    expect(gap).toMatchObject({ id: 'twitch', ...lastGap });
    expect(gapsToTell(sources, { nowMs: AT_MS + 31 * 60_000, closed: [] })).toEqual([]);
    expect(gapsToTell(sources, { nowMs: AT_MS, closed: [gap?.key ?? ''] })).toEqual([]);
  });
});
