import { describe, expect, it } from 'vitest';
import type { FrameMeter } from '../../../overlay/stage/meter.ts';
import { createFrameMeter } from '../../../overlay/stage/meter.ts';
import { createReporter, REPORT_EVERY_MS } from '../../../overlay/stage/report.ts';

/** A meter whose frames take `workMs` each and come after these steps, each asked for by the one before. */
function frames(meter: FrameMeter, steps: readonly number[], fromMs = 0): number {
  let nowMs = fromMs;
  for (const [index, stepMs] of steps.entries()) {
    nowMs += stepMs;
    meter.begin(nowMs);
    meter.end(true, index < steps.length - 1);
  }
  return nowMs;
}
const steady = (count: number, stepMs = 33) => Array.from({ length: count }, () => stepMs);

describe('frames are measured', () => {
  it('[OB10] by what came in a row: frames a second, and those that were left out', () => {
    const meter = createFrameMeter({ nowMs: () => 0 });
    const steps = steady(61, 20);
    steps[30] = 60;
    frames(meter, steps);
    expect(meter.pace()).toEqual({ fps: Math.round((60 * 1000) / (59 * 20 + 60)), dropped: 2 });
  });

  it('[OB10] what lies between two movements, or in a hidden page, is no step', () => {
    const meter = createFrameMeter({ nowMs: () => 0 });
    const restedMs = frames(meter, steady(20)) + 60_000;
    frames(meter, [0, ...steady(20)], restedMs);
    meter.begin(200_000);
    meter.end(true, true);
    meter.rest();
    meter.begin(300_000);
    meter.end(true, false);
    expect(meter.pace()).toEqual({ fps: 30, dropped: 0 });
  });

  it('[OB10] nothing is said of too few, and nothing of what was said already', () => {
    const meter = createFrameMeter({ nowMs: () => 0 });
    const atMs = frames(meter, steady(20));
    expect(meter.pace()).toBeNull();
    frames(meter, [0, ...steady(20)], atMs + 5_000);
    expect(meter.pace()).toEqual({ fps: 30, dropped: 0 });
    expect(meter.pace()).toBeNull();
  });

  it('[OB11] the newest 600 drawn frames say what they took; one that drew nothing does not count', () => {
    let clockMs = 0;
    let drawn = 0;
    const meter = createFrameMeter({ nowMs: () => clockMs, drawn: () => void drawn++ });
    for (let nth = 0; nth < 700; nth++) {
      meter.begin(nth * 33);
      clockMs += nth;
      meter.end(nth % 100 !== 99, true);
    }
    const work = meter.workMs();
    expect([work.length, work[0], work.at(-1), drawn]).toEqual([600, 93, 698, 693]);
  });
});

describe('the page tells how it does', () => {
  function setUp() {
    let nowMs = 0;
    let size = { width: 1920, height: 1080 };
    let isLive = true;
    const sent: unknown[] = [];
    const meter = createFrameMeter({ nowMs: () => 0, drawn: () => reporter.drawn() });
    const reporter = createReporter({
      meter,
      size: () => size,
      nowMs: () => nowMs,
      send: (report) => isLive && sent.push(report) > 0,
    });
    return {
      sent,
      move: (count = 40) => {
        nowMs = frames(meter, steady(count), nowMs);
      },
      rest: (ms: number) => {
        nowMs += ms;
      },
      live: (is: boolean) => {
        isLive = is;
      },
      resize: () => {
        size = { width: 1080, height: 1920 };
      },
    };
  }

  it('[OB12] once something moved, and then every 10 s at most while something is drawn', () => {
    const { sent, move, rest } = setUp();
    rest(3 * REPORT_EVERY_MS);
    expect(sent).toEqual([]);
    move();
    expect(sent).toEqual([{ type: 'report', width: 1920, height: 1080, fps: 30, dropped: 0 }]);
    move();
    rest(REPORT_EVERY_MS);
    expect(sent).toHaveLength(1);
    move();
    expect(sent).toHaveLength(2);
  });

  it('[OB12] another size is told with the next frame, though that says nothing about the pace', () => {
    const { sent, move, rest, resize } = setUp();
    move();
    rest(2 * REPORT_EVERY_MS);
    resize();
    move(1);
    expect(sent.slice(1)).toEqual([{ type: 'report', width: 1080, height: 1920, fps: null, dropped: 0 }]);
  });

  it('[OB12] what could not be sent is told with the next frames', () => {
    const { sent, move, live } = setUp();
    live(false);
    move();
    live(true);
    move(45);
    expect(sent).toEqual([{ type: 'report', width: 1920, height: 1080, fps: 30, dropped: 0 }]);
  });
});
