import nodeFs from 'node:fs';
import { expect, it } from 'vitest';
import { StoreError } from '../../server/store/errors.ts';
import type { FileSystem } from '../../server/store/os.ts';
import { createOs } from '../../server/store/os.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { sideBySide } from '../support/side-by-side.ts';
import type { Fate, Step } from './faulty-fs.ts';
import { createFaultyFs } from './faulty-fs.ts';
import { liveThrough, openLife } from './life.ts';
import { createAccount } from './witness.ts';

const FAULTS = ['ENOSPC', 'EIO', 'short write'] as const;
const MOST = 200;
const AT_ONCE = 8;

interface Fault {
  readonly kind: (typeof FAULTS)[number];
  readonly nth: number;
  readonly stays: boolean;
}

it('[FT23] (G4, F05, F06) a full or failing disk at any call: nothing is confirmed that is not there, nothing counts twice', async () => {
  const seed = chooseSeed('disk sweep');
  const all = FAULTS.flatMap((kind) =>
    [false, true].flatMap((stays) =>
      Array.from({ length: MOST }, (_, at): Fault => ({ kind, nth: at + 1, stays })),
    ),
  );
  const faults = createRandom(seed)
    .shuffle(all)
    .slice(0, howMany({ short: 18, medium: 200, full: all.length }));
  const tally = { runs: 0, hit: 0, notStarted: 0, confirmed: 0, refused: 0 };

  async function suffer(fault: Fault): Promise<void> {
    const where = `SEED=${seed}: ${fault.kind} at call ${fault.nth}${fault.stays ? ' and on' : ''}`;
    const folder = await tempFolder('sweep');
    const disk = createBadDisk(fault);
    const account = createAccount();
    try {
      const life = await openLife(folder, createOs({ fs: disk.fs })).catch(notOfTheStore);
      if (life) {
        await liveThrough(life, 'first', account);
        await life.close().catch(notOfTheStore);
      } else tally.notStarted += 1;
      expect(disk.misused(), where).toEqual([]);
      // There is room again, and the server starts anew.
      expect(await account.faultsIn(folder, ['first']), where).toEqual([]);
    } finally {
      await removeFolder(folder);
    }
    tally.runs += 1;
    if (disk.wasHit()) tally.hit += 1;
    tally.confirmed += account.tally.confirmed;
    tally.refused += account.tally.refused;
  }

  await sideBySide(faults, AT_ONCE, suffer);
  console.log(`disk faults: ${JSON.stringify(tally)}, 0 lost, 0 doubled`);
  // A write alone can be short.
  expect(tally.hit).toBeGreaterThan(0.3 * tally.runs);
});

/** The store says plainly what the disk refused; anything else is a bug. */
function notOfTheStore(error: unknown): null {
  if (!(error instanceof StoreError)) throw error;
  return null;
}

/** A disk that fails at its nth call. A file whose sync failed is watched: nobody may write or sync it again. */
function createBadDisk({ kind, nth, stays }: Fault) {
  const lost = new Set<number>();
  const misused: string[] = [];
  let calls = 0;
  let wasHit = false;

  function fateOf(step: Step, fd: number | null): Fate {
    if (fd !== null && lost.has(fd)) misused.push(`${step} on a file whose sync failed`);
    calls += 1;
    const isNow = calls === nth || (stays && calls > nth);
    if (!isNow) return {};
    const isWrite = step === 'write' || step === 'writeSync';
    if (kind === 'short write' && !isWrite) return {};
    const isFirst = !wasHit;
    wasHit = true;
    if (kind === 'short write' && isFirst) return { half: true };
    return { code: kind === 'EIO' ? 'EIO' : 'ENOSPC' };
  }

  const fs: FileSystem = {
    ...createFaultyFs((step, fd) => {
      const fate = fateOf(step, fd);
      if (fd !== null && 'code' in fate && (step === 'fsync' || step === 'fdatasync')) lost.add(fd);
      return fate;
    }),
    close(fd, done) {
      lost.delete(fd);
      nodeFs.close(fd, done);
    },
  };
  return { fs, misused: () => misused, wasHit: () => wasHit };
}
