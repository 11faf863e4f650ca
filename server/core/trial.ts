import type { Explained } from '../../shared/tier-explain.ts';
import type { EpochMs } from '../../shared/units.ts';
import { gifterOf } from './acts.ts';
import type { Ledger, Streak } from './ledger.ts';
import type { Event, RecordBody } from './record.ts';
import { factsOf } from './tiers.ts';

type Delivered = RecordBody & { readonly kind: 'delivery' };

/**
 * What `explain` needs to say which step a delivery reached: the facts at its moment, before it is folded. `streak` is
 * its combo or bomb as it was before.
 */
export function explainedOf(ledger: Ledger, r: Delivered, streak: Streak | undefined): Explained {
  const { in: input, who, events } = r;
  const credited = events.find((event) => event.type === 'GiftCounted');
  const rose = events.find((event) => event.type === 'StreakRose');
  const gifter = gifterOf(input.platform, who);
  const credit = credited?.diamonds ?? 0;
  const asking = { input, who, diamonds: rose?.total ?? credit, credit, streak };
  const facts = factsOf(ledger, asking, gifter, ledger.session?.open === true);
  const limits = events.flatMap((event) => limitOf(event, r.at));
  return {
    facts,
    ...(limits.length > 0 ? { limits } : {}),
    ...(rose?.late ? { isLate: true } : {}),
    ...(credited?.unpriced ? { isUnpriced: true } : {}),
  };
}

function limitOf(event: Event, atMs: EpochMs): NonNullable<Explained['limits']> {
  if (event.type !== 'StepLimited') return [];
  const { tier, why, untilMs } = event;
  return [{ tier, why, restMs: untilMs === null ? null : untilMs - atMs }];
}

/** Whether the event is of the streams themselves, which stay as they were. */
export function isOfSession({ type }: Event): boolean {
  return type.startsWith('Session');
}
