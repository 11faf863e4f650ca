import { setTimeout as sleep } from 'node:timers/promises';
import tmi from 'tmi.js';
import type { TwitchLogin } from '../../shared/bot.ts';
import { cutUnits } from '../../shared/names.ts';
import type { Millis } from '../../shared/units.ts';

/** Twitch cuts at 500; tmi.js would send the rest later by itself. */
const MAX_LINE_UNITS = 480;
/** The WebSocket of Node 22 cannot be cut off: one whose other side is gone is not waited for. */
const CLOSED_WITHIN_MS: Millis = 1_000;
const SILENT = { info() {}, warn() {}, error() {} };

export interface ChatConnectionDeps {
  readonly channel: string;
  /** Null reads without a name. */
  readonly login: TwitchLogin | null;
  /** Such as `ws://127.0.0.1:6667`; null for Twitch's own server. */
  readonly url: string | null;
  /** Each line as it came, before anything is made of its tags. */
  readonly onLine: (raw: string) => void;
  /** Called once, when the connection ended by itself or never came to be. */
  readonly onEnd: () => void;
}

/** One connection to Twitch's chat, in one channel. It never comes back by itself. */
export interface ChatConnection {
  /** Whether it was written. Nothing answers whether Twitch showed it. */
  say(text: string): Promise<boolean>;
  /** Asks for a sign of life: a line `PONG`. */
  ping(): void;
  /** Ends it, and calls nobody back any more. Resolves when the socket is closed. */
  close(): Promise<void>;
}

/** What tmi.js 1.8 has besides its typed part. */
interface Internals {
  readonly ws: { terminate?(): void } | null;
  handleMessage(message: { readonly raw: string; readonly command: string | null }): void;
  _onMessage(event: { readonly data: unknown }): void;
}

/**
 * Connects by tmi.js: it logs in, joins, answers pings and writes. Its own coming back is left off, because a close of
 * the old socket that comes late takes the new one down, and its delays cannot be chosen: every connection is a client
 * of its own, torn down as a whole. Its events are left alone too: they turn the tags "1" and "0" into booleans and say
 * a cheer in another way than a message.
 */
export function connectChat({ channel, login, url, onLine, onEnd }: ChatConnectionDeps): ChatConnection {
  let isOver = false;
  const client = new tmi.Client({
    options: { skipUpdatingEmotesets: true, skipMembership: true },
    connection: { reconnect: false, ...serverOf(url) },
    identity: login ? { username: login.login, password: login.token } : {},
    channels: [channel],
    logger: SILENT,
  });
  const inner = client as unknown as Internals;
  const { handleMessage, _onMessage } = inner;

  // A frame of bytes holds no lines, and tmi.js would throw at it.
  inner._onMessage = (event) => {
    if (typeof event.data === 'string') _onMessage.call(client, event);
  };
  inner.handleMessage = (message) => {
    if (isOver) return;
    onLine(message.raw);
    // tmi.js would come back by itself, in spite of its settings.
    if (isOver || message.command === 'RECONNECT') return;
    try {
      handleMessage.call(client, message);
    } catch {
      // What tmi.js stumbles over (a message without a text, say) was handed on already.
    }
  };
  client.on('disconnected', end);
  client.connect().catch(end);

  function end(): void {
    if (isOver) return;
    void tearDown();
    onEnd();
  }

  function tearDown(): Promise<unknown> {
    isOver = true;
    client.removeAllListeners();
    const closed = client.disconnect().catch(() => {});
    // A socket that fell silent would take half a minute to close politely.
    inner.ws?.terminate?.();
    return closed;
  }

  return {
    async say(text) {
      try {
        await client.say(channel, asPlainText(text));
        return true;
      } catch {
        return false;
      }
    },
    ping() {
      client.raw('PING').catch(() => {});
    },
    async close() {
      if (!isOver) await Promise.race([tearDown(), sleep(CLOSED_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

/** One line that can be no command: Twitch and tmi.js take `/ban`, `.ban` and `\ban` for one. */
function asPlainText(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').replace(/^[\s./\\]+/, '');
  return cutUnits(line, MAX_LINE_UNITS);
}

function serverOf(url: string | null): { server?: string; port?: number; secure?: boolean } {
  if (url === null) return {};
  const { hostname, port, protocol } = new URL(url);
  const secure = protocol === 'wss:';
  return { server: hostname, port: Number(port || (secure ? 443 : 80)), secure };
}
