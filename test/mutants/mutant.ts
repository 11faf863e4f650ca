/** The gates of a release, and what each is about. */
export const GATES = {
  G1: 'SIGKILL at any point',
  G2: 'power cuts',
  G3: 'what a disk may hold afterwards, and damaged bytes',
  G4: 'disks that are full or fail',
  G5: 'repeats',
  G6: 'Origins and Hosts',
  G7: 'who may do what',
  G8: 'names on air',
  G9: 'hostile input',
  G10: 'bursts',
  G11: 'long runs',
  G12: 'secrets and privacy',
  G13: 'the next start',
} as const;

/** One small break of the program, and the proof that must notice it. */
export interface Mutant {
  /** Null for what belongs to no gate. */
  readonly gate: keyof typeof GATES | null;
  /** What the program no longer does. */
  readonly without: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** The test file that must go red, by itself: nothing is built for it. */
  readonly proof: string;
  /** A rule that has a red test in it then. */
  readonly rule: string;
}
