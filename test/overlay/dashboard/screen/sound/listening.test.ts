import { describe, expect, it } from 'vitest';
import { createListening } from '../../../../../overlay/dashboard/screen/listening.ts';
import { soundOf } from '../../../../../overlay/dashboard/screen/sound/step-sound.ts';
import { SCORES } from '../../../../../overlay/sound/scores.ts';
import type { Recording, Speaker } from '../../../../../overlay/sound/speaker.ts';
import type { MediaItem } from '../../../../../shared/media.ts';
import { DEFAULT_LADDER } from '../../../../../shared/tier.ts';
import { createFakeClock } from '../../../fakes.ts';

const FILE = 'a'.repeat(64);
const SCORE = { kind: 'score', score: SCORES[3] } as const;
const SONG = { kind: 'file', id: FILE, ms: 40_000 } as const;

function start({ isAwake = true, isRead = true } = {}) {
  const clock = createFakeClock();
  const heard: string[] = [];
  const sounding = (name: string) => {
    heard.push(name);
    return { fade: () => heard.push(`fade ${name}`) };
  };
  const recording = {} as Recording;
  const speaker: Speaker = {
    wake: async () => isAwake,
    setVolume: () => {},
    read: async () => (isRead ? recording : null),
    playScore: (_, volume) => sounding(`score at ${volume}`),
    playRecording: (_, volume, mostMs) => sounding(`file at ${volume} for ${mostMs}`),
  };
  const listening = createListening({
    speaker,
    load: async () => new Blob(['x']),
    after: clock.after,
  });
  return { clock, heard, listening };
}

describe('listening on this device', () => {
  it('[LK6] one thing at a time, at its volume, until it is over', async () => {
    const { clock, heard, listening } = start();
    await listening.hear('a', SCORE, 0.4);
    expect([listening.state().key, heard]).toEqual(['a', ['score at 0.4']]);
    await listening.hear('b', SONG, 0.5);
    expect(heard).toEqual(['score at 0.4', 'fade score at 0.4', 'file at 0.5 for 15000']);
    clock.advance(14_999);
    expect(listening.state().key).toBe('b');
    clock.advance(1);
    expect(listening.state().key).toBeNull();
  });

  it('[LK6] stops at a press, and what is still being fetched is heard no more', async () => {
    const { heard, listening } = start();
    const late = listening.hear('a', SONG, 1);
    listening.stop();
    await late;
    expect([listening.state().key, heard]).toEqual([null, []]);
  });

  it('[LK6] says why nothing was heard', async () => {
    const deaf = start({ isAwake: false });
    await deaf.listening.hear('a', SCORE, 1);
    expect(deaf.listening.state()).toEqual({ key: null, problem: 'not-allowed' });
    const broken = start({ isRead: false });
    await broken.listening.hear('a', SONG, 1);
    expect(broken.listening.state()).toEqual({ key: null, problem: 'unreadable' });
  });
});

describe('what a step sounds like', () => {
  const [ticker, , big] = DEFAULT_LADDER.tiers;
  if (!ticker || !big) throw new Error('the ladder has lost its steps');
  const song: MediaItem = {
    id: FILE,
    kind: 'wav',
    bytes: 1,
    width: null,
    height: null,
    durationMs: 900,
    name: 'song.wav',
  };

  it('[LK7] its file, else that of its level; level 1 only with a file; nothing when it is off', () => {
    expect(soundOf(big, [song])).toEqual({ kind: 'family', isFileMissing: false, heard: SCORE });
    const withFile = { ...big, media: { sound: FILE } };
    expect(soundOf(withFile, [song])).toMatchObject({ kind: 'own', heard: { id: FILE, ms: 900 } });
    expect(soundOf(withFile, [])).toMatchObject({ kind: 'family', isFileMissing: true });
    expect(soundOf(ticker, [])).toEqual({ kind: 'silent', isFileMissing: false });
    expect(soundOf({ ...ticker, media: { sound: FILE } }, [song])).toMatchObject({ kind: 'own' });
    expect(soundOf({ ...withFile, sound: { on: false, volume: 1 } }, [song])).toEqual({ kind: 'off' });
    expect(soundOf({ ...withFile, sound: { on: true, volume: 0 } }, [song])).toEqual({ kind: 'off' });
  });
});
