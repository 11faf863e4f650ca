import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { ClientFrame } from '../../shared/protocol.ts';
import type { Urls } from '../support/giftcast.ts';
import { readUrls, spawnGiftcast } from '../support/giftcast.ts';
import { call } from '../support/http.ts';
import { startChild } from './child.ts';
import type { Cleanup } from './cleanup.ts';
import type { Target } from './jobs.ts';

/** A server that runs and can be measured. */
export interface Running {
  readonly target: Target;
  /** How many gifts it has on disk; null for a server that stores none. */
  stored(): Promise<number | null>;
  stop(): Promise<void>;
}

/** One row of the table. */
export interface Contender {
  readonly name: string;
  readonly about: string;
  readonly hasOverlays: boolean;
  /** A fresh server, with nothing stored. */
  start(cleanup: Cleanup): Promise<Running>;
}

const NEEDS_NO_HELLO = { path: '/', hello: null, readyPrefix: null, giftPrefix: '{"type":"gift"' };
const SOCKET_IO = {
  path: '/socket.io/?EIO=4&transport=websocket',
  // Engine.io's packet 4 is a message, socket.io's packet 0 joins the namespace, 2 is an event.
  hello: '40',
  readyPrefix: '40{',
  giftPrefix: '42["gift"',
};

/** Who is measured, in the order of the table. */
export const CONTENDERS: readonly Contender[] = [
  {
    name: 'giftcast',
    about: 'the built server, default settings, fresh data folder; on disk before each 202',
    hasOverlays: true,
    start: startGiftcast,
  },
  {
    name: 'relay',
    about: 'node:http and ws, each POST sent on; no signature, nothing counted or stored',
    hasOverlays: true,
    start: (cleanup) => startPeer(cleanup, 'peers/relay.ts', NEEDS_NO_HELLO),
  },
  {
    name: 'bare',
    about: 'node:http and the signature, nothing else; no overlays',
    hasOverlays: false,
    start: (cleanup) => startPeer(cleanup, 'peers/bare.ts', null),
  },
  {
    name: 'express-socketio',
    about: 'express, express.json and socket.io; no signature, nothing counted or stored',
    hasOverlays: true,
    start: (cleanup) => startPeer(cleanup, 'peers/express-socketio.ts', SOCKET_IO),
  },
];

const health = z.object({ status: z.literal('ok'), lastSeq: z.int() });

async function startGiftcast(cleanup: Cleanup): Promise<Running> {
  const server = await spawnGiftcast();
  const stop = cleanup.add(server.kill);
  await server.ready();
  const urls = await readUrls(server);
  return {
    target: {
      port: server.port,
      secret: urls.hooks.gift.secret,
      overlay: {
        path: new URL(urls.ws).pathname,
        hello: JSON.stringify(helloOf(urls)),
        readyPrefix: '{"type":"welcome"',
        giftPrefix: '{"type":"alert",',
      },
    },
    async stored() {
      const { json } = await call(`${server.baseUrl}/healthz`);
      return health.parse(json).lastSeq;
    },
    stop,
  };
}

/** What an overlay of the load says first. */
export function helloOf({ tokens }: Urls): ClientFrame {
  const client = { kind: 'overlay', name: 'bench', version: '1.0.0' } as const;
  return { type: 'hello', protocol: 1, token: tokens.overlay, client };
}

const listening = z.strictObject({ port: z.int() });

async function startPeer(cleanup: Cleanup, module: string, overlay: Target['overlay']): Promise<Running> {
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const child = startChild(cleanup, module, [secret]);
  const { port } = listening.parse(await child.message);
  return { target: { port, secret, overlay }, stored: () => Promise.resolve(null), stop: child.end };
}
