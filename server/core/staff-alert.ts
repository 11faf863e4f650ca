import type { HeldAlert, HeldWhy, StaffAlert } from '../../shared/topics.ts';
import type { EpochMs } from '../../shared/units.ts';
import type { AlertFacts } from './alerts.ts';
import type { HeldFacts } from './director.ts';
import { isAbout } from './doubt.ts';
import { holdOf } from './holds.ts';
import type { Presenter } from './present.ts';
import { alertName, isNameHeld, presentAlert } from './present.ts';

/** An alert as owner and moderators read it. */
export function presentForStaff(facts: AlertFacts, presenter: Presenter, nowMs: EpochMs): StaffAlert {
  const alert = presentAlert(facts, presenter, nowMs, 'staff');
  const { gifterId } = facts;
  const doubt = facts.doubt ?? null;
  if (isNameHeld(facts)) {
    const rawName = presenter.cleanName(facts.name, gifterId);
    return { ...alert, gifter: { ...alert.gifter, rawName }, doubt };
  }
  const isMasked = alertName('air', presenter, facts) !== alert.gifter.name;
  return { ...alert, doubt, ...(isMasked ? { masked: true } : {}) };
}

export function presentHeld(
  { facts, decideByMs }: HeldFacts,
  presenter: Presenter,
  nowMs: EpochMs,
): HeldAlert {
  return { ...presentForStaff(facts, presenter, nowMs), decideByMs, why: whyHeld(facts, presenter) };
}

/** The doubt says more than the step, which holds every one alike. */
function whyHeld(facts: AlertFacts, { air }: Presenter): HeldWhy {
  // The words may have changed since.
  if (isNameHeld(facts)) return air.nameDoubt(facts.name, facts.gifterId) ?? 'unknown';
  const hold = holdOf(facts);
  if (hold === 'message' && facts.message !== null && isAbout(facts.doubt, 'message'))
    return air.messageDoubt(facts.message) ?? 'unknown';
  return hold === 'message' ? 'step-messages' : 'step';
}
