import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Identity } from '../../server/core/identity.ts';
import { CLOSED, doorsOf } from '../../server/doors.ts';
import type { HttpAppDeps } from '../../server/http/app.ts';
import { createHttpApp } from '../../server/http/app.ts';
import { createGate } from '../../server/http/gate.ts';
import type { HookAnswer, HookCall } from '../../server/http/hook.ts';
import { createHook } from '../../server/http/hook.ts';
import { createFailureLimiter } from '../../server/http/limiter.ts';
import type { MediaFiles } from '../../server/http/media.ts';
import type { HttpServer, HttpServerDeps } from '../../server/http/server.ts';
import { createHttpServer } from '../../server/http/server.ts';
import type { Comparison, TrialFigures } from '../../shared/compare.ts';
import type { FeedPage } from '../../shared/feed.ts';
import type { GifterCard } from '../../shared/gifter-card.ts';
import type { MediaItem } from '../../shared/media.ts';
import type { TestClock } from '../support/clock.ts';
import { createTestClock } from '../support/clock.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Answer } from '../support/http.ts';
import { call } from '../support/http.ts';
import { mediaFiles } from '../support/media-files.ts';

const IDENTITIES: Readonly<Record<string, Identity>> = {
  'owner-token': { role: 'owner', actor: 'owner', tokenId: 'owner' },
  'moderator-token': { role: 'moderator', actor: 'Mo', tokenId: 'm1' },
  'overlay-token': { role: 'overlay', actor: 'overlay', tokenId: 'overlay' },
  'hook-token': { role: 'hook', actor: 'hook', tokenId: 'hook' },
};

const NO_FIGURES: TrialFigures = {
  records: 0,
  gifts: 0,
  uncounted: 0,
  steps: [],
  without: { 'below-first-step': 0, limited: 0, unpriced: 0, 'too-late': 0 },
  busy: { percent: 0, longestWaitMs: null, medianWaitMs: null },
  people: 0,
};
export const NOTHING_COMPARED: Comparison = {
  session: 1,
  fromMs: 0,
  toMs: 0,
  now: NO_FIGURES,
  tried: NO_FIGURES,
  changed: { total: 0, gifts: [] },
  sessions: [],
};

/** An empty feed. */
export const NO_GIFTS: FeedPage = { gifts: [], before: null, sinceMs: null, steps: [], sources: [] };

/** Somebody who gave nothing. */
export const A_CARD: GifterCard = {
  gifter: { id: 'tiktok:1', name: 'Ada' },
  ownName: null,
  earlierNames: [],
  tonight: { diamonds: 0, gifts: 0, rank: null },
  always: null,
  steps: [],
  marks: { hidden: false, blocked: false, trusted: false, excluded: false },
  forgetAskedAtMs: null,
  vip: false,
  questionSlots: 0,
  toThank: null,
  note: null,
  mayMove: 1_000,
};

/** The one file that there is. */
export const A_PICTURE: MediaItem = {
  id: 'ab'.repeat(32),
  kind: 'png',
  bytes: mediaFiles.png().length,
  width: 2,
  height: 2,
  durationMs: null,
  name: 'rose.png',
};

/** A shelf that holds the picture alone, whatever it is given. */
export function onePicture(taken: (content: Buffer) => void = () => {}): MediaFiles {
  return {
    read: async (id) => (id === A_PICTURE.id ? { item: A_PICTURE, content: one(mediaFiles.png()) } : null),
    async take(content) {
      taken(content);
      return { ok: true, item: A_PICTURE, isNew: false };
    },
  };
}

export const OVERLAY_HTML = '<!doctype html><title>overlay</title>';
export const DASHBOARD_HTML =
  '<!doctype html><meta name="csp-nonce" content="%NONCE%"><title>dashboard</title>';

/** A whole server on a real port; whatever answers behind the gate is made by hand. */
export interface House {
  readonly server: HttpServer;
  readonly clock: TestClock;
  readonly port: number;
  readonly calls: HookCall[];
  /** What the hook's handler answers; it may throw. */
  answer: (call: HookCall) => HookAnswer | Promise<HookAnswer>;
  readonly heard: unknown[];
  readonly logged: unknown[];
  readonly upgrades: string[];
  call(path: string, options?: Parameters<typeof call>[1]): Promise<Answer>;
  /** Sends these bytes and answers all that came until the server closed or was silent for a while. */
  raw(text: string | Buffer, options?: { quietMs?: number }): Promise<string>;
  close(): Promise<void>;
}

export async function createHouse(
  change: Partial<HttpAppDeps> = {},
  how: Pick<HttpServerDeps, 'stalledMs'> = {},
): Promise<House> {
  const folder = await tempFolder('http');
  const webRoot = join(folder, 'web');
  for (const name of ['stage', 'dashboard', 'assets']) await mkdir(join(webRoot, name), { recursive: true });
  await writeFile(join(webRoot, 'stage', 'index.html'), OVERLAY_HTML);
  await writeFile(join(webRoot, 'dashboard', 'index.html'), DASHBOARD_HTML);
  await writeFile(join(webRoot, 'assets', 'main-1a2b.js'), 'export {};');
  await writeFile(join(webRoot, 'assets', '.secret'), 'CANARY');
  await writeFile(join(folder, 'secrets.json'), 'CANARY');

  const clock = createTestClock();
  const limiter = createFailureLimiter();
  const log = {
    warn: (...line: unknown[]) => house.logged.push(line),
    error: (...line: unknown[]) => house.logged.push(line),
  };
  let port = 0;
  const gate = createGate(() => doorsOf(port, CLOSED));
  const server = createHttpServer({
    gate,
    log,
    ...how,
    hook: createHook({
      limiter,
      clock,
      log,
      handle(hookCall) {
        house.calls.push(hookCall);
        return house.answer(hookCall);
      },
    }),
    app: createHttpApp({
      webRoot,
      limiter,
      clock,
      log,
      health: () => ({ status: 'ok' }),
      doorOf: gate.doorOf,
      authorize: (token) => IDENTITIES[token] ?? null,
      leaderboard(query, identity) {
        house.heard.push([query, identity.role]);
        return { window: query.window ?? 'session', label: 'Tonight', rows: [], gifters: 0, diamonds: 0 };
      },
      feed(query) {
        house.heard.push(query);
        return NO_GIFTS;
      },
      gifterCard(gifterId, identity) {
        house.heard.push([gifterId, identity.role]);
        return A_CARD;
      },
      urls: () => ({ overlay: 'here' }),
      async command(identity, command) {
        house.heard.push([identity.actor, command]);
        return { ok: true, value: { alert: null } };
      },
      async compare(question) {
        house.heard.push(question);
        return { ok: true, value: NOTHING_COMPARED };
      },
      media: onePicture((content) => house.heard.push(content)),
      async personCopy(gifterId) {
        house.heard.push(gifterId);
        return { ok: true, bytes: Buffer.from('{"about":"a copy"}') };
      },
      reachCheck: { check: async () => 'reached', answer: (mark) => (mark === 'mark' ? 'a-store' : null) },
      join: async (code) => ({ ok: true, token: `token for ${code}`, label: 'Mo' }),
      ...change,
    }),
    upgrade(request, socket) {
      house.upgrades.push(request.url ?? '');
      socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    },
  });
  ({ port } = await server.listen(0, '127.0.0.1'));
  const house: House = {
    server,
    clock,
    port,
    calls: [],
    answer: () => ({ status: 202, body: { accepted: true, duplicate: false, seq: 812 } }),
    heard: [],
    logged: [],
    upgrades: [],
    call: (path, options) => call(`http://127.0.0.1:${port}${path}`, options),
    raw: (text, { quietMs = 400 } = {}) =>
      new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1');
        let answer = '';
        socket.setTimeout(quietMs, () => socket.destroy());
        socket.on('data', (chunk) => {
          answer += chunk.toString('latin1');
        });
        socket.on('error', (error: NodeJS.ErrnoException) => {
          answer += `[${error.code}]`;
        });
        socket.on('close', () => resolve(answer));
        socket.write(text);
      }),
    async close() {
      await server.close();
      await removeFolder(folder);
    },
  };
  return house;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

/** The error's code in an answer of the C10 shape; the whole answer when it has another shape. */
export function codeOf({ json, text }: Answer): unknown {
  const error = typeof json === 'object' && json !== null && 'error' in json ? json.error : null;
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : text;
}
