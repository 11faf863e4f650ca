import type { ClientFrame, ClientInfo } from '../../shared/protocol.ts';
import { CLOSE, PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { ReadTopics, Received } from './frames.ts';
import { parseServerFrame } from './frames.ts';
import type { After, OpenSocket, Socket, Stop } from './ports.ts';

/** The first try again comes soon: a restarted server is back in about a second. */
const FIRST_RETRY_MS = 250;
/** Tries never lie further apart: a stream must not wait longer for its overlay. */
const LAST_RETRY_MS = 5_000;
/** A server that has not welcomed us by then will not. */
const WELCOME_TIMEOUT_MS = 10_000;

/** `refused`: the token is unknown or was revoked; tries go on, since it may come back. */
export type LinkState = 'connecting' | 'live' | 'offline' | 'refused';

export interface ConnectionDeps {
  /** Address of `/ws`. */
  readonly url: string;
  readonly token: string;
  /** Asked at each hello, since the window's size changes. */
  readonly client: () => ClientInfo;
  /** Which topics this page knows. */
  readonly readTopics: ReadTopics;
  readonly onFrame: (frame: Received) => void;
  readonly onState: (state: LinkState) => void;
  /** Called when the server speaks another protocol version: this page is old. */
  readonly reload: () => void;
  readonly openSocket: OpenSocket;
  readonly after: After;
  /** A number from 0 to 1, so that many pages do not come back at one moment. */
  readonly random: () => number;
}

export interface Connection {
  /** Connects and keeps connecting until stopped. */
  start(): Stop;
  /** False when there is no welcome yet: nothing was sent. */
  send(frame: ClientFrame): boolean;
  /** Tries at once where a try is being waited for. */
  wake(): void;
}

/** A client of `/ws`: says hello, hands over every frame that it knows, and comes back for ever. */
export function createConnection(deps: ConnectionDeps): Connection {
  let socket: Socket | null = null;
  let live = false;
  let failures = 0;
  let stopTimer: Stop = () => {};
  let waiting = false;
  /** Events of an earlier socket come late and must not touch the present one. */
  let generation = 0;

  function open(): void {
    waiting = false;
    stopTimer();
    deps.onState('connecting');
    const own = ++generation;
    const end = (code: number) => {
      if (own === generation) closed(code);
    };
    try {
      const mine = deps.openSocket(deps.url, {
        opened: () => {
          const client = deps.client();
          mine.send(JSON.stringify({ type: 'hello', protocol: PROTOCOL_VERSION, token: deps.token, client }));
        },
        received: (text) => {
          if (own === generation) received(text);
        },
        closed: end,
      });
      socket = mine;
      stopTimer = deps.after(WELCOME_TIMEOUT_MS, () => {
        end(CLOSE.noHello);
        mine.close();
      });
    } catch {
      end(CLOSE.goingAway);
    }
  }

  function received(text: string): void {
    const frame = parseServerFrame(text, deps.readTopics);
    if (!frame) return;
    if (frame.type === 'welcome') {
      stopTimer();
      live = true;
      failures = 0;
      deps.onState('live');
    }
    deps.onFrame(frame);
  }

  function closed(code: number): void {
    generation++;
    socket = null;
    live = false;
    const refused = code === CLOSE.badToken || code === CLOSE.forbidden;
    deps.onState(refused ? 'refused' : 'offline');
    if (code === CLOSE.wrongVersion) deps.reload();
    const slow = refused || code === CLOSE.wrongVersion;
    stopTimer();
    waiting = true;
    stopTimer = deps.after(slow ? LAST_RETRY_MS : retryDelayMs(failures++, deps.random()), open);
  }

  return {
    start() {
      open();
      return () => {
        generation++;
        live = false;
        waiting = false;
        stopTimer();
        socket?.close();
        socket = null;
      };
    },
    send(frame) {
      if (!live || !socket) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    wake() {
      if (waiting) open();
    },
  };
}

/** Doubles from the first to the last delay, less up to a quarter by `random` (0 to 1). */
export function retryDelayMs(failures: number, random: number): number {
  const fullMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 10));
  return Math.round(fullMs * (1 - 0.25 * random));
}
