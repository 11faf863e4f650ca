import type { ThankReason } from '../../shared/topics.ts';
import type { EpochMs, GifterId } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import { isForgotten, personOf } from './acts.ts';
import type { Event, RecordBody } from './record.ts';

/** `excluded` counts and is on no board; `blocked` is never named; `trusted` is never held for the name. */
export type Mark = 'excluded' | 'blocked' | 'trusted';

/** What moderators said of a person, and who said it. Absent is the usual. */
export type Person = { readonly [mark in Mark]?: Act } & {
  readonly renamed?: Act & { readonly name: string };
  /** What staff want to remember. */
  readonly noted?: Act & { readonly text: string };
};

/** Only those of whom something was said. */
export type People = Map<GifterId, Person>;

/** Somebody to thank by voice. */
export interface ToThank {
  /** As sent, not cleaned. */
  readonly name: string;
  readonly atMs: EpochMs;
  readonly because: ThankReason;
}

/** More than anybody can say thank you to in one night. */
const TO_THANK_KEPT = 500;

/** Folds what a record says of a person. */
export function foldPeople(people: People, r: RecordBody, event: Event): void {
  if (r.kind !== 'command') return;
  const id = personOf(r);
  const act: Act = { by: r.actor, atMs: r.at };
  if (event.type === 'GifterMarked') {
    const { [event.mark]: _before, ...others } = people.get(id) ?? {};
    keep(people, id, event.on ? { ...others, [event.mark]: act } : others);
  } else if (event.type === 'GifterRenamed') {
    const { renamed: _before, ...others } = people.get(id) ?? {};
    const name = r.who && !('token' in r.who) ? r.who.name : undefined;
    keep(people, id, event.cleared || name === undefined ? others : { ...others, renamed: { ...act, name } });
  } else if (event.type === 'GifterNoted') {
    const { noted: _before, ...others } = people.get(id) ?? {};
    const text = r.who && !('token' in r.who) ? r.who.message : undefined;
    keep(people, id, event.cleared || text === undefined ? others : { ...others, noted: { ...act, text } });
  }
}

function keep(people: People, id: GifterId, person: Person): void {
  if (Object.keys(person).length === 0) people.delete(id);
  else people.set(id, person);
}

/** The newest reason to thank a person stands, with the name that the person had then. */
export function addToThank(
  toThank: Map<GifterId, ToThank>,
  { gifterId, ...entry }: ToThank & { readonly gifterId: GifterId },
): void {
  toThank.delete(gifterId);
  toThank.set(gifterId, entry);
  for (const oldest of toThank.keys()) {
    if (toThank.size <= TO_THANK_KEPT) return;
    toThank.delete(oldest);
  }
}

/** Who was thanked by mistake stands on the list again as before, unless there is a newer reason by now. */
export function thankAgain(
  toThank: Map<GifterId, ToThank>,
  r: RecordBody,
  { because, sinceMs }: Event & { readonly type: 'ThanksDue' },
): void {
  const gifterId = personOf(r);
  if (toThank.has(gifterId)) return;
  const name = r.kind === 'command' && r.who && !('token' in r.who) ? (r.who.name ?? '') : '';
  const all = [...toThank, [gifterId, { name, atMs: sinceMs, because }] as const];
  toThank.clear();
  for (const [id, entry] of all.sort(([, a], [, b]) => a.atMs - b.atMs)) toThank.set(id, entry);
}

/** Who is not named on air: hidden, blocked, or forgotten. */
export function offAirOf({
  hidden,
  people,
}: {
  readonly hidden: { has(gifterId: GifterId): boolean };
  readonly people: People;
}): {
  has(gifterId: GifterId): boolean;
} {
  return {
    has: (gifterId) =>
      hidden.has(gifterId) || people.get(gifterId)?.blocked !== undefined || isForgotten(gifterId),
  };
}
