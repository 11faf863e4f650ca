import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdOf } from '../../server/core/holds.ts';
import type { Level } from '../../shared/alert.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { showsMessage } from '../../shared/wording.ts';

const doubt = fc.constantFrom(undefined, 'name', 'message', 'both');
const tier = fc
  .record({
    step: fc.constantFrom(...DEFAULT_LADDER.tiers),
    hold: fc.constantFrom('none', 'message', 'always'),
  })
  .map(({ step, hold }) => ({ ...step, hold }) as typeof step);
const facts = fc
  .record({
    tier,
    message: fc.constantFrom(null, 'hello'),
    released: fc.boolean(),
    approved: fc.boolean(),
    test: fc.boolean(),
    doubt,
  })
  .map(({ doubt: about, ...others }) => (about === undefined ? others : { ...others, doubt: about }));

describe('what holds an alert', () => {
  it('[AN5] a name in doubt from level 2 on, whatever the step says; not in the ticker, not of a test', () => {
    const step = (level: Level) => {
      const found = DEFAULT_LADDER.tiers.find((other) => other.level === level);
      if (!found) throw new Error('bug: no such step');
      return { tier: found, message: null, released: false, test: false, doubt: 'name' as const };
    };
    expect(([1, 2, 3, 4, 5, 6, 7] as const).map((level) => holdOf(step(level)))).toEqual([
      null,
      ...Array.from({ length: 6 }, () => 'name'),
    ]);
    expect(holdOf({ ...step(5), test: true })).toBeNull();
  });

  it('[AN6] a message in doubt holds the alert only where the step shows it', () => {
    fc.assert(
      fc.property(facts, (alert) => {
        if (holdOf(alert) !== 'message') return;
        expect(showsMessage(alert.tier) && alert.message).toBe('hello');
      }),
    );
  });

  it('[AN5] what is in doubt only adds to what the step holds, and nothing holds what was let through', () => {
    fc.assert(
      fc.property(facts, (alert) => {
        const sure = holdOf({ ...alert, doubt: undefined });
        if (sure !== null) expect(holdOf(alert)).not.toBeNull();
        if (alert.released || alert.approved || alert.test) expect(holdOf(alert)).toBeNull();
      }),
    );
  });
});
