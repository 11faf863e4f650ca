import { describe, expect, it } from 'vitest';
import { createFrames } from '../../../overlay/stage/frame.ts';
import { createMotion } from '../../../overlay/stage/motion/motion.ts';
import { createRoom, leavesFor } from '../../../overlay/stage/room.ts';
import type { Level } from '../../../shared/alert.ts';
import { WIDGETS } from '../../../shared/layout.ts';

const lying = { orientation: 'landscape', isCovered: true } as const;
const leavers = (level: Level) => WIDGETS.filter((name) => leavesFor(level, name, lying));

function setUp({ isCalm = false } = {}) {
  let asked: ((nowMs: number) => void)[] = [];
  let nowMs = 0;
  const frames = createFrames({ render: () => {}, requestFrame: (draw) => void asked.push(draw) });
  const room = createRoom({
    widgets: WIDGETS,
    motion: createMotion({ frames, isCalm: () => isCalm }),
    moved: () => {},
  });
  const makeFor = (level: Level | null) => room.make((name) => leavesFor(level, name, lying));
  /** A frame each 20 ms. */
  const pass = (ms: number) => {
    for (const endMs = nowMs + ms; nowMs < endMs; nowMs += 20) {
      const due = asked;
      asked = [];
      for (const draw of due) draw(nowMs);
    }
  };
  return { room, makeFor, pass, asked: () => asked.length };
}

describe('room for alerts', () => {
  it('[LY4] lying: nobody leaves up to level 4, then more and more do, and all for the frame', () => {
    expect(([1, 2, 3, 4] as const).flatMap(leavers)).toEqual([]);
    expect(leavers(5)).toEqual(['question']);
    expect(leavers(6)).toEqual(['question', 'schedule', 'jar']);
    expect(leavers(7)).toEqual(WIDGETS.filter((name) => name !== 'alerts'));
  });

  it('[LY4] upright: who would be covered leaves, at any level', () => {
    const upright = (isCovered: boolean) => ({ orientation: 'portrait', isCovered }) as const;
    expect([2, 4, 6].map((level) => leavesFor(level as Level, 'poll', upright(true)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(leavesFor(6, 'jar', upright(false))).toBe(false);
    expect(leavesFor(7, 'goal', upright(false))).toBe(true);
    expect(leavesFor(null, 'poll', upright(true))).toBe(false);
  });

  it('[AL13] they are gone in 300 ms, and begin to come back 400 ms after the alert', () => {
    const { room, makeFor, pass, asked } = setUp();
    makeFor(6);
    pass(160);
    expect(room.away('jar')).toBeGreaterThan(0);
    expect(room.away('jar')).toBeLessThan(1);
    pass(160);
    expect([room.away('jar'), room.away('goal'), asked()]).toEqual([1, 0, 0]);
    makeFor(null);
    pass(400);
    expect(room.away('jar')).toBe(1);
    pass(320);
    expect([room.away('jar'), asked()]).toEqual([0, 0]);
  });

  it('[AL13] the next alert that needs the room finds them gone; one that needs less lets them back', () => {
    const { room, makeFor, pass } = setUp();
    makeFor(7);
    pass(400);
    makeFor(null);
    pass(200);
    makeFor(6);
    pass(1_000);
    expect([room.away('jar'), room.away('goal')]).toEqual([1, 0]);
    makeFor(2);
    pass(1_000);
    expect(room.away('jar')).toBe(0);
  });

  it('[AL13] with less motion asked for they are gone at once', () => {
    const { room, makeFor } = setUp({ isCalm: true });
    makeFor(7);
    expect(room.away('goal')).toBe(1);
    makeFor(null);
    expect(room.away('goal')).toBe(0);
  });
});
