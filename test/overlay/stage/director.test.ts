import { describe, expect, it } from 'vitest';
import { createDirector } from '../../../overlay/stage/director.ts';
import type { Alert } from '../../../shared/alert.ts';
import type { ClientFrame } from '../../../shared/protocol.ts';
import { createFakeClock, fakeAlert } from '../fakes.ts';

/** A director whose screen and socket write down what they are told; `draw` draws the frame that is due. */
function setUp() {
  const clock = createFakeClock();
  const log: string[] = [];
  let due: (() => void) | null = null;
  const words = ({ id, tier, gift }: Alert) => `${id} L${tier.level} x${gift.count}`;
  const director = createDirector({
    screen: {
      show: (alert, elapsedMs, drawn) => {
        log.push(`show ${words(alert)}${elapsedMs > 0 ? ` after ${elapsedMs}` : ''}`);
        due = drawn;
      },
      change: (alert) => void log.push(`change ${words(alert)}`),
      leave: () => void log.push('leave'),
      dismiss: () => {
        log.push('dismiss');
        due = null;
      },
      remove: () => {
        log.push('remove');
        due = null;
      },
      thank: (alert) => void log.push(`thank ${words(alert)}`),
    },
    send: (frame: ClientFrame) => void log.push('id' in frame ? `${frame.type} ${frame.id}` : frame.type),
    after: clock.after,
    nowMs: clock.nowMs,
  });
  const draw = () => {
    due?.();
    due = null;
  };
  const took = () => log.splice(0);
  return { clock, director, draw, took };
}

const streak = (count: number, diamonds: number) => ({ gift: { name: null, count, diamonds } });

describe('director', () => {
  it('[OV1] started goes out with the first drawn frame, done when the duration is over', () => {
    const { clock, director, draw, took } = setUp();
    director.alert(fakeAlert(2), 0);
    expect(took()).toEqual(['show a1 L2 x1']);
    draw();
    expect(took()).toEqual(['alert-started a1']);
    clock.advance(4_779);
    expect(took()).toEqual([]);
    clock.advance(1);
    expect(took()).toEqual(['leave']);
    clock.advance(219);
    expect(took()).toEqual([]);
    clock.advance(1);
    expect(took()).toEqual(['alert-done a1', 'remove']);
    expect(director.onStage()).toBe(null);
  });

  it('[OV26] a screen built anew gets what plays, from where it is, and the server is told nothing twice', () => {
    const { clock, director, draw, took } = setUp();
    director.again();
    expect(took()).toEqual([]);
    director.alert(fakeAlert(2), 0);
    draw();
    clock.advance(1_000);
    took();
    director.again();
    expect(took()).toEqual(['show a1 L2 x1 after 1000']);
    draw();
    clock.advance(4_000);
    expect(took()).toEqual(['leave', 'alert-done a1', 'remove']);
  });

  it('[OV2] a joiner plays only the rest', () => {
    const { clock, director, draw, took } = setUp();
    director.alert(fakeAlert(2), 3_000);
    draw();
    clock.advance(2_000);
    expect(took()).toEqual([
      'show a1 L2 x1 after 3000',
      'alert-started a1',
      'leave',
      'alert-done a1',
      'remove',
    ]);
  });

  it('[OV3] a grown streak changes in place and keeps its time; a climb restarts it, 60 s in all at most', () => {
    const { clock, director, draw, took } = setUp();
    director.alert(fakeAlert(2), 0);
    draw();
    clock.advance(4_000);
    director.updated(fakeAlert(2, streak(7, 70)));
    clock.advance(500);
    director.updated(fakeAlert(3, { ...streak(12, 120), durationMs: 7_000 }));
    took();
    clock.advance(6_739);
    expect(took()).toEqual([]);
    clock.advance(260);
    expect(took()).toEqual(['leave']);
    clock.advance(1);
    expect(took()).toEqual(['alert-done a1', 'remove']);
  });

  it('[OV3] climbing for ever ends at 60 s', () => {
    const { clock, director, draw, took } = setUp();
    director.alert(fakeAlert(2, { durationMs: 20_000 }), 0);
    draw();
    clock.advance(19_000);
    director.updated(fakeAlert(3, { durationMs: 20_000 }));
    clock.advance(19_000);
    director.updated(fakeAlert(4, { durationMs: 20_000 }));
    clock.advance(19_000);
    director.updated(fakeAlert(5, { durationMs: 20_000 }));
    took();
    clock.advance(2_999);
    expect(took()).toEqual(['leave']);
    clock.advance(1);
    expect(took()).toEqual(['alert-done a1', 'remove']);
  });

  it('[OV4] a cancelled alert goes at once and reports nothing', () => {
    const { clock, director, draw, took } = setUp();
    director.alert(fakeAlert(2), 0);
    draw();
    took();
    director.cancelled('a9');
    expect(took()).toEqual([]);
    director.cancelled('a1');
    clock.advance(60_000);
    expect(took()).toEqual(['dismiss']);
  });

  it('[OV5] level 1 goes to the ticker: nothing started, nothing done', () => {
    const { clock, director, took } = setUp();
    director.alert(fakeAlert(1), 0);
    director.updated(fakeAlert(1, streak(3, 3)));
    clock.advance(60_000);
    expect(took()).toEqual(['thank a1 L1 x1', 'thank a1 L1 x3']);
  });

  it('[OV6] one alert at a time: the newest other one waits and plays its whole time after', () => {
    const { clock, director, draw, took } = setUp();
    director.alert(fakeAlert(2), 0);
    draw();
    clock.advance(4_000);
    director.alert(fakeAlert(2, { id: 'a2' }), 0);
    director.alert(fakeAlert(3, { id: 'a3' }), 0);
    director.updated(fakeAlert(3, { id: 'a3', ...streak(2, 200) }));
    took();
    clock.advance(1_000);
    expect(took()).toEqual(['leave', 'alert-done a1', 'remove', 'show a3 L3 x2']);
    draw();
    clock.advance(5_000);
    expect(took()).toEqual(['alert-started a3', 'leave', 'alert-done a3', 'remove']);
  });

  it('[OV7] what was never drawn is never reported, neither started nor done', () => {
    const { clock, director, took } = setUp();
    director.alert(fakeAlert(2), 0);
    clock.advance(5_000);
    expect(took()).toEqual(['show a1 L2 x1', 'leave', 'remove']);
  });

  it('[OV8] a reconnect or a cleared screen drops everything and says nothing', () => {
    const { clock, director, draw, took } = setUp();
    director.alert(fakeAlert(2), 0);
    draw();
    director.alert(fakeAlert(2, { id: 'a2' }), 0);
    took();
    director.drop();
    clock.advance(60_000);
    expect(took()).toEqual(['remove']);
    director.drop();
    expect(took()).toEqual([]);
  });

  it('[OV9] an alert that the server sends again while it plays is confirmed again and keeps its time', () => {
    const { clock, director, draw, took } = setUp();
    director.alert(fakeAlert(2), 0);
    draw();
    clock.advance(3_000);
    took();
    director.alert(fakeAlert(2), 0);
    clock.advance(2_000);
    expect(took()).toEqual(['change a1 L2 x1', 'alert-started a1', 'leave', 'alert-done a1', 'remove']);
  });
});
