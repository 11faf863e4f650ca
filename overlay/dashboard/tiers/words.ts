import type { Tier } from '../../../shared/tier.ts';
import { TEXTS } from '../texts/texts.ts';

/** From which worth on a step is reached, in a few words. */
export function worthOf({ when: { diamondsFrom, diamondsTo, total } }: Pick<Tier, 'when'>): string {
  const [from, to] = [known(diamondsFrom), known(diamondsTo)];
  if (from !== null && to !== null) return TEXTS.tiers.fromTo(from, to);
  if (from !== null) return TEXTS.tiers.from(from);
  if (to !== null) return TEXTS.tiers.upTo(to);
  return total && known(total.from) !== null ? TEXTS.tiers.fromTotal(total.from) : TEXTS.tiers.anyAmount;
}

export function nameOf({ name }: Pick<Tier, 'name'>): string {
  return name.trim() === '' ? TEXTS.tiers.untitled : name;
}

/** What is being typed may be no number yet. */
function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
