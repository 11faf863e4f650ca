import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { CLOSE, MAX_FRAME_BYTES } from '../../shared/protocol.ts';
import type { Clock } from '../core/ports.ts';
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
