import type { MediaItem } from './media.ts';
import type { Ladder, Tier } from './tier.ts';
import type { MediaUse } from './tier-media.ts';
import { mediaOfTiers } from './tier-media.ts';
import { closeness, isAmountOnly } from './tier-reach.ts';
import type { Diamonds } from './units.ts';
import { misspeltIn } from './wording.ts';

/** What is worth a look in a ladder that is valid; the facts of a sentence, by ids of steps. */
export type LadderNote =
  /** Amounts that show nothing, both ends included; `to` is null without an end. */
  | { readonly type: 'gap'; readonly from: Diamonds; readonly to: Diamonds | null }
  /** A gift of so many diamonds fits both; `winner` is reached, as it is closer, of a higher level, or above. */
  | {
      readonly type: 'overlap';
      readonly winner: string;
      readonly loser: string;
      readonly because: 'named-gift' | 'named-platform' | 'upper-row';
      readonly diamonds: Diamonds;
    }
  /** It adds up what a person gave: it rewards spending on. */
  | { readonly type: 'total'; readonly tier: string; readonly from: Diamonds }
  /** Reads as a placeholder and is none: it goes on air as it is written. */
  | { readonly type: 'placeholder'; readonly tier: string; readonly written: string }
  /** It names a file that is not in media/: the gift, or the family's sound, stands in its place. */
  | { readonly type: 'missing-file'; readonly tier: string; readonly use: MediaUse };

/**
 * Gaps between amounts, steps that stand in each other's way, totals, misspelt placeholders, and, where `files` says what
 * there is, files that are missing. Empty when there is nothing to say.
 */
export function checkLadder(
  { tiers }: Ladder,
  files: readonly Pick<MediaItem, 'id'>[] | null = null,
): LadderNote[] {
  return [
    ...gapsOf(tiers),
    ...overlapsOf(tiers),
    ...totalsOf(tiers),
    ...misspeltOf(tiers),
    ...(files ? missingOf(tiers, files) : []),
  ];
}

function gapsOf(tiers: readonly Tier[]): LadderNote[] {
  const spans = tiers
    .filter(({ when }) => isAmountOnly(when))
    .map(spanOf)
    .sort((a, b) => a.from - b.from);
  const notes: LadderNote[] = [];
  let next = 1;
  for (const { from, to } of spans) {
    if (from > next) notes.push({ type: 'gap', from: next, to: from - 1 });
    next = Math.max(next, to + 1);
  }
  return next === Infinity ? notes : [...notes, { type: 'gap', from: next, to: null }];
}

function overlapsOf(tiers: readonly Tier[]): LadderNote[] {
  return tiers.flatMap((upper, index) =>
    tiers.slice(index + 1).flatMap((lower) => {
      const note = overlapOf(upper, lower);
      return note ? [note] : [];
    }),
  );
}

/** A higher level that asks for more is a ladder, not an overlap; so are steps that ask something of the person. */
function overlapOf(upper: Tier, lower: Tier): LadderNote | null {
  const [winner, loser] = closeness(lower.when) > closeness(upper.when) ? [lower, upper] : [upper, lower];
  const isCloser = closeness(winner.when) > closeness(loser.when);
  if (!isCloser && (winner.level !== loser.level || asksMore(winner, loser))) return null;
  // Where the closer step is the higher one too, nobody would expect the other.
  if (isCloser && winner.level > loser.level) return null;
  const diamonds = Math.max(spanOf(winner).from, spanOf(loser).from);
  if (diamonds > Math.min(spanOf(winner).to, spanOf(loser).to) || !canMeet(winner, loser)) return null;
  const named = closeness(winner.when) === 2 ? 'named-gift' : 'named-platform';
  const because = isCloser ? named : 'upper-row';
  return { type: 'overlap', winner: winner.id, loser: loser.id, because, diamonds };
}

function asksMore(one: Tier, other: Tier): boolean {
  const asks = ({ when: { total, first, every } }: Tier) => JSON.stringify([total, first, every]);
  return asks(one) !== asks(other);
}

function canMeet({ when: a }: Tier, { when: b }: Tier): boolean {
  const share = (one?: readonly string[], other?: readonly string[]) =>
    !one || !other || one.some((entry) => other.includes(entry));
  const lowered = (names?: readonly string[]) => names?.map((name) => name.trim().toLowerCase());
  return (
    share(a.kinds, b.kinds) && share(a.platforms, b.platforms) && share(lowered(a.gifts), lowered(b.gifts))
  );
}

function spanOf({ when: { diamondsFrom = 1, diamondsTo = Infinity } }: Tier) {
  return { from: diamondsFrom, to: diamondsTo };
}

function totalsOf(tiers: readonly Tier[]): LadderNote[] {
  return tiers.flatMap(({ id, when: { total } }) =>
    total ? [{ type: 'total' as const, tier: id, from: total.from }] : [],
  );
}

function misspeltOf(tiers: readonly Tier[]): LadderNote[] {
  return tiers.flatMap(({ id, headline, line2 }) =>
    [headline, line2 ?? ''].flatMap((template) =>
      misspeltIn(template).map((written) => ({ type: 'placeholder' as const, tier: id, written })),
    ),
  );
}

function missingOf(tiers: readonly Tier[], files: readonly Pick<MediaItem, 'id'>[]): LadderNote[] {
  return mediaOfTiers(tiers)
    .filter(({ id }) => !files.some((file) => file.id === id))
    .map(({ tier, use }) => ({ type: 'missing-file', tier, use }));
}
