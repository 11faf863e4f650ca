import type { Doubt } from '../../shared/alert.ts';
import type { Tier } from '../../shared/tier.ts';
import { showsMessage } from '../../shared/wording.ts';
import { isAbout } from './doubt.ts';

/** What of an alert says whether it is held. */
interface Holdable {
  readonly tier: Tier;
  readonly message: string | null;
  readonly released: boolean;
  readonly approved?: boolean;
  readonly test: boolean;
  readonly doubt?: Doubt;
}

/**
 * Why a moderator must look first: the step says always, the name is in doubt, or it shows a message that is, or that
 * the step holds. Null lets it through.
 */
export function holdOf(facts: Holdable): 'always' | 'name' | 'message' | null {
  const { tier, message, released, approved, test, doubt } = facts;
  if (released || approved || test || tier.level === 1) return null;
  if (tier.hold === 'always') return 'always';
  if (isAbout(doubt, 'name')) return 'name';
  const isAsked = tier.hold === 'message' || isAbout(doubt, 'message');
  return isAsked && message !== null && showsMessage(tier) ? 'message' : null;
}

/** Whether the step itself asks a moderator to look at an alert with, or without, a message. */
export function stepHolds(tier: Tier, hasMessage: boolean): boolean {
  return tier.hold === 'always' || (tier.hold === 'message' && hasMessage && showsMessage(tier));
}

/** Whether a message that comes now would have to be looked at before it may be shown. */
export function holdsMessages({ tier }: Pick<Holdable, 'tier'>): boolean {
  return tier.hold !== 'none';
}
