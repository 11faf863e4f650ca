import type { AlertId, GifterId } from '../../shared/units.ts';
import { aboutWhom, gifterOf, personOf, standInId } from './acts.ts';
import type { CommandIn, JournalRecord, RecordBody, StandIn } from './record.ts';
import type { Renaming } from './renaming.ts';

/** Who goes, and the token that stands for them from then on: one person who is forgotten, or those retired together. */
export type Forgotten = { readonly gifterId: GifterId; readonly token: string } | Retiring;

export interface Retiring {
  readonly gifterIds: readonly GifterId[];
  readonly token: string;
}

/** What stands for each person. */
function standInsOf(whom: Forgotten): ReadonlyMap<GifterId, StandIn> {
  const { token } = whom;
  return 'gifterId' in whom
    ? new Map([[whom.gifterId, { token }]])
    : new Map(whom.gifterIds.map((gifterId, nth) => [gifterId, { token, nth }]));
}

/** Which id stands for each person. */
export function renamingOf(whom: Forgotten): Renaming {
  const renaming = new Map<GifterId, GifterId>();
  for (const [gifterId, standIn] of standInsOf(whom)) renaming.set(gifterId, standInId(standIn));
  return renaming;
}

/** Takes people out of records. Must be told every record once, in order. */
export interface Eraser {
  /** What the record becomes; null for one that stays as it is. */
  erase(record: JournalRecord): RecordBody | null;
  /** Whether the record that forgets them was told: whoever gives after it counts as somebody new. */
  readonly isDone: boolean;
}

/** `blurKey` makes of a dedupe key another one that finds the same delivery and tells nothing of it. */
export function createEraser(whom: Forgotten, blurKey: (key: string) => string): Eraser {
  const { token } = whom;
  const standIns = standInsOf(whom);
  /** By the id that stands there where it was done already. */
  const done = new Map(Array.from(standIns.values(), (standIn) => [standInId(standIn), standIn]));
  /** Whose words moderators may have edited: that record names the alert and not the person. */
  const alerts = new Map<AlertId, StandIn>();
  let isDone = false;

  function whose(r: RecordBody): StandIn | undefined {
    const person =
      r.kind === 'delivery' ? gifterOf(r.in.platform, r.who) : r.kind === 'command' ? aboutWhom(r) : null;
    return person === null ? undefined : (standIns.get(person) ?? done.get(person));
  }

  function whoseAlert(r: RecordBody): StandIn | undefined {
    for (const event of r.events) {
      if (event.type !== 'AlertEdited' && event.type !== 'MessageTaken') continue;
      const theirs = alerts.get(event.alert);
      if (theirs) return theirs;
    }
    return undefined;
  }

  function follow(r: RecordBody, theirs: StandIn | undefined): void {
    for (const event of r.events) {
      if (event.type === 'AlertMade' && theirs) alerts.set(event.alert, theirs);
      const replayed = event.type === 'AlertReplayed' ? alerts.get(event.of) : undefined;
      if (event.type === 'AlertReplayed' && replayed) alerts.set(event.alert, replayed);
      if (event.type === 'GifterForgotten' && done.has(personOf(r))) isDone = true;
      if (event.type === 'GiftersRetired' && event.token === token) isDone = true;
    }
  }

  function eraseActor(r: RecordBody): RecordBody | null {
    const standIn = r.kind === 'command' ? standIns.get(r.actor) : undefined;
    return r.kind === 'command' && standIn ? { ...r, actor: standInId(standIn) } : null;
  }

  return {
    erase({ r }) {
      if (isDone) return null;
      const theirs = whose(r);
      follow(r, theirs);
      const erased = eraseActor(r);
      const who = theirs ?? whoseAlert(r);
      const isNamed = r.who !== undefined && !('token' in r.who) && who !== undefined;
      if (!isNamed) return erased;
      if (r.kind === 'delivery') return { ...r, key: blurKey(r.key), who, in: { ...r.in, digest: '' } };
      const body = erased ?? r;
      if (body.kind === 'command' && theirs) return { ...body, who, in: eraseCommand(body.in) };
      return { ...body, who };
    },
    get isDone() {
      return isDone;
    },
  };
}

/** The digest was made of the id too, and the reason is somebody's words about the person. */
function eraseCommand(input: CommandIn): CommandIn {
  return { ...input, digest: '', args: withoutReason(input.args) };
}

/** What is kept of the arguments of a command about somebody who was forgotten. */
export function withoutReason({ reason: _words, ...args }: CommandIn['args']): CommandIn['args'] {
  return args;
}
