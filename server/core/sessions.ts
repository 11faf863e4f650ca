import type { EpochMs, Millis } from '../../shared/units.ts';
import type { Ledger } from './ledger.ts';
import type { Event } from './record.ts';

/** Whether a live stream is running; two quiet hours (a setting) end one though nobody said so. */
export function isSessionOpen(ledger: Ledger, idleMs: Millis, atMs: EpochMs): boolean {
  return ledger.session?.open === true && atMs - ledger.session.lastGiftAtMs <= idleMs;
}

/**
 * The session a record of this moment belongs to, and what has to happen first: one that fell silent is closed, at
 * the moment it fell silent; with `open`, a new one begins where none is open.
 */
export function sessionAt(
  ledger: Ledger,
  idleMs: Millis,
  atMs: EpochMs,
  { open, title }: { readonly open: boolean; readonly title?: string },
): { readonly id: number | null; readonly events: readonly Event[] } {
  if (isSessionOpen(ledger, idleMs, atMs)) return { id: ledger.session?.id ?? null, events: [] };
  const events: Event[] = [];
  if (ledger.session?.open) {
    const closedAtMs = ledger.session.lastGiftAtMs + idleMs;
    events.push({ type: 'SessionClosed', session: ledger.session.id, closedAtMs });
  }
  if (!open) return { id: null, events };
  const id = (ledger.session?.id ?? 0) + 1;
  events.push({ type: 'SessionOpened', session: id, ...(title ? { title } : {}) });
  return { id, events };
}
