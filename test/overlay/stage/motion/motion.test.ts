import { describe, expect, it } from 'vitest';
import { createFrames } from '../../../../overlay/stage/frame.ts';
import { CURVES } from '../../../../overlay/stage/motion/curves.ts';
import type { Playing } from '../../../../overlay/stage/motion/motion.ts';
import { CALM_MS, createMotion, inTurn, together } from '../../../../overlay/stage/motion/motion.ts';

function setUp({ isCalm = false } = {}) {
  let asked: ((nowMs: number) => void)[] = [];
  const frames = createFrames({ render: () => {}, requestFrame: (draw) => void asked.push(draw) });
  const log: string[] = [];
  /** Draws the frame at this time, then lets what waits for it go on. */
  const tick = async (nowMs: number) => {
    const due = asked;
    asked = [];
    for (const draw of due) draw(nowMs);
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const motion = createMotion({ frames, isCalm: () => isCalm });
  const draw = (name: string) => (part: number) => void log.push(`${name} ${part}`);
  const tell = (name: string, { done }: Playing) => void done.then((ended) => log.push(`${name} ${ended}`));
  return { frames, motion, log, draw, tell, tick, asked: () => asked.length };
}

describe('motion', () => {
  it('[MO3] a run draws 0 at once, then each frame from its delay on, then 1, and tells that it ended', async () => {
    const { motion, log, draw, tell, tick, asked } = setUp();
    tell('run', motion.run({ durationMs: 100, delayMs: 50, draw: draw('run') }));
    expect(log.splice(0)).toEqual(['run 0']);
    await tick(1_000);
    await tick(1_049);
    expect(log.splice(0)).toEqual([]);
    await tick(1_050);
    await tick(1_125);
    await tick(1_150);
    expect(log).toEqual(['run 0', 'run 0.75', 'run 1', 'run true']);
    expect(asked()).toBe(0);
  });

  it('[EY4] a fade is drawn frame by frame for 200 ms, also where less motion is asked for', async () => {
    const { motion, log, draw, tell, tick } = setUp({ isCalm: true });
    tell('fade', motion.fade(draw('fade')));
    await tick(1_000);
    await tick(1_100);
    await tick(1_200);
    expect(log).toEqual(['fade 0', 'fade 0', 'fade 0.5', 'fade 1', 'fade true']);
  });

  it('[MO3] the time counts from the first frame, and the curve eases it', async () => {
    const { motion, log, draw, tick } = setUp();
    motion.run({ durationMs: 100, curve: CURVES.enter, draw: draw('run') });
    await tick(500);
    await tick(550);
    expect(log).toEqual(['run 0', 'run 0', `run ${CURVES.enter(0.5)}`]);
  });

  it('[MO3] a page that was hidden takes up at the end, in one frame', async () => {
    const { motion, log, draw, tick, asked } = setUp();
    motion.run({ durationMs: 100, draw: draw('run') });
    await tick(0);
    await tick(90_000);
    expect([log, asked()]).toEqual([['run 0', 'run 0', 'run 1'], 0]);
  });

  it('[MO4] what is stopped stays where it is and tells so; a second stop or finish does nothing', async () => {
    const { motion, log, draw, tell, tick, asked } = setUp();
    const run = motion.run({ durationMs: 100, draw: draw('run') });
    tell('run', run);
    await tick(0);
    await tick(40);
    run.stop();
    run.stop();
    run.finish();
    await tick(80);
    expect(log).toEqual(['run 0', 'run 0', 'run 0.4', 'run false']);
    expect(asked()).toBe(0);
  });

  it('[MO4] what is finished jumps to its end, and a frame is drawn that shows it', async () => {
    const { frames, motion, log, draw, tell, tick, asked } = setUp();
    const run = motion.run({ durationMs: 100, draw: draw('run') });
    tell('run', run);
    await tick(0);
    const before = frames.count();
    run.finish();
    run.stop();
    await tick(20);
    expect(log).toEqual(['run 0', 'run 0', 'run 1', 'run true']);
    expect([frames.count() - before, asked()]).toEqual([1, 0]);
  });

  it('[MO5] waiting draws no picture', async () => {
    const { frames, motion, log, tell, tick, asked } = setUp();
    tell('wait', motion.wait(100));
    for (const atMs of [0, 50, 99]) await tick(atMs);
    expect(log).toEqual([]);
    await tick(100);
    expect([log, frames.count(), asked()]).toEqual([['wait true'], 0, 0]);
  });

  it('[MO5] a run that waits for its delay draws its start once and then nothing', async () => {
    const { frames, motion, tick } = setUp();
    motion.run({ durationMs: 100, delayMs: 50, draw: () => {} });
    for (const atMs of [0, 16, 33, 49]) await tick(atMs);
    expect(frames.count()).toBe(1);
    await tick(66);
    expect(frames.count()).toBe(2);
  });

  it('[MO6] where less motion is asked for a run stands at its end at once, is drawn once, and is over soon', async () => {
    const { frames, motion, log, draw, tell, tick, asked } = setUp({ isCalm: true });
    tell('run', motion.run({ durationMs: 900, delayMs: 300, draw: draw('run') }));
    expect(log.splice(0)).toEqual(['run 1']);
    for (const atMs of [0, 100, CALM_MS - 1]) await tick(atMs);
    expect([log, frames.count()]).toEqual([[], 1]);
    await tick(CALM_MS);
    expect([log, asked()]).toEqual([['run 1', 'run true'], 0]);
  });
});

describe('several motions', () => {
  it('[MO7] together is done with the last, and true only when none was stopped', async () => {
    const { motion, log, draw, tell, tick } = setUp();
    const short = motion.run({ durationMs: 50, draw: draw('short') });
    const long = motion.run({ durationMs: 100, draw: draw('long') });
    tell('both', together(short, long));
    await tick(0);
    await tick(50);
    expect(log).not.toContain('both true');
    await tick(100);
    expect(log.at(-1)).toBe('both true');

    const stopped = motion.run({ durationMs: 50, draw: () => {} });
    tell('one stopped', together(stopped, motion.wait(0)));
    stopped.stop();
    await tick(200);
    expect(log.at(-1)).toBe('one stopped false');
  });

  it('[MO7] in turn starts each step when the one before it ended', async () => {
    const { motion, log, draw, tell, tick } = setUp();
    const step = (name: string) => () => motion.run({ durationMs: 50, draw: draw(name) });
    tell('row', inTurn(step('a'), step('b')));
    expect(log).toEqual(['a 0']);
    await tick(0);
    await tick(50);
    expect(log.slice(2)).toEqual(['a 1', 'b 0']);
    await tick(66);
    await tick(116);
    expect(log.slice(-2)).toEqual(['b 1', 'row true']);
  });

  it('[MO7] a row that is stopped, or whose step is, starts nothing more', async () => {
    const { motion, log, draw, tell, tick, asked } = setUp();
    const step = (name: string) => () => motion.run({ durationMs: 50, draw: draw(name) });
    const row = inTurn(step('a'), step('b'));
    tell('row', row);
    await tick(0);
    row.stop();
    await tick(100);
    expect(log.splice(0)).toEqual(['a 0', 'a 0', 'row false']);
    const first = motion.run({ durationMs: 50, draw: draw('c') });
    tell(
      'second row',
      inTurn(() => first, step('d')),
    );
    first.stop();
    await tick(200);
    expect(log).toEqual(['c 0', 'second row false']);
    expect(asked()).toBe(0);
  });

  it('[MO7] a row that is finished goes through all its ends in order', async () => {
    const { motion, log, draw, tell, tick, asked } = setUp();
    const step = (name: string) => () => motion.run({ durationMs: 50, draw: draw(name) });
    const row = inTurn(step('a'), step('b'), step('c'));
    tell('row', row);
    row.finish();
    await tick(0);
    expect(log).toEqual(['a 0', 'a 1', 'b 0', 'b 1', 'c 0', 'c 1', 'row true']);
    await tick(16);
    expect(asked()).toBe(0);
  });
});
