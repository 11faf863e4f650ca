import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import type { Identity } from '../../server/core/identity.ts';
import type { Hub, HubDeps } from '../../server/hub/hub.ts';
import { createHub } from '../../server/hub/hub.ts';
import type { Alert } from '../../shared/alert.ts';
import type { Role, ServerFrame } from '../../shared/protocol.ts';
import type { TopicName } from '../../shared/topics.ts';
import type { TestClock } from '../support/clock.ts';
import { createTestClock } from '../support/clock.ts';
import { eventually } from '../support/wait.ts';

/** Tokens of the house: the word before the dash is the role. */
export const IDENTITIES: Readonly<Record<string, Identity>> = {
  'owner-token': { role: 'owner', actor: 'owner', tokenId: 'owner' },
  'moderator-token': { role: 'moderator', actor: 'Mo', tokenId: 'm1' },
  'overlay-token': { role: 'overlay', actor: 'overlay', tokenId: 'overlay' },
  'hook-token': { role: 'hook', actor: 'hook', tokenId: 'hook' },
};

export const ALERT: Alert = {
  id: 'a7',
  tier: { id: 't3', name: 'Spotlight', level: 3 },
  gifter: { id: 'tiktok:1', name: 'Ada' },
  gift: { name: null, count: 3, diamonds: 300 },
  streak: null,
  merged: null,
  headline: 'Ada',
  line2: null,
  message: null,
  style: 'default',
  sound: { volume: 1 },
  durationMs: 6_000,
  expiresAt: '2026-11-22T20:01:00.000Z',
  test: false,
};

const NAMES: Readonly<Record<Role, readonly TopicName[]>> = {
  owner: ['leaderboard', 'goal', 'queue', 'status'],
  moderator: ['leaderboard', 'goal', 'queue'],
  overlay: ['leaderboard', 'goal', 'stage'],
  hook: [],
};

/** A hub on a real port with everything around it made by hand. */
export interface House {
  readonly hub: Hub;
  readonly clock: TestClock;
  readonly port: number;
  /** Values by topic; `seq` is what the next frames say. */
  readonly values: Map<TopicName, unknown>;
  seq: number;
  /** Each call of `topic`, as `role name`. */
  readonly computed: string[];
  /** What the director and the commands heard. */
  readonly heard: unknown[];
  readonly logged: unknown[];
  failures: number;
  isOverLimit: boolean;
  connect(options?: { origin?: string }): Promise<TestClient>;
  /** Connected and welcomed. */
  enter(kind: string, token: string, more?: object): Promise<TestClient>;
  /** The most that waits unsent for any one client. */
  mostUnsentBytes(): number;
  close(): Promise<void>;
}

export async function createHouse(change: Partial<HubDeps> = {}): Promise<House> {
  const clock = createTestClock();
  const open: TestClient[] = [];
  const log: HubDeps['log'] = {
    warn: (...line) => house.logged.push(line),
    error: (...line) => house.logged.push(line),
  };
  const hub = createHub({
    clock,
    log,
    epoch: 'e1',
    socketsMax: 2_000,
    limiter: {
      failed() {
        house.failures += 1;
        return house.isOverLimit;
      },
    },
    authorize: (token) => IDENTITIES[token] ?? null,
    topicNames: (role) => NAMES[role],
    topic(name, { role }) {
      house.computed.push(`${role} ${name}`);
      return { seq: house.seq, value: house.values.get(name) ?? null };
    },
    seq: () => house.seq,
    onOverlay: {
      joined: (overlay) => house.heard.push({ joined: overlay }),
      left: (id) => house.heard.push({ left: id }),
      started: (id, alert) => house.heard.push({ started: [id, alert] }),
      done: (id, alert) => house.heard.push({ done: [id, alert] }),
      visible: (id, visible) => house.heard.push({ visible: [id, visible] }),
    },
    onModerator: () => {},
    async command(identity, call) {
      house.heard.push({ command: [identity.actor, call] });
      return { ok: true, value: null };
    },
    ...change,
  });
  const server = createServer();
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.on('upgrade', (request, socket, head) => hub.accept(request, socket, head, 'local'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const house: House = {
    hub,
    clock,
    port,
    values: new Map(),
    seq: 1,
    computed: [],
    heard: [],
    logged: [],
    failures: 0,
    isOverLimit: false,
    async connect(options = {}) {
      const client = await createTestClient(port, options);
      open.push(client);
      return client;
    },
    async enter(kind, token, more = {}) {
      const client = await house.connect();
      client.say(hello(kind, token, more));
      await client.next('welcome');
      return client;
    },
    mostUnsentBytes: () => Math.max(...[...sockets].map((socket) => socket.writableLength)),
    async close() {
      for (const client of open) client.socket.terminate();
      await hub.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return house;
}

export function hello(kind: string, token: string, more: object = {}): object {
  return { type: 'hello', protocol: 1, token, client: { kind, name: kind, version: '1.0.0', ...more } };
}

export interface TestClient {
  readonly socket: WebSocket;
  /** All frames so far, oldest first. */
  readonly frames: ServerFrame[];
  /** The close code and reason; null while open. */
  readonly closed: { code: number; reason: string } | null;
  say(frame: object | string): void;
  /** The first frame of this type that nobody took yet. */
  next<T extends ServerFrame['type']>(type: T): Promise<Extract<ServerFrame, { type: T }>>;
  closing(): Promise<{ code: number; reason: string }>;
  /** Frames of this type, without waiting. */
  of<T extends ServerFrame['type']>(type: T): Extract<ServerFrame, { type: T }>[];
}

async function createTestClient(port: number, { origin }: { origin?: string }): Promise<TestClient> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, { origin, perMessageDeflate: true });
  const frames: ServerFrame[] = [];
  const taken = new Set<ServerFrame>();
  let closed: TestClient['closed'] = null;
  socket.on('message', (data) => frames.push(JSON.parse(data.toString())));
  socket.on('close', (code, reason) => {
    closed = { code, reason: reason.toString() };
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => {});
  function of<T extends ServerFrame['type']>(type: T): Extract<ServerFrame, { type: T }>[] {
    return frames.filter((frame): frame is Extract<ServerFrame, { type: T }> => frame.type === type);
  }
  return {
    socket,
    frames,
    get closed() {
      return closed;
    },
    of,
    say: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    next: (type) =>
      eventually(
        `a frame ${type}`,
        () => {
          const frame = of(type).find((one) => !taken.has(one));
          if (frame) taken.add(frame);
          return frame ?? null;
        },
        { timeoutMs: 3_000, everyMs: 2 },
      ),
    closing: () => eventually('the close', () => closed, { timeoutMs: 3_000, everyMs: 2 }),
  };
}

/** A socket that said hello and then reads nothing. */
export async function connectPaused(port: number, token: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  const key = Buffer.alloc(16, 1).toString('base64');
  socket.write(
    `GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  await new Promise<void>((resolve) => {
    socket.once('data', () => resolve());
  });
  socket.pause();
  socket.write(maskedText(JSON.stringify(hello('overlay', token))));
  return socket;
}

/** A client's text frame of 126 to 65,535 bytes, masked with zeros. */
function maskedText(text: string): Buffer {
  const bytes = Buffer.from(text);
  const header = Buffer.from([0x81, 0x80 | 126, 0, 0, 0, 0, 0, 0]);
  header.writeUInt16BE(bytes.length, 2);
  return Buffer.concat([header, bytes]);
}
