import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer, STATUS_CODES } from 'node:http';
import type { Server, Socket } from 'node:net';
import { createServer as createSocketServer } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ErrorCode } from '../../shared/errors.ts';
import { ERRORS } from '../../shared/errors.ts';
import type { Millis } from '../../shared/units.ts';
import type { Log } from '../core/ports.ts';
import { errorBody, refuseUnread } from './answer.ts';
import type { Gate } from './gate.ts';
import { isHookUrl } from './hook.ts';

/** Where sockets are upgraded. */
const SOCKET_PATH = '/ws';
/** Against half-open connections that cost the sender nothing (threats T12). */
const HEADERS_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 15_000;
const KEEP_ALIVE_MS = 5_000;
const CHECK_EVERY_MS = 1_000;
/** No byte came or went for so long: who does not read its answer is cut off, by the second look at the latest. */
const STALLED_MS = 20_000;
/** Requests that may wait behind another one of their connection. */
const WAITING_MAX = 16;
/** Of each address: 2,000 sockets of the hub and some room for requests. */
const MAX_CONNECTIONS = 2_100;
/** At the end, requests under way get this long before their connections are cut. */
const CLOSE_GRACE_MS = 2_000;
const CLOSE_SWEEP_MS = 20;

export interface HttpServerDeps {
  readonly gate: Gate;
  /** Answers `/hooks/gift`, in front of the app. */
  readonly hook: RequestListener;
  /** Answers everything else. */
  readonly app: RequestListener;
  /** Takes over an upgraded `/ws`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly log: Pick<Log, 'warn'>;
  /** How long nothing may come or go; 20 s where it is not said. */
  readonly stalledMs?: Millis;
}

export interface HttpServer {
  /**
   * Listens at each address, or at none. Port 0 picks a free one of the first, which is answered. Rejects with
   * PortInUse when somebody else listens there, with NoSuchAddress when the address is none of this machine's.
   */
  listen(port: number, ...hosts: readonly [string, ...string[]]): Promise<{ readonly port: number }>;
  /**
   * Listens at these addresses besides the first one, and at no other any more: whoever came by another is cut off. Answers
   * those that could not be had, and why.
   */
  serve(hosts: readonly string[]): Promise<readonly NotServed[]>;
  /** Takes no more requests, lets those under way end and cuts what is left. The hub closes its own sockets. */
  close(): Promise<void>;
}

/** An address that could not be had: not this machine's, or another program's. */
export interface NotServed {
  readonly host: string;
  readonly why: 'gone' | 'in-use';
}

/** Somebody else listens on the port. */
export class PortInUse extends Error {
  readonly port: number;
  readonly host: string;
  readonly code = 'EADDRINUSE';
  constructor(port: number, host: string, options?: ErrorOptions) {
    super(`port ${port} of ${host} is in use`, options);
    this.name = 'PortInUse';
    this.port = port;
    this.host = host;
  }
}

/** The machine has no such address (any more). */
export class NoSuchAddress extends Error {
  readonly host: string;
  readonly code = 'EADDRNOTAVAIL';
  constructor(host: string, options?: ErrorOptions) {
    super(`${host} is no address of this machine`, options);
    this.name = 'NoSuchAddress';
    this.host = host;
  }
}

/** A further address, and who came by it. */
interface Porch {
  readonly porch: Server;
  readonly guests: ReadonlySet<Socket>;
}

/** One server for everything: the gate first, then the hook's fast path, the app or the hub. */
export function createHttpServer({
  gate,
  hook,
  app,
  upgrade,
  log,
  stalledMs = STALLED_MS,
}: HttpServerDeps): HttpServer {
  const connections = new Set<Socket>();
  /** Of further addresses; their connections are the one server's. */
  const porches = new Map<string, Porch>();
  let servedPort = 0;
  const inTurn = createQueue();
  let isClosing = false;

  const answer: RequestListener = (request, response) => {
    if (isClosing) response.shouldKeepAlive = false;
    const refusal = gate.check(request);
    if (refusal !== null) refuseUnread(request, response, refusal, refusal === 'http/method' ? ALLOW : {});
    else {
      // Work that takes long, such as a slow disk's, is waited for; a client that does not read is not.
      response.on('timeout', cutIfUnread);
      if (isHookUrl(request.url)) hook(request, response);
      else app(request, response);
    }
  };

  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: CHECK_EVERY_MS,
    },
    inTurn(answer),
  );
  server.maxConnections = MAX_CONNECTIONS;
  server.timeout = stalledMs;
  // The 16 KiB that all headers may have bound them; those past a number would be dropped, and not seen by the gate.
  server.maxHeadersCount = 0;
  server.on(
    'checkContinue',
    inTurn((request, response) => {
      // A body that the gate refuses is not asked for.
      if (gate.check(request) === null) response.writeContinue();
      answer(request, response);
    }),
  );
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    // Until the hub has it, nobody else listens for its errors.
    socket.on('error', () => socket.destroy());
    const refusal = refusalOfUpgrade(request, gate);
    if (refusal !== null) endRaw(socket, refusal);
    else upgrade(request, socket, head);
  });

  async function openPorch(host: string): Promise<void> {
    const guests = new Set<Socket>();
    // The same two as a server of node:http has.
    const porch = createSocketServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      guests.add(socket);
      socket.once('close', () => guests.delete(socket));
      server.emit('connection', socket);
    });
    porch.maxConnections = MAX_CONNECTIONS;
    await listenAt(porch, servedPort, host, log);
    // The end may have come meanwhile.
    if (isClosing) porch.close();
    else porches.set(host, { porch, guests });
  }

  function closePorch(host: string): void {
    const { porch, guests } = porches.get(host)!;
    porches.delete(host);
    porch.close();
    for (const socket of guests) socket.destroy();
  }

  async function close(): Promise<void> {
    isClosing = true;
    // Node ends connections that are idle now; those of requests under way become idle later.
    const sweep = setInterval(() => server.closeIdleConnections(), CLOSE_SWEEP_MS);
    const cut = setTimeout(() => {
      for (const socket of connections) socket.destroy();
    }, CLOSE_GRACE_MS);
    await Promise.all(
      [server, ...[...porches.values()].map(({ porch }) => porch)].map(
        (one) => new Promise((resolve) => one.close(resolve)),
      ),
    );
    clearInterval(sweep);
    clearTimeout(cut);
  }

  return {
    async listen(port, first, ...others) {
      isClosing = false;
      try {
        const at = await listenAt(server, port, first, log);
        servedPort = at.port;
        for (const host of others) await openPorch(host);
        return at;
      } catch (error) {
        await close();
        throw error;
      }
    },
    async serve(hosts) {
      for (const host of [...porches.keys()]) if (!hosts.includes(host)) closePorch(host);
      const missing: NotServed[] = [];
      for (const host of hosts) {
        if (isClosing || porches.has(host)) continue;
        try {
          await openPorch(host);
        } catch (error) {
          missing.push({ host, why: error instanceof PortInUse ? 'in-use' : 'gone' });
        }
      }
      return missing;
    },
    close,
  };
}

function listenAt(
  server: Server,
  port: number,
  host: string,
  log: Pick<Log, 'warn'>,
): Promise<{ readonly port: number }> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new PortInUse(port, host, { cause: error }));
      else if (error.code === 'EADDRNOTAVAIL') reject(new NoSuchAddress(host, { cause: error }));
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      server.on('error', (error) => log.warn({ error: error.message }, 'the server socket had an error'));
      const address = server.address();
      resolve({ port: typeof address === 'object' && address !== null ? address.port : port });
    });
  });
}

/**
 * Lets requests that came before their turn wait for it, and cuts a connection on which too many do. Node would have all
 * of them answered at once, and tells nobody when the connection ends before an answer's turn: what it holds would stay.
 */
function createQueue(): (answer: RequestListener) => RequestListener {
  const waiting = new WeakMap<Socket, number>();
  const countOf = (socket: Socket) => waiting.get(socket) ?? 0;
  return (answer) => (request, response) => {
    const { socket } = request;
    if (response.socket !== null) return answer(request, response);
    if (countOf(socket) === WAITING_MAX) return void socket.destroy();
    waiting.set(socket, countOf(socket) + 1);
    response.once('socket', () => {
      waiting.set(socket, countOf(socket) - 1);
      // Node is still about to hand it the connection.
      queueMicrotask(() => answer(request, response));
    });
  };
}

/** One function for all, as every gift has it. */
function cutIfUnread(this: ServerResponse, socket: Socket): void {
  if (this.writableLength > 0) socket.destroy();
}

const ALLOW = { Allow: 'GET, HEAD, POST' };

function refusalOfUpgrade(request: IncomingMessage, gate: Gate): ErrorCode | null {
  const refusal = gate.check(request, 'upgrade');
  if (refusal !== null) return refusal;
  if (request.method !== 'GET') return 'http/method';
  return request.url === SOCKET_PATH ? null : 'http/not-found';
}

/** An upgrade has no response object; the answer is written by hand. */
function endRaw(socket: Duplex, code: ErrorCode): void {
  const { status } = ERRORS[code];
  const text = JSON.stringify(errorBody(code));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(text)}`,
      'Connection: close',
      '',
      text,
    ].join('\r\n'),
    () => socket.destroy(),
  );
}
