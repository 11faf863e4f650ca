/** Every picture that a gift can be drawn as. */
export const MOTIFS = [
  'bead',
  'drop',
  'heart',
  'star',
  'cup',
  'note',
  'kite',
  'gem',
  'bloom',
  'lantern',
  'key',
  'wing',
  'crown',
  'comet',
  'orbit',
  'phoenix',
] as const;
export type Motif = (typeof MOTIFS)[number];
