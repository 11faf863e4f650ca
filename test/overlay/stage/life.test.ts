import { expect, it } from 'vitest';
import { createHandClock } from '../../../overlay/gallery/clock.ts';
import { createFrames } from '../../../overlay/stage/frame.ts';
import { createLife } from '../../../overlay/stage/life.ts';

function setUp() {
  const clock = createHandClock();
  const frames = createFrames({ render: () => {}, requestFrame: clock.requestFrame });
  return { clock, frames, life: createLife({ frames, after: clock.after }) };
}

it('[OV26] what a theme is drawn into moves by frames and timers as long as it is worn', () => {
  const { clock, frames, life } = setUp();
  const seen: string[] = [];
  life.frames.animate((nowMs) => {
    seen.push(`at ${nowMs}`);
    return true;
  });
  life.after(50, () => seen.push('timer'));
  life.after(150, () => seen.push('late timer'));
  clock.turn(100);
  expect(seen).toEqual(['timer', 'at 100']);
  life.end();
  clock.turn(100);
  clock.turn(100);
  expect(seen).toEqual(['timer', 'at 100']);
  const drawn = frames.count();
  clock.turn(100);
  expect(frames.count(), 'it asks for no frame any more').toBe(drawn);
});

it('[OV26] what is stopped before comes about no more', () => {
  const { clock, life } = setUp();
  const seen: string[] = [];
  const stopTimer = life.after(50, () => seen.push('timer'));
  const stopFrames = life.frames.animate(() => {
    seen.push('frame');
    return true;
  });
  stopTimer();
  stopFrames();
  clock.turn(100);
  expect(seen).toEqual([]);
});
