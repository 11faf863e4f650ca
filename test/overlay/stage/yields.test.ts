import { describe, expect, it } from 'vitest';
import type { Box } from '../../../overlay/stage/canvas-size.ts';
import { canvasOf } from '../../../overlay/stage/canvas-size.ts';
import { createFrames } from '../../../overlay/stage/frame.ts';
import { createMotion } from '../../../overlay/stage/motion/motion.ts';
import type { Seat } from '../../../overlay/stage/yields.ts';
import { createYields, yielding } from '../../../overlay/stage/yields.ts';
import { DEFAULT_LAYOUT } from '../../../shared/layout.ts';
import type { WidgetName } from '../../../shared/topics.ts';

type Boxes = { [widget in WidgetName]?: Box };
const { landscape, portrait } = DEFAULT_LAYOUT;
const awayOf = (boxes: Boxes) => [...yielding((widget) => boxes[widget] ?? null)];

/** Yields over a stage whose frames are asked for by hand, every 20 ms. */
function setUp(isCalm = false) {
  const boxes: Boxes = {};
  let asked: ((nowMs: number) => void)[] = [];
  let nowMs = 0;
  const frames = createFrames({
    render: () => yields.update(),
    requestFrame: (draw) => void asked.push(draw),
  });
  let goalY = 0;
  const goal: Seat = {
    visible: true,
    position: {
      set(_x, y) {
        goalY = y;
      },
    },
  };
  const yields = createYields({
    motion: createMotion({ frames, isCalm: () => isCalm }),
    canvas: () => canvasOf(1920, 1080),
    boxOf: (widget) => boxes[widget] ?? null,
    seats: new Map([['goal', goal]]),
  });
  const show = (more: Boxes) => {
    Object.assign(boxes, more);
    frames.invalidate();
  };
  const pass = (ms: number) => {
    for (const endMs = nowMs + ms; nowMs < endMs; nowMs += 20) {
      const due = asked;
      asked = [];
      for (const draw of due) draw(nowMs);
    }
    return Math.round(goalY) + 0;
  };
  return { yields, boxes, show, pass };
}

const OFF = -(landscape.goal.y + landscape.goal.h + 24);

describe('who gives way to whom', () => {
  it('[BA5] where both stand at the same place the longer guest leaves', () => {
    expect(awayOf({ goal: landscape.goal })).toEqual([]);
    expect(awayOf({ goal: landscape.goal, battle: landscape.battle })).toEqual(['goal']);
    expect(awayOf({ poll: landscape.poll, question: landscape.question })).toEqual([]);
    expect(awayOf({ poll: portrait.poll, question: portrait.question })).toEqual(['question']);
    const { alerts, poll, question } = portrait;
    expect(awayOf({ alerts, poll, question })).toEqual(['poll', 'question']);
    expect(awayOf({ alerts: landscape.alerts, poll: landscape.poll })).toEqual([]);
  });

  it('[BA5] a result gives way to an alert, a bar that only comes near does not', () => {
    const result = { x: 660, y: 48, w: 600, h: 220 };
    expect(awayOf({ alerts: landscape.alerts, battle: result })).toEqual(['battle']);
    const overhanging = { ...landscape.alerts, y: landscape.battle.y + landscape.battle.h - 24 };
    expect(awayOf({ alerts: overhanging, battle: landscape.battle })).toEqual([]);
    expect(awayOf({ leaderboard: portrait.leaderboard, battle: { ...result, x: 192, y: 264 } })).toEqual([
      'leaderboard',
    ]);
  });

  it('[BA5] it slides off in 300 ms and comes back 600 ms after the place is free', () => {
    const { show, pass, boxes, yields } = setUp();
    show({ goal: landscape.goal });
    expect(pass(100)).toBe(0);
    show({ battle: landscape.battle });
    const halfway = pass(160);
    expect(halfway).toBeLessThan(0);
    expect(halfway).toBeGreaterThan(OFF);
    expect([pass(200), yields.isAway('goal')]).toEqual([OFF, true]);
    delete boxes.battle;
    show({});
    expect([pass(600), yields.isAway('goal')]).toEqual([OFF, true]);
    expect([pass(360), yields.isAway('goal')]).toEqual([0, false]);
  });

  it('[BA5] what is free for less than that between two stays away', () => {
    const { show, pass, boxes } = setUp();
    show({ goal: landscape.goal });
    pass(100);
    show({ battle: landscape.battle });
    pass(400);
    delete boxes.battle;
    show({});
    expect(pass(400)).toBe(OFF);
    show({ battle: landscape.battle });
    expect(pass(1_000)).toBe(OFF);
  });

  it('[BA5] a present state stands at once, and with less motion asked for every one', () => {
    const fresh = setUp();
    fresh.show({ goal: landscape.goal, battle: landscape.battle });
    expect(fresh.pass(20)).toBe(OFF);
    const known = setUp();
    known.show({ goal: landscape.goal });
    known.pass(100);
    known.yields.forget();
    known.show({ battle: landscape.battle });
    expect(known.pass(20)).toBe(OFF);
    const calm = setUp(true);
    calm.show({ goal: landscape.goal });
    calm.pass(100);
    calm.show({ battle: landscape.battle });
    expect(calm.pass(20)).toBe(OFF);
  });
});
