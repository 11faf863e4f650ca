import type { CommandArgs } from '../../shared/commands.ts';
import { cleanMessage, cleanName } from '../../shared/names.ts';
import type { AlertId } from '../../shared/units.ts';
import type { AlertFacts } from './alerts.ts';
import type { Decision, Refusal } from './decision.ts';
import { accept, already, notFound } from './decision.ts';
import { holdOf } from './holds.ts';
import { endOf } from './ledger.ts';
import type { Event, Who } from './record.ts';
import type { ShowState } from './state.ts';

/** Lets go what a moderator was shown as held: what is not on disk yet, nobody has seen. */
export function decideApprove(state: ShowState, args: CommandArgs<'approve-alert'>): Decision | Refusal {
  const { id, withoutMessage = false } = args;
  const decided = state.ledger.approved.get(id);
  if (decided) return already('This alert was decided on already.', decided);
  const facts = inBeing(state, id);
  if ('ok' in facts) return facts;
  if (holdOf(facts) === null) return already('This alert waits for nobody.');
  const { gifterName, message } = args;
  const edits: Event[] =
    gifterName === undefined && message === undefined ? [] : [{ type: 'AlertEdited', alert: id }];
  const verdict: Event = { type: withoutMessage ? 'AlertReleased' : 'AlertApproved', alert: id };
  return withTexts(facts, args, [...edits, verdict]);
}

/** New texts for an alert in being. One that is held stays so. */
export function decideEdit(state: ShowState, args: CommandArgs<'edit-alert'>): Decision | Refusal {
  const facts = inBeing(state, args.id);
  if ('ok' in facts) return facts;
  const { id, withoutMessage } = args;
  return withTexts(facts, args, [
    { type: 'AlertEdited', alert: id, ...(withoutMessage ? { withoutMessage } : {}) },
  ]);
}

/** Not shown, and thanked by voice: nobody goes unthanked because of a text. */
export function decideReject(state: ShowState, { id }: CommandArgs<'reject-alert'>): Decision | Refusal {
  const facts = inBeing(state, id);
  if ('ok' in facts) return facts;
  return accept([{ type: 'AlertEnded', alert: id, end: 'rejected' }], null, { id });
}

function inBeing({ ledger, views }: ShowState, id: AlertId): AlertFacts | Refusal {
  const ended = endOf(ledger, id);
  if (ended) return already('This alert has ended already.', ended);
  const facts = ledger.alive.has(id) ? views.alerts.alive.get(id) : undefined;
  return facts ?? notFound('There is no such alert.');
}

/** The new texts are cleaned before they are kept, and stand with the person. */
function withTexts(
  facts: AlertFacts,
  { id, gifterName, message, withoutMessage }: CommandArgs<'edit-alert'>,
  events: readonly Event[],
): Decision {
  const cleaned = message === undefined ? null : cleanMessage(message);
  const who: Who = {
    ...(gifterName === undefined ? {} : { name: cleanName(gifterName, facts.gifterId) }),
    ...(cleaned === null ? {} : { message: cleaned }),
  };
  const decision = accept(events, null, withoutMessage ? { id, withoutMessage } : { id });
  return Object.keys(who).length === 0 ? decision : { ...decision, who };
}
