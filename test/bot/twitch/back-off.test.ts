import { expect, it } from 'vitest';
import { backOffMs } from '../../../bot/twitch/back-off.ts';

it('[TW37] waits a second, doubling to a minute, and up to a quarter less', () => {
  expect([0, 1, 2, 5, 6, 100].map((attempt) => backOffMs(attempt, 0))).toEqual([
    1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
  ]);
  expect(backOffMs(0, 0.5)).toBe(875);
  expect(backOffMs(100, 0.999)).toBeGreaterThan(45_000);
});
