import type { AlertId, GifterId } from '../../shared/units.ts';
import { aboutWhom, forgottenId, gifterOf, personOf } from './acts.ts';
import type { CommandIn, JournalRecord, RecordBody } from './record.ts';

/** A person, and the token that stands for them once they are forgotten. */
export interface Forgotten {
  readonly gifterId: GifterId;
  readonly token: string;
}

/** Takes one person out of records. Must be told every record once, in order. */
export interface Eraser {
  /** What the record becomes; null for one that stays as it is. */
  erase(record: JournalRecord): RecordBody | null;
  /** Whether the record that forgets the person was told: whoever gives after it counts as somebody new. */
  readonly isDone: boolean;
}

/** `blurKey` makes of a dedupe key another one that finds the same delivery and tells nothing of it. */
export function createEraser({ gifterId, token }: Forgotten, blurKey: (key: string) => string): Eraser {
  const stand = forgottenId(token);
  const who = { token };
  /** Whose words moderators may have edited: that record names the alert and not the person. */
  const alerts = new Set<AlertId>();
  let isDone = false;

  function isTheirs(r: RecordBody): boolean {
    const person =
      r.kind === 'delivery' ? gifterOf(r.in.platform, r.who) : r.kind === 'command' ? aboutWhom(r) : null;
    return person === gifterId || person === stand;
  }

  function isOfTheirAlert(r: RecordBody): boolean {
    return r.events.some(
      (event) => (event.type === 'AlertEdited' || event.type === 'MessageTaken') && alerts.has(event.alert),
    );
  }

  function follow(r: RecordBody, theirs: boolean): void {
    for (const event of r.events) {
      if (event.type === 'AlertMade' && theirs) alerts.add(event.alert);
      if (event.type === 'AlertReplayed' && alerts.has(event.of)) alerts.add(event.alert);
      if (event.type === 'GifterForgotten' && personOf(r) === stand) isDone = true;
    }
  }

  function eraseActor(r: RecordBody): RecordBody | null {
    return r.kind === 'command' && r.actor === gifterId ? { ...r, actor: stand } : null;
  }

  return {
    erase({ r }) {
      if (isDone) return null;
      const theirs = isTheirs(r);
      follow(r, theirs);
      const erased = eraseActor(r);
      const isNamed = r.who !== undefined && !('token' in r.who) && (theirs || isOfTheirAlert(r));
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
