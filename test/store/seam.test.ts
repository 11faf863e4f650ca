import nodeFs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { FileSystem } from '../../server/store/os.ts';
import { createOs } from '../../server/store/os.ts';
import { liveThrough, openLife } from '../faults/life.ts';
import { createAccount } from '../faults/witness.ts';
import { temporaryFolder } from './house.ts';

it('[FT33] no file takes a name before its bytes are synced, and no name is counted on before its folder is', async () => {
  const folder = await temporaryFolder();
  const os = createOs();
  const unsyncedFiles = new Set<string>();
  const unsyncedFolders = new Set<string>();
  const wrong: string[] = [];
  const pathOf = new Map<number, string>();
  let renames = 0;
  const fs: FileSystem = {
    ...nodeFs,
    realpath: nodeFs.realpath,
    open(file, flags, mode, done) {
      nodeFs.open(file, flags, mode, (error, fd) => {
        if (!error) pathOf.set(fd, file);
        done(error, fd);
      });
    },
    write(fd, from, offset, bytes, position, done) {
      unsyncedFiles.add(pathOf.get(fd) ?? '');
      nodeFs.write(fd, from, offset, bytes, position, done);
    },
    writeSync(fd, from, offset, bytes, position) {
      unsyncedFiles.add(pathOf.get(fd) ?? '');
      return nodeFs.writeSync(fd, from, offset, bytes, position);
    },
    fdatasync(fd, done) {
      unsyncedFiles.delete(pathOf.get(fd) ?? '');
      nodeFs.fdatasync(fd, done);
    },
    fsync(fd, done) {
      unsyncedFolders.delete(pathOf.get(fd) ?? '');
      nodeFs.fsync(fd, done);
    },
    rename(from, to, done) {
      renames += 1;
      if (unsyncedFiles.has(from)) wrong.push(`${path.basename(from)} is renamed before it is synced`);
      unsyncedFolders.add(path.dirname(to));
      nodeFs.rename(from, to, done);
    },
  };
  const life = await openLife(folder, { ...createOs({ fs }), acquireLock: os.acquireLock });
  const account = createAccount();
  await life.saveSettings();
  expect([...unsyncedFolders], 'after a save').toEqual([]);
  await life.checkpoint();
  expect([...unsyncedFolders], 'after a checkpoint').toEqual([]);
  await liveThrough(life, 'first', account);
  await life.close();
  expect(wrong).toEqual([]);
  expect(renames).toBeGreaterThan(12);
});
