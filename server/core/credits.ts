import type { Diamonds, GifterId, Seq } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Act } from './acts.ts';
import { OWNER, personOf } from './acts.ts';
import type { Change, Event, RecordBody } from './record.ts';

/** What one act of giving was counted as: a combo or a bomb is one, by the record that began it. */
export interface Credit {
  readonly gifterId: GifterId;
  /** One for each record that credited something. */
  readonly parts: (Change & { readonly seq: Seq })[];
  unpriced: boolean;
  priced?: Act;
  reverted?: Act;
}

/** Gifts that can be reverted or priced. */
export const CREDITS_KEPT = 2_000;
/** What the ledger knows of gifts that may be put right. */
interface Credits {
  readonly seq: Seq;
  readonly credits: Map<Seq, Credit>;
  readonly givers: Set<GifterId>;
  readonly done: readonly { readonly seq: Seq; readonly actor: string }[];
  byHand?: { readonly night: string; readonly diamonds: Diamonds };
}

export function nightOf(day: string, session: number | null): string {
  return session === null ? day : `session ${session}`;
}

/** Remembers what a delivery was counted as; `first` is the record that began its combo or bomb. */
export function rememberCredit(
  ledger: Credits,
  { day, session }: Pick<Change, 'day' | 'session'>,
  { gifterId, first }: { gifterId: GifterId; first: Seq },
  { diamonds, acts, unpriced = false }: { diamonds: Diamonds; acts: number; unpriced?: boolean | undefined },
): void {
  const known = ledger.credits.get(first);
  const part = { seq: ledger.seq, day, session, diamonds, acts };
  if (known) {
    known.parts.push(part);
    return;
  }
  ledger.credits.set(first, { gifterId, parts: [part], unpriced });
  if (ledger.credits.size > CREDITS_KEPT) ledger.credits.delete(ledger.credits.keys().next().value ?? 0);
}

/** Folds a correction into what later decisions need. */
export function correctLedger(
  ledger: Credits,
  r: RecordBody,
  event: Event & { type: 'TotalsCorrected' },
): void {
  if (r.kind !== 'command') return;
  const act: Act = { by: r.actor, atMs: r.at };
  const credit = event.of === null ? undefined : ledger.credits.get(event.of);
  const [change] = event.changes;
  switch (event.what) {
    case 'reverted':
      if (credit) credit.reverted = act;
      return;
    case 'restored':
      if (credit) delete credit.reverted;
      return;
    case 'priced':
      if (!credit || !change) return;
      credit.priced = act;
      credit.parts.push({ ...change, seq: credit.parts[0]?.seq ?? ledger.seq });
      return;
    case 'unpriced': {
      if (!credit) return;
      delete credit.priced;
      // The price stands beside the first part, under its number.
      const [first] = credit.parts;
      const at = credit.parts.findIndex((part, place) => place > 0 && part.seq === first?.seq);
      if (at > 0) credit.parts.splice(at, 1);
      return;
    }
    case 'adjusted':
      if (change && r.actor !== OWNER) moveByHand(ledger, change, 1);
      return;
    case 'unadjusted': {
      const done = ledger.done.find(({ seq }) => seq === event.of);
      if (change && done && done.actor !== OWNER) moveByHand(ledger, change, -1);
      return;
    }
    case 'entered': {
      if (!change) return;
      const gifterId = personOf(r);
      ledger.givers.add(gifterId);
      rememberCredit(ledger, change, { gifterId, first: ledger.seq }, change);
      return;
    }
    case 'unentered':
      if (event.of !== null) ledger.credits.delete(event.of);
      return;
    default:
      unreachable(event.what);
  }
}

function moveByHand(ledger: Credits, { day, session, diamonds }: Change, sign: 1 | -1): void {
  const night = nightOf(day, session);
  const isSame = ledger.byHand?.night === night;
  if (sign < 0 && !isSame) return;
  const moved = (isSame ? (ledger.byHand?.diamonds ?? 0) : 0) + sign * Math.abs(diamonds);
  if (moved > 0) ledger.byHand = { night, diamonds: moved };
  else delete ledger.byHand;
}
