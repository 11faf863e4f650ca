import type { ChatLine } from './chat.ts';
import type { Delivery } from './gift.ts';
import type { EpochMs } from './units.ts';

/**
 * How a live source is. `not-running`: nobody listens where it should be. `waiting`: connected, and the LIVE has not
 * begun. `ready`: connected, nothing came yet. `receiving`: events came. `unknown`: what comes cannot be read, so gifts
 * may be missing. `failed`: it cannot work until somebody changes something.
 */
export const SOURCE_STATES = [
  'off',
  'connecting',
  'not-running',
  'waiting',
  'ready',
  'receiving',
  'unknown',
  'failed',
] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** What a person should be told besides the state; screens have a sentence for each. */
export type SourceProblem =
  /** Nobody answers there; it is being tried again. */
  | 'unreachable'
  /** Twitch let us in, and the room did not answer: the channel's name is wrong. */
  | 'no-such-channel'
  /** The login was refused: chat is read without it. */
  | 'login-refused'
  /** Some of what comes cannot be read. */
  | 'unreadable'
  /** Gifts for a second host are seen, and nobody said which one is the streamer. */
  | 'second-host';

/** A source's own word on how it is; told whenever it changes. */
export interface SourceReport {
  readonly state: SourceState;
  readonly problem: SourceProblem | null;
  /** One plain sentence with the particulars of the last failure, without secrets; null when there was none. */
  readonly lastError: string | null;
  /** How often a connection that stood was lost since the source was switched on. */
  readonly reconnects: number;
  /** Hosts that gifts were for, in the order in which they were seen, ten at most; empty where there is one. */
  readonly hosts: readonly string[];
}

/** Where a source hands over what it got. Nothing of it throws. */
export interface SourceListener {
  deliver(delivery: Delivery): void;
  chat(line: ChatLine): void;
  report(report: SourceReport): void;
  /** A connection that stood was away in between: what was given then may be missing. */
  gap(fromMs: EpochMs, toMs: EpochMs): void;
}

/** A live source. Its failures are reports, never errors thrown. */
export interface Source {
  start(): void;
  /** Ends every connection and timer. */
  stop(): Promise<void>;
}
