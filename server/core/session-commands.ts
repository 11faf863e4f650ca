import type { CommandArgs } from '../../shared/commands.ts';
import { commandError } from '../../shared/errors.ts';
import type { Settings } from '../../shared/settings.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { Decision, Refusal } from './decision.ts';
import { accept, already, notFound } from './decision.ts';
import type { Event } from './record.ts';
import type { Moment, Rules } from './rules.ts';
import type { KeepsSession } from './sessions.ts';
import { isSessionOpen, sessionAt, sessionEndMs } from './sessions.ts';
import { refuseWording } from './wording.ts';

/** By which rules and when something about sessions is decided. */
interface Given {
  readonly rules: Rules;
  readonly moment: Moment;
}

type Kept = Readonly<KeepsSession>;

export function startSession(
  kept: Kept,
  { title }: CommandArgs<'start-session'>,
  { rules: { settings }, moment: { atMs } }: Given,
): Decision | Refusal {
  const refused = refuseTitle(title ?? '', settings);
  if (refused) return refused;
  const idleMs = settings.sessionIdleMs;
  if (isSessionOpen(kept, idleMs, atMs)) {
    const { id: session, openedAtMs } = kept.session ?? {};
    return already('A session is running.', { session, openedAtMs });
  }
  const session = sessionAt(kept, idleMs, atMs, { open: true, ...(title ? { title } : {}) });
  return accept(session.events, { session: session.id }, title === undefined ? {} : { title });
}

export function endSession(kept: Kept, { rules, moment: { atMs } }: Given): Decision | Refusal {
  if (!kept.session || !isSessionOpen(kept, rules.settings.sessionIdleMs, atMs)) {
    return already('No session is running.');
  }
  const session = kept.session.id;
  return accept([{ type: 'SessionClosed', session, closedAtMs: atMs }], { session });
}

/** Another title for the last session; null takes it away. */
export function renameSession(
  { session }: Kept,
  { title }: CommandArgs<'rename-session'>,
  { rules }: Given,
): Decision | Refusal {
  const refused = refuseTitle(title ?? '', rules.settings);
  if (refused) return refused;
  if (!session) return notFound('There was no session yet.');
  if (session.title === title)
    return already(title === null ? 'The session has no title.' : 'The session is called so already.');
  return accept([{ type: 'SessionRenamed', session: session.id, title }], null, { title });
}

/** Other times for the last session. They say when it was; no gift changes its window. */
export function moveSession(
  kept: Kept,
  { openedAtMs, closedAtMs }: CommandArgs<'move-session'>,
  { rules: { settings, zone }, moment: { atMs } }: Given,
): Decision | Refusal {
  const { session } = kept;
  const idleMs = settings.sessionIdleMs;
  if (!session) return notFound('There was no session yet.');
  const isRunning = isSessionOpen(kept, idleMs, atMs);
  if (closedAtMs !== undefined && isRunning) {
    return outOf('closedAtMs', 'The session is still running: it can only begin at another time.');
  }
  const { firstGiftAtMs, lastGiftAtMs, afterMs } = session;
  const closesAtMs = isRunning ? atMs : (closedAtMs ?? sessionEndMs(session, idleMs));
  const when = (ms: EpochMs) => timeIn(zone, ms);
  const latestMs = Math.min(firstGiftAtMs ?? closesAtMs, closesAtMs);
  if (openedAtMs !== undefined && (openedAtMs < afterMs || openedAtMs > latestMs)) {
    const until = firstGiftAtMs === null ? 'its end or now' : 'its first gift';
    const since = afterMs === 0 ? '' : `, and not before ${when(afterMs)}, when the last one ended`;
    return outOf('openedAtMs', `It cannot begin after ${when(latestMs)}, ${until}${since}.`);
  }
  const earliestMs = firstGiftAtMs === null ? (openedAtMs ?? session.openedAtMs) : lastGiftAtMs;
  if (closedAtMs !== undefined && (closedAtMs < earliestMs || closedAtMs > atMs)) {
    const from = firstGiftAtMs === null ? 'when it began' : 'its last gift';
    return outOf('closedAtMs', `It cannot end before ${when(earliestMs)}, ${from}, and not later than now.`);
  }
  const times = {
    ...(openedAtMs === undefined ? {} : { openedAtMs }),
    ...(closedAtMs === undefined ? {} : { closedAtMs }),
  };
  const silent = sessionAt(kept, idleMs, atMs, { open: false }).events;
  return accept([...silent, { type: 'SessionMoved', session: session.id, ...times }], null, times);
}

/** What takes a record about the last session back; null where it says nothing of one. */
export function oppositeOfSession({ session }: Kept, events: readonly Event[]): Event | null {
  const event = events.at(-1);
  switch (event?.type) {
    case 'SessionReopened':
      return { type: 'SessionClosed', session: event.session, closedAtMs: session?.closedAtMs ?? 0 };
    case 'SessionClosed':
      return { type: 'SessionReopened', session: event.session };
    case 'SessionRenamed':
      return { ...event, title: session?.title ?? null };
    case 'SessionMoved': {
      const [first] = events;
      const closed = first?.type === 'SessionClosed' ? first.closedAtMs : session?.closedAtMs;
      return {
        ...event,
        ...(event.openedAtMs === undefined || !session ? {} : { openedAtMs: session.openedAtMs }),
        ...(event.closedAtMs === undefined ? {} : { closedAtMs: closed ?? event.closedAtMs }),
      };
    }
    default:
      return null;
  }
}

/** When it is closed again, it ends as it had, or now: after its opening and its last gift. */
export function closedAsOfNow(
  { session }: Kept,
  event: Event & { readonly type: 'SessionClosed' },
  { atMs }: Moment,
): Event {
  const isAfterAll = session !== null && event.closedAtMs >= session.lastGiftAtMs;
  return { ...event, closedAtMs: isAfterAll ? event.closedAtMs : atMs };
}

/** Why such an event cannot take the command back any more; null when it can. */
export function whyNotBack(
  { session }: Kept,
  event: Event,
  { rules, moment: { atMs } }: Given,
): Refusal | null {
  switch (event.type) {
    case 'SessionClosed':
    case 'SessionReopened':
    case 'SessionMoved':
    case 'SessionRenamed':
      break;
    default:
      return null;
  }
  if (session?.id !== event.session) return superseded('Another session has begun since.');
  if (event.type === 'SessionClosed' && !session.open) return superseded('This session is over already.');
  if (event.type === 'SessionReopened' && atMs - session.lastGiftAtMs > rules.settings.sessionIdleMs) {
    return superseded('It was quiet for too long: the next gift begins another session.');
  }
  return null;
}

function refuseTitle(text: string, settings: Settings): Refusal | null {
  return refuseWording([{ path: 'args.title', text, place: 'title' }], settings);
}

function superseded(message: string): Refusal {
  return { ok: false, error: commandError('undo/superseded', { message }) };
}

function outOf(path: string, message: string): Refusal {
  return { ok: false, error: commandError('command/bad-args', { path: `args.${path}`, message }) };
}

function timeIn(zone: string, atMs: EpochMs): string {
  const parts = { timeZone: zone, dateStyle: 'medium', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(atMs);
}
