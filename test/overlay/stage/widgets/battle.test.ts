import { describe, expect, it } from 'vitest';
import type { BattleNow } from '../../../../overlay/stage/widgets/battle-model.ts';
import { createBattleModel, RESULT_MS } from '../../../../overlay/stage/widgets/battle-model.ts';
import { bordersOf, MOST_TEAMS, resultOf } from '../../../../overlay/stage/widgets/battle-result.ts';

const NEVER = Number.POSITIVE_INFINITY;
const teams = (...totals: readonly number[]) =>
  totals.map((diamonds, at) => ({ name: `Team ${at}`, diamonds }));
const now = (totals: readonly number[], isRunning = true, leftMs = 60_000): BattleNow => ({
  battle: { teams: teams(...totals), leftMs, isRunning },
  clock: { leftMs, heardAtMs: 0, isRunning },
});
const FIRST = { nowMs: 0, isAtOnce: true, isFresh: false, isNew: true };
const later = (nowMs: number, isAtOnce = false) => ({ nowMs, isAtOnce, isFresh: false, isNew: false });

describe('the battle', () => {
  it('[BA1] the border stands where the totals meet, in the middle without any, and every team keeps a piece', () => {
    expect(bordersOf(teams(0, 0))).toEqual([0.5]);
    expect(bordersOf(teams(500, 500))).toEqual([0.5]);
    const [far = 0] = bordersOf(teams(1_204_880, 0));
    expect(far).toBeGreaterThan(0.9);
    expect(far).toBeLessThan(1);
    const many = bordersOf(teams(30, 0, 10, 20));
    expect(many.length).toBe(3);
    many.forEach((border, at) => void expect(border).toBeGreaterThan(many[at - 1] ?? 0));
  });

  it('[BA1] totals count and the border moves in 600 ms, then all rests until the next second', () => {
    const model = createBattleModel();
    model.take(now([10_000, 10_000]), FIRST);
    model.take(now([30_000, 10_000]), later(1_000));
    const { totals, borders } = model.picture(1_300);
    expect(totals[0]).toBeGreaterThan(15_000);
    expect(totals[0]).toBeLessThan(29_000);
    expect(totals[1]).toBe(10_000);
    expect(borders[0]).toBeGreaterThan(0.55);
    expect(model.picture(1_600).totals).toEqual([30_000, 10_000]);
    expect([model.nextMs(1_300), model.nextMs(1_600)]).toEqual([1_300, 2_000]);
  });

  it('[BA1] with less motion asked for all stands at once', () => {
    const model = createBattleModel();
    model.take(now([1, 1]), FIRST);
    model.take(now([9, 1]), later(1_000, true));
    expect(model.picture(1_000).totals).toEqual([9, 1]);
    expect(model.nextMs(1_000)).toBe(2_000);
  });

  it('[BA2] no more teams than have a colour of their own', () => {
    const model = createBattleModel();
    model.take(now([1, 2, 3, 4, 5, 6, 7, 8]), FIRST);
    const { borders, teams: shown, totals } = model.picture(0);
    expect([shown.length, totals.length, borders.length]).toEqual([MOST_TEAMS, MOST_TEAMS, MOST_TEAMS - 1]);
  });

  it('[BA3] the winner is ahead of the next, equal totals are a draw', () => {
    expect(resultOf(teams(3, 9, 5))).toEqual({ winner: 1, most: 9, margin: 4 });
    expect(resultOf(teams(9, 3, 9))).toEqual({ winner: null, most: 9, margin: 0 });
    expect(resultOf(teams(0, 0))).toEqual({ winner: null, most: 0, margin: 0 });
  });

  it('[BA3] the result stands 10 s, and what was over before the page came is not shown', () => {
    const model = createBattleModel();
    model.take(now([5, 3], false, 0), { ...FIRST, nowMs: 1_000 });
    expect([model.endsAtMs(), model.nextMs(1_000)]).toEqual([1_000 + RESULT_MS, NEVER]);
    model.take(now([5, 3], false, 0), { ...FIRST, nowMs: 7_000, isFresh: true });
    expect(model.endsAtMs()).toBe(7_000);
    model.take(now([0, 0]), { ...FIRST, nowMs: 8_000 });
    expect(model.endsAtMs()).toBe(120_000);
  });
});
