import type { Score } from './scores.ts';
import { playNote } from './voices.ts';

/** Plays a score into `out` from `atS` on, in seconds of the context; answers when it is over. */
export function playScore(context: BaseAudioContext, out: AudioNode, score: Score, atS: number): number {
  const gain = context.createGain();
  gain.gain.value = 10 ** (score.gainDb / 20);
  gain.connect(out);
  for (const note of score.notes) playNote(context, gain, note, atS);
  return atS + score.ms / 1_000;
}
