/** What a journal says of a night, added up in the plainest way: no board, no window, no rule of ours. */
import type { JournalRecord, RecordBody } from '../../server/core/record.ts';
import type { WindowName } from '../../shared/topics.ts';

/** What became of one act of giving. */
export type Fate =
  | 'shown'
  | 'merged'
  | 'missed'
  | 'skipped'
  | 'rejected'
  | 'cancelled'
  /** It reached no step: too small, limited, unpriced, or too late. */
  | 'below';

interface Entry {
  /** The record that credited it first; that of its making for a bomb that was only announced, and for a greeting. */
  seq: number;
  isCredited: boolean;
  /** Its alerts, in the order in which they were made; what plays one again is that one's `next`. */
  readonly alerts: string[];
}

interface AlertAccount {
  readonly ends: string[];
  /** The alert that it plays in, or that plays it again. */
  next: string | null;
  isMerged: boolean;
}

function newAccount(...ends: string[]): AlertAccount {
  return { ends, next: null, isMerged: false };
}

/** Each act of giving (a combo and a bomb are one) with its one fate. Throws where the journal does not say it. */
export function fatesOf(records: readonly JournalRecord[]): Map<number, Fate> {
  const entries: Entry[] = [];
  const alerts = new Map<string, AlertAccount>();
  const growing = new Map<string, Entry>();
  for (const { seq, r } of records) {
    const entry = r.kind === 'delivery' ? entryOf(entries, growing, seq, r) : null;
    for (const event of r.events) {
      if (event.type === 'AlertMade') {
        alerts.set(event.alert, event.end ? newAccount(event.end) : newAccount());
        entry?.alerts.push(event.alert);
      } else if (event.type === 'AlertReplayed') {
        alerts.set(event.alert, newAccount());
        const old = alerts.get(event.of);
        if (!old) throw new Error(`${event.of} plays again and was never made (record ${seq})`);
        old.next = event.alert;
        old.isMerged = false;
      } else if (event.type === 'AlertEnded') {
        const account = alerts.get(event.alert);
        if (!account) throw new Error(`${event.alert} ended and was never made (record ${seq})`);
        account.ends.push(event.end);
        account.next = event.into ?? null;
        account.isMerged = event.into !== undefined;
      }
    }
  }
  for (const [id, { ends }] of alerts) {
    if (ends.length !== 1) throw new Error(`${id} ended ${ends.length} times: ${ends}`);
  }
  return new Map(entries.map((entry) => [entry.seq, fateOf(entry, alerts)]));
}

function fateOf({ alerts }: Entry, accounts: ReadonlyMap<string, AlertAccount>): Fate {
  const last = alerts.at(-1);
  if (last === undefined) return 'below';
  let account = accounts.get(last);
  let isMerged = false;
  for (let hops = 0; account?.next; hops++) {
    if (hops > accounts.size) throw new Error(`${last} goes round in a circle`);
    isMerged ||= account.isMerged;
    account = accounts.get(account.next);
  }
  const end = account?.ends[0];
  if (end === undefined || end === 'merged') throw new Error(`${last} plays in nothing`);
  return end === 'shown' && isMerged ? 'merged' : (end as Fate);
}

/** Null for a record that counts nothing and announces nothing. */
function entryOf(
  entries: Entry[],
  growing: Map<string, Entry>,
  seq: number,
  r: RecordBody & { kind: 'delivery' },
): Entry | null {
  const isValueless = r.in.unit.type === 'none';
  const key = r.in.bomb
    ? `bomb ${r.in.room} ${r.in.bomb.id}`
    : r.in.streak
      ? `combo ${JSON.stringify([r.in.room, personOf(r), r.in.gift.id, r.in.streak.id])}`
      : null;
  const begins = r.events.some(({ type }) => type === 'StreakBegan');
  const known = key === null || begins ? undefined : growing.get(key);
  const isCredited = r.events.some(({ type }) => type === 'GiftCounted');
  if (known) {
    if (isCredited && !known.isCredited) Object.assign(known, { seq, isCredited });
    return known;
  }
  if (isValueless && !r.events.some(({ type }) => type === 'AlertMade')) return null;
  const entry: Entry = { seq, isCredited, alerts: [] };
  entries.push(entry);
  if (key !== null) growing.set(key, entry);
  return entry;
}

export interface Sum {
  diamonds: number;
  /** By gifter; those with nothing left stay out of it. */
  readonly people: Map<string, { diamonds: number; acts: number }>;
}

/** What the records say of one window: the keys of the day or session are those that are asked for. */
export function sumOf(
  records: readonly JournalRecord[],
  window: WindowName,
  isIn: (at: { readonly day: string; readonly session: number | null }) => boolean,
): Sum {
  const sum: Sum = { diamonds: 0, people: new Map() };
  const add = (person: string | null, diamonds: number, acts: number) => {
    sum.diamonds += diamonds;
    if (person === null) return;
    const known = sum.people.get(person) ?? { diamonds: 0, acts: 0 };
    sum.people.set(person, { diamonds: known.diamonds + diamonds, acts: known.acts + acts });
  };
  for (const { r } of records) {
    for (const event of r.events) {
      if (event.type === 'GiftCounted' && (window === 'all' || isIn(r))) {
        add(personOf(r), event.diamonds, event.acts);
      } else if (event.type === 'TotalsCorrected') {
        for (const change of event.changes) {
          if (window === 'all' || isIn(change)) add(personOf(r), change.diamonds, change.acts);
        }
      }
    }
  }
  return sum;
}

/** Null for somebody anonymous. */
function personOf(r: RecordBody): string | null {
  if (r.kind === 'outcome' || !r.who || 'token' in r.who || !r.who.id) return null;
  return `${r.kind === 'delivery' ? r.in.platform : r.in.args['platform']}:${r.who.id}`;
}
