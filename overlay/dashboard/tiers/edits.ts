import type { Level } from '../../../shared/alert.ts';
import type { Tier } from '../../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../../shared/tier.ts';
import { closeness, isAmountOnly, prepareLadder } from '../../../shared/tier-reach.ts';
import type { Diamonds } from '../../../shared/units.ts';

type Tiers = readonly Tier[];

const LONGEST_NAME = 60;
const LONGEST_ID = 64;

/** The steps in the order in which it is decided between them, the one that goes before all others first. */
export function decided(tiers: Tiers): Tiers {
  return prepareLadder({ version: 0, tiers: [...tiers] }).order;
}

/** The step above (-1) or below (1) with which a step can change places; null where another kind of step begins. */
export function neighbour(tiers: Tiers, id: string, by: -1 | 1): Tier | null {
  const order = decided(tiers);
  const at = order.findIndex((tier) => tier.id === id);
  const [tier, other] = [order[at], order[at + by]];
  return tier && other && closeness(tier.when) === closeness(other.when) ? other : null;
}

/**
 * Two steps change places. A place keeps its level, and its amounts where both ask for nothing else: what is shown and
 * given moves.
 */
function exchanged(tiers: Tiers, one: Tier, other: Tier): Tiers {
  const withAmounts = isAmountOnly(one.when) && isAmountOnly(other.when);
  const into = (tier: Tier, place: Tier): Tier => ({
    ...tier,
    level: place.level,
    when: withAmounts ? place.when : tier.when,
  });
  return tiers.map((tier) => {
    if (tier.id === one.id) return into(other, one);
    return tier.id === other.id ? into(one, other) : tier;
  });
}

/** A step moved by so many places among those of its kind; up is negative. As far as it goes. */
export function moved(tiers: Tiers, id: string, by: number): Tiers {
  let next = tiers;
  for (let left = Math.abs(by); left > 0; left--) {
    const tier = next.find((each) => each.id === id);
    const other = neighbour(next, id, by < 0 ? -1 : 1);
    if (!tier || !other) break;
    next = exchanged(next, tier, other);
  }
  return next;
}

/** Two steps with each other's row and all else as it was: between equals the upper row wins. */
export function rowsSwapped(tiers: Tiers, one: string, other: string): Tiers {
  const [a, b] = [tiers.find(({ id }) => id === one), tiers.find(({ id }) => id === other)];
  if (!a || !b) return tiers;
  return tiers.map((tier) => (tier === a ? b : tier === b ? a : tier));
}

export function patched(tiers: Tiers, id: string, patch: Partial<Tier>): Tiers {
  return tiers.map((tier) => (tier.id === id ? cleaned({ ...tier, ...patch }) : tier));
}

/** Without fields that were taken away: a file has no `undefined`. */
export function cleaned<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

export function without(tiers: Tiers, id: string): Tiers {
  return tiers.filter((tier) => tier.id !== id);
}

/** A second step like it, which the first one goes before. */
export function duplicated(tiers: Tiers, id: string, name: string): { tiers: Tiers; id: string } {
  const at = tiers.findIndex((tier) => tier.id === id);
  const tier = tiers[at];
  if (!tier) return { tiers, id };
  const copy = { ...tier, id: freeId(tiers, id), name: cut(name) };
  return { tiers: [...tiers.slice(0, at + 1), copy, ...tiers.slice(at + 1)], id: copy.id };
}

/** A new step for these amounts, both ends included; null has no end. */
export function added(
  tiers: Tiers,
  { from, to, name }: { from: Diamonds; to: Diamonds | null; name: string },
): { tiers: Tiers; id: string } {
  const like = exampleFor(from);
  const step: Tier = {
    ...like,
    id: freeId(tiers, 'step'),
    name: cut(name),
    when: to === null ? { diamondsFrom: from } : { diamondsFrom: from, diamondsTo: to },
  };
  // Of equals the upper row wins, so the one that asks for more stands above.
  const at = tiers.findIndex(({ level, when }) => level === step.level && (when.diamondsFrom ?? 0) < from);
  return {
    tiers: at < 0 ? [...tiers, step] : [...tiers.slice(0, at), step, ...tiers.slice(at)],
    id: step.id,
  };
}

/** Where another step is missed most: in the middle of the widest room between two amounts, as a round number. */
export function roomiest(tiers: Tiers): Diamonds {
  const amounts = tiers.flatMap(({ when: { diamondsFrom } }) =>
    diamondsFrom !== undefined && diamondsFrom >= 1 ? [diamondsFrom] : [],
  );
  const sorted = [...new Set([1, ...amounts])].sort((a, b) => a - b);
  if (amounts.length === 0) return 1;
  let best = { from: sorted.at(-1) ?? 1, ratio: 4 };
  for (const [index, from] of sorted.slice(0, -1).entries()) {
    const ratio = (sorted[index + 1] ?? from) / from;
    if (ratio > best.ratio) best = { from, ratio };
  }
  return round(best.from * Math.sqrt(best.ratio));
}

function exampleFor(from: Diamonds): Tier {
  const below = DEFAULT_LADDER.tiers.filter(({ when }) => (when.diamondsFrom ?? 0) <= from);
  const [first] = DEFAULT_LADDER.tiers;
  const like = below.at(-1) ?? first;
  if (!like) throw new Error('bug: the default ladder is empty');
  return like;
}

/** One digit that counts: 316 is 300. */
function round(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.min(1e12, Math.max(1, Math.round(value / unit) * unit));
}

function freeId(tiers: Tiers, like: string): string {
  const base = like.replace(/-\d+$/, '').slice(0, LONGEST_ID - 5);
  for (let number = 2; ; number++) {
    const id = `${base}-${number}`;
    if (tiers.every((tier) => tier.id !== id)) return id;
  }
}

/** Not in the middle of a character. */
function cut(name: string): string {
  return name.slice(0, LONGEST_NAME).replace(/[\uD800-\uDBFF]$/, '');
}

export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6, 7];
