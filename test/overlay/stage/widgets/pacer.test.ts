import { describe, expect, it } from 'vitest';
import type { After } from '../../../../overlay/net/ports.ts';
import { createFrames } from '../../../../overlay/stage/frame.ts';
import { createPacer } from '../../../../overlay/stage/widgets/pacer.ts';

function setUp(nextOf: (nowMs: number) => number) {
  let asked: ((nowMs: number) => void)[] = [];
  let nowMs = 0;
  const seen: number[] = [];
  const frames = createFrames({ render: () => {}, requestFrame: (draw) => void asked.push(draw) });
  const timers = new Set<{ atMs: number; run: () => void }>();
  const after: After = (delayMs, run) => {
    const timer = { atMs: nowMs + delayMs, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  const pacer = createPacer({ frames, after, nowMs: () => nowMs }, (atMs) => {
    seen.push(atMs);
    return nextOf(atMs);
  });
  const tick = (atMs: number) => {
    nowMs = atMs;
    for (const timer of timers) {
      if (timer.atMs > atMs || !timers.delete(timer)) continue;
      timer.run();
    }
    const due = asked;
    asked = [];
    for (const draw of due) draw(atMs);
  };
  return { pacer, frames, tick, seen, asked: () => asked.length, timers: () => timers.size };
}

describe('the pacer', () => {
  it('[WG6] advances while it moves, draws nothing until the next change, and rests', () => {
    const { pacer, frames, tick, seen, asked } = setUp((nowMs) =>
      nowMs < 100 ? nowMs : nowMs < 4_000 ? 4_000 : Number.POSITIVE_INFINITY,
    );
    pacer.kick();
    for (const atMs of [33, 66, 100, 133, 2_000, 3_999, 4_000]) tick(atMs);
    expect(seen).toEqual([0, 33, 66, 100, 4_000]);
    expect([frames.count(), asked()]).toEqual([4, 0]);
  });

  it('[WG6] what changes later than in a moment is waited for without a frame', () => {
    const { pacer, frames, tick, seen, asked, timers } = setUp((nowMs) => nowMs + 1_000);
    pacer.kick();
    expect([asked(), timers()]).toEqual([0, 1]);
    tick(999);
    expect([seen, frames.count()]).toEqual([[0], 0]);
    // A page that was hidden until now: one change, as it is now.
    tick(61_500);
    expect([seen, frames.count(), asked(), timers()]).toEqual([[0, 61_500], 1, 0, 1]);
    pacer.stop();
    tick(90_000);
    expect([seen.length, timers()]).toEqual([2, 0]);
  });

  it('[WG6] what rests at once asks for no frame', () => {
    const { pacer, asked } = setUp(() => Number.POSITIVE_INFINITY);
    pacer.kick();
    expect(asked()).toBe(0);
  });

  it('[WG6] kicked anew it runs once, and stopped not at all', () => {
    const { pacer, tick, seen } = setUp((nowMs) => nowMs);
    pacer.kick();
    pacer.kick();
    tick(33);
    expect(seen).toEqual([0, 0, 33]);
    pacer.stop();
    tick(66);
    expect(seen).toEqual([0, 0, 33]);
  });
});
