import type { AlertFacts } from '../../server/core/alerts.ts';
import type { DirectorOptions } from '../../server/core/director.ts';
import { createDirector } from '../../server/core/director.ts';
import type { Level } from '../../shared/alert.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { EVENING_MS } from './given.ts';

let made = 0;

/** An alert of one more gifter, a single gift of now unless said otherwise. */
export function alert(level: Level, over: Partial<AlertFacts> = {}): AlertFacts {
  const tier = DEFAULT_LADDER.tiers.find((step) => step.level === level);
  if (!tier) throw new Error(`no tier of level ${level}`);
  made += 1;
  return {
    id: `a${made}`,
    tier,
    gifterId: `tiktok:${made}`,
    name: 'Ada',
    giftName: 'Rose',
    count: 1,
    diamonds: tier.when.diamondsFrom ?? 1,
    message: null,
    createdAtMs: EVENING_MS,
    streak: null,
    merged: null,
    biggest: 0,
    released: false,
    test: false,
    ...over,
  };
}

export const director = (over: Partial<DirectorOptions> = {}) =>
  createDirector({ paused: false, decideWithinMs: 60_000, isHidden: () => false, ...over });

/** The effect that sends an alert. */
export const send = (facts: AlertFacts, to: string = 'all', elapsedMs = 0) => ({
  type: 'send',
  facts,
  to,
  elapsedMs,
});

/** The effect that ends an alert in another. */
export const merged = ({ id }: AlertFacts, into: AlertFacts) => ({
  type: 'ended',
  id,
  end: 'merged',
  into: into.id,
});
