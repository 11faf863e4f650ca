import type { Command } from '../../shared/commands.ts';
import type { CommandError } from '../../shared/errors.ts';
import { commandError } from '../../shared/errors.ts';
import type { AlertId } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { alertIdAt, made } from './decide.ts';
import type { Ledger } from './ledger.ts';
import type { Event, Who } from './record.ts';
import type { Moment, Rules } from './rules.ts';
import { tierFor } from './rules.ts';
import { isSessionOpen, sessionAt } from './sessions.ts';

/** What an accepted command means. `args` goes into the record as it is; what is personal stands in `who`. */
export interface Decision {
  readonly ok: true;
  readonly events: readonly Event[];
  readonly value: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly who?: Who;
}

export type Refusal = { readonly ok: false; readonly error: CommandError };

/** Decides a checked command against the state; a refusal leaves no trace. Pure. */
export function decideCommand(
  ledger: Ledger,
  command: Command,
  rules: Rules,
  moment: Moment,
): Decision | Refusal {
  switch (command.name) {
    case 'send-test-gift':
      return testGift(ledger, command.args, rules, moment);
    case 'skip-alert':
      return skip(ledger, command.args.id);
    case 'replay-alert':
      return replay(ledger, command.args.id, moment);
    case 'pause-alerts':
      if (ledger.paused) return already('Alerts are paused already.', ledger.paused);
      return accept([{ type: 'AlertsPaused' }]);
    case 'resume-alerts':
      if (!ledger.paused && !ledger.cleared) return already('Alerts are playing already.');
      return accept([{ type: 'AlertsResumed' }]);
    case 'clear-overlay':
      if (ledger.cleared) return already('The screen is cleared already.', ledger.cleared);
      return accept([{ type: 'OverlayCleared' }]);
    case 'start-session':
      return startSession(ledger, command.args.title, rules, moment);
    case 'end-session':
      return endSession(ledger, rules, moment);
    case 'set-goal': {
      if ('clear' in command.args) {
        if (!ledger.hasGoal) return refuse('state/not-found', 'There is no goal.');
        return accept([{ type: 'GoalRemoved' }], null, { clear: true });
      }
      const { label, target, start = 0 } = command.args;
      return accept([{ type: 'GoalSet', label, target, start }], null, { target, start });
    }
    default:
      return unreachable(command);
  }
}

function testGift(
  ledger: Ledger,
  args: (Command & { name: 'send-test-gift' })['args'],
  rules: Rules,
  moment: Moment,
): Decision {
  const { diamonds, streak, name = 'Test viewer', message } = args;
  const tier = tierFor(rules.ladder, diamonds);
  const who: Who = { name, ...(message === undefined ? {} : { message }) };
  const kept = { diamonds, ...(streak === undefined ? {} : { streak }) };
  if (tier === null) return { ok: true, events: [], value: { alert: null }, args: kept, who };
  const event: Event = { ...made(ledger, tier, rules, moment, { count: streak ?? 1, diamonds }), test: true };
  return { ok: true, events: [event], value: { alert: event.alert }, args: kept, who };
}

function skip(ledger: Ledger, alert: AlertId): Decision | Refusal {
  if (ledger.alive.has(alert))
    return accept([{ type: 'AlertEnded', alert, end: 'skipped' }], null, { id: alert });
  const ended = ledger.ended.get(alert);
  if (ended) return already('This alert has ended already.', ended);
  return refuse('state/not-found', 'There is no such alert.');
}

function replay(ledger: Ledger, of: AlertId, moment: Moment): Decision | Refusal {
  if (ledger.alive.has(of)) return already('This alert is on its way already.');
  if (!ledger.ended.has(of)) return refuse('state/not-found', 'There is no such alert any more.');
  const alert = alertIdAt(moment);
  return accept([{ type: 'AlertReplayed', alert, of }], { alert }, { id: of });
}

function startSession(
  ledger: Ledger,
  title: string | undefined,
  rules: Rules,
  moment: Moment,
): Decision | Refusal {
  const idleMs = rules.settings.sessionIdleMs;
  if (isSessionOpen(ledger, idleMs, moment.atMs)) {
    return already('A session is running.', {
      session: ledger.session?.id,
      openedAtMs: ledger.session?.openedAtMs,
    });
  }
  const session = sessionAt(ledger, idleMs, moment.atMs, { open: true, ...(title ? { title } : {}) });
  return accept(session.events, { session: session.id }, title === undefined ? {} : { title });
}

function endSession(ledger: Ledger, rules: Rules, moment: Moment): Decision | Refusal {
  if (!ledger.session?.open || !isSessionOpen(ledger, rules.settings.sessionIdleMs, moment.atMs)) {
    return already('No session is running.');
  }
  const session = ledger.session.id;
  return accept([{ type: 'SessionClosed', session, closedAtMs: moment.atMs }], { session });
}

function accept(events: readonly Event[], value: unknown = null, args: Decision['args'] = {}): Decision {
  return { ok: true, events, value, args };
}

function already(message: string, detail?: unknown): Refusal {
  return {
    ok: false,
    error: commandError('state/already', { message, ...(detail === undefined ? {} : { detail }) }),
  };
}

function refuse(code: 'state/not-found', message: string): Refusal {
  return { ok: false, error: commandError(code, { message }) };
}
