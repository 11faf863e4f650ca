import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackupKeeper } from '../../server/backups/keeper.ts';
import type { BackupAnswer } from '../../server/backups/thread.ts';
import { backupName } from '../../server/store/backup-files.ts';
import type { BackupJob } from '../../server/store/backup-make.ts';
import { turns } from '../store/house.ts';
import { createMemoryDisk } from '../store/memory-disk.ts';
import { createTestClock } from '../support/clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DATA = path.join(path.sep, 'data');

/** A keeper whose backups are made of nothing. */
function given({ newestHours = null as number | null } = {}) {
  const clock = createTestClock();
  const disk = createMemoryDisk();
  if (newestHours !== null) {
    const name = backupName(clock.now() - newestHours * HOUR_MS);
    // Folders are names with something below them in there: a file does for one.
    disk.overwrite(path.join(DATA, 'backups', name), Buffer.alloc(0));
  }
  const jobs: BackupJob[] = [];
  const steps: string[] = [];
  const said: string[] = [];
  const world = {
    seq: 0,
    answer: { ok: true, made: { folder: '', lastSeq: 0, bytes: 0 } } as BackupAnswer | null,
    isSlow: false,
    /** A checkpoint that is being made. */
    checkpoint: Promise.resolve(),
  };
  let end = (_answer: BackupAnswer | null) => {};
  const keeper = createBackupKeeper({
    dataFolder: DATA,
    disk,
    clock,
    log: { info: () => {}, warn: (_more: object, text: string) => said.push(text), error: () => {} } as never,
    seq: () => world.seq,
    async restCheckpoints() {
      steps.push('rest');
      await world.checkpoint;
      return () => steps.push('go on');
    },
    thread: {
      run(job) {
        jobs.push(job);
        steps.push('make');
        if (!world.isSlow) return Promise.resolve(world.answer);
        return new Promise((resolve) => {
          end = resolve;
        });
      },
      async stop() {
        end(null);
      },
    },
    reasonsChanged: () => steps.push('reasons'),
  });
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= MINUTE_MS) {
      clock.advance(Math.min(left, MINUTE_MS));
      await turns(4);
    }
  };
  keeper.start();
  return { keeper, clock, jobs, steps, said, world, pass };
}

describe('daily backups', () => {
  it('[BK12] begin a minute after the start where the newest is older than 20 hours, and follow once a day', async () => {
    for (const newestHours of [null, 21, -5]) {
      const { jobs, clock, pass } = given({ newestHours });
      await pass(MINUTE_MS - 1);
      expect(jobs).toEqual([]);
      await pass(MINUTE_MS);
      expect(jobs).toMatchObject([{ dataFolder: DATA, into: path.join(DATA, 'backups'), keep: 7, toSeq: 0 }]);
      const firstMs = jobs[0]!.atMs;
      await pass(72 * HOUR_MS);
      expect(jobs.map(({ atMs }) => Math.round((atMs - firstMs) / HOUR_MS))).toEqual(
        [0, 24, 48, 72].slice(0, jobs.length),
      );
      expect(jobs.length).toBeGreaterThanOrEqual(3);
      expect(clock.waiting).toBe(1);
    }
    const young = given({ newestHours: 15 });
    await young.pass(4 * HOUR_MS);
    expect(young.jobs).toEqual([]);
    await young.pass(2 * HOUR_MS);
    expect(young.jobs).toHaveLength(1);
  });

  it('[BK13] that fail say why, are a reason in the status, and are tried again within the hour', async () => {
    const { keeper, jobs, said, steps, world, pass } = given();
    world.answer = { ok: false, message: 'No room.' };
    await pass(2 * MINUTE_MS);
    expect([keeper.reasons(), said]).toEqual([['backup/failed'], ['No room.']]);
    expect(steps).toEqual(['rest', 'make', 'reasons', 'go on']);
    world.answer = { ok: true, made: { folder: '', lastSeq: 0, bytes: 0 } };
    await pass(61 * MINUTE_MS);
    expect(jobs).toHaveLength(2);
    expect(keeper.reasons()).toEqual([]);
    expect(steps.filter((step) => step === 'reasons')).toHaveLength(2);
  });

  it('[BK14] wait for a flood of gifts to pass, and an hour at most', async () => {
    const { jobs, world, pass } = given();
    const flood = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute++) {
        world.seq += 61_000;
        await pass(MINUTE_MS);
      }
    };
    await flood(50);
    expect(jobs).toEqual([]);
    await flood(15);
    expect(jobs).toHaveLength(1);
    const other = given();
    other.world.seq += 59_000;
    await other.pass(MINUTE_MS);
    expect(other.jobs).toHaveLength(1);
  });

  it('[BK15] end when somebody is to be forgotten, are not made meanwhile, and are made up for', async () => {
    const { keeper, jobs, steps, world, pass } = given();
    world.isSlow = true;
    await pass(MINUTE_MS);
    expect(jobs).toHaveLength(1);
    const release = await keeper.hold();
    await turns(4);
    expect(steps).toEqual(['rest', 'make', 'go on']);
    await pass(3 * HOUR_MS);
    expect(jobs).toHaveLength(1);
    expect(keeper.reasons()).toEqual([]);
    release();
    world.isSlow = false;
    await pass(MINUTE_MS);
    expect(jobs).toHaveLength(2);
  });

  it('[BK15] end with the server', async () => {
    const { keeper, clock, jobs, world, pass } = given();
    world.isSlow = true;
    await pass(MINUTE_MS);
    await keeper.stop();
    await pass(HOUR_MS);
    expect([jobs.length, clock.waiting]).toEqual([1, 0]);
  });

  it('[BK15] keep no server from ending that makes a checkpoint first', async () => {
    const { keeper, jobs, steps, world, pass } = given();
    let isMade = () => {};
    world.checkpoint = new Promise((resolve) => {
      isMade = resolve;
    });
    await pass(MINUTE_MS);
    await keeper.stop();
    expect(steps).toEqual(['rest']);
    isMade();
    await turns(4);
    expect([jobs, steps]).toEqual([[], ['rest', 'go on']]);
  });
});
