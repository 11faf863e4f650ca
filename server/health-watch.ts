import type { HealthReason } from '../shared/health.ts';
import { HEALTH } from '../shared/health.ts';
import type { Millis } from '../shared/units.ts';
import type { Clock, Log } from './core/ports.ts';

/** A disk that fails makes no record that would tell of it. */
const LOOK_EVERY_MS: Millis = 1_000;

/** Says in the log what goes wrong and when it is over, once each, and that the status is another. */
export function createHealthWatch({
  clock,
  log,
  reasons,
  changed,
}: {
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn' | 'info'>;
  readonly reasons: () => readonly HealthReason[];
  readonly changed: () => void;
}): { start(): void; stop(): void } {
  let told: readonly HealthReason[] = [];
  let cancel = () => {};

  function look(): void {
    cancel = clock.at(clock.now() + LOOK_EVERY_MS, look);
    const before = told;
    told = reasons();
    const added = told.filter((reason) => !before.includes(reason));
    const over = before.filter((reason) => !told.includes(reason));
    for (const reason of added) log.warn({ reason }, HEALTH[reason]);
    for (const reason of over) log.info({ reason }, 'this is well again');
    if (added.length + over.length > 0) changed();
  }

  return { start: look, stop: () => cancel() };
}
