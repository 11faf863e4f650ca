import type { PastSession } from '../../shared/compare.ts';
import type { Event, JournalRecord } from './record.ts';
import { isOfSession } from './trial.ts';

const SESSIONS_LISTED = 100;

type Listed = { -readonly [field in keyof PastSession]: PastSession[field] };

/** Which streams the journal knows, for somebody who picks one. */
export interface SessionList {
  /** Must be told every record once, in order. */
  note(record: JournalRecord): void;
  /** Newest first. */
  list(): readonly PastSession[];
}

export function createSessionList(): SessionList {
  const sessions: Listed[] = [];

  return {
    note({ r }) {
      for (const event of r.events) {
        if (event.type === 'GiftCounted') {
          const last = sessions.at(-1);
          if (last) last.gifts += event.acts;
        } else if (event.type === 'SessionOpened') {
          const { session: id, title = null } = event;
          sessions.push({ id, openedAtMs: r.at, closedAtMs: null, title, gifts: 0 });
          if (sessions.length > SESSIONS_LISTED) sessions.shift();
        } else if (isOfSession(event)) change(sessions, event);
      }
    },
    list: () => sessions.toReversed(),
  };
}

function change(sessions: readonly Listed[], event: Event): void {
  const known = 'session' in event && sessions.find(({ id }) => id === event.session);
  if (!known) return;
  if (event.type === 'SessionClosed') known.closedAtMs = event.closedAtMs;
  else if (event.type === 'SessionReopened') known.closedAtMs = null;
  else if (event.type === 'SessionRenamed') known.title = event.title;
  else if (event.type === 'SessionMoved') {
    known.openedAtMs = event.openedAtMs ?? known.openedAtMs;
    known.closedAtMs = event.closedAtMs ?? known.closedAtMs;
  }
}
