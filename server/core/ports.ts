import type { Seq } from '../../shared/units.ts';
import type { JournalRecord, RecordBody } from './record.ts';

export type { Clock, Log } from '../../shared/ports.ts';

/** The truth: records in order, each durable before `done` is told. The embedded one is a file. */
export interface Journal {
  /** The number that the next append gets. */
  readonly nextSeq: Seq;
  /**
   * Queues a record and answers its number at once. `done(null)` comes once the record is synced to disk, in
   * the order of the numbers; `done(error)` when it can never be. After one error every append fails.
   */
  append(body: RecordBody, done: (error: Error | null) => void): Seq;
  /** Why nothing can be saved any more; null while all is well. */
  readonly failure: Error | null;
  /** Writes what waits, syncs it, closes. */
  close(): Promise<void>;
}

/** One record of a journal that is read back. */
export type ReadRecord = (record: JournalRecord) => void;

/** Counts wrong tokens and signatures for each remote address. */
export interface FailureLimiter {
  /** Counts one failure; true when this address had too many, and the failure is to be answered with 429. */
  failed(address: string, nowMs: number): boolean;
}

/** What a connection that we opened tells. `closed` comes exactly once, last, and never before `dial` has answered. */
export interface DialEvents {
  opened(): void;
  /** One whole message. */
  text(text: string): void;
  /** `why` is one plain sentence, without anything secret of the address. */
  closed(why: string): void;
}

/** Opens a WebSocket to somebody else's server. Never throws: what fails is told by `closed`. */
export type Dial = (url: string, events: DialEvents) => { close(): void };
