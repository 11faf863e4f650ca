import type { AlertId, EpochMs, Millis } from '../../shared/units.ts';
import type { Due } from './director-due.ts';
import { createDueList } from './director-due.ts';
import type { Waiting } from './waiting.ts';

/** A held alert that waits for a decision and no other is given up after this. */
const UNDECIDED_FOR_MS: Millis = 10 * 60_000;

export interface Held extends Waiting {
  /** When it goes on without a decision; null for never. */
  readonly decideByMs: EpochMs | null;
}

/** The alerts that a moderator looks at first, the one that came first first. */
export interface HeldAlerts {
  /** `decideWithinMs` null: nobody but a moderator decides. */
  hold(entry: Waiting, decideWithinMs: Millis | null): void;
  get(id: AlertId): Held | null;
  /** Null where it is not held. */
  take(id: AlertId): Held | null;
  /** Takes out one whose time is over; null when there is none. */
  takeDue(nowMs: EpochMs): Held | null;
  /** When the next one's time is over; null for never. */
  soonestMs(): EpochMs | null;
  all(): Held[];
}

export function createHeldAlerts(): HeldAlerts {
  const byId = new Map<AlertId, { readonly held: Held; readonly due: Due<AlertId> }>();
  const dues = createDueList<AlertId>();

  function take(id: AlertId): Held | null {
    const entry = byId.get(id);
    if (!entry) return null;
    byId.delete(id);
    dues.remove(entry.due);
    return entry.held;
  }

  return {
    hold(entry, decideWithinMs) {
      const { id, messageAtMs = 0, heldAtMs = 0, createdAtMs } = entry.facts;
      // The time to decide runs from what is to be decided on: a line of chat comes after the gift.
      const fromMs = Math.max(createdAtMs, messageAtMs, heldAtMs);
      const decideByMs = decideWithinMs === null ? null : fromMs + decideWithinMs;
      take(id);
      const due = dues.add(id, decideByMs ?? fromMs + UNDECIDED_FOR_MS);
      byId.set(id, { held: { ...entry, decideByMs }, due });
    },
    get: (id) => byId.get(id)?.held ?? null,
    take,
    takeDue(nowMs) {
      const due = dues.soonest();
      return due && due.atMs <= nowMs ? take(due.of) : null;
    },
    soonestMs: () => dues.soonest()?.atMs ?? null,
    all: () => [...byId.values()].map(({ held }) => held),
  };
}
