import type { Event } from './record.ts';

export type StepLimited = Event & { readonly type: 'StepLimited' };

/** A limit that a streak met and that its records told. */
export type MetLimit = Pick<StepLimited, 'tier' | 'why' | 'untilMs'>;

/** A streak, as far as this is about it. */
interface Limited {
  limited?: readonly MetLimit[];
}

/** Whether a streak did not tell the limit yet: it is told once, however many frames meet it. */
export function isNews(streak: Limited | undefined, limit: MetLimit): boolean {
  const known = streak?.limited?.find(({ tier }) => tier === limit.tier);
  return known?.why !== limit.why || known.untilMs !== limit.untilMs;
}

export function noteLimit(streak: Limited, limit: MetLimit): void {
  streak.limited = withLimit(streak.limited, limit);
}

/** A later word on a step replaces the one before. */
export function withLimit(
  limits: readonly MetLimit[] = [],
  { tier, why, untilMs }: MetLimit,
): readonly MetLimit[] {
  return [...limits.filter((other) => other.tier !== tier), { tier, why, untilMs }];
}
