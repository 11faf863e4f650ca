import { randomUUID } from 'node:crypto';
import type { ShowClock } from './clock.ts';
import type { FailureLimiter, Log } from './core/ports.ts';
import type { Opening } from './doors.ts';
import { authorizeAt, doorsOf } from './doors.ts';
import { createGiftHook } from './gift-hook.ts';
import { withRefusalsTold } from './hook-refusals.ts';
import type { HttpAppDeps } from './http/app.ts';
import { createHttpApp } from './http/app.ts';
import { createGate } from './http/gate.ts';
import { createHook } from './http/hook.ts';
import type { HttpServer } from './http/server.ts';
import { createHttpServer } from './http/server.ts';
import type { Hub } from './hub/hub.ts';
import { createHub } from './hub/hub.ts';
import type { Show } from './show.ts';
import { createVerifier } from './sources/standard-webhooks.ts';
import type { Secrets } from './store/secrets.ts';
import type { Authorize } from './tokens.ts';
import { hookSecrets, urlsOf } from './urls.ts';
import { VERSION } from './version.ts';

/** Each holds memory, and nobody has so many screens (contract C5). */
const SOCKETS_MAX = 2_000;

export interface WebDeps
  extends Pick<HttpAppDeps, 'webRoot' | 'compare' | 'media' | 'personCopy' | 'join' | 'reachCheck'> {
  readonly port: number;
  /** What is open now; the same object until that changes. */
  readonly opening: () => Opening;
  readonly clock: ShowClock;
  readonly log: Log;
  readonly limiter: FailureLimiter;
  readonly authorize: Authorize;
  readonly secrets: () => Secrets;
  readonly storeId: string;
  readonly startedAtMs: number;
  readonly demo: boolean;
  readonly show: Show;
  /** A moderator's socket came or went. */
  readonly moderatorsChanged: () => void;
}

/** What a show has of the network: the gate, the gift hook, pages and API, and the sockets. Not listening yet. */
export function createWeb(deps: WebDeps): { readonly http: HttpServer; readonly hub: Hub } {
  const { port, opening, clock, log, limiter, secrets, show } = deps;
  const authorize = authorizeAt(deps.authorize);
  const gate = createGate(doorsWhile(port, opening));
  const hub = createHub({
    clock,
    epoch: randomUUID(),
    limiter,
    log,
    socketsMax: SOCKETS_MAX,
    authorize,
    topicNames: show.topicNames,
    topic: (name, { role }) => show.topic(name, role),
    seq: show.seq,
    command: show.command,
    onOverlay: playersOf(show),
    onModerator: deps.moderatorsChanged,
  });
  const verifier = withRefusalsTold(
    createVerifier({ secrets: () => hookSecrets(secrets(), clock.now()) }),
    show.hookRefused,
  );
  const http = createHttpServer({
    gate,
    hook: createHook({
      handle: createGiftHook({ verifier, show, clock, demo: deps.demo }),
      limiter,
      clock,
      log,
    }),
    app: createHttpApp({
      webRoot: deps.webRoot,
      doorOf: gate.doorOf,
      authorize,
      limiter,
      clock,
      log,
      urls: () => urlsOf(secrets(), port, opening()),
      command: show.command,
      compare: deps.compare,
      media: deps.media,
      personCopy: deps.personCopy,
      feed: show.feed,
      gifterCard: (gifterId, { role }) => show.gifterCard(gifterId, role),
      join: deps.join,
      reachCheck: deps.reachCheck,
      leaderboard: ({ window, ...page }, identity) => show.leaderboard(window, page, identity.role),
      health: () => {
        const reasons = show.health();
        const status = reasons.length > 0 ? 'degraded' : 'ok';
        const { storeId } = deps;
        const overlays = hub.overlays().length;
        const uptimeMs = clock.now() - deps.startedAtMs;
        return { status, reasons, version: VERSION, storeId, lastSeq: show.seq(), overlays, uptimeMs };
      },
    }),
    upgrade: (request, socket, head) => hub.accept(request, socket, head, gate.doorOf(request)),
    log,
  });
  return { http, hub };
}

/** The doors of what is open, made anew when that changes: the gate asks for each request. */
function doorsWhile(port: number, opening: () => Opening): () => ReturnType<typeof doorsOf> {
  let of = opening();
  let doors = doorsOf(port, of);
  return () => {
    const now = opening();
    if (now !== of) {
      of = now;
      doors = doorsOf(port, of);
    }
    return doors;
  };
}

/** An overlay counts as connected while it is visible and plays alerts. */
function playersOf({ players }: Pick<Show, 'players'>) {
  const playing = new Set<string>();
  return {
    joined: ({ id, plays, visible }: { id: string; plays: readonly string[]; visible: boolean }) => {
      if (!plays.includes('alerts')) return;
      playing.add(id);
      if (visible) players.joined(id);
    },
    left: (id: string) => {
      playing.delete(id);
      players.left(id);
    },
    visible: (id: string, visible: boolean) => {
      if (!playing.has(id)) return;
      if (visible) players.joined(id);
      else players.left(id);
    },
    started: players.started,
    done: players.done,
  };
}
