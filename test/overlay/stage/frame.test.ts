import { describe, expect, it } from 'vitest';
import { createAlertScreen } from '../../../overlay/stage/alert-screen.ts';
import { createFrames } from '../../../overlay/stage/frame.ts';
import { fakeAlert } from '../fakes.ts';

function setUp() {
  let asked: ((nowMs: number) => void)[] = [];
  let renders = 0;
  const frames = createFrames({
    render: () => {
      renders++;
    },
    requestFrame: (draw) => void asked.push(draw),
  });
  const tick = (nowMs: number) => {
    const due = asked;
    asked = [];
    for (const draw of due) draw(nowMs);
  };
  return { frames, tick, asked: () => asked.length, renders: () => renders };
}

describe('frames', () => {
  it('[OV16] nothing is asked for or drawn while nothing changes', () => {
    const { frames, tick, asked, renders } = setUp();
    expect(asked()).toBe(0);
    frames.invalidate();
    frames.invalidate();
    expect(asked()).toBe(1);
    tick(0);
    expect([asked(), renders(), frames.count()]).toEqual([0, 1, 1]);
  });

  it('[OV17] an animation draws until it rests; after a pause it stands where it should be by then', () => {
    const { frames, tick, asked, renders } = setUp();
    const seen: number[] = [];
    frames.animate((nowMs) => {
      seen.push(nowMs);
      return nowMs < 200;
    });
    tick(0);
    tick(33);
    tick(90_000);
    expect([seen, asked(), renders()]).toEqual([[0, 33, 90_000], 0, 3]);
  });

  it('[OV18] an alert is reported with its first frame, and not at all when it went before', () => {
    const { frames, tick, asked } = setUp();
    const log: string[] = [];
    let canShow = true;
    const screen = createAlertScreen({
      frames,
      changed: frames.invalidate,
      shiftAlert: (downPx) => void log.push(`shift ${Math.round(downPx)}`),
      canShow: () => canShow,
      isCalm: () => false,
      thank: () => {},
    });
    screen.show(fakeAlert(2), () => log.push('drawn'));
    tick(0);
    tick(120);
    tick(240);
    expect(log.splice(0)).toEqual(['shift 0', 'shift 24', 'drawn', 'shift 3', 'shift 0']);
    expect(asked()).toBe(0);
    screen.show(fakeAlert(2), () => log.push('drawn'));
    screen.remove();
    tick(300);
    expect([log.splice(0), screen.alert()]).toEqual([['shift 0'], null]);
    canShow = false;
    screen.show(fakeAlert(2), () => log.push('drawn'));
    tick(400);
    expect(log).toEqual([]);
  });
});
