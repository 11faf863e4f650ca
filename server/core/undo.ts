import type { CommandArgs } from '../../shared/commands.ts';
import { COMMANDS, isCommandName } from '../../shared/commands.ts';
import { commandError } from '../../shared/errors.ts';
import type { Tier } from '../../shared/tier.ts';
import type { AlertId, Seq } from '../../shared/units.ts';
import { OWNER } from './acts.ts';
import { refuseTooMuch } from './corrections.ts';
import type { Decision, Refusal } from './decision.ts';
import { already, notFound } from './decision.ts';
import type { Done } from './done.ts';
import { undoneBy } from './done.ts';
import { shareOf } from './goals.ts';
import { alertIdAt } from './growing.ts';
import type { Ledger } from './ledger.ts';
import { endOf } from './ledger.ts';
import type { Event } from './record.ts';
import type { Replaced } from './replaced.ts';
import type { Deciding, Moment } from './rules.ts';
import { closedAsOfNow, whyNotBack } from './session-commands.ts';

/** Appends the opposite of a command, once, and unless a later one touched the same thing. */
export function decideUndo(
  ledger: Ledger,
  { commandId }: CommandArgs<'undo'>,
  { rules, moment, actor, onAir = null }: Deciding,
): Decision | Refusal {
  const found = findUndoable(ledger, commandId, actor);
  if (!found.ok) return found;
  const { done } = found;
  const tooMuch = refuseMoving(ledger, done, actor);
  if (tooMuch) return tooMuch;
  const tooLate = refuseTooLate(ledger, done, onAir);
  if (tooLate) return tooLate;
  const events = done.opposite.events.map((event) => asOfNow(ledger, done, event, moment));
  for (const event of events) {
    const refusal = whyNotBack(ledger, event, { rules, moment });
    if (refusal) return refusal;
  }
  if (events.some((event) => event.type === 'AlertReplayed' && !ledger.ended.has(event.of))) {
    return notFound('There is no such alert any more.');
  }
  const platform = done.args['platform'];
  return {
    ok: true,
    events,
    value: null,
    args: { undoes: done.seq, ...(platform === undefined ? {} : { platform }) },
    ...(done.opposite.who ? { who: done.opposite.who } : {}),
  };
}

/** What the office saves to take a save back. */
export type TakeBack =
  | { readonly name: 'restore-tiers'; readonly args: { readonly tiers: readonly Tier[] } }
  | { readonly name: 'restore-settings'; readonly args: { readonly before: readonly Replaced[] } };

/** Whether the command was a save, which the office takes back. */
export function isOfSave({ done }: Ledger, { commandId }: CommandArgs<'undo'>): boolean {
  return done.findLast(({ id }) => id === commandId)?.opposite?.saves !== undefined;
}

/** Refuses as any undo; `undoes` is the record that is taken back. */
export function decideTakeBack(
  ledger: Ledger,
  { commandId }: CommandArgs<'undo'>,
  actor: string,
): { readonly ok: true; readonly takeBack: TakeBack; readonly undoes: Seq } | Refusal {
  const found = findUndoable(ledger, commandId, actor);
  if (!found.ok) return found;
  const { seq: undoes, opposite } = found.done;
  const { saves } = opposite;
  if (!saves) return notFound('There is nothing to undo.');
  if ('settings' in saves) {
    return { ok: true, undoes, takeBack: { name: 'restore-settings', args: { before: saves.settings } } };
  }
  const before = ledger.ladders.find(({ seq }) => seq === saves.ladder);
  if (!before) return notFound('The steps that stood before are not kept any more.');
  return { ok: true, undoes, takeBack: { name: 'restore-tiers', args: { tiers: before.ladder.tiers } } };
}

function findUndoable(
  ledger: Ledger,
  commandId: string,
  actor: string,
): { readonly ok: true; readonly done: Undoable } | Refusal {
  const done = ledger.done.findLast(({ id }) => id === commandId);
  if (!done || !isUndoable(done)) return notFound('There is nothing to undo.');
  if (done.undone) return already('This was undone already.', done.undone);
  if (actor !== OWNER && isTheOwners(undoneBy(ledger.done, done) ?? done))
    return { ok: false, error: commandError('auth/forbidden') };
  const later = ledger.done.find((other) => supersedes(other, done));
  if (!later) return { ok: true, done };
  const { actor: by, atMs } = later;
  return { ok: false, error: commandError('undo/superseded', { detail: { by, atMs } }) };
}

type Undoable = Done & { readonly opposite: NonNullable<Done['opposite']> };

function isUndoable(done: Done): done is Undoable {
  return done.opposite !== null;
}

/** What moderators may not do, they may not take back either. */
function isTheOwners({ name, actor }: Done): boolean {
  if (name === 'adjust-gifter') return actor === OWNER;
  return isCommandName(name) && !COMMANDS[name].roles.some((role) => role === 'moderator');
}

function supersedes(later: Done, done: Done): boolean {
  if (later.seq <= done.seq || later.about !== done.about || later.undone) return false;
  // A command that was undone is passed over together with its undo; an earlier undo finds what the later one changed.
  if (later.name === 'undo' && done.name !== 'undo') return false;
  return overlap(later.args['paths'], done.args['paths']);
}

/** Saves that name the places they changed touch only those, and what lies within. */
function overlap(some: unknown, others: unknown): boolean {
  if (!Array.isArray(some) || !Array.isArray(others)) return true;
  return some.some((one) =>
    others.some((other) => `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`)),
  );
}

/** What was moved by hand is moved once more where its undo is taken back. */
function refuseMoving(ledger: Ledger, { opposite }: Undoable, actor: string): Refusal | null {
  const [event] = opposite.events;
  const [change] = event?.type === 'TotalsCorrected' && event.what === 'adjusted' ? event.changes : [];
  return change ? refuseTooMuch(ledger, change, actor) : null;
}

/** Of an alert its texts are taken back while it is in being, and the decision on it until it is shown. */
function refuseTooLate(ledger: Ledger, { opposite }: Undoable, onAir: AlertId | null): Refusal | null {
  for (const event of opposite.events) {
    if (event.type !== 'HeldAgain' && event.type !== 'EditTakenBack') continue;
    const ended = endOf(ledger, event.alert);
    if (ended) return already('This alert has ended already.', ended);
    if (!ledger.alive.has(event.alert)) return notFound('There is no such alert any more.');
    if (event.type === 'EditTakenBack') continue;
    if (event.alert === onAir) return already('This alert is on air already.');
    if (!ledger.approved.has(event.alert)) return already('This alert waits for a decision already.');
  }
  return null;
}

/** What came between stays: gifts that counted towards the goal, a goal that was set anew. */
function asOfNow(ledger: Ledger, done: Done, event: Event, moment: Moment): Event {
  if (event.type === 'AlertReplayed') return { ...event, alert: alertIdAt(moment) };
  if (event.type === 'SessionClosed') return closedAsOfNow(ledger, event, moment);
  if (event.type === 'TotalsCorrected') {
    return { ...event, goal: shareOf(ledger.goal, event.changes, event.of ?? done.seq) };
  }
  if (event.type === 'GoalSet') {
    const before = ledger.goalsBefore.find(({ since }) => since === event.since);
    return before ? { ...event, value: before.value } : event;
  }
  return event;
}
