import type { Seq } from '../../shared/units.ts';
import type { JournalRecord, RecordBody } from './record.ts';

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

/** Wall clock and timers, so that tests own the time. */
export interface Clock {
  now(): number;
  /** Calls back once, not before `atMs`; the answer cancels it. */
  at(atMs: number, callback: () => void): () => void;
}

/** One record of a journal that is read back. */
export type ReadRecord = (record: JournalRecord) => void;

/** Where running code says what happened. Never tokens, bodies or query strings; pino fits it as it is. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Counts wrong tokens and signatures for each remote address. */
export interface FailureLimiter {
  /** Counts one failure; true when this address had too many, and the failure is to be answered with 429. */
  failed(address: string, nowMs: number): boolean;
}
