import type { Note, VoiceName } from './scores.ts';
import { hzOf } from './scores.ts';

/** What a note is made with: where it goes to, and when it begins and ends, in seconds of the context. */
interface Stand {
  readonly context: BaseAudioContext;
  readonly out: AudioNode;
  readonly hz: number;
  readonly gain: number;
  readonly fromS: number;
  readonly toS: number;
}

/** Shorter is a click. */
const LEAST_ATTACK_S = 0.005;
/** What is left of a note when its end is drawn to nothing. */
const NEARLY_NOTHING = 0.002;
/** The end of each note, so that it does not click either. */
const TAIL_S = 0.012;
/** Higher partials are left out: they would only hiss. */
const MOST_HZ = 9_000;

const VOICES: Readonly<Record<VoiceName, (stand: Stand) => void>> = { mallet, pluck, brass };

/** Plays one note into `out`; its nodes end with it. */
export function playNote(context: BaseAudioContext, out: AudioNode, note: Note, atS: number): void {
  const fromS = atS + note.atMs / 1_000;
  const toS = fromS + note.ms / 1_000;
  VOICES[note.voice]({ context, out, hz: hzOf(note.step), gain: note.gain, fromS, toS });
}

/** A bar of wood: a sine with the partials of a marimba, which die sooner. */
function mallet(stand: Stand): void {
  const partials = [
    [1, 1, 1],
    [4, 0.22, 0.35],
    [9.2, 0.06, 0.15],
  ] as const;
  for (const [ratio, part, life] of partials) {
    if (stand.hz * ratio > MOST_HZ) continue;
    const toS = stand.fromS + (stand.toS - stand.fromS) * life;
    const strike = decay({ ...stand, gain: stand.gain * part, toS }, LEAST_ATTACK_S);
    oscillate({ ...stand, out: strike, toS }, 'sine', stand.hz * ratio);
  }
}

/** A string: bright when it is plucked, soft after. */
function pluck(stand: Stand): void {
  const { context, hz, fromS, toS } = stand;
  const string = decay(stand, LEAST_ATTACK_S);
  const tone = context.createBiquadFilter();
  tone.type = 'lowpass';
  tone.frequency.setValueAtTime(Math.min(MOST_HZ, hz * 7), fromS);
  tone.frequency.exponentialRampToValueAtTime(hz * 1.5, fromS + Math.min(0.14, toS - fromS));
  tone.connect(string);
  oscillate({ ...stand, out: tone }, 'triangle', hz);
  const body = context.createGain();
  body.gain.value = 0.35;
  body.connect(tone);
  oscillate({ ...stand, out: body }, 'sawtooth', hz);
}

/** Two saws a hair apart behind a filter that opens as they swell. */
function brass(stand: Stand): void {
  const { context, out, hz, gain, fromS, toS } = stand;
  const attackS = 0.035;
  const releaseS = Math.min(0.4, (toS - fromS) * 0.45);
  const swell = context.createGain();
  const held = gain * 0.5;
  swell.gain.setValueAtTime(0, fromS);
  swell.gain.linearRampToValueAtTime(held, fromS + attackS);
  swell.gain.setValueAtTime(held, toS - releaseS);
  swell.gain.exponentialRampToValueAtTime(held * NEARLY_NOTHING, toS - TAIL_S);
  swell.gain.linearRampToValueAtTime(0, toS);
  swell.connect(out);
  const tone = context.createBiquadFilter();
  tone.type = 'lowpass';
  tone.Q.value = 0.7;
  tone.frequency.setValueAtTime(hz * 1.2, fromS);
  tone.frequency.exponentialRampToValueAtTime(Math.min(MOST_HZ, hz * 5), fromS + 0.09);
  tone.frequency.exponentialRampToValueAtTime(hz * 2, toS);
  tone.connect(swell);
  for (const cents of [-4, 4]) oscillate({ ...stand, out: tone }, 'sawtooth', hz * 2 ** (cents / 1_200));
}

/** Up in a moment, then away: the loudness of what is struck. */
function decay({ context, out, gain, fromS, toS }: Stand, attackS: number): GainNode {
  const envelope = context.createGain();
  envelope.gain.setValueAtTime(0, fromS);
  envelope.gain.linearRampToValueAtTime(gain, fromS + attackS);
  envelope.gain.exponentialRampToValueAtTime(gain * NEARLY_NOTHING, toS - TAIL_S);
  envelope.gain.linearRampToValueAtTime(0, toS);
  envelope.connect(out);
  return envelope;
}

function oscillate({ context, out, fromS, toS }: Stand, type: OscillatorType, hz: number): void {
  const oscillator = context.createOscillator();
  oscillator.type = type;
  oscillator.frequency.value = hz;
  oscillator.connect(out);
  oscillator.start(fromS);
  oscillator.stop(toS);
}
