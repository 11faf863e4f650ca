import type { HealthReason } from '../../shared/health.ts';
import type { EpochMs, Millis, Seq } from '../../shared/units.ts';
import type { Clock, Log } from '../core/ports.ts';
import { backupsFolder, timeOfBackup } from '../store/backup-files.ts';
import { listBackups } from '../store/backup-folder.ts';
import type { Disk } from '../store/disk.ts';
import { StoreError } from '../store/errors.ts';
import type { BackupThread } from './thread.ts';

/** So many daily backups stay. */
export const KEPT = 7;

const HOUR_MS: Millis = 3_600_000;
/** A start has enough to do, and whoever only looks in is spared it. */
const LOOK_EVERY_MS: Millis = 60_000;
/** At a start; a streamer who begins a little earlier each day has one of each day. */
const OLD_AT_START_MS: Millis = 20 * HOUR_MS;
const OLD_MS: Millis = 24 * HOUR_MS;
/** What failed is tried again by then. */
const AGAIN_AFTER_MS: Millis = HOUR_MS;
/** A flood of gifts needs the cores itself: a backup waits for it to pass, but not for ever. */
const CALM_PER_SECOND = 1_000;
const WAITS_MS: Millis = HOUR_MS;

export interface BackupKeeperDeps {
  readonly dataFolder: string;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: Log;
  /** Number of the newest record that is on disk. */
  readonly seq: () => Seq;
  /** No checkpoint is made until what it answers is called. */
  readonly restCheckpoints: () => Promise<() => void>;
  readonly thread: BackupThread;
  /** What `reasons` answers is another. */
  readonly reasonsChanged: () => void;
}

/** Makes a backup each day while the server runs, in another thread, and never while somebody is forgotten. */
export interface BackupKeeper {
  start(): void;
  /** Ends a backup under way and makes none until what it answers is called. */
  hold(): Promise<() => void>;
  /** Ends a backup under way: the next one removes what is unfinished. */
  stop(): Promise<void>;
  /** Whether the last backup failed. */
  reasons(): readonly HealthReason[];
}

export function createBackupKeeper(deps: BackupKeeperDeps): BackupKeeper {
  const { dataFolder, clock, log, thread } = deps;
  const into = backupsFolder(dataFolder);
  let dueMs: EpochMs | null = null;
  let isFailed = false;
  let isHeld = false;
  let isStopped = true;
  let cancel = () => {};
  /** The newest record at the last look. */
  let looked: Seq = 0;

  async function look(): Promise<void> {
    const nowMs = clock.now();
    const toSeq = deps.seq();
    const perSecond = ((toSeq - looked) * 1_000) / LOOK_EVERY_MS;
    looked = toSeq;
    dueMs ??= await firstDue(nowMs);
    const isCalm = perSecond <= CALM_PER_SECOND || nowMs - dueMs >= WAITS_MS;
    if (nowMs >= dueMs && isCalm) await make(nowMs, toSeq);
  }

  /** A backup from a time to come, of a clock that was wrong, is no reason to wait for it. */
  async function firstDue(nowMs: EpochMs): Promise<EpochMs> {
    const name = (await listBackups(deps.disk, into)).at(-1);
    const newestMs = name === undefined ? null : timeOfBackup(name);
    return newestMs === null || newestMs > nowMs ? nowMs : newestMs + OLD_AT_START_MS;
  }

  async function make(atMs: EpochMs, toSeq: Seq): Promise<void> {
    const release = await deps.restCheckpoints();
    try {
      if (isHeld || isStopped) return;
      const answer = await thread.run({ dataFolder, into, atMs, toSeq, keep: KEPT });
      if (answer === null) return;
      if (answer.ok) log.info({ ...answer.made }, 'a backup was made and read back');
      else log.warn({}, answer.message);
      ended(!answer.ok);
    } finally {
      release();
    }
  }

  function ended(failed: boolean): void {
    dueMs = clock.now() + (failed ? AGAIN_AFTER_MS : OLD_MS);
    if (failed === isFailed) return;
    isFailed = failed;
    deps.reasonsChanged();
  }

  function lookLater(): void {
    if (isStopped) return;
    cancel = clock.at(clock.now() + LOOK_EVERY_MS, () => {
      const done = look().catch((error: unknown) => {
        if (!(error instanceof StoreError)) throw error;
        log.warn({}, error.message);
        ended(true);
      });
      void done.then(lookLater);
    });
  }

  return {
    start() {
      isStopped = false;
      looked = deps.seq();
      lookLater();
    },
    async hold() {
      isHeld = true;
      await thread.stop();
      return () => {
        isHeld = false;
      };
    },
    async stop() {
      isStopped = true;
      cancel();
      // A look that still waits for a checkpoint makes nothing any more, and nobody waits for it.
      await thread.stop();
    },
    reasons: () => (isFailed ? ['backup/failed'] : []),
  };
}
