import type { Level } from '../../../shared/alert.ts';
import type { Tier } from '../../../shared/tier.ts';
import { isAmountOnly, prepareLadder, stepForDiamonds } from '../../../shared/tier-reach.ts';
import type { Diamonds } from '../../../shared/units.ts';

/** The ruler goes from 1 to this at least. */
const SHORTEST: Diamonds = 30_000;

/** A part of the ruler in which one step, or none, is reached by the amount alone; places are shares of its length. */
export interface Stretch {
  readonly from: Diamonds;
  readonly start: number;
  readonly end: number;
  /** Id; null shows nothing. */
  readonly tier: string | null;
  readonly level: Level | null;
  /** Another step of the same level fits as well. */
  readonly isOverlap: boolean;
}

export interface Ruler {
  readonly to: Diamonds;
  readonly stretches: readonly Stretch[];
  readonly marks: readonly { readonly tier: string; readonly level: Level; readonly at: number }[];
  /** Decades, and the end; none too near to another. */
  readonly ticks: readonly { readonly value: Diamonds; readonly at: number }[];
}

/** Closer than this two figures under the ruler would run into each other on a phone. */
const TICK_ROOM = 0.16;

/** The ladder along its amounts, each decade as long as the other. */
export function rulerOf(tiers: readonly Tier[]): Ruler {
  const ladder = { version: 0, tiers: [...tiers] };
  const { amounts } = prepareLadder(ladder);
  const starts = amounts.map(({ from }) => from).filter((from) => from >= 1);
  const to = Math.max(SHORTEST, ...starts);
  const placeOf = (value: Diamonds) => Math.min(1, Math.log10(Math.max(1, value)) / Math.log10(to));
  const edges = [1, ...starts, ...amounts.map((each) => each.to + 1)].filter(
    (edge) => edge >= 1 && edge <= to,
  );
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  const stretches = sorted.map((from, index): Stretch => {
    const tier = stepForDiamonds(ladder, from);
    const rivals = amounts.filter((each) => each.from <= from && from <= each.to);
    return {
      from,
      start: placeOf(from),
      end: placeOf(sorted[index + 1] ?? to),
      tier: tier?.id ?? null,
      level: tier?.level ?? null,
      isOverlap: rivals.filter((each) => each.tier.level === tier?.level).length > 1,
    };
  });
  const marks = tiers.flatMap(({ id, level, when }) =>
    isAmountOnly(when) && (when.diamondsFrom ?? 0) >= 1
      ? [{ tier: id, level, at: placeOf(when.diamondsFrom ?? 1) }]
      : [],
  );
  return {
    to,
    stretches: stretches.filter(({ start, end }) => end > start),
    marks,
    ticks: ticksTo(to, placeOf),
  };
}

function ticksTo(to: Diamonds, placeOf: (value: Diamonds) => number): Ruler['ticks'] {
  const end = { value: to, at: 1 };
  const decades: { value: Diamonds; at: number }[] = [];
  for (let value = 1; value < to; value *= 10) {
    const at = placeOf(value);
    const last = decades.at(-1);
    if ((!last || at - last.at >= TICK_ROOM) && 1 - at >= TICK_ROOM) decades.push({ value, at });
  }
  return [...decades, end];
}
