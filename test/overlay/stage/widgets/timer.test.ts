import { describe, expect, it } from 'vitest';
import type { Countdown } from '../../../../overlay/stage/widgets/countdown.ts';
import { clockText, forsakenAtMs } from '../../../../overlay/stage/widgets/countdown.ts';
import type { TimerNow } from '../../../../overlay/stage/widgets/timer-model.ts';
import {
  ADDED_MS,
  createTimerModel,
  PULSE_MS,
  PULSE_SCALE,
  RISE_MS,
} from '../../../../overlay/stage/widgets/timer-model.ts';

const NEVER = Number.POSITIVE_INFINITY;
const clock = (leftMs: number, heardAtMs = 0, isRunning = true): Countdown => ({
  leftMs,
  heardAtMs,
  isRunning,
});
const timer = (leftMs: number, more: Partial<TimerNow> = {}): TimerNow => ({
  label: 'Ends in',
  addedMs: 0,
  clock: clock(leftMs),
  ...more,
});
const FIRST = { nowMs: 0, isAtOnce: true, isFresh: false, isNew: true };
const later = (nowMs: number, isAtOnce = false) => ({ nowMs, isAtOnce, isFresh: false, isNew: false });

function running(leftMs: number): ReturnType<typeof createTimerModel> {
  const model = createTimerModel();
  model.take(timer(leftMs), FIRST);
  return model;
}

describe('the timer', () => {
  it.each([
    [0, '0:00'],
    [42, '0:42'],
    [725, '12:05'],
    [3_600, '1:00:00'],
    [6_137, '1:42:17'],
  ])('[TI1] %i s stand as %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });

  it('[TI2] runs by its own clock and changes once a second', () => {
    const model = running(42_000.4);
    let nowMs = 0;
    const seen: string[] = [];
    while (nowMs < 5_000) {
      seen.push(model.picture(nowMs, false).text);
      expect(model.picture(nowMs + 0.3, false).text).toBe(seen.at(-1));
      nowMs = model.nextMs(nowMs, false);
    }
    expect(seen).toEqual(['0:42', '0:41', '0:40', '0:39', '0:38']);
  });

  it('[TI2] a page that was hidden for a minute is right at once', () => {
    expect(running(90_000).picture(61_200, false).text).toBe('0:29');
  });

  it('[TI3] paused it stands, and at its end it stands at nought', () => {
    const model = createTimerModel();
    model.take(timer(0, { clock: clock(40_500, 0, false) }), FIRST);
    expect([model.picture(9_000, false).text, model.nextMs(9_000, false)]).toEqual(['0:41', NEVER]);
    const over = running(2_000);
    expect([over.picture(9_000, false).text, over.nextMs(9_000, false)]).toEqual(['0:00', NEVER]);
  });

  it('[TI3] at nought and unheard of for a minute it leaves, paused never', () => {
    expect(forsakenAtMs(clock(2_000, 500))).toBe(62_500);
    expect(forsakenAtMs(clock(2_000, 500, false))).toBe(NEVER);
  });

  it('[TI4] the last ten seconds are gold and pulse once each, without a blink', () => {
    const model = running(12_000);
    expect(model.picture(1_999, false)).toMatchObject({ text: '0:11', isLast: false, scale: 1 });
    expect(model.picture(2_000, false)).toMatchObject({ text: '0:10', isLast: true, scale: PULSE_SCALE });
    const scales = Array.from({ length: 1_000 }, (_, ms) => model.picture(2_000 + ms, false).scale);
    expect(scales.every((scale, at) => at === 0 || scale <= (scales[at - 1] ?? 0))).toBe(true);
    expect(scales[PULSE_MS]).toBe(1);
    expect([model.nextMs(2_100, false), model.nextMs(2_300, false)]).toEqual([2_100, 3_000]);
    expect(model.picture(12_000, false)).toMatchObject({ text: '0:00', isLast: true, scale: 1 });
  });

  it('[TI4] with less motion asked for nothing pulses', () => {
    const model = running(10_000);
    expect([model.picture(0, true).scale, model.nextMs(0, true)]).toEqual([1, 1_000]);
  });

  it('[TI5] what was added rises into the label, stands and leaves', () => {
    const model = running(42_000);
    model.take(timer(100_000, { addedMs: 60_000 }), later(1_000));
    expect(model.picture(1_000, false)).toMatchObject({ added: '', risen: 0 });
    expect(model.picture(1_000 + RISE_MS / 2, false).risen).toBeGreaterThan(0.3);
    expect(model.picture(1_000 + RISE_MS, false)).toMatchObject({ added: '+60 s', risen: 1 });
    expect(model.picture(1_000 + ADDED_MS + RISE_MS, false)).toMatchObject({ added: '', risen: 0 });
  });

  it('[TI5] more of it while it stands is one sum, long ones are told as a clock', () => {
    const model = running(42_000);
    model.take(timer(100_000, { addedMs: 60_000 }), later(1_000));
    model.take(timer(120_000, { addedMs: 90_000 }), later(2_500));
    expect(model.picture(2_500 + ADDED_MS - 1, false)).toMatchObject({ added: '+90 s', risen: 1 });
    model.take(timer(120_000, { addedMs: 390_000 }), later(2_600));
    expect(model.picture(2_700, false).added).toBe('+6:30');
  });

  it('[TI5] what another timer was given is no news, and less motion lets it stand at once', () => {
    const model = running(42_000);
    model.take(timer(100_000, { addedMs: 60_000 }), { ...FIRST, nowMs: 500 });
    expect(model.picture(600, false).added).toBe('');
    model.take(timer(100_000, { addedMs: 120_000 }), later(1_000, true));
    expect(model.picture(1_000, true)).toMatchObject({ added: '+60 s', risen: 1 });
    expect(model.picture(1_000 + ADDED_MS, true)).toMatchObject({ added: '', risen: 0 });
  });
});
