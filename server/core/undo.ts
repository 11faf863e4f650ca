import type { CommandArgs } from '../../shared/commands.ts';
import { commandError } from '../../shared/errors.ts';
import { OWNER } from './acts.ts';
import type { Decision, Refusal } from './decision.ts';
import { already, notFound } from './decision.ts';
import type { Done } from './done.ts';
import { alertIdAt } from './growing.ts';
import type { Ledger } from './ledger.ts';
import type { Event } from './record.ts';
import type { Moment } from './rules.ts';

/** Appends the opposite of a command, once, and unless a later one touched the same thing. */
export function decideUndo(
  ledger: Ledger,
  { commandId }: CommandArgs<'undo'>,
  { moment, actor }: { readonly moment: Moment; readonly actor: string },
): Decision | Refusal {
  const done = ledger.done.findLast(({ id }) => id === commandId);
  if (!done?.opposite) return notFound('There is nothing to undo.');
  if (done.undone) return already('This was undone already.', done.undone);
  if (done.name === 'adjust-gifter' && done.actor === OWNER && actor !== OWNER) {
    return { ok: false, error: commandError('auth/forbidden') };
  }
  const isLater = ({ seq, about, undone, name }: Done) =>
    seq > done.seq && about === done.about && !undone && name !== 'undo';
  const later = ledger.done.find(isLater);
  if (later) {
    const { actor: by, atMs } = later;
    return { ok: false, error: commandError('undo/superseded', { detail: { by, atMs } }) };
  }
  const events = done.opposite.events.map((event) => asOfNow(ledger, done, event, moment));
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

/** What came between stays: gifts that counted towards the goal, a goal that was set anew. */
function asOfNow(ledger: Ledger, done: Done, event: Event, moment: Moment): Event {
  if (event.type === 'AlertReplayed') return { ...event, alert: alertIdAt(moment) };
  if (event.type === 'TotalsCorrected') {
    const isSameGoal = ledger.hasGoal && (ledger.goalSince ?? 0) < done.seq;
    return { ...event, goal: isSameGoal ? event.goal : 0 };
  }
  if (event.type === 'GoalSet' && event.value !== undefined && ledger.goal) {
    return { ...event, value: event.value + ledger.goal.value - ledger.goal.start };
  }
  return event;
}
