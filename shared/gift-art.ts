import type { GiftKind, Greeting } from './gift.ts';
import { GIFT_WORDS } from './gift-words.ts';
import type { Motif } from './motif.ts';
import { MOTIFS } from './motif.ts';

/** What a delivery of each kind is where its name does not tell; a plain gift may be anything. */
const MOTIF_OF_KIND: Readonly<Record<GiftKind | Greeting, Motif | null>> = {
  gift: null,
  bits: 'gem',
  sub: 'star',
  upgrade: 'star',
  tip: 'cup',
  follow: 'heart',
  share: 'heart',
  raid: 'comet',
  'first-chat': null,
};

/** Longer names tell no more, and cost no more. */
const MOST_UNITS = 100;

/** Written without spaces, so that words stand anywhere within a name. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Emoji_Presentation}\p{Extended_Pictographic}]/u;
const EMOJI = /\p{Extended_Pictographic}/u;

const WORDS = new Map<string, Motif>();
const PARTS: { readonly part: string; readonly motif: Motif }[] = [];
for (const motif of MOTIFS) {
  for (const word of fold(GIFT_WORDS[motif]).trim().split(/\s+/)) {
    if (EMOJI.test(word)) for (const part of word) PARTS.push({ part, motif });
    else if (UNSPACED.test(word)) PARTS.push({ part: word, motif });
    else WORDS.set(word, motif);
  }
}
// Of two words that begin alike the longer one is meant.
PARTS.sort((a, b) => b.part.length - a.part.length);

/**
 * The picture of a gift, by the words of its name, then by its kind; null where neither tells, and a picture by its
 * value is meant. Pictures are ours: none shows a platform's own, and the name stays where it is.
 */
export function motifOf(name: string, kind: GiftKind | Greeting | null): Motif | null {
  const folded = fold(name.slice(0, MOST_UNITS));
  // The last word is the thing, what stands before it says which: `Rose Crown` is a crown.
  for (const word of (folded.match(/[\p{L}\p{M}]+/gu) ?? []).reverse()) {
    const motif = WORDS.get(word) ?? (word.endsWith('s') ? WORDS.get(word.slice(0, -1)) : undefined);
    if (motif) return motif;
  }
  const part = UNSPACED.test(folded) ? PARTS.find((each) => folded.includes(each.part)) : undefined;
  return part?.motif ?? (kind && MOTIF_OF_KIND[kind]);
}

/** Lower case, without the accents of Latin letters and what only says how an emoji is drawn. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F\uFE0F\u200D]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
