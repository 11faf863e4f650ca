import type { EpochMs, GifterId } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import { gifterOf, personOf, VIEWER } from './acts.ts';
import type { Ledger } from './ledger.ts';
import type { People } from './marks.ts';
import type { Event, RecordBody, Remembered } from './record.ts';

/** Keyed hash of a person's id: the same person has the same one, and nobody else can be told from it. */
export type HashPerson = (gifterId: GifterId) => string;

type CameBack = Event & { readonly type: 'GifterCameBack' };

/** The actor of marks that came back with their person. */
const BY_ITSELF = 'giftcast';

/** Null for somebody who may be named on air, or with `withExcluded` stand on boards: of them nothing is kept. */
export function rememberedOf(
  { hidden, forgetAsked, people }: Pick<Ledger, 'hidden' | 'forgetAsked' | 'people'>,
  gifterId: GifterId,
  hashPerson: HashPerson,
  { withExcluded = false } = {},
): Remembered | null {
  const act = hidden.get(gifterId);
  const isWish = act?.by === VIEWER;
  // Who was hidden by asking to be forgotten wished for that alone.
  const isAskedOnly = isWish && forgetAsked.get(gifterId)?.atMs === act.atMs;
  const isHidden = act !== undefined && !isAskedOnly;
  const person = people.get(gifterId);
  const isBlocked = person?.blocked !== undefined;
  const isExcluded = withExcluded && person?.excluded !== undefined;
  if (!isHidden && !isBlocked && !isExcluded) return null;
  return {
    hash: hashPerson(gifterId),
    ...(isHidden ? { hidden: isWish ? ('viewer' as const) : ('staff' as const) } : {}),
    ...(isBlocked ? { blocked: true as const } : {}),
    ...(isExcluded ? { excluded: true as const } : {}),
  };
}

/** What the next record of the person says first; null for somebody who is not remembered. */
export function cameBack(
  { remembered, givers }: Pick<Ledger, 'remembered' | 'givers'>,
  gifterId: GifterId,
  hashPerson: HashPerson,
): CameBack | null {
  // Who gave since is known by now, and a flood of gifts is spared the hash.
  if (remembered.size === 0 || gifterId === ANONYMOUS || givers.has(gifterId)) return null;
  const known = remembered.get(hashPerson(gifterId));
  return known ? { type: 'GifterCameBack', remembered: known } : null;
}

/** What is decided about somebody who came back is decided upon their marks. */
export function withMarksBack(
  ledger: Ledger,
  gifterId: GifterId,
  { remembered }: CameBack,
  atMs: EpochMs,
): Ledger {
  const back = { ...ledger, hidden: new Map(ledger.hidden), people: new Map(ledger.people) };
  putMarksBack(back, gifterId, remembered, atMs);
  return back;
}

/** Folds that somebody came back: their marks stand under their id again. */
export function foldCameBack(ledger: Ledger, r: RecordBody, { remembered }: CameBack): void {
  ledger.remembered.delete(remembered.hash);
  putMarksBack(ledger, whoCameBack(r), remembered, r.at);
}

/** The same in what screens are told. */
export function showCameBack(
  views: { readonly hidden: Set<GifterId>; readonly people: People },
  r: RecordBody,
  { remembered }: CameBack,
): void {
  const gifterId = whoCameBack(r);
  if (remembered.hidden) views.hidden.add(gifterId);
  markBack(views.people, gifterId, remembered, r.at);
}

function putMarksBack(
  { hidden, people }: Pick<Ledger, 'hidden' | 'people'>,
  gifterId: GifterId,
  remembered: Remembered,
  atMs: EpochMs,
): void {
  if (remembered.hidden) {
    hidden.set(gifterId, { by: remembered.hidden === 'viewer' ? VIEWER : BY_ITSELF, atMs });
  }
  markBack(people, gifterId, remembered, atMs);
}

function markBack(
  people: People,
  gifterId: GifterId,
  { blocked, excluded }: Remembered,
  atMs: EpochMs,
): void {
  const act: Act = { by: BY_ITSELF, atMs };
  if (blocked) people.set(gifterId, { ...people.get(gifterId), blocked: act });
  if (excluded) people.set(gifterId, { ...people.get(gifterId), excluded: act });
}

function whoCameBack(r: RecordBody): GifterId {
  return r.kind === 'delivery' ? gifterOf(r.in.platform, r.who) : personOf(r);
}
