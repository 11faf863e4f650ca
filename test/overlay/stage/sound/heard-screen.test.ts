import { describe, expect, it } from 'vitest';
import type { AlertScreen } from '../../../../overlay/stage/director.ts';
import { withSound } from '../../../../overlay/stage/sound/heard-screen.ts';
import { SILENT } from '../../../../overlay/stage/sound/stage-sound.ts';
import { createFakeClock, fakeAlert } from '../../fakes.ts';

function start() {
  const clock = createFakeClock();
  const heard: string[] = [];
  let draw = () => {};
  const screen: AlertScreen = {
    show(_alert, _elapsedMs, drawn) {
      draw = drawn;
    },
    change: () => {},
    leave: () => {},
    dismiss: () => {},
    remove: () => {},
    thank: () => {},
  };
  const wrapped = withSound(
    screen,
    {
      ...SILENT,
      alert: ({ tier }, leftMs) => void heard.push(`level ${tier.level}, ${leftMs} left`),
      tick: ({ gift }) => void heard.push(`tick ${gift.count}`),
      hush: () => void heard.push('hush'),
      thanks: () => void heard.push('thanks'),
    },
    clock.nowMs,
  );
  const told = () => heard.splice(0).filter((line) => line !== 'hush');
  return { clock, heard, told, ...wrapped, draw: () => draw() };
}

const alert = fakeAlert(4, { durationMs: 8_000 });
const grown = (level: 4 | 5, count: number) =>
  fakeAlert(level, { durationMs: 8_000, gift: { name: null, count, diamonds: 9 } });
const nothing = () => {};

describe('what is seen is heard', () => {
  it('[SO7] an alert sounds with its first drawn frame, once', () => {
    const { screen, fresh, draw, told } = start();
    fresh(alert.id);
    screen.show(alert, 0, nothing);
    expect(told()).toEqual([]);
    draw();
    draw();
    expect(told()).toEqual(['level 4, 8000 left']);
  });

  it('[SO7] an alert that waited for its faces still sounds, for the rest of its time', () => {
    const { screen, fresh, draw, told } = start();
    fresh(alert.id);
    screen.show(alert, 2_000, nothing);
    draw();
    expect(told()).toEqual(['level 4, 6000 left']);
  });

  it('[SO7] one that was joined in mid-way is silent, and is heard as it grows', () => {
    const { screen, draw, told } = start();
    screen.show(alert, 300, nothing);
    draw();
    expect(told()).toEqual([]);
    screen.change(grown(4, 3));
    expect(told()).toEqual(['tick 3']);
  });

  it('[SO7] one whose first frame comes long after, on a page that was hidden, is silent', () => {
    const { screen, fresh, draw, told, clock } = start();
    fresh(alert.id);
    screen.show(alert, 0, nothing);
    clock.advance(1_000);
    draw();
    expect(told()).toEqual([]);
  });

  it('[SO7] while no frame was drawn, growing is silent too', () => {
    const { screen, fresh, told } = start();
    fresh(alert.id);
    screen.show(alert, 0, nothing);
    screen.change(grown(4, 3));
    screen.change(grown(5, 9));
    expect(told()).toEqual([]);
  });

  it('[SO2] a climb sounds as its new level, more of the same as a tick, other words not at all', () => {
    const { screen, fresh, draw, told } = start();
    fresh(alert.id);
    screen.show(alert, 0, nothing);
    draw();
    told();
    screen.change(grown(4, 2));
    screen.change({ ...grown(4, 2), headline: 'A kind viewer' });
    screen.change(grown(5, 9));
    expect(told()).toEqual(['tick 2', 'level 5, 8000 left']);
  });

  it('[SO7] a screen that is built anew in mid-alert begins no sound, and ends none', () => {
    const { screen, fresh, draw, heard } = start();
    fresh(alert.id);
    screen.show(alert, 0, nothing);
    draw();
    heard.length = 0;
    screen.show(alert, 200, nothing);
    draw();
    expect(heard).toEqual([]);
  });

  it('[SO7] one that was not drawn yet when the screen was built anew sounds with its first frame', () => {
    const { screen, fresh, draw, told } = start();
    fresh(alert.id);
    screen.show(alert, 0, nothing);
    screen.show(alert, 100, nothing);
    draw();
    expect(told()).toEqual(['level 4, 8000 left']);
    screen.change(grown(4, 2));
    expect(told()).toEqual(['tick 2']);
  });

  it('[SO5] what leaves the stage is heard no more', () => {
    const { screen, fresh, draw, heard } = start();
    for (const leave of ['dismiss', 'remove'] as const) {
      fresh(alert.id);
      screen.show(alert, 0, nothing);
      draw();
      heard.length = 0;
      screen[leave]();
      expect(heard).toEqual(['hush']);
    }
  });
});
