import { describe, expect, it } from 'vitest';
import type { Score } from '../../../../overlay/sound/scores.ts';
import { SCORES } from '../../../../overlay/sound/scores.ts';
import type { Recording, Speaker } from '../../../../overlay/sound/speaker.ts';
import { createStageSound } from '../../../../overlay/stage/sound/stage-sound.ts';
import type { Alert } from '../../../../shared/alert.ts';
import { createFakeClock, fakeAlert } from '../../fakes.ts';

const FILE = { id: 'a'.repeat(64), kind: 'mp3', width: null, height: null, durationMs: 900 } as const;
const OWN = { gain: 1 } as Recording;
const own = (level: Alert['tier']['level'], more: Partial<Alert> = {}) =>
  fakeAlert(level, { media: { sound: FILE }, sound: { volume: 0.5 }, ...more });
const streak = (count: number) => fakeAlert(3, { gift: { name: null, count, diamonds: count } });
/** Promises that wait in a row. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

function start({ isAllowed = true, load = async (): Promise<Recording | null> => OWN } = {}) {
  const clock = createFakeClock();
  const heard: string[] = [];
  const nameOf = (score: Score) =>
    Object.entries(SCORES).find(([, each]) => each === score)?.[0] ?? `tick ${score.notes[0]?.step}`;
  const sounding = (name: string) => {
    heard.push(`${name} at ${clock.nowMs()}`);
    return { fade: () => void heard.push(`${name.split(' x')[0]} fades at ${clock.nowMs()}`) };
  };
  const speaker: Speaker = {
    wake: async () => isAllowed,
    setVolume: (volume) => void heard.push(`volume ${volume}`),
    playScore: (score, volume, delayMs = 0) =>
      sounding(`${nameOf(score)} x${volume}${delayMs ? ` +${delayMs}` : ''}`),
    playRecording: (_own, volume, mostMs, delayMs = 0) =>
      sounding(`own x${volume} for ${mostMs}${delayMs ? ` +${delayMs}` : ''}`),
    read: async () => null,
  };
  const sound = createStageSound({ speaker, load, nowMs: clock.nowMs, after: clock.after });
  sound.obey({ volume: 1, isOn: true });
  heard.length = 0;
  const pass = async (ms: number) => {
    await settled();
    clock.advance(ms);
    await settled();
  };
  return { clock, heard, sound, pass };
}

describe('alerts are heard', () => {
  it.each([2, 3, 4, 5, 6, 7] as const)(
    '[SO3] level %i has its own sound, at its step’s volume',
    async (level) => {
      const { sound, heard } = start();
      sound.alert(fakeAlert(level, { sound: { volume: 0.4 } }), 5_000);
      await settled();
      expect(heard).toEqual([`${level} x0.4 at 0`]);
      expect(sound.count()).toBe(1);
    },
  );

  it('[SO3] level 1, and a step at volume 0, are silent', async () => {
    const { sound, heard } = start();
    sound.alert(fakeAlert(1), 5_000);
    sound.alert(fakeAlert(5, { sound: { volume: 0 } }), 5_000);
    sound.thanks(fakeAlert(1));
    await settled();
    expect(heard).toEqual([]);
  });

  it('[SO4] one alert sound at a time: a new one fades the old and begins when that has gone', async () => {
    const { sound, heard, pass } = start();
    sound.alert(fakeAlert(7), 9_000);
    await pass(1_000);
    sound.alert(fakeAlert(3), 9_000);
    await pass(5_000);
    sound.alert(fakeAlert(2), 9_000);
    await settled();
    expect(heard).toEqual(['7 x1 at 0', '7 fades at 1000', '3 x1 +60 at 1000', '2 x1 at 6000']);
  });

  it('[SO5] mute takes effect in mid-sound, and what it silenced does not come back', async () => {
    const { sound, heard, pass } = start();
    sound.alert(fakeAlert(7), 9_000);
    await pass(500);
    sound.obey({ volume: 1, isOn: false });
    sound.alert(fakeAlert(4), 9_000);
    sound.tick(streak(8));
    await pass(100);
    sound.obey({ volume: 1, isOn: true });
    await pass(1_000);
    expect(heard).toEqual(['7 x1 at 0', 'volume 1', '7 fades at 500', 'volume 1']);
  });

  it('[SO5] what is muted while its file is still on its way is never heard', async () => {
    const { sound, heard, pass } = start({ load: () => new Promise(() => {}) });
    sound.alert(own(5), 9_000);
    await pass(200);
    sound.hush();
    await pass(5_000);
    expect(heard).toEqual([]);
  });

  it('[SO8] where the browser does not allow sound, nothing is kept for later', async () => {
    const { sound, heard, pass } = start({ isAllowed: false });
    sound.alert(fakeAlert(5), 9_000);
    sound.tick(streak(8));
    await pass(20_000);
    expect([heard, sound.count()]).toEqual([[], 0]);
  });
});

describe('streaks tick', () => {
  it('[SO2] at most four times a second, higher with each doubling', async () => {
    const { sound, heard, pass } = start();
    for (let count = 1; count <= 20; count += 1) {
      sound.tick(streak(count));
      await pass(100);
    }
    const times = heard.map((line) => Number(line.split(' at ')[1]));
    expect(times).toHaveLength(7);
    for (let i = 1; i < times.length; i += 1) expect(times[i]! - times[i - 1]!).toBeGreaterThanOrEqual(250);
    expect(heard[0]).toBe('tick 3 x1 at 0');
    expect(heard.at(-1)).toBe('tick 7 x1 at 1800');
  });
});

describe('a sound of the streamer’s own', () => {
  it('[MD7] is heard in the place of the family’s, no longer than its alert and than 15 s', async () => {
    const { sound, heard, pass } = start();
    sound.alert(own(5), 4_000);
    await pass(9_000);
    sound.alert(own(5), 60_000);
    await settled();
    expect(heard).toEqual(['own x0.5 for 4000 at 0', 'own x0.5 for 15000 at 9000']);
  });

  it('[MD8] that is broken leaves its place to the family’s at once', async () => {
    const { sound, heard } = start({ load: async () => null });
    sound.alert(own(5), 4_000);
    await settled();
    expect(heard).toEqual(['5 x0.5 at 0']);
  });

  it('[MD8] that is slow leaves its place after a second, and does not come in later', async () => {
    let arrive: (recording: Recording) => void = () => {};
    const { sound, heard, pass } = start({ load: () => new Promise((resolve) => (arrive = resolve)) });
    sound.alert(own(5), 9_000);
    await pass(999);
    expect(heard).toEqual([]);
    await pass(1);
    arrive(OWN);
    await pass(3_000);
    expect(heard).toEqual(['5 x0.5 at 1000']);
  });

  it('[SO3] of level 1 is heard every 3 s at most, and never over an alert', async () => {
    const { sound, heard, pass } = start();
    for (let i = 0; i < 7; i += 1) {
      sound.thanks(own(1));
      await pass(1_000);
    }
    expect(heard).toEqual([0, 3_000, 6_000].map((ms) => `own x0.5 for 3000 at ${ms}`));
    await pass(10_000);
    sound.alert(fakeAlert(7), 9_000);
    await pass(500);
    sound.thanks(own(1));
    await settled();
    expect(heard.slice(3)).toEqual(['7 x1 at 17000']);
  });
});
