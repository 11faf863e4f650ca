import nodeFs from 'node:fs';
import { appendFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../server/store/errors.ts';
import type { FileSystem, Os } from '../../server/store/os.ts';
import { createOs } from '../../server/store/os.ts';
import { probeDisk } from '../../server/store/probe.ts';
import { liveThrough, openLife } from '../faults/life.ts';
import { createAccount, lastSegment } from '../faults/witness.ts';
import { temporaryFolder } from './house.ts';

const failure = (code: string) => Object.assign(new Error(`${code}: made up`), { code });

/**
 * A file system as Windows has it: folders cannot be opened to be synced, and whatever is renamed or removed is held by
 * a virus scanner the first two times.
 */
function windowsFs(code: string): { readonly fs: FileSystem; readonly held: () => number } {
  const tries = new Map<string, number>();
  let held = 0;
  const isHeld = (file: string) => {
    const before = tries.get(file) ?? 0;
    tries.set(file, before + 1);
    if (before >= 2) tries.delete(file);
    else held += 1;
    return before < 2;
  };
  const fs: FileSystem = {
    ...nodeFs,
    realpath: nodeFs.realpath,
    open(file, flags, mode, done) {
      nodeFs.stat(file, (_error, stat) => {
        if (stat?.isDirectory()) done(failure('EPERM'), 0);
        else nodeFs.open(file, flags, mode, done);
      });
    },
    rename(from, to, done) {
      if (isHeld(from)) setImmediate(() => done(failure(code)));
      else nodeFs.rename(from, to, done);
    },
    unlink(file, done) {
      nodeFs.stat(file, (missing) => {
        if (!missing && isHeld(file)) done(failure(code));
        else nodeFs.unlink(file, done);
      });
    },
  };
  return { fs, held: () => held };
}

const windows = (fs: FileSystem): Os => createOs({ platform: 'win32', fs, pause: async () => {} });

describe('a data folder on Windows', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    '[FT28] lives through all that is renamed and removed while it is held with %s, torn tails and forgetting too',
    async (code) => {
      const folder = await temporaryFolder();
      const { fs, held } = windowsFs(code);
      const account = createAccount();
      const life = await openLife(folder, windows(fs));
      await liveThrough(life, 'first', account);
      await life.close();
      await appendFile(lastSegment(folder), '{"v":1,"crc":"0000');
      await (await openLife(folder, windows(fs))).close();
      await probeDisk(folder, windows(fs));
      expect(account.tally.refused).toBe(0);
      expect(held()).toBeGreaterThan(20);
      expect((await readdir(path.join(folder, 'journal'))).some((name) => name.includes('.torn-'))).toBe(
        true,
      );
      expect(await account.faultsIn(folder, ['first'])).toEqual([]);
    },
  );

  it('[FT28] elsewhere the same is a failure, said as one', async () => {
    const folder = await temporaryFolder();
    const os = createOs({ platform: 'linux', fs: windowsFs('EBUSY').fs });
    await expect(openLife(folder, os)).rejects.toBeInstanceOf(StoreError);
  });
});
