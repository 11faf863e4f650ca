import type { Millis } from '../../shared/units.ts';
import type { After, Stop } from '../net/ports.ts';
import { playScore } from './score-player.ts';
import type { Score } from './scores.ts';

/** Something that is heard. */
export interface Sounding {
  /** Takes it away within 60 ms. */
  fade(): void;
}

/** A sound of the streamer's own, ready to be played. */
export interface Recording {
  readonly buffer: AudioBuffer;
  /** Brings a loud one down to the peak of the family's own; a quiet one stays quiet. */
  readonly gain: number;
}

export interface Speaker {
  /** True once it can be heard; false where the browser does not allow it yet, or has no sound. Never fails. */
  wake(): Promise<boolean>;
  /** Loudness of everything, 0 to 1, at once. */
  setVolume(volume: number): void;
  /** Plays a sound of the family; to be called once `wake` said true. */
  playScore(score: Score, volume: number, delayMs?: Millis): Sounding;
  /** Plays a sound of the streamer's own for so long at most. */
  playRecording(recording: Recording, volume: number, mostMs: Millis, delayMs?: Millis): Sounding;
  /** Reads a file of sound, or the sound of a clip; null where there is none to be heard. */
  read(bytes: ArrayBuffer): Promise<Recording | null>;
}

/** What fades goes this fast: slower would run into what follows, faster would click. */
export const FADE_MS: Millis = 60;
/** No sound of the streamer's own is longer. */
export const OWN_SOUND_MOST_MS: Millis = 15_000;

/** A browser that has not allowed sound by then does not allow it now; the alert does not wait. */
const ALLOWED_WITHIN_MS: Millis = 500;
/** An open context costs a little of a core: it rests after so long a silence. */
const REST_AFTER_MS: Millis = 20_000;
/** The first moments after waking may be lost on the way to OBS; this is also when an alert's gift pops. */
const LEAD_WHEN_WOKEN_MS: Millis = 100;
const LEAD_MS: Millis = 10;
/** As loud as the loudest moment of the family: -6 dB below full scale. */
const MOST_PEAK = 0.5;
/** A change of volume takes about three times this. */
const VOLUME_GLIDE_S = 0.01;

/** Plays through Web Audio; `open` makes the page's one context and throws where there is no sound. */
export function createSpeaker(deps: { readonly open: () => AudioContext; readonly after: After }): Speaker {
  let house: { readonly context: AudioContext; readonly master: GainNode } | null = null;
  let volume = 1;
  let resuming: Promise<void> | null = null;
  let wokenAtS = -Infinity;
  let restsAtS = 0;
  let stopRest: Stop = () => {};

  function opened(): NonNullable<typeof house> {
    if (house) return house;
    const context = deps.open();
    const master = context.createGain();
    master.gain.value = volume;
    master.connect(context.destination);
    house = { context, master };
    return house;
  }

  async function wake(): Promise<boolean> {
    try {
      const { context } = opened();
      stopRest();
      if (context.state === 'running') return true;
      // It stays open until the browser allows sound: one is enough, however many alerts come.
      resuming ??= context
        .resume()
        .catch(() => {})
        .then(() => {
          resuming = null;
          wokenAtS = context.currentTime;
        });
      let stopWaiting: Stop = () => {};
      const late = new Promise<void>((resolve) => {
        stopWaiting = deps.after(ALLOWED_WITHIN_MS, resolve);
      });
      await Promise.race([resuming, late]);
      stopWaiting();
      restLater();
      // Read anew: it was suspended before.
      return (context.state as AudioContextState) === 'running';
    } catch {
      return false;
    }
  }

  function restLater(): void {
    stopRest();
    const context = house?.context;
    if (!context) return;
    const leftMs = Math.max(0, (restsAtS - context.currentTime) * 1_000);
    stopRest = deps.after(leftMs + REST_AFTER_MS, () => void context.suspend().catch(() => {}));
  }

  /** Plays into a gain of its own; `begin` answers when it is over, in seconds of the context. */
  function play(part: number, delayMs: Millis, begin: (out: GainNode, atS: number) => number): Sounding {
    const { context, master } = opened();
    const out = context.createGain();
    out.gain.value = part;
    out.connect(master);
    const isFresh = context.currentTime - wokenAtS < LEAD_WHEN_WOKEN_MS / 1_000;
    const leadMs = Math.max(isFresh ? LEAD_WHEN_WOKEN_MS : LEAD_MS, delayMs);
    const endS = begin(out, context.currentTime + leadMs / 1_000);
    restsAtS = Math.max(restsAtS, endS);
    restLater();
    const stopEnd = deps.after((endS - context.currentTime) * 1_000 + FADE_MS, () => out.disconnect());
    return {
      fade() {
        const nowS = context.currentTime;
        out.gain.setValueAtTime(out.gain.value, nowS);
        out.gain.linearRampToValueAtTime(0, nowS + FADE_MS / 1_000);
        stopEnd();
        deps.after(2 * FADE_MS, () => out.disconnect());
      },
    };
  }

  return {
    wake,
    setVolume(part) {
      volume = part;
      if (house) house.master.gain.setTargetAtTime(part, house.context.currentTime, VOLUME_GLIDE_S);
    },
    playScore: (score, part, delayMs = 0) =>
      play(part, delayMs, (out, atS) => playScore(opened().context, out, score, atS)),
    playRecording: ({ buffer, gain }, part, mostMs, delayMs = 0) =>
      play(part * gain, delayMs, (out, atS) => {
        const { context } = opened();
        const lengthS = Math.min(buffer.duration, mostMs / 1_000);
        const source = context.createBufferSource();
        const edge = context.createGain();
        source.buffer = buffer;
        source.connect(edge);
        edge.connect(out);
        if (lengthS < buffer.duration) {
          edge.gain.setValueAtTime(1, Math.max(atS, atS + lengthS - FADE_MS / 1_000));
          edge.gain.linearRampToValueAtTime(0, atS + lengthS);
        }
        source.start(atS, 0, lengthS);
        return atS + lengthS;
      }),
    async read(bytes) {
      try {
        const { context } = opened();
        const whole = await context.decodeAudioData(bytes);
        if (whole.length === 0) return null;
        return recordingOf(context, whole);
      } catch {
        return null;
      }
    },
  };
}

/** What is kept of a file: the part that can be heard, and how loud it may be. */
function recordingOf(context: BaseAudioContext, whole: AudioBuffer): Recording {
  const length = Math.min(whole.length, Math.ceil((OWN_SOUND_MOST_MS / 1_000) * whole.sampleRate));
  const buffer = context.createBuffer(whole.numberOfChannels, length, whole.sampleRate);
  let peak = 0;
  for (let channel = 0; channel < whole.numberOfChannels; channel += 1) {
    const samples = whole.getChannelData(channel).subarray(0, length);
    buffer.copyToChannel(samples, channel);
    for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  }
  return { buffer, gain: peak > MOST_PEAK ? MOST_PEAK / peak : 1 };
}
