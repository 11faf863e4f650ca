/** Scripts that met, a script that is not on, or more readings than could be looked through. */
export type DoubtReason = 'mixed-scripts' | 'other-script' | 'tangled';

/** Why a text is kept off the air, for the people who decide about it. */
export interface Reason {
  /** `word` is one of a list. */
  readonly kind: 'word' | DoubtReason;
  /** How the text was read to find it: `as written`, `split`, `look-alike letters, stretched`, `scripts`. */
  readonly view: string;
  /** The word of the list, or the scripts that met. */
  readonly word: string;
  /** The language of the list, `own` for the streamer's additions, `scripts` for the script policy, `none`.  */
  readonly list: string;
}

/** How one sign was read; bits, so that a whole word's ways are one number. */
export const WAY = {
  plain: 0,
  look: 1,
  digit: 2,
  key: 4,
  sound: 8,
  turned: 16,
  stretched: 32,
  skipped: 64,
  starred: 128,
} as const;

const NAMES: readonly (readonly [number, string])[] = [
  [WAY.look, 'look-alike letters'],
  [WAY.digit, 'digits as letters'],
  [WAY.key, 'signs as letters'],
  [WAY.sound, 'by sound'],
  [WAY.turned, 'upside down'],
  [WAY.stretched, 'stretched'],
  [WAY.skipped, 'split'],
  [WAY.starred, 'starred out'],
];

/** The view's name: how the signs were read, and in which form the word stood. */
export function viewOf(ways: number, form: string): string {
  const names = NAMES.filter(([way]) => ways & way).map(([, name]) => name);
  if (form !== 'plain') names.unshift(form);
  return names.join(', ') || 'as written';
}
