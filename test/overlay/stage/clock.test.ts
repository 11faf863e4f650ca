import { describe, expect, it } from 'vitest';
import { createSleepingClock } from '../../../overlay/stage/clock.ts';
import { createFakeClock } from '../fakes.ts';

function setUp() {
  const fake = createFakeClock();
  let asked: ((nowMs: number) => void)[] = [];
  const clock = createSleepingClock({
    nowMs: fake.nowMs,
    after: fake.after,
    requestFrame: (draw) => void asked.push(draw),
  });
  const log: string[] = [];
  const say = (what: string) => () => void log.push(`${what} at ${fake.nowMs()}`);
  const frame = () => {
    const due = asked;
    asked = [];
    for (const draw of due) draw(fake.nowMs());
  };
  return { fake, clock, log, say, frame, asked: () => asked.length };
}

describe('a clock that sleeps', () => {
  it('[OB1] while the page is hidden no timer waits and no frame is asked for', () => {
    const { fake, clock, log, say, asked } = setUp();
    clock.after(100, say('before'));
    clock.sleep();
    clock.after(100, say('meanwhile'));
    clock.requestFrame(say('frame'));
    expect([fake.pending(), asked()]).toEqual([0, 0]);
    fake.advance(90_000);
    expect(log).toEqual([]);
  });

  it('[OB1] a frame that was under way when it was hidden draws nothing', () => {
    const { clock, log, say, frame, asked } = setUp();
    clock.requestFrame(say('frame'));
    clock.sleep();
    frame();
    expect(log).toEqual([]);
    clock.wake();
    expect(asked()).toBe(1);
    frame();
    expect(log).toEqual(['frame at 0']);
  });

  it('[OB2] what was due comes about at once and in its order, the rest at its time', () => {
    const { fake, clock, log, say, frame } = setUp();
    clock.after(3_000, say('third'));
    clock.after(9_000, say('later'));
    clock.after(1_000, () => {
      say('first')();
      clock.after(0, say('begun by the first'));
    });
    clock.requestFrame(say('frame'));
    clock.sleep();
    fake.advance(5_000);
    clock.wake();
    expect(log).toEqual(['first at 5000', 'third at 5000']);
    frame();
    fake.advance(5_000);
    expect(log.slice(2)).toEqual(['frame at 5000', 'begun by the first at 5000', 'later at 9000']);
  });

  it('[OB2] what was stopped meanwhile, or by what was due before it, never comes', () => {
    const { fake, clock, log, say } = setUp();
    const stopLate = clock.after(200, say('stopped by another'));
    clock.after(100, stopLate);
    const stop = clock.after(100, say('stopped'));
    clock.sleep();
    stop();
    fake.advance(1_000);
    clock.wake();
    fake.advance(1_000);
    expect(log).toEqual([]);
  });

  it('[OB2] awake it is the clock below it, and waking twice is waking once', () => {
    const { fake, clock, log, say, frame, asked } = setUp();
    clock.after(100, say('timer'));
    clock.requestFrame(say('one'));
    clock.requestFrame(say('two'));
    expect(asked()).toBe(1);
    frame();
    clock.wake();
    fake.advance(100);
    expect([log, asked(), clock.isAsleep()]).toEqual([['one at 0', 'two at 0', 'timer at 100'], 0, false]);
  });
});
