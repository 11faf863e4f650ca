import { describe, expect, it } from 'vitest';
import { createAlertScreen } from '../../../overlay/stage/alert-screen.ts';
import { createFrames } from '../../../overlay/stage/frame.ts';
import { fakeAlert } from '../fakes.ts';

function setUp() {
  let asked: ((nowMs: number) => void)[] = [];
  let renders = 0;
  let isLost = false;
  const frames = createFrames({
    render: () => {
      renders++;
    },
    requestFrame: (draw) => void asked.push(draw),
    canRender: () => !isLost,
  });
  const tick = (nowMs: number) => {
    const due = asked;
    asked = [];
    for (const draw of due) draw(nowMs);
  };
  const lose = (is: boolean) => {
    isLost = is;
  };
  return { frames, tick, lose, asked: () => asked.length, renders: () => renders };
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

  it('[OV29] an animation that fails is told and taken off, and keeps no other from its way', async () => {
    const { frames, tick, asked, renders } = setUp();
    const told: unknown[] = [];
    const listen = (error: unknown) => void told.push(error);
    const before = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', listen);
    const seen: number[] = [];
    frames.animate(() => {
      throw new Error('no picture');
    });
    frames.animate((nowMs) => {
      seen.push(nowMs);
      return nowMs < 33;
    });
    tick(0);
    tick(33);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('uncaughtException', listen);
    for (const each of before) process.on('uncaughtException', each);
    expect([seen, asked(), renders(), told.map(String)]).toEqual([[0, 33], 0, 2, ['Error: no picture']]);
  });

  it('[OB3] while the graphics are lost nothing is drawn or counted as drawn; once they are back, what changed is', () => {
    const { frames, tick, asked, renders, lose } = setUp();
    let drawn = 0;
    lose(true);
    frames.onceDrawn(() => void drawn++);
    tick(0);
    expect([asked(), renders(), frames.count(), drawn]).toEqual([0, 0, 0, 0]);
    lose(false);
    frames.invalidate();
    tick(33);
    expect([renders(), frames.count(), drawn]).toEqual([1, 1, 1]);
  });

  it('[OV18] an alert is reported with its first frame, and not at all when it went before', () => {
    const { frames, tick, asked } = setUp();
    const log: string[] = [];
    let canShow = true;
    const say = (what: string) => () => void log.push(what);
    const screen = createAlertScreen({
      show: () => ({
        show: (alert, elapsedMs) => void log.push(`show ${alert.id} after ${elapsedMs}`),
        change: say('change'),
        leave: say('leave'),
        dismiss: say('dismiss'),
        remove: say('remove'),
      }),
      frames,
      changed: frames.invalidate,
      canShow: () => canShow,
      makeRoom: () => {},
      thank: () => {},
    });
    screen.show(fakeAlert(2), 100, say('drawn'));
    tick(0);
    tick(120);
    expect(log.splice(0)).toEqual(['show a1 after 100', 'drawn']);
    expect(asked()).toBe(0);
    screen.show(fakeAlert(2), 0, say('drawn'));
    screen.remove();
    tick(300);
    expect(log.splice(0)).toEqual(['show a1 after 0', 'remove']);
    canShow = false;
    screen.show(fakeAlert(2), 0, say('drawn'));
    tick(400);
    expect(log).toEqual(['show a1 after 0']);
  });

  it('[AL13] the widgets are told the level of what is on stage, and when it is over', () => {
    const { frames } = setUp();
    const log: (number | null)[] = [];
    const nothing = () => {};
    const screen = createAlertScreen({
      show: () => ({ show: nothing, change: nothing, leave: nothing, dismiss: nothing, remove: nothing }),
      frames,
      changed: frames.invalidate,
      canShow: () => true,
      makeRoom: (level) => void log.push(level),
      thank: nothing,
    });
    screen.show(fakeAlert(6), 0, nothing);
    screen.change(fakeAlert(7));
    screen.leave();
    screen.remove();
    screen.show(fakeAlert(7), 0, nothing);
    screen.dismiss();
    expect(log).toEqual([6, 7, null, 7, null]);
  });
});
