import type { Tier } from '../../shared/tier.ts';
import { showsMessage } from '../../shared/wording.ts';

/** What of an alert says whether it is held. */
interface Holdable {
  readonly tier: Tier;
  readonly message: string | null;
  readonly released: boolean;
  readonly approved?: boolean;
  readonly test: boolean;
}

/** Why a moderator must look first: the step says always, or it shows a message. Null lets it through. */
export function holdOf({ tier, message, released, approved, test }: Holdable): 'always' | 'message' | null {
  if (released || approved || test || tier.level === 1) return null;
  if (tier.hold === 'always') return 'always';
  if (tier.hold === 'message' && message !== null && showsMessage(tier)) return 'message';
  return null;
}

/** Whether a message that comes now would have to be looked at before it may be shown. */
export function holdsMessages({ tier }: Pick<Holdable, 'tier'>): boolean {
  return tier.hold !== 'none';
}
