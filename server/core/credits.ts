import type { Diamonds, GifterId, Seq } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Act } from './acts.ts';
import { OWNER, personOf } from './acts.ts';
import { exact } from './exact.ts';
import type { Goals } from './goals.ts';
import { isGoalSetSince } from './goals.ts';
import type { Change, Event, RecordBody } from './record.ts';

/** What a gift was counted as in one session on one day, by the record that began to credit it there. */
export interface Part {
  readonly seq: Seq;
  readonly day: string;
  readonly session: number | null;
  diamonds: Diamonds;
  acts: number;
}

/** What one act of giving was counted as: a combo or a bomb is one, by the record that began it. */
export interface Credit {
  readonly gifterId: GifterId;
  /** The longest ago first. A goal that was set in between begins another, as it counts what came later alone. */
  readonly parts: Part[];
  unpriced: boolean;
  priced?: Act;
  reverted?: Act;
}

/** Gifts that can be reverted or priced. */
export const CREDITS_KEPT = 2_000;
/** An ended session can be opened again by undo, and then what was moved in it still counts. */
const NIGHTS_KEPT = 30;
/** What the ledger knows of gifts that may be put right. */
interface Credits extends Goals {
  readonly credits: Map<Seq, Credit>;
  readonly givers: Set<GifterId>;
  readonly done: readonly { readonly seq: Seq; readonly actor: string }[];
  readonly byHand: Map<string, Diamonds>;
}

export function nightOf(day: string, session: number | null): string {
  return session === null ? day : `session ${session}`;
}

/** What takes a change back. */
export function opposed(change: Change): Change {
  return { ...change, diamonds: 0 - change.diamonds, acts: 0 - change.acts };
}

/** Remembers what a record was counted as; `first` is the one that began its combo or bomb. */
export function rememberCredit(
  ledger: Credits,
  { seq = ledger.seq, day, session }: Pick<Change, 'seq' | 'day' | 'session'>,
  { gifterId, first }: { gifterId: GifterId; first: Seq },
  { diamonds, acts, unpriced = false }: { diamonds: Diamonds; acts: number; unpriced?: boolean | undefined },
): void {
  const known = ledger.credits.get(first);
  const last = known?.parts.at(-1);
  if (last?.day === day && last.session === session && !isGoalSetSince(ledger, last.seq)) {
    last.diamonds = exact(last.diamonds + diamonds);
    last.acts += acts;
    return;
  }
  const part = { seq, day, session, diamonds, acts };
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
  const [first] = credit?.parts ?? [];
  switch (event.what) {
    case 'reverted':
      if (credit) credit.reverted = act;
      return;
    case 'restored':
      if (credit) delete credit.reverted;
      return;
    case 'priced':
    case 'unpriced':
      if (!credit || !first || !change) return;
      if (event.what === 'priced') credit.priced = act;
      else delete credit.priced;
      first.diamonds = exact(first.diamonds + change.diamonds);
      return;
    case 'adjusted':
    case 'unadjusted': {
      const by = ledger.done.find(({ seq }) => seq === event.of)?.actor ?? r.actor;
      if (change && by !== OWNER) moveByHand(ledger, change, event.what === 'adjusted' ? 1 : -1);
      return;
    }
    case 'entered': {
      if (!change) return;
      const gifterId = personOf(r);
      ledger.givers.add(gifterId);
      rememberCredit(ledger, change, { gifterId, first: event.of ?? ledger.seq }, change);
      return;
    }
    case 'unentered':
      if (event.of !== null) ledger.credits.delete(event.of);
      return;
    default:
      unreachable(event.what);
  }
}

function moveByHand({ byHand }: Credits, { day, session, diamonds }: Change, sign: 1 | -1): void {
  const night = nightOf(day, session);
  const moved = (byHand.get(night) ?? 0) + sign * Math.abs(diamonds);
  if (moved > 0) byHand.set(night, moved);
  else byHand.delete(night);
  const [oldest] = byHand.keys();
  if (byHand.size > NIGHTS_KEPT && oldest !== undefined) byHand.delete(oldest);
}
