import { describe, expect, it } from 'vitest';
import { holdOf } from '../../server/core/holds.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { delivery, given, RULES } from './given.ts';

const ladder = {
  version: 2,
  tiers: DEFAULT_LADDER.tiers.map((tier) => ({ ...tier, hold: 'message' as const })),
};
const spotlight = (message: string | null) =>
  delivery({ unit: { type: 'diamonds', amount: 1_000 }, message });

/** Two held or waiting alerts of one gifter, the second played inside the first. */
function merged(first: string | null, second: string | null, let2: 'AlertApproved' | 'AlertReleased') {
  const show = given({ ...RULES, ladder }).adopt(ladder);
  show.gift(spotlight(first));
  show.gift(spotlight(second));
  show.outcome([{ type: let2, alert: 'a3' }]);
  show.merged('a3', 'a2');
  return show.state.views.alerts.alive.get('a2');
}

describe('alerts that play as one', () => {
  it('[DR16] show a message that was let through', () => {
    const host = merged(null, 'hello', 'AlertApproved');
    expect([host?.message, host && holdOf(host)]).toEqual(['hello', null]);
  });

  it('[DR16] do not bring back one that was held back', () => {
    const host = merged(null, 'hello', 'AlertReleased');
    expect([host?.message, host && holdOf(host)]).toEqual([null, null]);
  });
});
