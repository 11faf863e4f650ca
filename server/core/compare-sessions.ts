import type { PastSession } from '../../shared/compare.ts';
import type { JournalRecord } from './record.ts';
import type { KeepsSession, Session } from './sessions.ts';
import { foldSession } from './sessions.ts';

const SESSIONS_LISTED = 100;

/** Which streams the journal knows, for somebody who picks one. */
export interface SessionList {
  /** Must be told every record once, in order. */
  note(record: JournalRecord): void;
  /** Newest first. */
  list(): readonly PastSession[];
}

export function createSessionList(): SessionList {
  const kept: KeepsSession = { session: null };
  const sessions: { readonly session: Session; gifts: number }[] = [];

  return {
    note({ r }) {
      for (const event of r.events) {
        foldSession(kept, r, event);
        if (event.type === 'SessionOpened' && kept.session) {
          sessions.push({ session: kept.session, gifts: 0 });
          if (sessions.length > SESSIONS_LISTED) sessions.shift();
        }
        const last = sessions.at(-1);
        if (event.type === 'GiftCounted' && last) last.gifts += event.acts;
      }
    },
    list: () =>
      sessions.toReversed().map(({ session: { id, openedAtMs, closedAtMs, title }, gifts }) => ({
        id,
        openedAtMs,
        closedAtMs,
        title,
        gifts,
      })),
  };
}
