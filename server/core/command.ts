import type { Command, CommandName } from '../../shared/commands.ts';
import { COMMANDS } from '../../shared/commands.ts';
import type { AlertId } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { decideAdjust, decideEnter, decidePrice, decideRevert } from './corrections.ts';
import type { Decision, Refusal } from './decision.ts';
import { accept, already, notFound } from './decision.ts';
import { alertIdAt, made } from './growing.ts';
import { decideHide, decideUnhide } from './hiding.ts';
import type { Ledger } from './ledger.ts';
import { endOf } from './ledger.ts';
import { decideMark, decideNote, decideRename, decideThanked } from './people.ts';
import type { Event, Who } from './record.ts';
import { decideResume } from './resuming.ts';
import type { Deciding, Moment, Rules } from './rules.ts';
import { tierFor } from './rules.ts';
import { endSession, moveSession, renameSession, startSession } from './session-commands.ts';
import { sessionAt } from './sessions.ts';
import type { ShowState } from './state.ts';
import { decideUndo } from './undo.ts';
import { decideApprove, decideEdit, decideReject } from './verdicts.ts';
import { refuseWording } from './wording.ts';

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
  state: ShowState,
  command: ShowCommand,
  deciding: Deciding,
): Decision | Refusal {
  const { ledger } = state;
  const { rules, moment, actor } = deciding;
  switch (command.name) {
    case 'send-test-gift':
      return testGift(ledger, command.args, rules, moment);
    case 'skip-alert':
      return skip(ledger, command.args.id);
    case 'replay-alert':
      return replay(ledger, command.args.id, moment);
    case 'approve-alert':
      return decideApprove(state, command.args);
    case 'edit-alert':
      return decideEdit(state, command.args);
    case 'reject-alert':
      return decideReject(state, command.args);
    case 'mute':
      return mute(ledger, command.args.muted);
    case 'hide-gifter':
      return decideHide(ledger, command.args.gifterId, actor);
    case 'unhide-gifter':
      return decideUnhide(ledger, command.args.gifterId, actor);
    case 'rename-gifter':
      return decideRename(ledger, command.args);
    case 'note-gifter':
      return decideNote(ledger, command.args);
    case 'exclude-gifter':
      return decideMark(ledger, 'excluded', command.args);
    case 'block-gifter':
      return decideMark(ledger, 'blocked', command.args);
    case 'trust-gifter':
      return decideMark(ledger, 'trusted', command.args);
    case 'mark-thanked':
      return decideThanked(state, command.args);
    case 'revert-gift':
      return decideRevert(ledger, command.args);
    case 'price-gift':
      return decidePrice(ledger, command.args);
    case 'adjust-gifter':
      return decideAdjust(state, command.args, {
        moment,
        session: openSession(ledger, rules, moment),
        actor,
      });
    case 'enter-gift':
      return decideEnter(ledger, command.args, { moment, session: openSession(ledger, rules, moment) });
    case 'undo':
      return decideUndo(ledger, command.args, deciding);
    case 'pause-alerts':
      if (ledger.paused) return already('Alerts are paused already.', ledger.paused);
      return accept([{ type: 'AlertsPaused' }]);
    case 'resume-alerts':
      return decideResume(state, command.args, deciding.onAir ?? null);
    case 'clear-overlay':
      if (ledger.cleared) return already('The screen is cleared already.', ledger.cleared);
      return accept([{ type: 'OverlayCleared' }]);
    case 'start-session':
      return startSession(ledger, command.args, { rules, moment });
    case 'end-session':
      return endSession(ledger, { rules, moment });
    case 'move-session':
      return moveSession(ledger, command.args, { rules, moment });
    case 'rename-session':
      return renameSession(ledger, command.args, { rules, moment });
    case 'set-goal': {
      if ('clear' in command.args) {
        if (!ledger.goal) return notFound('There is no goal.');
        return accept([{ type: 'GoalRemoved' }], null, { clear: true });
      }
      const { label, target, start = 0 } = command.args;
      const refused = refuseWording([{ path: 'args.label', text: label, place: 'goal' }], rules.settings);
      if (refused) return refused;
      return accept([{ type: 'GoalSet', label, target, start }], null, { target, start });
    }
    default:
      return unreachable(command);
  }
}

/** Null between sessions. */
function openSession(ledger: Ledger, rules: Rules, moment: Moment): number | null {
  return sessionAt(ledger, rules.settings.sessionIdleMs, moment.atMs, { open: false }).id;
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
  const ended = endOf(ledger, alert);
  if (ended) return already('This alert has ended already.', ended);
  return notFound('There is no such alert.');
}

function mute(ledger: Ledger, muted: boolean): Decision | Refusal {
  if (muted && ledger.muted) return already('The screens are silent already.', ledger.muted);
  if (!muted && !ledger.muted) return already('The screens are not silent.');
  return accept([{ type: 'ScreensMuted', muted }], null, { muted });
}

function replay(ledger: Ledger, of: AlertId, moment: Moment): Decision | Refusal {
  if (ledger.alive.has(of)) return already('This alert is on its way already.');
  const merged = ledger.merged.get(of);
  if (merged) return already('This alert plays in another one.', merged);
  if (!ledger.ended.has(of)) return notFound('There is no such alert any more.');
  const alert = alertIdAt(moment);
  return accept([{ type: 'AlertReplayed', alert, of }], { alert }, { id: of });
}
