import type { CommandArgs } from '../../shared/commands.ts';
import { commandError } from '../../shared/errors.ts';
import { cleanName } from '../../shared/names.ts';
import type { Diamonds, GifterId } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { HAND, OWNER } from './acts.ts';
import { CREDITS_KEPT, nightOf, opposed } from './credits.ts';
import type { Decision, Refusal } from './decision.ts';
import { aboutPerson, already, notFound } from './decision.ts';
import { shareOf } from './goals.ts';
import type { Ledger } from './ledger.ts';
import type { Change, Event } from './record.ts';
import type { Moment } from './rules.ts';
import type { Views } from './views.ts';

/** What moderators may move by hand in one night, all together; the owner may move more. */
const BY_HAND_MAX: Diamonds = 1_000;

const NOT_AMONG_THE_LAST = `There is no such gift among the last ${CREDITS_KEPT}.`;

export function decideRevert(
  ledger: Ledger,
  { seq, reason }: CommandArgs<'revert-gift'>,
): Decision | Refusal {
  const credit = ledger.credits.get(seq);
  if (!credit) return notFound(NOT_AMONG_THE_LAST);
  if (credit.reverted) return already('This gift was taken back already.', credit.reverted);
  const correction = { what: 'reverted', of: seq, changes: credit.parts.map(opposed) } as const;
  return corrects(ledger, credit.gifterId, correction, { seq, reason });
}

/** Says what a gift was worth whose price nobody knew: the total, not that of a unit. */
export function decidePrice(
  ledger: Ledger,
  { seq, diamonds }: CommandArgs<'price-gift'>,
): Decision | Refusal {
  const credit = ledger.credits.get(seq);
  const [first] = credit?.parts ?? [];
  if (!credit || !first) return notFound(NOT_AMONG_THE_LAST);
  if (credit.priced) return already('This gift was priced already.', credit.priced);
  if (!credit.unpriced) return already('This gift has a price.');
  if (credit.reverted) return already('This gift was taken back.', credit.reverted);
  const changes = [{ ...first, diamonds, acts: 0 }];
  return corrects(ledger, credit.gifterId, { what: 'priced', of: seq, changes }, { seq, diamonds });
}

export function decideAdjust(
  { ledger, views }: { readonly ledger: Ledger; readonly views: Views },
  { gifterId, diamonds, reason }: CommandArgs<'adjust-gifter'>,
  {
    moment,
    session,
    actor,
  }: { readonly moment: Moment; readonly session: number | null; readonly actor: string },
): Decision | Refusal {
  const change = { seq: moment.seq, day: moment.day, session, diamonds, acts: 0 };
  const tooMuch = refuseTooMuch(ledger, change, actor);
  if (tooMuch) return tooMuch;
  if (views.gifters.slotOf(gifterId) === null) return notFound('This person never gave.');
  const correction = { what: 'adjusted', of: null, changes: [change] } as const;
  return corrects(ledger, gifterId, correction, { diamonds, reason });
}

/** A gift that no source brought. It counts now, and makes no alert. */
export function decideEnter(
  ledger: Ledger,
  { gifterId, name, diamonds }: CommandArgs<'enter-gift'>,
  { moment, session }: { readonly moment: Moment; readonly session: number | null },
): Decision {
  const cleaned = cleanName(name, gifterId ?? name);
  const id = gifterId ?? `${HAND}${cleaned.toLowerCase()}`;
  const changes = [{ seq: moment.seq, day: moment.day, session, diamonds, acts: 1 }];
  const decision = corrects(ledger, id, { what: 'entered', of: null, changes }, { diamonds });
  return { ...decision, value: { seq: moment.seq }, who: { ...decision.who, name: cleaned } };
}

/** What moderators may still move by hand in the night. */
export function leftToMove(
  { byHand }: Pick<Ledger, 'byHand'>,
  day: string,
  session: number | null,
): Diamonds {
  return Math.max(0, BY_HAND_MAX - (byHand.get(nightOf(day, session)) ?? 0));
}

/** Null where the actor may move so much by hand. */
export function refuseTooMuch(
  ledger: Ledger,
  { day, session, diamonds }: Change,
  actor: string,
): Refusal | null {
  const left = leftToMove(ledger, day, session);
  if (actor === OWNER || Math.abs(diamonds) <= left) return null;
  const moved = BY_HAND_MAX - left;
  const message = `Moderators may move ${BY_HAND_MAX} in one night; ${moved} are moved.`;
  const detail = { moved, left, most: BY_HAND_MAX };
  return { ok: false, error: commandError('auth/forbidden', { message, detail }) };
}

function corrects(
  { goal }: Ledger,
  gifterId: GifterId,
  correction: Pick<Event & { type: 'TotalsCorrected' }, 'what' | 'of' | 'changes'>,
  args: Decision['args'],
): Decision {
  const share = shareOf(goal, correction.changes, 0);
  const events: Event[] = [{ type: 'TotalsCorrected', ...correction, goal: share }];
  if (gifterId !== ANONYMOUS) return aboutPerson(gifterId, events, args);
  return { ok: true, events, value: null, args: { ...args, platform: ANONYMOUS }, who: { id: null } };
}
