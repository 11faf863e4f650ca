import { EventEmitter } from 'node:events';
import tmi from 'tmi.js';
import { createTwitchSource } from '../../../bot/twitch/source.ts';
import type { ChatLine } from '../../../shared/chat.ts';
import type { Delivery } from '../../../shared/gift.ts';
import type { SourceReport } from '../../../shared/source.ts';
import { createTestClock } from '../../support/clock.ts';
import { eventually } from '../../support/wait.ts';

/** How long a server has to let us in: the one timer of a try that is under way. */
const WELCOME_MS = 15_000;
/** No machine is so slow. */
const PATIENCE = { timeoutMs: 50_000, everyMs: 2 };

/** The real source over the real tmi.js, with a clock that stands until it is moved. */
export function createHouse({ url }: { url: string }) {
  const inner = createTestClock();
  const due = new Set<{ readonly atMs: number }>();
  const clock = {
    now: inner.now,
    at(atMs: number, callback: () => void) {
      const one = { atMs };
      due.add(one);
      const cancel = inner.at(atMs, () => {
        due.delete(one);
        callback();
      });
      return () => {
        due.delete(one);
        cancel();
      };
    },
  };
  const deliveries: Delivery[] = [];
  const chat: ChatLine[] = [];
  const reports: SourceReport[] = [];
  const gaps: { fromMs: number; toMs: number }[] = [];
  const logged: string[] = [];
  const write = (fields: object, message: string) => logged.push(`${message} ${JSON.stringify(fields)}`);
  const source = createTwitchSource({
    clock,
    log: { info: write, warn: write, error: write },
    ircUrl: url,
    random: () => 0,
    listener: {
      deliver: (delivery) => deliveries.push(delivery),
      chat: (line) => chat.push(line),
      report: (report) => reports.push(report),
      gap: (fromMs, toMs) => gaps.push({ fromMs, toMs }),
    },
  });

  const house = {
    clock: inner,
    source,
    deliveries,
    chat,
    reports,
    gaps,
    logged,
    get report() {
      const last = reports.at(-1);
      if (!last) throw new Error('nothing was reported');
      return last;
    },
    /** Timers that still wait. */
    get timers() {
      return due.size;
    },
    get nextInMs() {
      return Math.min(...[...due].map((one) => one.atMs)) - inner.now();
    },
    /** Moves to the next timer and no further. */
    next(): number {
      const waitedMs = house.nextInMs;
      inner.advance(waitedMs);
      return waitedMs;
    },
    /** A try has ended, and nothing but the wait for the next one is due. */
    untilWaiting: () =>
      house.until(
        'the wait for the next try',
        () => reports.at(-1)?.state === 'connecting' && due.size === 1 && house.nextInMs !== WELCOME_MS,
      ),
    until: (what: string, isSo: () => boolean) => eventually(what, () => (isSo() ? true : null), PATIENCE),
    untilState: (state: SourceReport['state']) =>
      house.until(`${state}`, () => reports.at(-1)?.state === state),
    follow: (channel: string | null, login: { login: string; token: string } | null = null) =>
      source.follow({ channel, login }),
  };
  return house;
}

/** What tmi.js's clients hold on to, all that were made since the start of the watch. */
export function watchClients() {
  const { prototype } = tmi.Client as unknown as { prototype: TmiClient };
  const { connect } = prototype;
  const made: TmiClient[] = [];
  prototype.connect = function (this: TmiClient) {
    made.push(this);
    return connect.call(this);
  };
  return {
    made,
    /** Listeners on the client and on its socket, for each that is not torn down. */
    holding: () =>
      made
        .map((client) => ({ ...listenersOf(client), timers: isTicking(client) }))
        .filter(({ client, socket, timers }) => client > 0 || socket > 0 || timers),
    end() {
      prototype.connect = connect;
    },
  };
}

interface TmiClient {
  connect(): Promise<unknown>;
  _events: Record<string, unknown>;
  readonly pingLoop: { readonly _destroyed?: boolean } | null;
  readonly ws: object | null;
}

function listenersOf({ _events, ws }: TmiClient): { client: number; socket: number } {
  const client = Object.values(_events).filter(Boolean).flat().length;
  return { client, socket: ws ? onSocket(ws) : 0 };
}

/** Node 22 has a WebSocket of its own, which tmi.js then takes in place of the one of `ws`. */
function onSocket(socket: object): number {
  if (!(socket instanceof EventEmitter)) {
    const handlers = ['onopen', 'onmessage', 'onerror', 'onclose'] as const;
    return handlers.filter((name) => (socket as { [key in typeof name]?: unknown })[name]).length;
  }
  return socket.eventNames().reduce((sum, name) => sum + socket.listenerCount(name), 0);
}

function isTicking({ pingLoop }: TmiClient): boolean {
  return pingLoop !== null && pingLoop._destroyed === false;
}
