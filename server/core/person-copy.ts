import type {
  PersonCopy,
  PersonEntry,
  PersonGift,
  PersonMarks,
  PersonTotal,
} from '../../shared/person-copy.ts';
import { WINDOWS } from '../../shared/topics.ts';
import type { AlertId, EpochMs, GifterId } from '../../shared/units.ts';
import { aboutWhom, FILE, gifterOf, OWNER, VIEWER } from './acts.ts';
import { alertOf, rewardWords, sayOfPerson } from './person-words.ts';
import type { Event, JournalRecord, RecordBody } from './record.ts';
import { emptyState, foldRecord } from './state.ts';
import type { Views } from './views.ts';

/** Gathers what records say of one person. Must be told every record of the journal once, in order. */
export interface PersonReader {
  note(record: JournalRecord): void;
  /** Entries so far. */
  readonly size: number;
  /** Null for somebody of whom no record speaks. */
  copy(madeAtMs: EpochMs): PersonCopy | null;
}

export function createPersonReader(gifterId: GifterId): PersonReader {
  const state = emptyState();
  const entries: PersonEntry[] = [];
  const names = new Set<string>();
  /** What became of these is told by records that name the alert and not the person. */
  const alerts = new Set<AlertId>();

  /** What a record says of the person: all that came of their gift or of a command about them, else of their alerts. */
  function entryOf({ seq, r }: JournalRecord): PersonEntry | null {
    const isTheirs = whoseOf(r) === gifterId;
    const events = isTheirs ? r.events : r.events.filter((event) => alerts.has(alertOf(event) ?? ''));
    follow(events, isTheirs);
    const what = events.map(sayOfPerson).filter((sentence) => sentence !== null);
    // Whom they did it to is told to that person.
    if (r.kind === 'command' && r.actor === gifterId)
      what.push(`As a moderator you gave the command "${r.in.name}".`);
    if (what.length === 0 && !isTheirs) return null;
    return {
      record: seq,
      at: iso(r.at),
      day: r.day,
      by: byWhom(r, gifterId),
      what,
      ...giftOf(r, isTheirs),
      ...wordsOf(r, events, isTheirs),
    };
  }

  function follow(events: readonly Event[], isTheirs: boolean): void {
    for (const event of events) {
      if (isTheirs && event.type === 'AlertMade') alerts.add(event.alert);
      if (event.type === 'AlertReplayed') alerts.add(event.alert);
    }
  }

  return {
    note(record) {
      foldRecord(state, record);
      const entry = entryOf(record);
      if (!entry) return;
      entries.push(entry);
      // A gift that was entered by hand brings a name, too.
      const isEntered = record.r.events.some((event) => 'what' in event && event.what === 'entered');
      if (entry.name && (entry.gift || isEntered)) names.add(entry.name);
    },
    get size() {
      return entries.length;
    },
    copy(madeAtMs) {
      if (entries.length === 0) return null;
      return {
        about: `This is a copy of everything that this Giftcast keeps of ${gifterId}, made ${iso(madeAtMs)}: each record that speaks of this person, what they gave in all, and what is noted of them. Nobody else's data stands in it; moderators are not named.`,
        person: gifterId,
        names: [...names],
        marks: marksOf(state.views, gifterId),
        totals: totalsOf(state.views, gifterId),
        records: entries,
      };
    },
  };
}

function whoseOf(r: RecordBody): GifterId | null {
  if (r.kind === 'delivery') return gifterOf(r.in.platform, r.who);
  return r.kind === 'command' ? aboutWhom(r) : null;
}

function byWhom(r: RecordBody, gifterId: GifterId): PersonEntry['by'] {
  if (r.kind === 'outcome') return 'Giftcast';
  if (r.kind === 'delivery' || r.actor === VIEWER || r.actor === gifterId) return 'you';
  return r.actor === OWNER || r.actor === FILE ? 'the streamer' : 'a moderator';
}

function giftOf(r: RecordBody, isTheirs: boolean): { readonly gift?: PersonGift } {
  if (r.kind !== 'delivery' || !isTheirs) return {};
  const { giftKind: kind, platform, gift, count, unit, sentAtMs } = r.in;
  const sentAt = sentAtMs === undefined ? {} : { sentAt: iso(sentAtMs) };
  return { gift: { kind, platform, source: r.source, id: r.key, gift: gift.name, count, unit, ...sentAt } };
}

/** Name and message stand in `who`: the person's own, or what a moderator wrote for them or for their alert. */
function wordsOf(
  r: RecordBody,
  events: readonly Event[],
  isTheirs: boolean,
): Pick<PersonEntry, 'name' | 'message' | 'reason'> {
  const isOfAlert = events.some(({ type }) => type === 'AlertEdited' || type === 'MessageTaken');
  if (!isTheirs && !isOfAlert) return {};
  const reason = r.kind === 'command' && isTheirs ? r.in.args['reason'] : undefined;
  const { name = undefined, message = undefined } = r.who && !('token' in r.who) ? r.who : {};
  return {
    ...(name === undefined ? {} : { name }),
    ...(message === undefined ? {} : { message }),
    ...(typeof reason === 'string' ? { reason } : {}),
  };
}

function marksOf({ hidden, people, forgetAsked, toThank, grants }: Views, gifterId: GifterId): PersonMarks {
  const { blocked, excluded, trusted, renamed } = people.get(gifterId) ?? {};
  const asked = forgetAsked.get(gifterId);
  const thanks = toThank.get(gifterId);
  return {
    hiddenOnScreen: hidden.has(gifterId),
    blocked: blocked !== undefined,
    excluded: excluded !== undefined,
    trusted: trusted !== undefined,
    renamedTo: renamed?.name ?? null,
    askedToBeForgottenAt: asked === undefined ? null : iso(asked),
    toBeThankedSince: thanks === undefined ? null : iso(thanks.atMs),
    rewards: grants
      .filter((grant) => grant.gifterId === gifterId)
      .map(({ atMs, reward }) => ({ at: iso(atMs), reward: rewardWords(reward) })),
  };
}

function totalsOf({ gifters, windows }: Views, gifterId: GifterId): PersonTotal[] {
  const slot = gifters.slotOf(gifterId);
  if (slot === null) return [];
  return WINDOWS.map((window) => {
    const { key, board } = windows[window];
    return { window, of: key, diamonds: board.diamondsOf(slot), gifts: board.actsOf(slot) };
  }).filter(({ diamonds, gifts }) => diamonds !== 0 || gifts !== 0);
}

function iso(atMs: EpochMs): string {
  return new Date(atMs).toISOString();
}
