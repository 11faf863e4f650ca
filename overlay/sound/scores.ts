import type { Level } from '../../shared/alert.ts';
import type { Millis } from '../../shared/units.ts';

/** What a note is played on. */
export type VoiceName = 'mallet' | 'pluck' | 'brass';

export interface Note {
  readonly voice: VoiceName;
  /** Step of the D major pentatonic scale; 0 is D4, 5 is D5. There are no other notes, so whatever overlaps agrees. */
  readonly step: number;
  readonly atMs: Millis;
  /** It is silent after this. */
  readonly ms: Millis;
  /** In parts of the score's own loudness. */
  readonly gain: number;
}

/** One sound of the family. */
export interface Score {
  /** It is silent after this. */
  readonly ms: Millis;
  /** Brings it to its loudness, as it is measured: -26 LUFS at level 2 to -18 at level 7. */
  readonly gainDb: number;
  readonly notes: readonly Note[];
}

/** The levels that have a sound; level 1 is silent. */
export type SoundLevel = Exclude<Level, 1>;

const D4_HZ = 293.66;
/** Semitones of D, E, F sharp, A and B above D. */
const SEMITONES = [0, 2, 4, 7, 9] as const;

/** Pitch of a step of the scale. */
export function hzOf(step: number): number {
  const octave = Math.floor(step / SEMITONES.length);
  const semitone = SEMITONES[step - octave * SEMITONES.length] ?? 0;
  return D4_HZ * 2 ** (octave + semitone / 12);
}

type Row = readonly [voice: VoiceName, step: number, atMs: Millis, ms: Millis, gain?: number];

function score(ms: Millis, gainDb: number, rows: readonly Row[]): Score {
  return {
    ms,
    gainDb,
    notes: rows.map(([voice, step, atMs, noteMs, part = 1]) => ({
      voice,
      step,
      atMs,
      ms: noteMs,
      gain: part,
    })),
  };
}

/** The sound of each level. Each is longer and fuller than the one below, and none starts loud. */
export const SCORES: Readonly<Record<SoundLevel, Score>> = {
  /** One pluck. */
  2: score(180, -8.8, [['pluck', 8, 0, 180]]),
  /** Two notes up. */
  3: score(350, -9.6, [
    ['mallet', 5, 0, 220],
    ['mallet', 8, 120, 230],
  ]),
  /** Three notes that end on the second of the scale: a question. */
  4: score(600, -9.5, [
    ['mallet', 3, 0, 260],
    ['mallet', 5, 140, 280],
    ['mallet', 6, 280, 320],
    ['pluck', 11, 280, 300, 0.25],
  ]),
  /** A chord that opens from below. */
  5: score(1_200, -12.1, [
    ['brass', 0, 0, 1_200, 0.6],
    ['brass', 3, 60, 1_140, 0.5],
    ['brass', 7, 120, 1_080, 0.4],
    ['mallet', 5, 0, 500],
    ['mallet', 7, 80, 520, 0.9],
    ['mallet', 8, 160, 560, 0.9],
    ['mallet', 10, 260, 800, 0.8],
  ]),
  /** Four notes that call. */
  6: score(2_000, -11.4, [
    ['brass', 3, 0, 240],
    ['brass', 5, 220, 240],
    ['brass', 7, 440, 320],
    ['brass', 8, 740, 1_260],
    ['brass', 0, 740, 1_260, 0.6],
    ['brass', 5, 760, 1_240, 0.5],
    ['mallet', 8, 0, 300, 0.5],
    ['mallet', 10, 220, 300, 0.5],
    ['mallet', 12, 440, 400, 0.5],
    ['mallet', 13, 740, 900, 0.6],
  ]),
  /** Six notes of a fanfare; the last one stands on the whole chord. */
  7: score(3_500, -11.3, [
    ['brass', 3, 0, 220],
    ['brass', 5, 200, 220],
    ['brass', 7, 400, 300],
    ['brass', 8, 680, 460],
    ['brass', 7, 1_120, 300],
    ['brass', 10, 1_400, 2_100, 0.9],
    ['brass', -5, 1_400, 2_100, 0.6],
    ['brass', 0, 1_430, 2_070, 0.5],
    ['brass', 3, 1_460, 2_040, 0.5],
    ['brass', 7, 1_490, 2_010, 0.5],
    ['mallet', 8, 0, 300, 0.5],
    ['mallet', 10, 200, 300, 0.5],
    ['mallet', 12, 400, 400, 0.5],
    ['mallet', 13, 680, 500, 0.5],
    ['mallet', 12, 1_120, 400, 0.5],
    ['mallet', 15, 1_400, 1_200, 0.45],
    ['pluck', 10, 1_640, 700, 0.35],
    ['pluck', 12, 1_800, 700, 0.35],
    ['pluck', 13, 1_960, 700, 0.35],
    ['pluck', 15, 2_120, 900, 0.35],
  ]),
};

/** A streak that is longer than 2 to this many doublings climbs no further: higher notes are sharp. */
const MOST_DOUBLINGS = 10;

/** The tick of a streak of so many: a step of the scale up at each doubling. */
export function tickScore(count: number): Score {
  const doublings = Math.min(MOST_DOUBLINGS, Math.floor(Math.log2(Math.max(1, count))));
  return score(110, TICK_DB, [['mallet', 3 + doublings, 0, 110]]);
}

/** Well below every alert: it may come four times a second. */
const TICK_DB = -14;
