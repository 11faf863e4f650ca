import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ClientOptions } from 'ws';
import { WebSocket, WebSocketServer } from 'ws';
import { CLOSE, DEAD_AFTER_MS, MAX_FRAME_BYTES } from '../../shared/protocol.ts';
import type { Clock, Dial } from '../core/ports.ts';
import type { Chain, Outbox } from './outbox.ts';

/** What a peer tells; each peer tells `gone` exactly once, last. */
export interface PeerEvents {
  text(text: string): void;
  binary(): void;
  /** A ping or a pong of the client: it lives. */
  alive(): void;
  /** Everything that was written has left. */
  drained(): void;
  gone(): void;
}

/** One accepted socket. */
export interface Peer {
  readonly address: string;
  /** Bytes written to it that the system did not take yet. */
  readonly backlogBytes: number;
  /** Queues a frame of `frameText`; all frames of a loop turn leave in one write. */
  send(frame: Buffer): void;
  ping(): void;
  /** Says what was queued, then why, and cuts the connection when the client does not answer in time. */
  close(code: number, reason: string): void;
  terminate(): void;
}

export interface Door {
  /** Finishes the handshake; a bad one is answered with 400 and never becomes a peer. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, open: (peer: Peer) => PeerEvents): void;
}

/** How long a client may take to answer a close frame. */
export const CLOSE_GRACE_MS = 3_000;
/** RFC 6455: a close frame's reason has at most 123 bytes; a cut character may grow by two. */
const REASON_BYTES = 120;
/** How long a server that we call may take to shake hands. */
const HANDSHAKE_MS = 5_000;
/** Of a message of a server that we call. */
const MAX_HEARD_BYTES = 1_048_576;

/** Speaks WebSocket: the only file that knows `ws`. */
export function createDoor({ clock, outbox }: { clock: Clock; outbox: Outbox }): Door {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    handleProtocols: () => false,
    WebSocket: Client,
  });
  return {
    accept(request, socket, head, open) {
      server.handleUpgrade(request, socket, head, (client) => {
        wire({ client, socket, address: request.socket.remoteAddress ?? '', clock, outbox }, open);
      });
    },
  };
}

/** ws closes with numbers of its own when a frame is wrong; ours stand in one table for both sides. */
class Client extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === 1009) super.close(CLOSE.tooLarge, 'the frame is too large');
    else if (code === 1008) super.close(CLOSE.badFrame, 'the frame is in too many pieces');
    else if (code === 1002 || code === 1007) super.close(CLOSE.badFrame, 'this is not WebSocket text');
    else super.close(code, reason);
  }
}

function wire(
  parts: { client: Client; socket: Duplex; address: string; clock: Clock; outbox: Outbox },
  open: (peer: Peer) => PeerEvents,
): void {
  const { client, socket, address, clock, outbox } = parts;
  let cancelCut: (() => void) | null = null;

  // Frames go past ws straight to the socket. That is safe because ws itself sends nothing but control frames
  // here, each in one write, and nothing is compressed or split.
  const recipient = {
    pending: null as Chain | null,
    write(bytes: Buffer) {
      if (client.readyState === WebSocket.OPEN && socket.writable) socket.write(bytes);
    },
  };

  const peer: Peer = {
    address,
    get backlogBytes() {
      return socket.writableLength;
    },
    send: (frame) => outbox.add(recipient, frame),
    ping() {
      if (client.readyState === WebSocket.OPEN) client.ping();
    },
    close(code, reason) {
      if (client.readyState !== WebSocket.OPEN) return;
      outbox.flushOne(recipient);
      client.close(code, Buffer.from(reason).subarray(0, REASON_BYTES).toString());
      cancelCut ??= clock.at(clock.now() + CLOSE_GRACE_MS, () => client.terminate());
    },
    terminate: () => client.terminate(),
  };

  const events = open(peer);
  client.on('message', (data, isBinary) => {
    if (isBinary) events.binary();
    else events.text(data.toString());
  });
  client.on('ping', () => events.alive());
  client.on('pong', () => events.alive());
  // ws has closed it with the right number by then; what is left to do comes with `close`.
  client.on('error', () => {
    cancelCut ??= clock.at(clock.now() + CLOSE_GRACE_MS, () => client.terminate());
  });
  client.on('close', () => {
    cancelCut?.();
    recipient.pending = null;
    events.gone();
  });
  socket.on('drain', () => events.drained());
}

/** Cuts off what stays silent; `heard` is to be told of every sign of life. */
export interface Watch {
  watch(peer: Pick<Peer, 'ping' | 'terminate'>): { heard(): void; stop(): void };
}

/** Calls servers of others, such as TikFinity's: messages to 1 MB, nothing compressed, no redirect followed. */
export function createDial(heartbeat: Watch): Dial {
  return (url, events) => {
    const client = openClient(url);
    if (client === null) {
      queueMicrotask(() => events.closed('This is no address of a WebSocket.'));
      return { close() {} };
    }
    const { host } = new URL(url);
    let why: string | null = null;
    let pulse: ReturnType<Watch['watch']> | null = null;

    client.on('open', () => {
      pulse = heartbeat.watch({
        ping: () => client.ping(),
        terminate() {
          why ??= `${host} was silent for ${DEAD_AFTER_MS / 1_000} s.`;
          client.terminate();
        },
      });
      events.opened();
    });
    client.on('message', (data) => {
      pulse?.heard();
      events.text(data.toString());
    });
    client.on('ping', () => pulse?.heard());
    client.on('pong', () => pulse?.heard());
    client.on('unexpected-response', (_request, response) => {
      why ??= `${host} answered with HTTP ${response.statusCode}, not as a WebSocket.`;
      client.terminate();
    });
    client.on('error', (error) => {
      why ??= whyFailed(host, error);
    });
    client.on('close', (code) => {
      pulse?.stop();
      events.closed(
        why ?? (code === NO_CLOSE_FRAME ? `${host} went away.` : `${host} closed the connection.`),
      );
    });
    return {
      close() {
        why ??= 'It was closed here.';
        client.close();
      },
    };
  };
}

/** Of a connection that ended without a word. */
const NO_CLOSE_FRAME = 1006;

/** Null when the address is none. */
function openClient(url: string): WebSocket | null {
  // ws knows `closeTimeout`; its types do not yet.
  const options: ClientOptions & { readonly closeTimeout: number } = {
    perMessageDeflate: false,
    maxPayload: MAX_HEARD_BYTES,
    handshakeTimeout: HANDSHAKE_MS,
    closeTimeout: CLOSE_GRACE_MS,
  };
  try {
    return new WebSocket(url, options);
  } catch {
    return null;
  }
}

/** Says what is known, and never the address beyond its host: a path may hold a key. */
function whyFailed(host: string, error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === 'ECONNREFUSED') return `Nobody listens at ${host}.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The name of ${host} is not known.`;
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') return `${host} sent a message of more than 1 MB.`;
  if (error.message === 'Opening handshake has timed out')
    return `${host} did not answer within ${HANDSHAKE_MS / 1_000} s.`;
  return `The connection to ${host} failed${code === null ? '' : ` (${code})`}.`;
}
