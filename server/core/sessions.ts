import type { EpochMs, Millis } from '../../shared/units.ts';
import type { Event, RecordBody } from './record.ts';

export interface Session {
  readonly id: number;
  openedAtMs: EpochMs;
  /** When it ended; null while it is open, also while it has fallen silent and nothing was recorded since. */
  closedAtMs: EpochMs | null;
  title: string | null;
  open: boolean;
  /** Null before the first. */
  firstGiftAtMs: EpochMs | null;
  /** Silence counts from here: the last gift, or that it was opened. */
  lastGiftAtMs: EpochMs;
  /** When the session before it ended; 0 for the first. */
  readonly afterMs: EpochMs;
}

/** A state that keeps the last session; null before the first. */
export interface KeepsSession {
  session: Session | null;
}

/** Whether a live stream is running; two quiet hours (a setting) end one though nobody said so. */
export function isSessionOpen({ session }: Readonly<KeepsSession>, idleMs: Millis, atMs: EpochMs): boolean {
  return session?.open === true && atMs - session.lastGiftAtMs <= idleMs;
}

/** When a session that runs no more ended: at the latest when it had fallen silent. */
export function sessionEndMs({ closedAtMs, lastGiftAtMs }: Session, idleMs: Millis): EpochMs {
  return closedAtMs ?? lastGiftAtMs + idleMs;
}

/**
 * The session a record of this moment belongs to, and what has to happen first: one that fell silent is closed, at
 * the moment it fell silent; with `open`, a new one begins where none is open.
 */
export function sessionAt(
  kept: Readonly<KeepsSession>,
  idleMs: Millis,
  atMs: EpochMs,
  { open, title }: { readonly open: boolean; readonly title?: string },
): { readonly id: number | null; readonly events: readonly Event[] } {
  const { session } = kept;
  if (isSessionOpen(kept, idleMs, atMs)) return { id: session?.id ?? null, events: [] };
  const events: Event[] = [];
  if (session?.open) {
    events.push({ type: 'SessionClosed', session: session.id, closedAtMs: sessionEndMs(session, idleMs) });
  }
  if (!open) return { id: null, events };
  const id = (session?.id ?? 0) + 1;
  events.push({ type: 'SessionOpened', session: id, ...(title ? { title } : {}) });
  return { id, events };
}

/** Folds what a record says of sessions. */
export function foldSession(kept: KeepsSession, r: RecordBody, event: Event): void {
  const { session } = kept;
  if (event.type === 'SessionOpened') {
    kept.session = {
      id: event.session,
      openedAtMs: r.at,
      closedAtMs: null,
      title: event.title ?? null,
      open: true,
      firstGiftAtMs: null,
      lastGiftAtMs: r.at,
      afterMs: session?.closedAtMs ?? 0,
    };
    return;
  }
  if (!session) return;
  switch (event.type) {
    case 'GiftCounted':
      session.firstGiftAtMs ??= r.at;
      session.lastGiftAtMs = r.at;
      return;
    case 'SessionClosed':
      session.open = false;
      session.closedAtMs = event.closedAtMs;
      return;
    case 'SessionReopened':
      session.open = true;
      session.closedAtMs = null;
      return;
    case 'SessionMoved':
      session.openedAtMs = event.openedAtMs ?? session.openedAtMs;
      session.closedAtMs = event.closedAtMs ?? session.closedAtMs;
      return;
    case 'SessionRenamed':
      session.title = event.title;
      return;
    default:
      return;
  }
}

/** Reads the session of a checkpoint; older ones did not keep when it ended, nor its first gift. */
export function loadSession(saved: Session | null): Session | null {
  if (!saved) return null;
  const { open, openedAtMs, lastGiftAtMs } = saved;
  const unknown = { closedAtMs: open ? null : lastGiftAtMs, firstGiftAtMs: openedAtMs, afterMs: openedAtMs };
  return { ...unknown, ...saved };
}
