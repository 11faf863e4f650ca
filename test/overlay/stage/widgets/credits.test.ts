import { describe, expect, it } from 'vitest';
import { CREDITS, pagesOf, rollOf, rowsOf } from '../../../../overlay/stage/widgets/credits-roll.ts';

/** Room of the default place, in canvas px. */
const ROOM_PX = 820;
/** Every letter is 20 px wide. */
const room = { columns: 2, columnPx: 100, widthOf: (name: string) => 20 * name.length } as const;

describe('the credits', () => {
  it('[CE1] rows come in at the bottom at 60 px a second, leave at the top, and end by themselves', () => {
    const roll = rollOf(3, ROOM_PX);
    expect(roll.picture(0)).toEqual({ from: 0, to: 0, topPx: ROOM_PX });
    expect(roll.picture(1_000)).toEqual({ from: 0, to: 2, topPx: ROOM_PX - 60 });
    expect(roll.picture(14_000)).toEqual({ from: 0, to: 3, topPx: -20 });
    expect(roll.picture(15_000)).toEqual({ from: 1, to: 3, topPx: -28 });
    expect(roll.endMs).toBeCloseTo(((ROOM_PX + 3 * CREDITS.pitchPx) / 60) * 1_000);
    expect(roll.nextMs(500)).toBe(500);
  });

  it.each([1, 3, 500])('[CE2] of %i rows exactly those exist that are in the room', (rows) => {
    const roll = rollOf(rows, ROOM_PX);
    const seen = new Set<number>();
    for (let nowMs = 0; nowMs < roll.endMs; nowMs += 250) {
      const { from, to, topPx } = roll.picture(nowMs);
      const last = topPx + (to - from - 1) * CREDITS.pitchPx;
      if (to > from) {
        expect(topPx).toBeGreaterThan(-CREDITS.pitchPx);
        expect(last).toBeLessThan(ROOM_PX);
      }
      expect(to - from).toBeLessThanOrEqual(Math.ceil(ROOM_PX / CREDITS.pitchPx) + 1);
      for (let at = from; at < to; at++) seen.add(at);
    }
    expect(seen.size).toBe(rows);
  });

  it('[CE3] with less motion asked for whole pages stand, and nothing is drawn between them', () => {
    const pages = pagesOf(20, ROOM_PX);
    const pageMs = (ROOM_PX / 60) * 1_000;
    expect(pages.picture(0)).toEqual({ from: 0, to: 15, topPx: 0 });
    expect(pages.nextMs(10)).toBeCloseTo(pageMs);
    expect(pages.picture(pageMs)).toEqual({ from: 15, to: 20, topPx: 0 });
    expect(pages.endMs).toBeCloseTo(2 * pageMs);
  });

  it('[CE4] two names a row; a long one has a row of its own, and nobody is lost or left beside a hole', () => {
    expect(rowsOf(['Ada', 'Kim', 'Maximilian', 'Jo', 'Sam'], room)).toEqual([
      ['Ada', 'Kim'],
      ['Maximilian'],
      ['Jo', 'Sam'],
    ]);
    expect(rowsOf(['Ada', 'Maximilian', 'Kim', 'Jo'], room)).toEqual([
      ['Maximilian'],
      ['Ada', 'Kim'],
      ['Jo'],
    ]);
    expect(rowsOf(['Ada', 'Kim'], { ...room, columns: 1 })).toEqual([['Ada'], ['Kim']]);
    expect(rowsOf([], room)).toEqual([]);
  });
});
