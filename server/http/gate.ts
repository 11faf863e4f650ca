import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '../../shared/errors.ts';
import type { DoorName } from '../core/doors.ts';

/** The methods that anything here answers to. No OPTIONS: there is no cross-origin use to ask about. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);

/** What a link on somebody else's page may open. */
const PAGES: ReadonlySet<string> = new Set(['/', '/overlay/', '/dashboard/', '/overlay', '/dashboard']);

/** A way in, for who asks by its Host. */
export interface Door {
  readonly name: DoorName;
  /** The pages that may ask through it, exact and in lower case: `http://127.0.0.1:4747`. */
  readonly origins: ReadonlySet<string>;
  /** Whether there is anything at this path behind it; the url is as in the request line. */
  leadsTo(url: string): boolean;
}

/** Which requests are let in at all, before any token is looked at. Asked for every request and upgrade. */
export interface Gate {
  /** Null lets it in. An upgrade's own page is proven by its Origin; browsers disagree on its fetch metadata. */
  check(request: IncomingMessage, via?: 'request' | 'upgrade'): ErrorCode | null;
  /** Through which door a request came that was let in. */
  doorOf(request: IncomingMessage): DoorName;
}

/** The doors by Host, exact and in lower case: `127.0.0.1:4747`. A function, as the port may be known later. */
export function createGate(doors: () => ReadonlyMap<string, Door>): Gate {
  return {
    check(request, via = 'request') {
      if (!METHODS.has(request.method ?? '')) return 'http/method';
      // A request line with an authority of its own would name a second host.
      if (request.url?.charCodeAt(0) !== SLASH) return 'gate/host';
      const seen = readHeaders(request.rawHeaders);
      const door = doors().get(seen.host ?? '');
      if (door === undefined) return 'gate/host';
      if (seen.origin !== null && !door.origins.has(seen.origin)) return 'gate/origin';
      if (!door.leadsTo(request.url)) return 'http/not-found';
      if (seen.site === null || seen.site === 'same-origin' || seen.site === 'none') return null;
      if (via === 'upgrade') return seen.origin === null ? 'gate/origin' : null;
      return isPageVisit(request) ? null : 'gate/origin';
    },
    // Whoever is not known is trusted least.
    doorOf: ({ headers }) => doors().get(headers.host ?? '')?.name ?? 'public',
  };
}

const SLASH = 47;

interface Seen {
  host: string | null;
  origin: string | null;
  site: string | null;
}

/** Stands for a header that came twice; no list holds it, since no header's value can. */
const REPEATED = '\0';

/** Reads the raw list, because Node drops or joins repeated headers. */
function readHeaders(raw: readonly string[]): Seen {
  const seen: Seen = { host: null, origin: null, site: null };
  for (let i = 0; i < raw.length; i += 2) {
    const key = keyOf(raw[i]!);
    if (key === null) continue;
    seen[key] = seen[key] === null ? raw[i + 1]! : REPEATED;
  }
  return seen;
}

/** The length is asked first: it rules out nearly every header without making a lower-case copy. */
function keyOf(name: string): keyof Seen | null {
  switch (name.length) {
    case 4:
      return name.toLowerCase() === 'host' ? 'host' : null;
    case 6:
      return name.toLowerCase() === 'origin' ? 'origin' : null;
    case 14:
      return name.toLowerCase() === 'sec-fetch-site' ? 'site' : null;
    default:
      return null;
  }
}

function isPageVisit({ method, url = '', headers }: IncomingMessage): boolean {
  const path = url.split('?', 1)[0]!;
  return (
    method !== 'POST' &&
    PAGES.has(path) &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}
