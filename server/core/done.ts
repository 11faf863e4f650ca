import type { EpochMs, GifterId, Seq } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import { aboutWhom, personOf, VIEWER } from './acts.ts';
import { opposed } from './credits.ts';
import type { Goal } from './goals.ts';
import type { AdoptedLadder } from './ladders.ts';
import type { People } from './marks.ts';
import type { Event, RecordBody, Who } from './record.ts';
import type { Replaced } from './replaced.ts';
import { oppositeOfSession } from './session-commands.ts';
import type { Session } from './sessions.ts';

/** What takes a command back. */
interface Opposite {
  readonly events: readonly Event[];
  readonly who?: Who;
  /** Of a save: the record of the ladder that stood before, or what stood in the settings. */
  readonly saves?: { readonly ladder: Seq } | { readonly settings: readonly Replaced[] };
}

/** A command that was accepted. */
export interface Done {
  readonly seq: Seq;
  readonly id: string;
  readonly actor: string;
  readonly atMs: EpochMs;
  readonly name: string;
  /** As in the record: nothing personal, nothing secret. */
  readonly args: Readonly<Record<string, unknown>>;
  /** Whom it is about; null for nobody. */
  readonly gifterId: GifterId | null;
  /** What it touches: the last one that touched a thing is the one that can be undone. */
  readonly about: string | null;
  readonly opposite: Opposite | null;
  /** Of a renaming: the names that staff read before and after, null for the person's own. Goes with the person. */
  named?: Named;
  undone?: Act;
}

export interface Named {
  readonly from: string | null;
  readonly to: string | null;
}

/** Commands that are listed and can be undone. */
const DONE_KEPT = 200;

/** What the ledger knows that opposites are made of. */
interface Doings {
  readonly seq: Seq;
  readonly done: Done[];
  readonly session: Session | null;
  readonly ladders: readonly AdoptedLadder[];
  readonly hidden: ReadonlyMap<GifterId, Act>;
  readonly people: People;
  readonly cleared: Act | null;
  readonly goal?: Goal;
}

/** Keeps what a command did, before it is folded: the opposite is of the state that it found. */
export function rememberDone(ledger: Doings, r: RecordBody & { readonly kind: 'command' }): void {
  if (r.actor === VIEWER) return;
  const undoes = undoneBy(ledger.done, r.in);
  if (undoes) undoes.undone = { by: r.actor, atMs: r.at };
  // An undo that is undone leaves the command as it was: that one can be undone again, and this one touched nothing.
  const isRedo = undoes?.name === 'undo';
  if (isRedo) delete undoneBy(ledger.done, undoes)?.undone;
  ledger.done.push({
    seq: ledger.seq,
    id: r.in.id,
    actor: r.actor,
    atMs: r.at,
    name: r.in.name,
    args: r.in.args,
    gifterId: aboutWhom(r),
    about: isRedo ? null : aboutOf(ledger.seq, r),
    opposite: isRedo ? null : oppositeOf(ledger, r),
    ...namedBy(ledger, r),
  });
  if (ledger.done.length > DONE_KEPT) ledger.done.shift();
}

/** The command that an undo takes back; undefined for what is no undo, and where that is not remembered. */
export function undoneBy(
  all: readonly Done[],
  { name, args }: Pick<Done, 'name' | 'args'>,
): Done | undefined {
  return name === 'undo' ? all.find(({ seq }) => seq === args['undoes']) : undefined;
}

function namedBy({ people }: Doings, r: RecordBody): { readonly named?: Named } {
  const event = r.events.find(({ type }) => type === 'GifterRenamed');
  if (event?.type !== 'GifterRenamed') return {};
  const to = r.kind !== 'command' || event.cleared || !r.who || 'token' in r.who ? undefined : r.who.name;
  return { named: { from: people.get(personOf(r))?.renamed?.name ?? null, to: to ?? null } };
}

function oppositeOf(ledger: Doings, r: RecordBody & { readonly kind: 'command' }): Opposite | null {
  const session = oppositeOfSession(ledger, r.events);
  if (session) return { events: [session] };
  const [event] = r.events;
  if (event && isVerdict(event)) return { events: r.events.filter(isVerdict).map(takenBack).reverse() };
  if (!event || r.events.length > 1) return null;
  const person = personOf(r);
  const { who } = r;
  const aboutThem = (...events: Event[]): Opposite => ({ events, ...(who ? { who } : {}) });
  switch (event.type) {
    case 'GifterHidden':
      // A viewer's own wish stood there before, and is not a moderator's to bring back.
      return ledger.hidden.has(person) ? null : aboutThem({ type: 'GifterUnhidden' });
    case 'GifterUnhidden':
      return aboutThem({ type: 'GifterHidden' });
    case 'GifterMarked':
      return aboutThem({ ...event, on: !event.on });
    case 'GifterRenamed': {
      const name = ledger.people.get(person)?.renamed?.name;
      if (!who || 'token' in who) return null;
      const { name: _new, ...id } = who;
      return name === undefined
        ? { events: [{ type: 'GifterRenamed', cleared: true }], who: id }
        : { events: [{ type: 'GifterRenamed' }], who: { ...id, name } };
    }
    case 'GifterNoted': {
      const text = ledger.people.get(person)?.noted?.text;
      if (!who || 'token' in who) return null;
      const { message: _new, ...id } = who;
      return text === undefined
        ? { events: [{ type: 'GifterNoted', cleared: true }], who: id }
        : { events: [{ type: 'GifterNoted' }], who: { ...id, message: text } };
    }
    case 'TotalsCorrected': {
      const { what, of, changes, goal } = event;
      return aboutThem({
        type: 'TotalsCorrected',
        what: OPPOSITES[what],
        of: of ?? ledger.seq,
        changes: changes.map(opposed),
        goal: 0 - goal,
      });
    }
    case 'GifterThanked': {
      const { because, sinceMs } = event;
      return because && sinceMs !== undefined ? aboutThem({ type: 'ThanksDue', because, sinceMs }) : null;
    }
    case 'ThanksDue':
      return aboutThem({ ...event, type: 'GifterThanked' });
    case 'AlertsPaused':
      return { events: [{ type: 'AlertsResumed' }] };
    case 'AlertsResumed':
      return ledger.cleared ? null : { events: [{ type: 'AlertsPaused' }] };
    case 'ScreensMuted':
      return { events: [{ type: 'ScreensMuted', muted: !event.muted }] };
    case 'GoalSet':
    case 'GoalRemoved': {
      if (!ledger.goal) return { events: [{ type: 'GoalRemoved' }] };
      return { events: [{ type: 'GoalSet', ...ledger.goal }] };
    }
    case 'AlertEnded':
      return { events: [{ type: 'AlertReplayed', alert: event.alert, of: event.alert }] };
    case 'LadderAdopted': {
      const before = ledger.ladders.at(-1);
      return before ? { events: [], saves: { ladder: before.seq } } : null;
    }
    case 'SettingsSaved':
      return event.before?.length ? { events: [], saves: { settings: event.before } } : null;
    default:
      return null;
  }
}

type Verdict = Event & { readonly type: 'AlertEdited' | 'AlertApproved' | 'AlertReleased' };

function isVerdict(event: Event): event is Verdict {
  return ['AlertEdited', 'AlertApproved', 'AlertReleased'].includes(event.type);
}

function takenBack({ type, alert }: Verdict): Event {
  return { type: type === 'AlertEdited' ? 'EditTakenBack' : 'HeldAgain', alert };
}

const OPPOSITES = {
  reverted: 'restored',
  restored: 'reverted',
  priced: 'unpriced',
  unpriced: 'priced',
  adjusted: 'unadjusted',
  unadjusted: 'adjusted',
  entered: 'unentered',
  unentered: 'entered',
} as const;

function aboutOf(seq: Seq, r: RecordBody & { readonly kind: 'command' }): string | null {
  const event = r.events.at(-1);
  switch (event?.type) {
    case 'SessionOpened':
    case 'SessionClosed':
    case 'SessionReopened':
    case 'SessionMoved':
      return `session ${event.session}`;
    case 'SessionRenamed':
      return `title ${event.session}`;
    case 'GifterHidden':
    case 'GifterUnhidden':
      return `hidden ${personOf(r)}`;
    case 'GifterMarked':
      return `${event.mark} ${personOf(r)}`;
    case 'GifterRenamed':
      return `name ${personOf(r)}`;
    case 'GifterNoted':
      return `note ${personOf(r)}`;
    case 'GifterThanked':
    case 'ThanksDue':
      return `thanked ${personOf(r)}`;
    case 'TotalsCorrected':
      return `gift ${event.of ?? seq}`;
    case 'AlertsPaused':
    case 'AlertsResumed':
    case 'OverlayCleared':
      return 'stage';
    case 'ScreensMuted':
      return 'sound';
    case 'GoalSet':
    case 'GoalRemoved':
      return 'goal';
    case 'AlertEnded':
    case 'AlertEdited':
    case 'AlertApproved':
    case 'AlertReleased':
    case 'EditTakenBack':
    case 'HeldAgain':
      return `alert ${event.alert}`;
    case 'AlertReplayed':
      return `alert ${event.of}`;
    case 'LadderAdopted':
      return 'ladder';
    case 'SettingsSaved':
      return 'settings';
    default:
      return null;
  }
}
