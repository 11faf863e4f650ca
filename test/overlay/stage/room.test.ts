import { describe, expect, it } from 'vitest';
import { createFrames } from '../../../overlay/stage/frame.ts';
import { createMotion } from '../../../overlay/stage/motion/motion.ts';
import { createRoom, leavesFor } from '../../../overlay/stage/room.ts';
import type { Level } from '../../../shared/alert.ts';
import type { Orientation } from '../../../shared/layout.ts';
import { WIDGETS } from '../../../shared/layout.ts';

const leavers = (level: Level, orientation: Orientation) =>
  WIDGETS.filter((name) => leavesFor(level, name, orientation));

function setUp({ isCalm = false } = {}) {
  let asked: ((nowMs: number) => void)[] = [];
  let nowMs = 0;
  const frames = createFrames({ render: () => {}, requestFrame: (draw) => void asked.push(draw) });
  const room = createRoom({
    widgets: WIDGETS,
    motion: createMotion({ frames, isCalm: () => isCalm }),
    moved: () => {},
  });
  const makeFor = (level: Level | null) => room.make((name) => leavesFor(level, name, 'landscape'));
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
    expect(([1, 2, 3, 4] as const).flatMap((level) => leavers(level, 'landscape'))).toEqual([]);
    expect(leavers(5, 'landscape')).toEqual(['question']);
    expect(leavers(6, 'landscape')).toEqual(['question', 'schedule', 'jar']);
    expect(leavers(7, 'landscape')).toEqual(WIDGETS.filter((name) => name !== 'alerts'));
  });

  it('[LY4] upright: who stands where the cards do leaves for each of them', () => {
    expect(leavers(1, 'portrait')).toEqual([]);
    expect(leavers(2, 'portrait')).toEqual(['poll', 'question']);
    expect(leavers(4, 'portrait')).toEqual(['poll', 'question']);
    expect(leavers(5, 'portrait')).toEqual(['poll', 'question', 'jar']);
    expect(leavers(6, 'portrait')).toEqual(['ticker', 'timer', 'poll', 'question', 'schedule', 'jar']);
    expect(leavers(7, 'portrait')).toEqual(leavers(7, 'landscape'));
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
