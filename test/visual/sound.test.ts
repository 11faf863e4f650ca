import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SoundLevel } from '../../overlay/sound/scores.ts';
import { SCORES } from '../../overlay/sound/scores.ts';
import { launchBrowser } from '../support/browser.ts';
import { attackOf, endOf, loudnessOf, peakOf } from './loudness.ts';
import type { SoundPage } from './sound.ts';
import { openSoundPage, RATE } from './sound.ts';

const LEVELS: readonly SoundLevel[] = [2, 3, 4, 5, 6, 7];
/** look.md 5. */
const LENGTH_MS = { 2: 180, 3: 350, 4: 600, 5: 1_200, 6: 2_000, 7: 3_500 } as const;
const MOST_PEAK_DB = -6;
/** Equal steps from -26 at level 2 to -18 at level 7, each met within half a unit. */
const lufsOf = (level: SoundLevel) => -26 + ((level - 2) * 8) / 5;
/** A ramp of 5 ms is at nine tenths of the first wave a little earlier. */
const LEAST_ATTACK_MS = 4;

let browser: Browser;
let sounds: SoundPage;
beforeAll(async () => {
  browser = await launchBrowser();
  sounds = await openSoundPage(browser);
});
afterAll(() => browser?.close());

it('[SO1] the meter reads a full sine of 997 Hz as -3.01 LUFS, and half as loud as 6 dB less', () => {
  const sine = (gain: number) =>
    Float32Array.from({ length: 2 * RATE }, (_, i) => gain * Math.sin((2 * Math.PI * 997 * i) / RATE));
  expect(loudnessOf({ rate: RATE, channels: [sine(1)] })).toBeCloseTo(-3.01, 1);
  expect(loudnessOf({ rate: RATE, channels: [sine(0.5)] })).toBeCloseTo(-9.03, 1);
  expect(loudnessOf({ rate: RATE, channels: [new Float32Array(RATE)] })).toBe(-Infinity);
});

it.each(LEVELS)(
  '[SO1] level %i is as long, as loud and as soft in its beginning as it should be',
  async (level) => {
    expect(SCORES[level].ms).toBe(LENGTH_MS[level]);
    const heard = await sounds.render(SCORES[level].ms, [`level-${level}`, 0]);
    const end = endOf(heard);
    expect(end).toBeLessThanOrEqual(LENGTH_MS[level]);
    expect(end).toBeGreaterThan(LENGTH_MS[level] * 0.8);
    expect(peakOf(heard)).toBeLessThanOrEqual(MOST_PEAK_DB);
    expect(Math.abs(loudnessOf(heard) - lufsOf(level))).toBeLessThan(0.5);
    expect(attackOf(heard)).toBeGreaterThanOrEqual(LEAST_ATTACK_MS);
    const after = heard.channels[0]?.subarray((LENGTH_MS[level] / 1_000) * RATE + 1);
    expect(after?.every((sample) => sample === 0)).toBe(true);
  },
);

it.each([1, 2, 37, 1_024, 1_000_000])(
  '[SO2] the tick of a streak of %i stays below every level, and is short',
  async (count) => {
    const heard = await sounds.render(110, [`tick-${count}`, 0]);
    expect(endOf(heard)).toBeLessThan(110);
    expect(attackOf(heard)).toBeGreaterThanOrEqual(LEAST_ATTACK_MS);
    expect(loudnessOf(heard)).toBeLessThan(lufsOf(2) - 4);
    expect(loudnessOf(heard)).toBeGreaterThan(lufsOf(2) - 10);
  },
);

it.each(LEVELS)('[SO2] nothing is cut off where four ticks a second fall on level %i', async (level) => {
  const { ms } = SCORES[level];
  const times = Array.from({ length: Math.ceil(ms / 250) }, (_, i) => i * 250);
  const ticks = times.map((atMs) => [`tick-${2 ** (atMs / 250)}`, atMs] as const);
  const heard = await sounds.render(ms, [`level-${level}`, 0], ...ticks);
  expect(peakOf(heard)).toBeLessThan(-1);
});
