import type { CommandArgs } from '../../shared/commands.ts';
import type { AlertId } from '../../shared/units.ts';
import type { Decision, Refusal } from './decision.ts';
import { accept, already } from './decision.ts';
import { holdOf } from './holds.ts';
import type { Event } from './record.ts';
import type { ShowState } from './state.ts';

/** From this level on an alert is one of the big ones: Spotlight, VIP, Legend. */
const BIG_FROM_LEVEL = 5;

/**
 * Alerts play again. Of what waits, all is played, or the big ones only, or nothing: the rest is missed, where it can be
 * replayed. What is held or on air stays as it is.
 */
export function decideResume(
  state: ShowState,
  { waiting = 'play' }: CommandArgs<'resume-alerts'>,
  onAir: AlertId | null,
): Decision | Refusal {
  const { ledger } = state;
  if (!ledger.paused && !ledger.cleared) return already('Alerts are playing already.');
  if (waiting === 'play') return accept([{ type: 'AlertsResumed' }]);
  const leastLevel = waiting === 'big' ? BIG_FROM_LEVEL : Infinity;
  const passed: Event[] = [];
  for (const [alert, facts] of state.views.alerts.alive) {
    if (alert === onAir || !ledger.alive.has(alert) || holdOf(facts) !== null) continue;
    if (facts.tier.level >= leastLevel) continue;
    passed.push({ type: 'AlertEnded', alert, end: 'missed', reason: 'passed-over' });
  }
  return accept([...passed, { type: 'AlertsResumed' }], null, { waiting });
}
