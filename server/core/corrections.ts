import type { CommandArgs } from '../../shared/commands.ts';
import { commandError } from '../../shared/errors.ts';
import { cleanName } from '../../shared/names.ts';
import type { Diamonds, GifterId, Seq } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { OWNER } from './acts.ts';
import { CREDITS_KEPT, nightOf } from './credits.ts';
import type { Decision, Refusal } from './decision.ts';
import { aboutPerson, already, notFound } from './decision.ts';
import type { Ledger } from './ledger.ts';
import type { Event } from './record.ts';
import type { Moment } from './rules.ts';
import type { Views } from './views.ts';

/** What moderators may move by hand in one night, all together; the owner may move more. */
export const BY_HAND_MAX: Diamonds = 1_000;

const NOT_AMONG_THE_LAST = `There is no such gift among the last ${CREDITS_KEPT}.`;

export function decideRevert(
  ledger: Ledger,
  { seq, reason }: CommandArgs<'revert-gift'>,
): Decision | Refusal {
  const credit = ledger.credits.get(seq);
  if (!credit) return notFound(NOT_AMONG_THE_LAST);
  if (credit.reverted) return already('This gift was taken back already.', credit.reverted);
  const changes = credit.parts.map(({ day, session, diamonds, acts }) => ({
    day,
    session,
    diamonds: 0 - diamonds,
    acts: 0 - acts,
  }));
  const goal = credit.parts.reduce(
    (sum, part) => (towardsGoal(ledger, part.seq) ? sum - part.diamonds : sum),
    0,
  );
  return corrects(credit.gifterId, { what: 'reverted', of: seq, changes, goal }, { seq, reason });
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
  const { day, session } = first;
  const goal = towardsGoal(ledger, first.seq) ? diamonds : 0;
  const changes = [{ day, session, diamonds, acts: 0 }];
  return corrects(credit.gifterId, { what: 'priced', of: seq, changes, goal }, { seq, diamonds });
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
  const night = nightOf(moment.day, session);
  const moved = ledger.byHand?.night === night ? ledger.byHand.diamonds : 0;
  if (actor !== OWNER && moved + Math.abs(diamonds) > BY_HAND_MAX) {
    const message = `Moderators may move ${BY_HAND_MAX} in one night; ${moved} are moved.`;
    return { ok: false, error: commandError('auth/forbidden', { message, detail: { moved } }) };
  }
  if (views.gifters.slotOf(gifterId) === null) return notFound('This person never gave.');
  const changes = [{ day: moment.day, session, diamonds, acts: 0 }];
  const goal = ledger.hasGoal ? diamonds : 0;
  return corrects(gifterId, { what: 'adjusted', of: null, changes, goal }, { diamonds, reason });
}

/** A gift that no source brought. It counts now, and makes no alert. */
export function decideEnter(
  ledger: Ledger,
  { gifterId, name, diamonds }: CommandArgs<'enter-gift'>,
  { moment, session }: { readonly moment: Moment; readonly session: number | null },
): Decision {
  const cleaned = cleanName(name, gifterId ?? name);
  const id = gifterId ?? `hand:${cleaned.toLowerCase()}`;
  const changes = [{ day: moment.day, session, diamonds, acts: 1 }];
  const goal = ledger.hasGoal ? diamonds : 0;
  const decision = corrects(id, { what: 'entered', of: null, changes, goal }, { diamonds });
  return { ...decision, value: { seq: moment.seq }, who: { ...decision.who, name: cleaned } };
}

function corrects(
  gifterId: GifterId,
  correction: Omit<Event & { type: 'TotalsCorrected' }, 'type'>,
  args: Decision['args'],
): Decision {
  const events: Event[] = [{ type: 'TotalsCorrected', ...correction }];
  if (gifterId !== ANONYMOUS) return aboutPerson(gifterId, events, args);
  return { ok: true, events, value: null, args: { ...args, platform: ANONYMOUS }, who: { id: null } };
}

/** A goal counts what was credited after it was set. */
function towardsGoal({ hasGoal, goalSince = 0 }: Ledger, seq: Seq): boolean {
  return hasGoal && seq > goalSince;
}
