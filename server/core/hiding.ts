import { commandError } from '../../shared/errors.ts';
import type { GifterId } from '../../shared/units.ts';
import { VIEWER } from './acts.ts';
import type { Decision, Refusal } from './decision.ts';
import { aboutPerson, already } from './decision.ts';
import type { Ledger } from './ledger.ts';
import type { Event } from './record.ts';

/** Takes a name off the air. A moderator's word stands over the viewer's own, which the viewer could take back. */
export function decideHide(ledger: Ledger, gifterId: GifterId, actor: string): Decision | Refusal {
  const known = ledger.hidden.get(gifterId);
  const takesOver = known?.by === VIEWER && actor !== VIEWER;
  if (known && !takesOver) return already('This person is hidden already.', known);
  return aboutPerson(gifterId, [{ type: 'GifterHidden' }]);
}

/** Brings a name back. Viewers bring back what they took away themselves, and not what a moderator did. */
export function decideUnhide(ledger: Ledger, gifterId: GifterId, actor: string): Decision | Refusal {
  const known = ledger.hidden.get(gifterId);
  if (!known) return already('This person is not hidden.');
  if (actor === VIEWER && known.by !== VIEWER) return { ok: false, error: commandError('auth/forbidden') };
  return aboutPerson(gifterId, [{ type: 'GifterUnhidden' }]);
}

/** A viewer's confirmed wish to be forgotten: the name leaves the air at once. */
export function decideForgetAsk(ledger: Ledger, gifterId: GifterId): Decision | Refusal {
  const known = ledger.forgetAsked.get(gifterId);
  if (known) return already('This was asked for already.', known);
  const hides: Event[] = ledger.hidden.has(gifterId) ? [] : [{ type: 'GifterHidden' }];
  return aboutPerson(gifterId, [...hides, { type: 'ForgetAsked' }]);
}
