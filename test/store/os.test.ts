import fs from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOs, type FileSystem } from '../../server/store/os.ts';
import { temporaryFolder } from './house.ts';

const failure = (code: string) => Object.assign(new Error(`${code}: made up`), { code });

/** Renames fail with these codes, one after the other, then work. */
function renameFailing(codes: string[]): FileSystem {
  const left = [...codes];
  return {
    ...fs,
    rename(from: string, to: string, done: (error: Error | null) => void) {
      const code = left.shift();
      if (code === undefined) fs.rename(from, to, done);
      else setImmediate(() => done(failure(code)));
    },
  };
}

describe('the seam to the operating system', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('[ST20] on Windows waits out %s of a rename', async (code) => {
    const folder = await temporaryFolder();
    const from = path.join(folder, 'from');
    const to = path.join(folder, 'to');
    await writeFile(from, 'new');
    await writeFile(to, 'old');
    const pausesMs: number[] = [];
    const pause = async (ms: number) => void pausesMs.push(ms);
    const os = createOs({ platform: 'win32', fs: renameFailing([code, code, code]), pause });
    await os.replaceFile(from, to);
    expect({ text: await readFile(to, 'utf8'), pausesMs }).toEqual({ text: 'new', pausesMs: [10, 20, 40] });
  });

  it('[ST20] on Windows gives up a rename that stays busy, and one that fails otherwise at once', async () => {
    const pauses: number[] = [];
    const pause = async (ms: number) => void pauses.push(ms);
    const busy = createOs({ platform: 'win32', fs: renameFailing(Array(99).fill('EBUSY')), pause });
    await expect(busy.replaceFile('a', 'b')).rejects.toMatchObject({ code: 'EBUSY' });
    expect(pauses).toHaveLength(7);
    const full = createOs({ platform: 'win32', fs: renameFailing(['ENOSPC']), pause });
    await expect(full.replaceFile('a', 'b')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(pauses).toHaveLength(7);
  });

  it('[ST20] elsewhere takes the first answer of a rename', async () => {
    const os = createOs({ platform: 'linux', fs: renameFailing(['EPERM']) });
    await expect(os.replaceFile('a', 'b')).rejects.toMatchObject({ code: 'EPERM' });
  });

  it.each(['EPERM', 'EACCES', 'EISDIR', 'EINVAL'])(
    '[ST21] does without %s of a folder sync on Windows only',
    async (code) => {
      const folder = await temporaryFolder();
      const fails: FileSystem = {
        ...fs,
        fsync: (_fd: number, done: (error: Error | null) => void) => setImmediate(() => done(failure(code))),
      };
      const cannotOpen: FileSystem = {
        ...fs,
        open: (
          _path: string,
          _flags: string,
          _mode: number,
          done: (error: Error | null, fd: number) => void,
        ) => setImmediate(() => done(failure(code), 0)),
      };
      await createOs({ platform: 'win32', fs: fails }).syncFolder(folder);
      await createOs({ platform: 'win32', fs: cannotOpen }).syncFolder(folder);
      for (const faulty of [fails, cannotOpen]) {
        const os = createOs({ platform: 'linux', fs: faulty });
        await expect(os.syncFolder(folder)).rejects.toMatchObject({ code });
      }
    },
  );

  it('[ST21] on Windows still fails when the disk does', async () => {
    const folder = await temporaryFolder();
    const fails: FileSystem = {
      ...fs,
      fsync: (_fd: number, done: (error: Error | null) => void) => setImmediate(() => done(failure('EIO'))),
    };
    await expect(createOs({ platform: 'win32', fs: fails }).syncFolder(folder)).rejects.toMatchObject({
      code: 'EIO',
    });
  });

  it('[ST21] syncs the parent of every folder that it makes, and of an existing one itself and its parent', async () => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'there'));
    const opened: string[] = [];
    const watched: FileSystem = {
      ...fs,
      open(place: string, flags: string, mode: number, done: (error: Error | null, fd: number) => void) {
        opened.push(path.relative(root, place));
        fs.open(place, flags, mode, done);
      },
    };
    const os = createOs({ fs: watched });
    await os.createFolder(path.join(root, 'there', 'a', 'b'));
    expect(opened.splice(0)).toEqual(['there', path.join('there', 'a')]);
    await os.createFolder(path.join(root, 'there', 'a', 'b'));
    expect(opened).toEqual([path.join('there', 'a', 'b'), path.join('there', 'a')]);
  });

  it('[ST21] lets a parent be that it may not open, and no folder of its own', async () => {
    const root = await temporaryFolder();
    const closed = (denied: string): FileSystem => ({
      ...fs,
      open(place: string, flags: string, mode: number, done: (error: Error | null, fd: number) => void) {
        if (place === denied) setImmediate(() => done(failure('EACCES'), 0));
        else fs.open(place, flags, mode, done);
      },
    });
    await createOs({ platform: 'linux', fs: closed(path.dirname(root)) }).createFolder(root);
    const own = createOs({ platform: 'linux', fs: closed(root) }).createFolder(root);
    await expect(own).rejects.toMatchObject({ code: 'store/io', path: root });
  });

  it('[FT25] says which folder it cannot make', async () => {
    const folder = path.resolve('/no/room/here');
    const fails: FileSystem = { ...fs, mkdir: (_path, _options, done) => done(failure('ENOSPC'), undefined) };
    await expect(createOs({ fs: fails }).createFolder(folder)).rejects.toMatchObject({
      code: 'store/io',
      path: folder,
      message: expect.stringContaining(`Cannot make ${folder}: `),
    });
  });

  it.runIf(process.platform === 'linux')('[FT25] ends where nobody can make folders', async () => {
    for (const folder of ['/proc/giftcast', '/proc/giftcast/data']) {
      await expect(createOs().createFolder(folder)).rejects.toThrow('there is no such place');
    }
  });

  it('[ST22] leaves a file to its owner, where rights are bits', async () => {
    const file = path.join(await temporaryFolder(), 'secret');
    await writeFile(file, '', { mode: 0o644 });
    await createOs({ platform: 'win32' }).restrict(file);
    expect((await stat(file)).mode & 0o777).toBe(0o644);
    await createOs({ platform: 'linux' }).restrict(file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('[ST19] looks calls up when they are made, so that a preload can fail them', async () => {
    const os = createOs();
    const original = fs.fdatasync;
    const broken = new Error('EIO');
    fs.fdatasync = Object.assign(
      (_fd: number, done: (error: NodeJS.ErrnoException | null) => void) => done(broken),
      { __promisify__: original.__promisify__ },
    );
    try {
      const error = await new Promise((resolve) => os.syncFile(0, resolve));
      expect(error).toBe(broken);
    } finally {
      fs.fdatasync = original;
    }
  });
});
