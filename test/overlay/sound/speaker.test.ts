import { describe, expect, it } from 'vitest';
import { SCORES } from '../../../overlay/sound/scores.ts';
import type { Recording } from '../../../overlay/sound/speaker.ts';
import { createSpeaker } from '../../../overlay/sound/speaker.ts';
import { createFakeClock } from '../fakes.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** What is asked of a gain, as `linear 0 at 1.06`. */
function fakeParam(log: string[]) {
  const note = (kind: string) => (value: number, atS: number) =>
    void log.push(`${kind} ${value} at ${atS.toFixed(2)}`);
  return {
    value: 1,
    setValueAtTime: note('set'),
    linearRampToValueAtTime: note('linear'),
    exponentialRampToValueAtTime: note('curve'),
    setTargetAtTime: note('glide'),
  };
}

function start({ allows = true } = {}) {
  const clock = createFakeClock();
  const log: string[] = [];
  const starts: number[] = [];
  const fakeNode = () => ({
    connect: () => {},
    disconnect: () => void log.push('disconnect'),
    gain: fakeParam(log),
    frequency: fakeParam([]),
    Q: { value: 0 },
    start: (atS: number) => void starts.push(atS),
    stop: () => {},
  });
  let state = 'suspended';
  let allow = () => {};
  let resumes = 0;
  let opened = 0;
  const context = {
    get state() {
      return state;
    },
    get currentTime() {
      return clock.nowMs() / 1_000;
    },
    destination: {},
    createGain: fakeNode,
    createOscillator: fakeNode,
    createBiquadFilter: fakeNode,
    createBufferSource: fakeNode,
    resume: () => {
      resumes += 1;
      return new Promise<void>((resolve) => {
        allow = () => {
          state = 'running';
          resolve();
        };
        if (allows) allow();
      });
    },
    async suspend() {
      state = 'suspended';
    },
  };
  const speaker = createSpeaker({
    after: clock.after,
    open: () => {
      opened += 1;
      return context as unknown as AudioContext;
    },
  });
  const firstStart = () => Math.min(...starts.splice(0));
  return {
    clock,
    speaker,
    log,
    firstStart,
    allow: () => allow(),
    told: () => ({ state, resumes, opened }),
  };
}

describe('the speaker', () => {
  it('[SO10] opens nothing before something is to be heard, and one context for all', async () => {
    const { speaker, told } = start();
    speaker.setVolume(0.5);
    expect(told().opened).toBe(0);
    await speaker.wake();
    await speaker.wake();
    speaker.playScore(SCORES[2], 1);
    expect(told()).toEqual({ state: 'running', resumes: 1, opened: 1 });
  });

  it('[SO10] rests 20 s after the last sound is over, and wakes for the next', async () => {
    const { speaker, clock, told } = start();
    await speaker.wake();
    speaker.playScore(SCORES[7], 1);
    clock.advance(23_000);
    expect(told().state).toBe('running');
    clock.advance(1_000);
    expect(told().state).toBe('suspended');
    expect(await speaker.wake()).toBe(true);
    expect(clock.pending()).toBe(1);
  });

  it('[SO10] begins 100 ms after waking, and at once while it is awake', async () => {
    const { speaker, clock, firstStart } = start();
    await speaker.wake();
    speaker.playScore(SCORES[2], 1);
    expect(firstStart()).toBeCloseTo(0.1, 3);
    clock.advance(1_000);
    speaker.playScore(SCORES[2], 1);
    expect(firstStart()).toBeCloseTo(1.01, 3);
    speaker.playScore(SCORES[2], 1, 60);
    expect(firstStart()).toBeCloseTo(1.06, 3);
  });

  it('[SO8] a browser that does not allow sound is waited for half a second, asked once, and heard later', async () => {
    const { speaker, clock, allow, told } = start({ allows: false });
    const answers: boolean[] = [];
    for (let i = 0; i < 3; i += 1) {
      void speaker.wake().then((isAwake) => answers.push(isAwake));
      clock.advance(500);
      await settled();
    }
    expect([answers, told().resumes]).toEqual([[false, false, false], 1]);
    allow();
    await settled();
    expect(await speaker.wake()).toBe(true);
  });

  it('[SO8] a machine without sound is no fault', async () => {
    const speaker = createSpeaker({
      after: createFakeClock().after,
      open: () => {
        throw new Error('no device');
      },
    });
    speaker.setVolume(0.5);
    expect(await speaker.wake()).toBe(false);
    expect(await speaker.read(new ArrayBuffer(4))).toBeNull();
  });

  it('[SO4] what fades is at nothing after 60 ms, and let go', async () => {
    const { speaker, clock, log } = start();
    await speaker.wake();
    const sounding = speaker.playScore(SCORES[7], 1);
    clock.advance(1_000);
    log.length = 0;
    sounding.fade();
    expect(log).toEqual(['set 1 at 1.00', 'linear 0 at 1.06']);
    clock.advance(200);
    expect(log.at(-1)).toBe('disconnect');
  });

  it('[MD7] a recording is cut where it should be, without a click, and not before its own end', async () => {
    const { speaker, log } = start();
    await speaker.wake();
    const recording = { gain: 0.5, buffer: { duration: 30 } } as Recording;
    log.length = 0;
    speaker.playRecording(recording, 1, 4_000);
    expect(log).toEqual(['set 1 at 4.04', 'linear 0 at 4.10']);
    log.length = 0;
    speaker.playRecording(recording, 1, 60_000);
    expect(log).toEqual([]);
  });
});
