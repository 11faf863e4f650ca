import { showsMessage } from '../../shared/wording.ts';
import type { AlertFacts } from './alerts.ts';

/** Why a moderator must look first: the step says always, or it shows a message. Null lets it through. */
export function holdOf({ tier, message, released, approved, test }: AlertFacts): 'always' | 'message' | null {
  if (released || approved || test || tier.level === 1) return null;
  if (tier.hold === 'always') return 'always';
  if (tier.hold === 'message' && message !== null && showsMessage(tier)) return 'message';
  return null;
}

/** Whether a message that comes now would have to be looked at before it may be shown. */
export function holdsMessages({ tier }: AlertFacts): boolean {
  return tier.hold !== 'none';
}
