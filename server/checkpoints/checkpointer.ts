import { Worker } from 'node:worker_threads';
import type { Millis, Seq } from '../../shared/units.ts';
import type { Clock, Log } from '../core/ports.ts';

/** What the worker is asked for: a checkpoint of everything up to record `toSeq`, which is on disk. */
export interface CheckpointJob {
  readonly dataFolder: string;
  readonly journalFolder: string;
  readonly toSeq: Seq;
}

/** After so many records a restart would replay for a noticeable time. */
const EVERY_RECORDS = 5_000;
/** A big checkpoint costs a core for seconds, so they keep their distance. */
const LEAST_PAUSE_MS: Millis = 20_000;
/** A flood of gifts needs the cores itself: a checkpoint waits for it to pass... */
const CALM_PER_SECOND = 1_000;
/** ...but not for ever: replaying so many records takes some seconds at the next start. */
const MOST_BEHIND = 150_000;

/** Whether it is time for a checkpoint, with so many records since the last one and so many a second of late. */
export function isCheckpointDue(behind: number, perSecond: number): boolean {
  return behind >= MOST_BEHIND || (behind >= EVERY_RECORDS && perSecond <= CALM_PER_SECOND);
}

export interface CheckpointerDeps {
  readonly dataFolder: string;
  readonly journalFolder: string;
  /** The built worker: a file of its own, because a thread cannot be started from the middle of a bundle. */
  readonly workerUrl: URL;
  readonly clock: Clock;
  readonly log: Log;
  /** Number of the newest record that is on disk. */
  readonly seq: () => Seq;
}

/** Makes checkpoints of the totals now and then, in another thread, one at a time, best while few gifts come in. */
export interface Checkpointer {
  /** `fromSeq` is what the last checkpoint covers; 0 for none. */
  start(fromSeq: Seq): void;
  /**
   * Ends a checkpoint under way and makes none until what it answers is called; the next one begins with the first
   * record, for those that were there are gone.
   */
  hold(): Promise<() => void>;
  /** Lets a checkpoint under way come to its end, and begins none until what it answers is called. */
  rest(): Promise<() => void>;
  /** Ends a checkpoint under way: an unfinished one leaves the last as it was. */
  stop(): Promise<void>;
}

export function createCheckpointer(deps: CheckpointerDeps): Checkpointer {
  let covered: Seq = 0;
  let running: Worker | null = null;
  let cancel = () => {};
  let stopped = true;
  let isHeld = false;
  let resting = 0;
  let ended: Promise<void> = Promise.resolve();
  /** The newest record at the last look. */
  let looked: Seq = 0;

  function look(): void {
    if (stopped) return;
    const toSeq = deps.seq();
    const perSecond = ((toSeq - looked) * 1_000) / LEAST_PAUSE_MS;
    looked = toSeq;
    if (running === null && !isHeld && resting === 0 && isCheckpointDue(toSeq - covered, perSecond))
      run(toSeq);
    cancel = deps.clock.at(deps.clock.now() + LEAST_PAUSE_MS, look);
  }

  function run(toSeq: Seq): void {
    const { dataFolder, journalFolder, workerUrl, log } = deps;
    const job: CheckpointJob = { dataFolder, journalFolder, toSeq };
    const worker = new Worker(workerUrl, { workerData: job });
    running = worker;
    worker.once('message', () => {
      covered = toSeq;
    });
    // A checkpoint is only a short cut: without it the journal is replayed from further back.
    worker.once('error', (error) => log.warn({ error: String(error) }, 'a checkpoint could not be made'));
    ended = new Promise((resolve) => {
      worker.once('exit', () => {
        running = null;
        resolve();
      });
    });
  }

  return {
    start(fromSeq) {
      covered = fromSeq;
      // What is there at the start came in before it.
      looked = deps.seq();
      stopped = false;
      look();
    },
    async hold() {
      isHeld = true;
      await running?.terminate();
      return () => {
        isHeld = false;
        covered = 0;
      };
    },
    async rest() {
      resting += 1;
      await ended;
      return () => {
        resting -= 1;
      };
    },
    async stop() {
      stopped = true;
      cancel();
      await running?.terminate();
    },
  };
}
