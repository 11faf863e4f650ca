import { expect, it } from 'vitest';
import { hzOf, SCORES, tickScore } from '../../../overlay/sound/scores.ts';

it('[SO1] every note is of D major pentatonic, and ends within its score', () => {
  for (const { ms, notes } of Object.values(SCORES)) {
    for (const note of notes) {
      expect(Number.isInteger(note.step)).toBe(true);
      expect(note.atMs + note.ms).toBeLessThanOrEqual(ms);
    }
  }
  const names = [0, 2, 4, 7, 9];
  for (let step = -5; step <= 15; step += 1) {
    const semitones = 12 * Math.log2(hzOf(step) / hzOf(0));
    expect(names).toContain((((Math.round(semitones) % 12) + 12) % 12) as number);
    expect(semitones - Math.round(semitones)).toBeCloseTo(0, 6);
  }
});

it('[SO2] a tick goes a step of the scale up at each doubling, ten at most', () => {
  const steps = [1, 2, 3, 4, 7, 8, 1_024, 5_000].map((count) => tickScore(count).notes[0]?.step);
  expect(steps).toEqual([3, 4, 4, 5, 5, 6, 13, 13]);
});
