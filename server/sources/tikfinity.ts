import type { Clock } from '../../shared/ports.ts';
import type {
  Source,
  SourceListener,
  SourceProblem,
  SourceReport,
  SourceState,
} from '../../shared/source.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';
import type { Dial } from '../core/ports.ts';
import type { TikfinityEvent } from './tikfinity-frames.ts';
import { readTikfinity } from './tikfinity-frames.ts';

/** How often TikFinity is tried, from the start of one attempt to the start of the next. */
const RETRY_MS: Millis = 3_000;
/**
 * How long after something unreadable "gifts may be missing" stands: a minute once a gift was read again, so that the
 * words do not flicker between good and bad frames; and no more than ten, so that one bad frame does not spoil a night.
 */
const TROUBLE_MS: { readonly giftsReadAgain: Millis; readonly noGiftSince: Millis } = {
  giftsReadAgain: 60_000,
  noGiftSince: 600_000,
};
const MAX_HOSTS = 10;

export interface TikfinityDeps {
  readonly url: string;
  /** The host whose gifts count, as chosen now; null counts all. */
  readonly hostUserId: () => string | null;
  readonly dial: Dial;
  readonly clock: Clock;
  readonly listener: SourceListener;
}

export interface Tikfinity extends Source {
  /** To be told when the choice of the host may have changed: what is reported depends on it. */
  choicesChanged(): void;
}

/**
 * TikFinity's desktop app on this computer, which hands on the events of a TikTok LIVE. Tries until somebody listens
 * there, tells "not running", "waits for the LIVE", "receiving" and "sends what we cannot read" apart, and says nothing
 * any more once it was stopped.
 */
export function createTikfinity({ url, hostUserId, dial, clock, listener }: TikfinityDeps): Tikfinity {
  let connection: { close(): void } | null = null;
  let isOpen = false;
  /** Whether somebody refused us since the last connection that stood. */
  let isRefused = false;
  let isLive = false;
  let heardAtMs: EpochMs = 0;
  /** When the connection of a LIVE was last heard before it was lost; null while nothing is missing. */
  let lostAtMs: EpochMs | null = null;
  let trouble: { readonly sinceMs: EpochMs; giftRead: boolean } | null = null;
  let lastError: string | null = null;
  let reconnects = 0;
  const hosts: string[] = [];
  let told = '';
  let cancelRetry = () => {};
  let cancelTrouble = () => {};
  let isStopped = false;
  let onClosed = () => {};
  let stopping: Promise<void> | null = null;

  function connect(): void {
    const nextAtMs = clock.now() + RETRY_MS;
    connection = dial(url, {
      opened() {
        if (isStopped) return;
        isOpen = true;
        isRefused = false;
        if (lostAtMs !== null) listener.gap(lostAtMs, clock.now());
        lostAtMs = null;
        tell();
      },
      text(text) {
        if (isStopped) return;
        heardAtMs = clock.now();
        for (const event of readTikfinity(text, heardAtMs)) take(event);
        tell();
      },
      closed(why) {
        connection = null;
        onClosed();
        if (isStopped) return;
        lastError = why;
        if (isOpen) reconnects++;
        else isRefused = true;
        if (isLive) lostAtMs = heardAtMs;
        isOpen = false;
        isLive = false;
        cancelRetry = clock.at(Math.max(nextAtMs, clock.now()), connect);
        tell();
      },
    });
  }

  function take(event: TikfinityEvent): void {
    switch (event.type) {
      case 'delivery': {
        isLive = true;
        if (event.delivery.kind === 'gift') giftWasRead();
        if (!isOurs(event.receiverId)) return;
        listener.deliver(event.delivery);
        return;
      }
      case 'chat': {
        isLive = true;
        const { line } = event;
        const isHost = line.author.id === hostUserId() && !line.badges.includes('broadcaster');
        listener.chat(isHost ? { ...line, badges: ['broadcaster', ...line.badges] } : line);
        return;
      }
      case 'live':
        isLive = event.live;
        return;
      case 'unreadable':
        lastError = event.reason;
        if (!event.mayBeGift) return;
        trouble = { sinceMs: heardAtMs, giftRead: false };
        watchTrouble();
        return;
      case 'ignored':
    }
  }

  function isOurs(receiverId: string | null): boolean {
    if (receiverId === null) return true;
    if (!hosts.includes(receiverId) && hosts.length < MAX_HOSTS) hosts.push(receiverId);
    const own = hostUserId();
    return own === null || own === receiverId;
  }

  function giftWasRead(): void {
    if (trouble === null || trouble.giftRead) return;
    trouble.giftRead = true;
    watchTrouble();
  }

  function watchTrouble(): void {
    cancelTrouble();
    if (trouble === null) return;
    const lasts = trouble.giftRead ? TROUBLE_MS.giftsReadAgain : TROUBLE_MS.noGiftSince;
    cancelTrouble = clock.at(trouble.sinceMs + lasts, () => {
      trouble = null;
      tell();
    });
  }

  function state(): SourceState {
    if (!isOpen) return isRefused ? 'not-running' : 'connecting';
    if (trouble !== null) return 'unknown';
    return isLive ? 'receiving' : 'waiting';
  }

  function problem(): SourceProblem | null {
    if (isOpen && trouble !== null) return 'unreadable';
    return hosts.length > 1 && hostUserId() === null ? 'second-host' : null;
  }

  function tell(): void {
    const report: SourceReport = {
      state: state(),
      problem: problem(),
      lastError,
      reconnects,
      hosts: hosts.length > 1 ? [...hosts] : [],
    };
    const text = JSON.stringify(report);
    if (text === told) return;
    told = text;
    listener.report(report);
  }

  return {
    start() {
      tell();
      connect();
    },
    choicesChanged() {
      if (!isStopped) tell();
    },
    stop() {
      isStopped = true;
      cancelRetry();
      cancelTrouble();
      stopping ??= new Promise((resolve) => {
        if (connection === null) return resolve();
        onClosed = resolve;
        connection.close();
      });
      return stopping;
    },
  };
}
