export type WordingPlace = 'headline' | 'goal' | 'poll' | 'title' | 'chat' | 'rule';

export type WordingKind =
  | 'platform-word'
  | 'pressing'
  | 'begging'
  | 'naming-who-gave-nothing'
  | 'earnings'
  | 'chance-or-prize';

/** What to think of a part of a text that a streamer wrote. */
export interface Finding {
  /** UTF-16 index of its first unit in the text. */
  readonly from: number;
  /** UTF-16 index after its last unit. */
  readonly to: number;
  readonly kind: WordingKind;
  /** Whether a save is refused by default; the rest is advice. */
  readonly blocks: boolean;
  /** Sentences for the streamer. */
  readonly reason: string;
  /** What could stand there instead, in the language of the text; null when nothing should. */
  readonly better: string | null;
}
