import type { Command, CommandName } from '../../shared/commands.ts';
import { COMMANDS } from '../../shared/commands.ts';
import type { AlertId } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { Decision, Refusal } from './decision.ts';
import { accept, already, notFound } from './decision.ts';
import { alertIdAt, made } from './growing.ts';
import { decideHide, decideUnhide } from './hiding.ts';
import { holdOf } from './holds.ts';
import type { Ledger } from './ledger.ts';
import type { Event, Who } from './record.ts';
import type { Moment, Rules } from './rules.ts';
import { tierFor } from './rules.ts';
import { isSessionOpen, sessionAt } from './sessions.ts';
import type { ShowState } from './state.ts';
import type { Views } from './views.ts';

/** A command that the show decides by itself. */
export type ShowCommand = Exclude<Command, { readonly name: OfficeCommandName }>;
/** A command that is carried out elsewhere before it is recorded. */
export type OfficeCommand = Extract<Command, { readonly name: OfficeCommandName }>;

type OfficeCommandName = {
  [N in CommandName]: (typeof COMMANDS)[N] extends { readonly byOffice: true } ? N : never;
}[CommandName];

export function isForOffice(command: Command): command is OfficeCommand {
  return 'byOffice' in COMMANDS[command.name];
}

/** Decides a checked command against the state; a refusal leaves no trace. Pure. */
export function decideCommand(
  { ledger, views }: ShowState,
  command: ShowCommand,
  { rules, moment, actor }: { readonly rules: Rules; readonly moment: Moment; readonly actor: string },
): Decision | Refusal {
  switch (command.name) {
    case 'send-test-gift':
      return testGift(ledger, command.args, rules, moment);
    case 'skip-alert':
      return skip(ledger, command.args.id);
    case 'replay-alert':
      return replay(ledger, command.args.id, moment);
    case 'approve-alert':
      return approve(ledger, views, command.args);
    case 'hide-gifter':
      return decideHide(ledger, command.args.gifterId, actor);
    case 'unhide-gifter':
      return decideUnhide(ledger, command.args.gifterId, actor);
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
        if (!ledger.hasGoal) return notFound('There is no goal.');
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
  return notFound('There is no such alert.');
}

/** Lets go what a moderator was shown as held: what is not on disk yet, nobody has seen. */
function approve(
  ledger: Ledger,
  views: Views,
  { id, withoutMessage = false }: (ShowCommand & { name: 'approve-alert' })['args'],
): Decision | Refusal {
  const decided = ledger.approved.get(id) ?? ledger.ended.get(id);
  if (decided) return already('This alert was decided on already.', decided);
  const facts = ledger.alive.has(id) ? views.alerts.alive.get(id) : undefined;
  if (!facts) return notFound('There is no such alert.');
  if (holdOf(facts) === null) return already('This alert waits for nobody.');
  const event: Event = { type: withoutMessage ? 'AlertReleased' : 'AlertApproved', alert: id };
  return accept([event], null, withoutMessage ? { id, withoutMessage } : { id });
}

function replay(ledger: Ledger, of: AlertId, moment: Moment): Decision | Refusal {
  if (ledger.alive.has(of)) return already('This alert is on its way already.');
  if (!ledger.ended.has(of)) return notFound('There is no such alert any more.');
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
