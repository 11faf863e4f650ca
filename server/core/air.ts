import type { DoubtReason, Reason } from '../../shared/names.ts';
import { cleanName, createMessageJudge, createNameJudge } from '../../shared/names.ts';
import type { GifterId } from '../../shared/units.ts';
import type { WordSettings } from '../../shared/word-settings.ts';
import { DEFAULT_WORDS } from '../../shared/word-settings.ts';

/** Cleans names for the air, remembering what it cleaned: the same few people give again and again. */
export type CleanName = (raw: string, gifterId: GifterId) => string;

/** Names remembered; a name costs about 150 bytes. */
const NAMES_KEPT = 20_000;

export function createNameCleaner(): CleanName {
  const cleaned = new Map<string, string>();
  return (raw, gifterId) => {
    const key = `${gifterId} ${raw}`;
    const known = cleaned.get(key);
    if (known !== undefined) return known;
    const name = cleanName(raw, gifterId);
    if (cleaned.size >= NAMES_KEPT) cleaned.clear();
    cleaned.set(key, name);
    return name;
  };
}

/** What viewers wrote as it may be read on air: names and messages that hold bad words are not. */
export interface AirJudge {
  /** The name, or what reads in its place. Remembers its verdicts. */
  readonly name: CleanName;
  /** Null where nothing may be shown. */
  readonly message: (raw: string) => string | null;
  /** Why nobody knows whether the name is fine; null where that is known. */
  readonly nameDoubt: (raw: string, gifterId: GifterId) => DoubtReason | null;
  readonly messageDoubt: (raw: string) => DoubtReason | null;
}

/** Takes some 35 ms, and the half of one where the same lists were on before. */
export function createAirJudge(words: WordSettings = DEFAULT_WORDS): AirJudge {
  const { lists, block, allow, scripts } = words;
  const options = { lists, own: { block, allow }, scripts };
  const judgeName = createNameJudge(options);
  const judgeMessage = createMessageJudge(options);
  return {
    name: (raw, gifterId) => judgeName(raw, gifterId).shown,
    message: (raw) => judgeMessage(raw).shown,
    nameDoubt: (raw, gifterId) => doubtIn(judgeName(raw, gifterId)),
    messageDoubt: (raw) => doubtIn(judgeMessage(raw)),
  };
}

function doubtIn({ because }: { readonly because: Reason | null }): DoubtReason | null {
  return because === null || because.kind === 'word' ? null : because.kind;
}

const judges = new WeakMap<WordSettings, AirJudge>();

/** The judge by these settings, made once for each version of them. */
export function airJudgeFor(words: WordSettings): AirJudge {
  const known = judges.get(words);
  if (known) return known;
  const judge = createAirJudge(words);
  judges.set(words, judge);
  return judge;
}
