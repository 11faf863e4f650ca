import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ClientFrame, ServerFrame } from '../../shared/protocol.ts';
import type { TopicName, TopicValue } from '../../shared/topics.ts';

/** A frame and when it came, by `performance.now()`. */
export interface Received<F extends ServerFrame = ServerFrame> {
  readonly frame: F;
  readonly atMs: number;
}

type FrameType = ServerFrame['type'];
type FrameOf<T extends FrameType> = Extract<ServerFrame, { type: T }>;

export interface ClientOptions {
  readonly token: string;
  readonly kind?: 'overlay' | 'dashboard' | 'preview' | 'other';
  readonly name?: string;
  readonly plays?: readonly ('alerts' | 'sound')[];
  /** Headers of the upgrade, such as Origin. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client of the socket that keeps all it hears. */
export interface TestClient {
  /** Every frame since the hello, oldest first. */
  readonly received: readonly Received[];
  readonly welcome: FrameOf<'welcome'>;
  /** Code and reason of the socket's end. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** Sends any frame, right or wrong. */
  send(frame: unknown): void;
  /** The first frame of this type, heard already or to come, that `isIt` accepts. */
  waitFor<T extends FrameType>(
    type: T,
    isIt?: (frame: FrameOf<T>) => boolean,
    timeoutMs?: number,
  ): Promise<Received<FrameOf<T>>>;
  /** The newest value of a topic; throws when the server never sent it. */
  topic<N extends TopicName>(name: N): TopicValue<N>;
  /** Waits until the newest value of a topic is right. */
  waitForTopic<N extends TopicName>(
    name: N,
    isIt: (value: TopicValue<N>) => boolean,
    timeoutMs?: number,
  ): Promise<TopicValue<N>>;
  command(name: string, args?: unknown, id?: string): Promise<FrameOf<'result'>>;
  close(): Promise<void>;
}

/** What an overlay of the test does with each alert that is offered. */
export interface Playing {
  /** How long after the alert came it says that it started; null says nothing. */
  readonly startAfterMs?: number | null;
  /** How long after the start it says that it is done; null waits the alert's own duration. */
  readonly doneAfterMs?: number | null;
}

const WAIT_MS = 10_000;

/** Opens the socket, says hello and waits for the welcome; throws with the close code when it is refused. */
export async function connectClient(wsUrl: string, options: ClientOptions): Promise<TestClient> {
  const socket = new WebSocket(wsUrl, { perMessageDeflate: false, headers: { ...options.headers } });
  const received: Received[] = [];
  const topics = new Map<string, unknown>();
  const listeners = new Set<() => void>();
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      resolve({ code, reason: reason.toString('utf8') });
      for (const listener of listeners) listener();
    });
  });

  socket.on('message', (data) => {
    const frame: unknown = JSON.parse(data.toString());
    if (!isServerFrame(frame)) throw new Error(`an unknown frame: ${data.toString()}`);
    received.push({ frame, atMs: performance.now() });
    if (frame.type === 'welcome')
      for (const [name, value] of Object.entries(frame.topics)) topics.set(name, value);
    if (frame.type === 'topic') topics.set(frame.name, frame.value);
    for (const listener of [...listeners]) listener();
  });
  socket.on('error', () => {});

  function wait<R>(what: string, find: () => R | undefined, timeoutMs: number): Promise<R> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        const isOver = found === undefined && socket.readyState === WebSocket.CLOSED;
        if (found === undefined && !isOver) return;
        clearTimeout(timer);
        listeners.delete(look);
        if (found !== undefined) resolve(found);
        else closed.then(({ code }) => reject(new Error(`${what}: the socket was closed with ${code}`)));
      };
      const timer = setTimeout(() => {
        listeners.delete(look);
        reject(new Error(`${what}: not within ${timeoutMs} ms; heard ${JSON.stringify(received.slice(-5))}`));
      }, timeoutMs);
      listeners.add(look);
      look();
    });
  }

  function waitFor<T extends FrameType>(
    type: T,
    isIt: (frame: FrameOf<T>) => boolean = () => true,
    timeoutMs = WAIT_MS,
  ): Promise<Received<FrameOf<T>>> {
    let next = 0;
    const find = () => {
      while (next < received.length) {
        const { frame, atMs } = received[next++]!;
        if (isOfType(frame, type) && isIt(frame)) return { frame, atMs };
      }
      return undefined;
    };
    return wait(`a frame "${type}"`, find, timeoutMs);
  }

  const opened = once(socket, 'open').then(() => true);
  if (!(await Promise.race([opened.catch(() => false), closed.then(() => false)]))) {
    throw new Error(`the socket was refused with ${(await closed).code}`);
  }
  socket.send(JSON.stringify(helloOf(options)));
  const welcome = (await waitFor('welcome')).frame;

  return {
    received,
    welcome,
    closed,
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    waitFor,
    topic(name) {
      if (!topics.has(name)) throw new Error(`the topic "${name}" never came`);
      return topicValue(topics, name);
    },
    waitForTopic(name, isIt, timeoutMs = WAIT_MS) {
      const find = () => {
        if (!topics.has(name)) return undefined;
        const value = topicValue(topics, name);
        // Null is a value of its own (no goal), so it is carried in a box.
        return isIt(value) ? { value } : undefined;
      };
      return wait(`the topic "${name}"`, find, timeoutMs).then(({ value }) => value);
    },
    async command(name, args = {}, id = randomUUID()) {
      socket.send(JSON.stringify({ type: 'command', id, name, args }));
      return (await waitFor('result', (frame) => frame.id === id)).frame;
    },
    async close() {
      socket.close();
      await closed;
    },
  };
}

/** A client that plays alerts as a real overlay does: answers started and done. */
export async function connectOverlay(
  wsUrl: string,
  options: ClientOptions,
  { startAfterMs = 0, doneAfterMs = null }: Playing = {},
): Promise<TestClient> {
  const client = await connectClient(wsUrl, { kind: 'overlay', ...options });
  const timers = new Set<NodeJS.Timeout>();
  const later = (delayMs: number, action: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, delayMs);
    timers.add(timer);
  };
  let next = 0;
  const poll = setInterval(() => {
    for (; next < client.received.length; next++) {
      const { frame } = client.received[next]!;
      if (frame.type !== 'alert' || frame.alert.tier.level === 1 || startAfterMs === null) continue;
      const { id, durationMs } = frame.alert;
      later(startAfterMs, () => {
        client.send({ type: 'alert-started', id } satisfies ClientFrame);
        later(doneAfterMs ?? durationMs, () => client.send({ type: 'alert-done', id } satisfies ClientFrame));
      });
    }
  }, 5);
  const halt = () => {
    clearInterval(poll);
    for (const timer of timers) clearTimeout(timer);
  };
  void client.closed.then(halt);
  return client;
}

function helloOf({ token, kind = 'other', name = 'test', plays }: ClientOptions): ClientFrame {
  const client = { kind, name, version: '1.0.0', ...(plays ? { plays: [...plays] } : {}) };
  return { type: 'hello', protocol: 1, token, client };
}

const FRAME_TYPES: readonly string[] = [
  'welcome',
  'topic',
  'alert',
  'alert-updated',
  'alert-cancelled',
  'result',
] satisfies FrameType[];

function isServerFrame(value: unknown): value is ServerFrame {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && FRAME_TYPES.includes(value.type);
}

function isOfType<T extends FrameType>(frame: ServerFrame, type: T): frame is FrameOf<T> {
  return frame.type === type;
}

function topicValue<N extends TopicName>(topics: ReadonlyMap<string, unknown>, name: N): TopicValue<N> {
  return topics.get(name) as TopicValue<N>;
}
