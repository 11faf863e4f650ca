import type { WordingKind } from './finding.ts';

interface Why {
  readonly kind: WordingKind;
  readonly reason: string;
}

/** Why a text is found, in the words that the streamer reads. */
export const WHYS = {
  platform: {
    kind: 'platform-word',
    reason:
      "Toolmakers report LIVE warnings for words and gift pictures that ask for interactions (their experience, not TikTok's list). You answer for what tools put on your screen.",
  },
  money: {
    kind: 'platform-word',
    reason: 'Money on the screen turns an evening together into a bill. Name what it is for instead.',
  },
  asking: {
    kind: 'begging',
    reason: 'Asking for gifts makes people feel that being here is not enough, and platforms warn for it.',
  },
  need: {
    kind: 'begging',
    reason:
      'A need for money lays your worries on the people who watch. A goal that all can see come true is kinder.',
  },
  threat: {
    kind: 'pressing',
    reason: 'A threat makes giving a ransom. Say how long you are here instead.',
  },
  missing: {
    kind: 'pressing',
    reason: 'Counting what is missing presses people. Count what is there already.',
  },
  next: {
    kind: 'pressing',
    reason: 'Asking who is next makes everybody who watches feel called on. Thank the person who gave.',
  },
  oneMore: {
    kind: 'pressing',
    reason: 'Calling for one certain gift presses people. It is better left out.',
  },
  rivalry: {
    kind: 'pressing',
    reason: 'Setting people against each other makes them give more than they meant to.',
  },
  access: {
    kind: 'pressing',
    reason:
      'Your attention is not for sale to one person while others wait. Name what opens, for everybody to read.',
  },
  hurry: {
    kind: 'pressing',
    reason: 'A countdown leaves people no time to think. Say at what time it closes.',
  },
  streak: {
    kind: 'pressing',
    reason: 'Guilt over a streak presses people to come and give. Say when you are back.',
  },
  losers: {
    kind: 'pressing',
    reason: 'Making the losing side pay presses people. A second round is for everybody.',
  },
  nothing: {
    kind: 'naming-who-gave-nothing',
    reason: 'It points at people who gave nothing. Watching is free, and nobody owes a gift.',
  },
  earnings: {
    kind: 'earnings',
    reason:
      'Earnings do not belong on air: they press those who watch and promise others what they may never get.',
  },
  chance: {
    kind: 'chance-or-prize',
    reason: 'A prize or a chance in return for gifts is gambling in many places, and platforms forbid it.',
  },
} as const satisfies Record<string, Why>;

export interface WordingRule {
  readonly why: keyof typeof WHYS;
  /** May name `{#}`, the first number that was found; a text that names it is left out when there is none. */
  readonly better: string | null;
  /** One phrase a line, in the form of `phrases.ts`. */
  readonly phrases: string;
}

/** The rules of one language. */
export interface WordingRules {
  /** Words that phrases name as `<key>`. */
  readonly words: Readonly<Record<string, string>>;
  readonly rules: readonly WordingRule[];
  /** Phrases in which a word means something else; no rule looks at their words. */
  readonly harmless: string;
}
