import type { Diamonds, EpochMs, GifterId, Seq } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import { personOf, VIEWER } from './acts.ts';
import type { People } from './marks.ts';
import type { Event, RecordBody, Who } from './record.ts';

/** What takes a command back. */
interface Opposite {
  readonly events: readonly Event[];
  readonly who?: Who;
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
  undone?: Act;
}

/** Commands that are listed and can be undone. */
const DONE_KEPT = 200;

/** What the ledger knows that opposites are made of. */
interface Doings {
  readonly seq: Seq;
  readonly done: Done[];
  readonly hidden: ReadonlyMap<GifterId, Act>;
  readonly people: People;
  readonly cleared: Act | null;
  readonly hasGoal: boolean;
  readonly goalSince?: Seq;
  readonly goal?: {
    readonly label: string;
    readonly target: Diamonds;
    readonly start: Diamonds;
    readonly value: Diamonds;
  };
}

/** Keeps what a command did, before it is folded: the opposite is of the state that it found. */
export function rememberDone(ledger: Doings, r: RecordBody & { readonly kind: 'command' }): void {
  if (r.actor === VIEWER) return;
  const undoes =
    r.in.name === 'undo' ? ledger.done.find(({ seq }) => seq === r.in.args['undoes']) : undefined;
  if (undoes) undoes.undone = { by: r.actor, atMs: r.at };
  const hasPerson = r.who !== undefined && !('token' in r.who) && typeof r.who.id === 'string';
  const opposite = r.in.name === 'undo' ? null : oppositeOf(ledger, r);
  ledger.done.push({
    seq: ledger.seq,
    id: r.in.id,
    actor: r.actor,
    atMs: r.at,
    name: r.in.name,
    args: r.in.args,
    gifterId: hasPerson ? personOf(r) : null,
    about: aboutOf(ledger.seq, r),
    opposite,
  });
  if (ledger.done.length > DONE_KEPT) ledger.done.shift();
}

function oppositeOf(ledger: Doings, r: RecordBody & { readonly kind: 'command' }): Opposite | null {
  const [event] = r.events;
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
    case 'TotalsCorrected': {
      const { what, of, changes, goal } = event;
      if (what !== 'reverted' && what !== 'priced' && what !== 'adjusted' && what !== 'entered') return null;
      const back = changes.map((change) => ({
        ...change,
        diamonds: 0 - change.diamonds,
        acts: 0 - change.acts,
      }));
      return aboutThem({
        type: 'TotalsCorrected',
        what: BACK[what],
        of: of ?? ledger.seq,
        changes: back,
        goal: 0 - goal,
      });
    }
    case 'AlertsPaused':
      return { events: [{ type: 'AlertsResumed' }] };
    case 'AlertsResumed':
      return ledger.cleared ? null : { events: [{ type: 'AlertsPaused' }] };
    case 'ScreensMuted':
      return { events: [{ type: 'ScreensMuted', muted: !event.muted }] };
    case 'GoalSet':
    case 'GoalRemoved': {
      if (!ledger.hasGoal) return { events: [{ type: 'GoalRemoved' }] };
      if (!ledger.goal) return null;
      const { label, target, start, value } = ledger.goal;
      const since = ledger.goalSince ?? 0;
      return { events: [{ type: 'GoalSet', label, target, start, value, since }] };
    }
    case 'AlertEnded':
      return { events: [{ type: 'AlertReplayed', alert: event.alert, of: event.alert }] };
    default:
      return null;
  }
}

const BACK = {
  reverted: 'restored',
  priced: 'unpriced',
  adjusted: 'unadjusted',
  entered: 'unentered',
} as const;

function aboutOf(seq: Seq, r: RecordBody & { readonly kind: 'command' }): string | null {
  const [event] = r.events;
  switch (event?.type) {
    case 'GifterHidden':
    case 'GifterUnhidden':
      return `hidden ${personOf(r)}`;
    case 'GifterMarked':
      return `${event.mark} ${personOf(r)}`;
    case 'GifterRenamed':
      return `name ${personOf(r)}`;
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
      return `alert ${event.alert}`;
    case 'AlertReplayed':
      return `alert ${event.of}`;
    default:
      return null;
  }
}
