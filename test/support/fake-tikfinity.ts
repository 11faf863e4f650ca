import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { eventually } from './wait.ts';

/** A double of TikFinity's desktop app: a WebSocket server that says to everybody what a test tells it to. */
export interface FakeTikfinity {
  readonly url: string;
  /** Connections accepted since the start. */
  readonly connections: number;
  /** Waits until so many connections were accepted in all. */
  connected(connections?: number): Promise<void>;
  /** Says a frame, or a list of them, to whoever is connected; a text goes as it is. */
  say(frame: unknown): void;
  /** Cuts every connection, without a word. */
  cut(): void;
  /** Closes the app; `open` starts it again at the same address. */
  close(): Promise<void>;
  open(): Promise<void>;
}

/** Starts one on 127.0.0.1. `pongs` false never answers a ping. */
export async function startFakeTikfinity({ pongs = true } = {}): Promise<FakeTikfinity> {
  let port = 0;
  let server: WebSocketServer | null = null;
  let connections = 0;

  async function open(): Promise<void> {
    server = new WebSocketServer({ host: '127.0.0.1', port, autoPong: pongs });
    server.on('connection', () => connections++);
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  }

  const clients = (): Iterable<WebSocket> => server?.clients ?? [];
  const cut = () => {
    for (const client of clients()) client.terminate();
  };

  await open();
  return {
    url: `ws://127.0.0.1:${port}/`,
    get connections() {
      return connections;
    },
    async connected(wanted = 1) {
      await eventually('the connection', () => (connections >= wanted ? true : null), { everyMs: 2 });
    },
    say(frame) {
      const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
      for (const client of clients()) client.send(text);
    },
    cut,
    async close() {
      const closing = server;
      server = null;
      if (closing === null) return;
      for (const client of closing.clients) client.terminate();
      closing.close();
      await once(closing, 'close');
    },
    open,
  };
}
