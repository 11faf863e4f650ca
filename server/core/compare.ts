import type { ChangedGift, Comparison, TriedGift } from '../../shared/compare.ts';
import type { Ladder } from '../../shared/tier.ts';
import type { Explained } from '../../shared/tier-explain.ts';
import { explain } from '../../shared/tier-explain.ts';
import { stepsFor } from '../../shared/tier-reach.ts';
import type { Seq } from '../../shared/units.ts';
import type { GiftOfTrial } from './trial-book.ts';

/** What a ladder did with each gift, by the number of the record that began it. */
export interface TriedLadder {
  readonly ladder: Ladder;
  readonly gifts: ReadonlyMap<Seq, GiftOfTrial>;
}

/** Enough to see what a ladder changes; the figures count all. */
const CHANGES_LISTED = 500;
/** Names of steps and gifts may be long; the answer is still one that a phone reads at once. */
const MOST_BYTES = 180_000;

/** The gifts that reach another step or fare otherwise, by age: the first of them, and how many there are. */
export function changesBetween(now: TriedLadder, tried: TriedLadder): Comparison['changed'] {
  const seqs = [...new Set([...now.gifts.keys(), ...tried.gifts.keys()])].sort((a, b) => a - b);
  const changed = seqs.filter((seq) => isChanged(now.gifts.get(seq), tried.gifts.get(seq)));
  const gifts: ChangedGift[] = [];
  let bytes = 0;
  for (const seq of changed.slice(0, CHANGES_LISTED)) {
    const change = changeOf(seq, now, tried);
    bytes += change ? bytesOf(change) : 0;
    if (!change || bytes > MOST_BYTES) break;
    gifts.push(change);
  }
  return { total: changed.length, gifts };
}

/** In UTF-8, at most. */
function bytesOf(change: ChangedGift): number {
  const text = JSON.stringify(change);
  return text.length + 2 * (text.match(/[^ -~]/g)?.length ?? 0);
}

function isChanged(now: GiftOfTrial | undefined, tried: GiftOfTrial | undefined): boolean {
  return now?.step?.id !== tried?.step?.id || (now?.fate ?? 'none') !== (tried?.fate ?? 'none');
}

/** A greeting stands in the book of a ladder that knows it only; what it was is the same in both. */
function changeOf(seq: Seq, now: TriedLadder, tried: TriedLadder): ChangedGift | null {
  const [ofNow, ofTried] = [now.gifts.get(seq), tried.gifts.get(seq)];
  const either = ofTried ?? ofNow;
  if (!either) return null;
  const { atMs, giftName, count, diamonds } = either;
  return {
    seq,
    atMs,
    giftName,
    count,
    diamonds,
    now: sideOf(now.ladder, ofNow, either),
    tried: sideOf(tried.ladder, ofTried, either),
  };
}

function sideOf(ladder: Ladder, gift: GiftOfTrial | undefined, either: GiftOfTrial): TriedGift {
  if (!gift) {
    const explained = explain(ladder, { facts: either.explained.facts });
    return { step: null, fate: 'none', why: 'below-first-step', explained };
  }
  const { step, fate, why } = gift;
  return { step: step?.id ?? null, fate, why, explained: explain(ladder, decisive(ladder, gift)) };
}

/** The newest moment that tells of the step the gift reached: what a streak came to in the end, where that says it too. */
function decisive(ladder: Ladder, { step, explained, reached, limited }: GiftOfTrial): Explained {
  // A streak is told once that a step rests, and may have grown since.
  const limits = [...(limited?.values() ?? [])].filter(({ tier }) => tier !== step?.id);
  const free = stepsFor(ladder, explained.facts).find(({ id }) => limits.every(({ tier }) => tier !== id));
  return reached && free?.id !== step?.id ? reached : { ...explained, limits };
}
