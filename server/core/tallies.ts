import type { Diamonds, EpochMs, GifterId, Millis } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { exact } from './exact.ts';

/** What somebody gave in the last session. Acts: a streak is one. */
export interface Tally {
  diamonds: Diamonds;
  acts: number;
}

/** How often a step that has limits was reached. */
export interface StepUses {
  inSession: number;
  lastAtMs: EpochMs;
  /** The one longest ago first; those whose cool-down is over are forgotten. */
  readonly byGifter: Map<GifterId, EpochMs>;
}

/** What conditions and limits of steps look back on. */
export interface Past {
  /** In the last session; nobody anonymous. */
  readonly tallies: Map<GifterId, Tally>;
  /** Everybody who ever gave with an id. */
  readonly givers: Set<GifterId>;
  /** By step, those with limits only. */
  readonly uses: Map<string, StepUses>;
}

/** A new session begins: nobody gave in it yet, and no step was reached. */
export function turnSession({ tallies, uses }: Past): void {
  tallies.clear();
  for (const use of uses.values()) use.inSession = 0;
}

/** Adds a credit. Answers which act of the gifter it belongs to; null for somebody anonymous. */
export function addCredit(
  { tallies, givers }: Past,
  gifter: GifterId,
  { diamonds, acts }: { readonly diamonds: Diamonds; readonly acts: number },
): { readonly act: number; readonly isFirstEver: boolean } | null {
  if (gifter === ANONYMOUS) return null;
  const known = tallies.get(gifter);
  if (known) {
    known.diamonds = exact(known.diamonds + diamonds);
    known.acts += acts;
    return { act: known.acts, isFirstEver: false };
  }
  const isFirstEver = !givers.has(gifter);
  givers.add(gifter);
  tallies.set(gifter, { diamonds, acts });
  return { act: acts, isFirstEver };
}

/**
 * Puts right what somebody gave in the session that runs. Who was counted once has given, though it was taken back:
 * how often somebody ever gave is not kept here.
 */
export function correctTally(
  { tallies }: Past,
  gifter: GifterId,
  { diamonds, acts }: { readonly diamonds: Diamonds; readonly acts: number },
): void {
  if (gifter === ANONYMOUS) return;
  const before = tallies.get(gifter) ?? { diamonds: 0, acts: 0 };
  const after = { diamonds: exact(before.diamonds + diamonds), acts: before.acts + acts };
  if (after.diamonds === 0 && after.acts === 0) tallies.delete(gifter);
  else tallies.set(gifter, after);
}

/** Notes that a step was reached. */
export function addUse(
  { uses }: Past,
  step: string,
  gifter: GifterId,
  { atMs, restMs }: { readonly atMs: EpochMs; readonly restMs: Millis },
): void {
  const use = uses.get(step) ?? { inSession: 0, lastAtMs: 0, byGifter: new Map() };
  uses.set(step, use);
  use.inSession += 1;
  use.lastAtMs = atMs;
  if (restMs > 0 && gifter !== ANONYMOUS) {
    use.byGifter.delete(gifter);
    use.byGifter.set(gifter, atMs);
  }
  for (const [longestAgo, lastAtMs] of use.byGifter) {
    if (lastAtMs + restMs > atMs) return;
    use.byGifter.delete(longestAgo);
  }
}

/** Gifter, diamonds, acts. */
export type SavedTallies = readonly (readonly [GifterId, Diamonds, number])[];
export type SavedUses = readonly (readonly [
  step: string,
  use: { readonly inSession: number; readonly lastAtMs: EpochMs; readonly byGifter: [GifterId, EpochMs][] },
])[];

export function saveTallies(tallies: Past['tallies']): SavedTallies {
  return Array.from(tallies, ([gifter, { diamonds, acts }]) => [gifter, diamonds, acts]);
}

export function loadTallies(saved: SavedTallies): Past['tallies'] {
  return new Map(saved.map(([gifter, diamonds, acts]) => [gifter, { diamonds, acts }]));
}

export function saveUses(uses: Past['uses']): SavedUses {
  return Array.from(uses, ([step, use]) => [step, { ...use, byGifter: [...use.byGifter] }]);
}

export function loadUses(saved: SavedUses): Past['uses'] {
  return new Map(saved.map(([step, use]) => [step, { ...use, byGifter: new Map(use.byGifter) }]));
}
