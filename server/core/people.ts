import type { CommandArgs } from '../../shared/commands.ts';
import { commandError } from '../../shared/errors.ts';
import { cleanMessage, cleanName } from '../../shared/names.ts';
import type { GifterId } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import type { Decision, Refusal } from './decision.ts';
import { aboutPerson, already, notFound } from './decision.ts';
import type { Ledger } from './ledger.ts';
import type { Mark } from './marks.ts';
import type { Views } from './views.ts';

export function decideMark(
  ledger: Ledger,
  mark: Mark,
  { gifterId, on = true }: { readonly gifterId: GifterId; readonly on?: boolean | undefined },
): Decision | Refusal {
  const known = ledger.people.get(gifterId)?.[mark];
  if (on && known) return already(`This person is ${mark} already.`, known);
  if (!on && !known) return already(`This person is not ${mark}.`);
  return aboutPerson(gifterId, [{ type: 'GifterMarked', mark, on }], { on });
}

/** Null gives the person the own name back. */
export function decideRename(
  ledger: Ledger,
  { gifterId, name }: CommandArgs<'rename-gifter'>,
): Decision | Refusal {
  const known = ledger.people.get(gifterId)?.renamed;
  if (name === null) {
    if (!known) return already('This person goes by their own name already.');
    return aboutPerson(gifterId, [{ type: 'GifterRenamed', cleared: true }], { name: null });
  }
  const cleaned = cleanName(name, gifterId);
  if (known?.name === cleaned) return already('This person is named so already.', actOf(known));
  const decision = aboutPerson(gifterId, [{ type: 'GifterRenamed' }]);
  return { ...decision, who: { ...decision.who, name: cleaned } };
}

/** Null takes the note away. */
export function decideNote(
  ledger: Ledger,
  { gifterId, text }: CommandArgs<'note-gifter'>,
): Decision | Refusal {
  const known = ledger.people.get(gifterId)?.noted;
  const cleaned = text === null ? null : cleanMessage(text);
  if (text !== null && cleaned === null) return NOTHING_NOTED;
  if (cleaned === null) {
    if (!known) return already('There is no note about this person.');
    return aboutPerson(gifterId, [{ type: 'GifterNoted', cleared: true }], { on: false });
  }
  if (known?.text === cleaned) return already('This note stands already.', actOf(known));
  const decision = aboutPerson(gifterId, [{ type: 'GifterNoted' }], { on: true });
  return { ...decision, who: { ...decision.who, message: cleaned } };
}

export function decideThanked(
  { ledger, views }: { readonly ledger: Ledger; readonly views: Views },
  { gifterId }: CommandArgs<'mark-thanked'>,
): Decision | Refusal {
  const known = ledger.thanked.get(gifterId);
  const entry = views.toThank.get(gifterId);
  if (!entry && !known) return notFound('This person is not on the list.');
  if (known && (!entry || known.atMs > entry.atMs)) return already('This person was thanked already.', known);
  if (!entry) return aboutPerson(gifterId, [{ type: 'GifterThanked' }]);
  const { name, because, atMs: sinceMs } = entry;
  const decision = aboutPerson(gifterId, [{ type: 'GifterThanked', because, sinceMs }]);
  return { ...decision, who: { ...decision.who, name } };
}

/** Who did something, in the refusal for a second one: the name stays out of it. */
function actOf({ by, atMs }: Act): Act {
  return { by, atMs };
}

/** Signs that nobody can see are no note, and none is taken away by them. */
const NOTHING_NOTED: Refusal = {
  ok: false,
  error: commandError('command/bad-args', { path: 'args.text', message: 'The note is empty.' }),
};
