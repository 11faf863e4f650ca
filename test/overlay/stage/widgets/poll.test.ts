import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNAL } from '../../../../overlay/stage/theme.ts';
import { pollLayout } from '../../../../overlay/stage/widgets/poll-look.ts';
import type { PollNow } from '../../../../overlay/stage/widgets/poll-model.ts';
import { createPollModel, RESULT_MS, WON_WIPE_MS } from '../../../../overlay/stage/widgets/poll-model.ts';
import { leadersOf, percentsOf, wonBy } from '../../../../overlay/stage/widgets/poll-result.ts';
import type { PollTopic } from '../../../../shared/stage-topics.ts';

const NEVER = Number.POSITIVE_INFINITY;
const poll = (votes: readonly number[], more: Partial<PollTopic> = {}): PollTopic => ({
  question: 'Next game?',
  options: votes.map((count, at) => ({ label: `Game ${at}`, votes: count })),
  isWeighted: false,
  leftMs: null,
  isRunning: true,
  winner: null,
  ...more,
});
const now = (votes: readonly number[], more: Partial<PollTopic> = {}): PollNow => ({
  poll: poll(votes, more),
  clock: null,
});
const FIRST = { nowMs: 0, isAtOnce: true, isFresh: false, isNew: true };
const later = (nowMs: number, isAtOnce = false) => ({ nowMs, isAtOnce, isFresh: false, isNew: false });
const OVER = { isRunning: false, winner: 0 };

describe('the poll', () => {
  it('[PO1] percents are whole, add up to 100 and are never more than one off', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000_000), { minLength: 2, maxLength: 6 }), (votes) => {
        const all = votes.reduce((a, b) => a + b, 0);
        const percents = percentsOf(poll(votes));
        expect(percents.reduce((a, b) => a + b, 0)).toBe(all > 0 ? 100 : 0);
        percents.forEach((percent, at) => {
          expect(Math.abs(percent - (100 * (votes[at] ?? 0)) / Math.max(1, all))).toBeLessThan(1);
        });
      }),
    );
  });

  it('[PO1] the largest remainders are rounded up, of equal ones those with more votes', () => {
    expect(percentsOf(poll([7, 7, 1]))).toEqual([47, 47, 6]);
    expect(percentsOf(poll([1, 1, 1]))).toEqual([34, 33, 33]);
    expect(percentsOf(poll([0, 0]))).toEqual([0, 0]);
  });

  it('[PO2] all with the most votes lead, and nobody without votes', () => {
    expect(leadersOf(poll([3, 5, 5]))).toEqual([1, 2]);
    expect(leadersOf(poll([0, 0]))).toEqual([]);
    expect(wonBy(poll([3, 5, 5]))).toEqual([]);
    expect(wonBy(poll([3, 5, 5], { isRunning: false }))).toEqual([1, 2]);
    expect(wonBy(poll([5, 5], { isRunning: false, winner: 1 }))).toEqual([1]);
  });

  it('[PO3] shows one update a second, the newest, and its bars glide', () => {
    const model = createPollModel();
    model.take(now([1, 1]), FIRST);
    for (const nowMs of [1_000, 1_100, 1_200]) model.take(now([1, nowMs]), later(nowMs));
    const percent = (nowMs: number) => model.picture(nowMs).options[1]?.percent;
    expect([percent(1_000), percent(1_999)]).toEqual([100, 100]);
    expect(model.picture(1_999).poll.options[1]?.votes).toBe(1_000);
    expect(model.nextMs(1_999)).toBe(2_000);
    expect(model.picture(2_000).poll.options[1]?.votes).toBe(1_200);
    const bars = [1_000, 1_300, 1_600].map((nowMs) => {
      const other = createPollModel();
      other.take(now([1, 1]), FIRST);
      other.take(now([0, 1]), later(1_000));
      return other.picture(nowMs).options[1]?.bar ?? 0;
    });
    expect([bars[0], bars[2]]).toEqual([0.5, 1]);
    expect(bars[1]).toBeGreaterThan(0.6);
    expect(bars[1]).toBeLessThan(0.95);
  });

  it('[PO4] the end is told at once, its plate is wiped over the winner and stands 8 s', () => {
    const model = createPollModel();
    model.take(now([3, 1]), FIRST);
    model.take(now([4, 1]), later(1_000));
    model.take(now([9, 1], OVER), later(1_100));
    expect(model.picture(1_100).options.map(({ percent, won }) => [percent, won])).toEqual([
      [90, 0],
      [10, 0],
    ]);
    expect(model.picture(1_100 + WON_WIPE_MS).options.map(({ won }) => won)).toEqual([1, 0]);
    expect(model.endsAtMs()).toBe(1_100 + RESULT_MS);
    model.take(now([9, 1], OVER), later(5_000));
    expect(model.endsAtMs()).toBe(1_100 + RESULT_MS);
  });

  it('[PO4] what was over before the page came is not shown, and a poll without a word for a minute leaves', () => {
    const model = createPollModel();
    model.take(now([3, 1], OVER), { ...FIRST, nowMs: 700, isFresh: true });
    expect(model.endsAtMs()).toBe(700);
    const clock = { leftMs: 5_000, heardAtMs: 0, isRunning: true };
    model.take({ poll: poll([1, 1], { leftMs: 5_000 }), clock }, FIRST);
    expect(model.endsAtMs()).toBe(65_000);
    expect(model.picture(4_100).secondsLeft).toBe(1);
  });

  it('[PO4] with less motion asked for all stands at once', () => {
    const model = createPollModel();
    model.take(now([3, 1]), FIRST);
    model.take(now([3, 1], OVER), later(1_000, true));
    expect([model.picture(1_000).options[0]?.won, model.nextMs(1_000)]).toEqual([1, NEVER]);
  });

  it('[PO5] two to six options have room in the usual box, in 118 and 68 an option where they can', () => {
    const box = { x: 1_434, y: 200, w: 438, h: 458 };
    const brush = {
      box,
      scale: 1,
      growsUp: false,
      measure: (_: unknown, text: string, px: number) => text.length * px * 0.5,
    };
    const layouts = [2, 3, 4, 5, 6].map((options) =>
      pollLayout({ question: 'Next game?', options, hasClock: true }, brush, SIGNAL),
    );
    expect(layouts.map(({ options }) => options)).toEqual([2, 3, 4, 5, 6]);
    expect(layouts.slice(0, 4).map(({ panel }) => panel.h)).toEqual([254, 322, 390, 458]);
    expect(layouts[4]?.panel.h).toBeLessThanOrEqual(458);
    const long = { question: 'Which way should we all go tomorrow?', options: 6, hasClock: true };
    const fit = pollLayout(long, brush, SIGNAL);
    expect([fit.question.lines.length, fit.options, fit.panel.h <= 458]).toEqual([2, 6, true]);
  });
});
