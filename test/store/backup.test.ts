import fs from 'node:fs';
import {
  appendFile,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkBackup } from '../../server/store/backup-check.ts';
import { backupName, sha256Of, timeOfBackup } from '../../server/store/backup-files.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import type { FileSystem } from '../../server/store/os.ts';
import { createOs } from '../../server/store/os.ts';
import { howMany } from '../support/extent.ts';
import {
  backUp,
  copyOf,
  FILES,
  filesOf,
  gifts,
  give,
  givenData,
  osOf,
  runUntil,
  stoppingAt,
} from './backup-house.ts';

const disk = createNodeDisk();
const failing = (code: string) => Object.assign(new Error(`${code}: made up`), { code });
const inode = async (file: string) => (await stat(file)).ino;

describe('a backup', () => {
  it('[BK1] holds every segment, the choices, the mark and media, and neither secrets nor a checkpoint', async () => {
    const data = await givenData();
    await writeFile(path.join(data, 'checkpoint.json'), '{}');
    await writeFile(path.join(data, 'media', '.unfinished.png'), '');
    await symlink(path.join(data, 'secrets.json'), path.join(data, 'media', 'link.png'));
    const { folder, lastSeq } = await backUp(data);
    const names = [...(await filesOf(folder)).keys()];
    const segments = (await readdir(path.join(data, 'journal'))).filter((name) => name.endsWith('.jsonl'));
    expect(segments.length).toBeGreaterThan(3);
    expect(names.sort()).toEqual(
      [
        'backup.json',
        ...segments.map((name) => `journal/${name}.gz`),
        'media/rose 🌹.png',
        'settings.json',
        'store.json',
        'tiers.json',
      ].sort(),
    );
    for (const name of segments) {
      const packed = await readFile(path.join(folder, 'journal', `${name}.gz`));
      expect(gunzipSync(packed)).toEqual(await readFile(path.join(data, 'journal', name)));
    }
    expect(await checkBackup(disk, folder)).toMatchObject({ version: 1, kind: 'live', lastSeq });
    expect(lastSeq).toBe(20);
    expect(timeOfBackup(path.basename(folder))).not.toBeNull();
  });

  it('[BK1] leaves out what is too large for media, and does without a file that is taken away meanwhile', async () => {
    const data = await givenData();
    const media = path.join(data, 'media');
    await writeFile(path.join(media, 'film.mp4'), '');
    await truncate(path.join(media, 'film.mp4'), 5 * 1024 ** 3);
    await writeFile(path.join(media, 'gone.png'), 'not for long');
    const lstat = (...[file, done]: Parameters<FileSystem['lstat']>) =>
      FILES.lstat(file, (...answer) => {
        if (path.basename(file) === 'gone.png') fs.unlinkSync(file);
        done(...answer);
      });
    const { folder } = await backUp(data, {}, osOf({ ...FILES, lstat }));
    expect(await readdir(path.join(folder, 'media'))).toEqual(['rose 🌹.png']);
    await checkBackup(disk, folder);
  });

  it('[BK2] takes the segment that is being written up to its last whole record, or to the one asked for', async () => {
    const data = await givenData();
    const last = path.join(
      data,
      'journal',
      (await readdir(path.join(data, 'journal'))).filter((one) => one.endsWith('.jsonl')).at(-1)!,
    );
    await appendFile(last, '{"v":1,"crc":"0000');
    expect(await backUp(data)).toMatchObject({ lastSeq: 20 });
    for (const toSeq of [19, 7, 1, 0]) {
      const { folder, lastSeq } = await backUp(data, { toSeq });
      expect([lastSeq, (await checkBackup(disk, folder)).lastSeq]).toEqual([toSeq, toSeq]);
    }
    expect((await readFile(last, 'utf8')).endsWith('{"v":1,"crc":"0000')).toBe(true);
  });

  it('[BK3] shares with the one before what did not change, and copies where the disk keeps no second names', async () => {
    const data = await givenData();
    const first = await backUp(data);
    await give(data, gifts(21, 30));
    const second = await backUp(data);
    const segment = path.join('journal', '000000000001.jsonl.gz');
    for (const same of [segment, 'tiers.json', path.join('media', 'rose 🌹.png')])
      expect(await inode(path.join(second.folder, same))).toBe(await inode(path.join(first.folder, same)));
    const noLinks: FileSystem = {
      ...FILES,
      link: (_from: string, _to: string, done: (error: Error | null) => void) =>
        setImmediate(() => done(failing('EPERM'))),
    };
    const third = await backUp(data, {}, osOf(noLinks));
    expect(await inode(path.join(third.folder, segment))).not.toBe(
      await inode(path.join(second.folder, segment)),
    );
    expect(await checkBackup(disk, third.folder)).toMatchObject({ lastSeq: 30 });
  });

  it('[BK3] takes nothing over that is damaged, nor from another installation', async () => {
    const data = await givenData();
    const first = await backUp(data);
    const segment = path.join('journal', '000000000001.jsonl.gz');
    const bytes = await readFile(path.join(first.folder, segment));
    bytes[40]! ^= 1;
    await writeFile(path.join(first.folder, segment), bytes);
    const second = await backUp(data);
    expect(await checkBackup(disk, second.folder)).toMatchObject({ lastSeq: 20 });
    const other = await givenData();
    const third = await backUp(other, { into: path.join(data, 'backups') });
    expect(await inode(path.join(third.folder, segment))).not.toBe(
      await inode(path.join(second.folder, segment)),
    );
  });

  it('[BK4] is refused when it was damaged by one byte, cut, or a file is missing or added, naming the file', async () => {
    const data = await givenData({ records: 12 });
    const { folder } = await backUp(data);
    const bad = await copyOf(folder);
    const refusal = (file: string) => ({ code: 'store/damaged', message: expect.stringContaining(file) });
    for (const name of (await filesOf(folder)).keys()) {
      const file = path.join(bad, ...name.split('/'));
      const bytes = await readFile(file);
      const places = [0, Math.floor(bytes.length / 2), bytes.length - 2];
      for (const place of places) {
        const spoilt = Buffer.from(bytes);
        spoilt[place]! ^= 4;
        await writeFile(file, spoilt);
        await expect(checkBackup(disk, bad), `${name} at ${place}`).rejects.toMatchObject({
          code: 'store/damaged',
        });
        if (name !== 'backup.json') await expect(checkBackup(disk, bad)).rejects.toMatchObject(refusal(file));
      }
      await writeFile(file, bytes.subarray(0, -1));
      await expect(checkBackup(disk, bad)).rejects.toMatchObject(refusal(file));
      await rm(file);
      await expect(checkBackup(disk, bad)).rejects.toMatchObject(refusal(file));
      await writeFile(file, bytes);
      await checkBackup(disk, bad);
    }
    for (const name of [
      'notes.txt',
      'journal/000000000099.jsonl.gz',
      'media/more.png',
      'journal/000000000001.jsonl',
    ]) {
      const file = path.join(bad, ...name.split('/'));
      await writeFile(file, '');
      await expect(checkBackup(disk, bad)).rejects.toMatchObject(refusal(file));
      await rm(file);
    }
    await writeFile(path.join(bad, '.DS_Store'), '');
    await checkBackup(disk, bad);
  });

  it('[BK4] is refused when its list names other places, is of a newer version, or is not one', async () => {
    const data = await givenData({ records: 3 });
    const { folder } = await backUp(data);
    const file = path.join(folder, 'backup.json');
    const text = await readFile(file, 'utf8');
    const resum = (json: string) => {
      const { sum: _sum, ...rest } = JSON.parse(json);
      const sum = sha256Of(Buffer.from(JSON.stringify(rest)));
      return `${JSON.stringify({ ...rest, sum }, null, 2)}\n`;
    };
    for (const [from, to, code] of [
      ['"settings.json"', '"../settings.json"', 'store/damaged'],
      ['"media/rose 🌹.png"', '"media/..\\\\..\\\\x"', 'store/damaged'],
      ['"media/rose 🌹.png"', '"secrets.json"', 'store/damaged'],
      ['"lastSeq": 3', '"lastSeq": 4', 'store/damaged'],
      ['"kind": "live"', '"kind": "demo"', 'store/damaged'],
      ['"version": 1', '"version": 2', 'store/newer'],
      ['"storeId"', '"__proto__": {"polluted": 1}, "storeId"', 'store/damaged'],
    ] as const) {
      expect(text).toContain(from);
      await writeFile(file, text.replaceAll(from, to));
      await expect(checkBackup(disk, folder), to).rejects.toMatchObject({ code });
      await writeFile(file, resum(text.replaceAll(from, to)));
      await expect(checkBackup(disk, folder), to).rejects.toMatchObject({ code });
    }
    await expect(checkBackup(disk, data)).rejects.toThrow('this is no backup');
  });

  it('[BK5] stays with the six before it; older ones go only once a new one is good', async () => {
    const data = await givenData({ records: 3 });
    const names: string[] = [];
    for (let nth = 0; nth < 9; nth++) names.push(path.basename((await backUp(data)).folder));
    const into = path.join(data, 'backups');
    expect(await readdir(into)).toEqual(names.slice(2));
    await rename(path.join(data, 'store.json'), path.join(data, 'gone'));
    await expect(backUp(data)).rejects.toMatchObject({ code: 'store/invalid-file' });
    await rename(path.join(data, 'gone'), path.join(data, 'store.json'));
    await give(data, gifts(4, 4));
    await expect(backUp(data, {}, osOf(spoiling()))).rejects.toThrow('read back');
    expect((await readdir(into)).filter((name) => timeOfBackup(name) !== null)).toEqual(names.slice(2));
  });

  it('[BK6] that is read back bad is kept as .bad-<time>, the newest such one, and said', async () => {
    const data = await givenData({ records: 3 });
    await expect(backUp(data, {}, osOf(spoiling()))).rejects.toMatchObject({
      code: 'store/damaged',
      message: expect.stringContaining('000000000001.jsonl.gz'),
    });
    await expect(backUp(data, {}, osOf(spoiling()))).rejects.toThrow('It is kept as');
    const names = await readdir(path.join(data, 'backups'));
    expect(names).toEqual([expect.stringMatching(/^backup-.*Z\.bad-\d+$/)]);
    await backUp(data);
  });

  it('[BK7] of a damaged journal is not made, and says where the damage is', async () => {
    const data = await givenData();
    const file = path.join(data, 'journal', '000000000001.jsonl');
    const bytes = await readFile(file);
    bytes[200]! ^= 1;
    await writeFile(file, bytes);
    await expect(backUp(data)).rejects.toMatchObject({ code: 'store/damaged', path: file, line: 1 });
    expect(await readdir(path.join(data, 'backups'))).toEqual([]);
    await rm(file);
    await expect(backUp(data)).rejects.toThrow('are missing before it');
  });

  it('[BK8] on a full disk says so and leaves nothing of itself; room is kept for gifts', async () => {
    const data = await givenData();
    const before = await filesOf(data);
    const little: FileSystem = {
      ...FILES,
      statfs: (_place: string, done: (error: null, value: { bavail: number; bsize: number }) => void) =>
        setImmediate(() => done(null, { bavail: 16_384, bsize: 4_096 })),
    };
    await expect(backUp(data, {}, osOf(little))).rejects.toThrow(
      '64 MB left, and 64 MB are kept free for gifts',
    );
    let writes = 0;
    const full: FileSystem = {
      ...FILES,
      writeSync(...args: Parameters<FileSystem['writeSync']>) {
        writes += 1;
        if (writes > 3) throw failing('ENOSPC');
        return fs.writeSync(...args);
      },
    };
    await expect(backUp(data, {}, osOf(full))).rejects.toMatchObject({
      code: 'store/io',
      message: expect.stringContaining('ENOSPC'),
    });
    expect(await filesOf(data)).toEqual(before);
    expect(await readdir(path.join(data, 'backups'))).toEqual([]);
  });

  it('[BK9] stopped at any call to the disk, is whole or not there, harms nothing, and is cleared away by the next', async () => {
    const first = await givenData({ records: 14 });
    await backUp(first);
    await give(first, gifts(15, 16));
    const whole = stoppingAt(Infinity);
    await backUp(await copyOf(first), { keep: 1 }, whole.os);
    const all = whole.calls();
    expect(all).toBeGreaterThan(30);
    const before = await filesOf(path.join(first, 'journal'));
    const step = howMany({ short: 5, full: 1 });
    for (let nth = 1 + (all % step); nth <= all; nth += step) {
      const data = await copyOf(first);
      const into = path.join(data, 'backups');
      const { os, stopped } = stoppingAt(nth);
      await runUntil(stopped, backUp(data, { keep: 1 }, os));
      const found = (await readdir(into)).filter((name) => timeOfBackup(name) !== null);
      expect(found.length, `stopped at call ${nth}`).toBeGreaterThan(0);
      for (const name of found) await checkBackup(disk, path.join(into, name));
      expect(await backUp(data)).toMatchObject({ lastSeq: 16 });
      const unfinished = (await readdir(into)).filter((name) => timeOfBackup(name) === null);
      expect(unfinished, `stopped at call ${nth}`).toEqual([]);
      expect(await filesOf(path.join(data, 'journal'))).toEqual(before);
    }
  });

  it('[BK9] leaves alone what another living process is writing', async () => {
    const data = await givenData({ records: 3 });
    const into = path.join(data, 'backups');
    await backUp(data);
    const theirs = path.join(into, `.backup-2026-11-22T20-00-00-000Z.${process.ppid}-0123456789ab.tmp`);
    await disk.createFolder(theirs);
    await backUp(data);
    expect(await readdir(into)).toContain(path.basename(theirs));
    await backUp(data, {}, { ...osOf(), isOtherProcess: () => false });
    expect(await readdir(into)).not.toContain(path.basename(theirs));
  });

  it('[BK10] is not made of a journal that was rewritten meanwhile, nor elsewhere while somebody is being forgotten', async () => {
    const data = await givenData();
    const segment = path.join(data, 'journal', '000000000001.jsonl');
    const bytes = await readFile(segment);
    const rewriting = (file: string, change: () => void): FileSystem => ({
      ...FILES,
      rename(from: string, to: string, done: (error: Error | null) => void) {
        fs.rename(from, to, done);
      },
      open(place: string, flags: string, mode: number, done: (error: Error | null, fd: number) => void) {
        if (flags.startsWith('wx') && place.endsWith(file)) change();
        fs.open(place, flags, mode, done);
      },
    });
    const forget = () => {
      fs.writeFileSync(segment, Buffer.from(bytes).fill(0x58, 150, 152));
      fs.utimesSync(segment, 1, 1);
    };
    await expect(backUp(data, {}, osOf(rewriting('backup.json', forget)))).rejects.toThrow(
      'somebody was forgotten meanwhile',
    );
    fs.writeFileSync(segment, bytes);
    await utimes(segment, 2, 2);
    const into = `${data} elsewhere`;
    await writeFile(path.join(data, 'forgetting.json'), '{}');
    await expect(backUp(data, { into })).rejects.toThrow('somebody is being forgotten');
    await backUp(data);
    await rm(path.join(data, 'forgetting.json'));
    const late = rewriting('backup.json', () => fs.writeFileSync(path.join(data, 'forgetting.json'), '{}'));
    await expect(backUp(data, { into }, osOf(late))).rejects.toThrow('somebody is being forgotten');
    expect(await readdir(into)).toEqual([]);
    await rm(path.join(data, 'forgetting.json'));
    expect(await backUp(data, { into, keep: null })).toMatchObject({ lastSeq: 20 });
  });
});

it('[BK11] the name of a backup tells its moment, sorts by it, and is none for anything else', () => {
  const atMs = Date.UTC(2026, 10, 22, 20, 15, 3, 7);
  expect(backupName(atMs)).toBe('backup-2026-11-22T20-15-03-007Z');
  expect(timeOfBackup(backupName(atMs))).toBe(atMs);
  for (const name of [
    'backup-2026',
    `${backupName(atMs)}.bad-7`,
    `.${backupName(atMs)}.7-0123456789ab.tmp`,
    'x',
  ])
    expect(timeOfBackup(name)).toBeNull();
});

it('[BK3] (windows) a copy stands in where a link is refused as the system refuses it', async () => {
  const data = await givenData({ records: 1 });
  const from = path.join(data, 'store.json');
  for (const code of ['EPERM', 'EXDEV', 'EISDIR', 'ENOTSUP']) {
    const link = (_from: string, _to: string, done: (error: Error | null) => void) => done(failing(code));
    expect(await createOs({ platform: 'win32', fs: { ...fs, link } }).linkFile(from, `${from}2`)).toBe(false);
  }
  const link = (_from: string, _to: string, done: (error: Error | null) => void) => done(failing('EIO'));
  await expect(createOs({ fs: { ...fs, link } }).linkFile(from, `${from}2`)).rejects.toMatchObject({
    code: 'EIO',
  });
});

/** Says that it wrote a packed segment, and wrote something else. */
function spoiling(): FileSystem {
  const spoilt = new Set<number>();
  return {
    ...FILES,
    open(place: string, flags: string, mode: number, done: (error: Error | null, fd: number) => void) {
      fs.open(place, flags, mode, (error, fd) => {
        if (!error && flags.startsWith('wx') && place.endsWith('000000000001.jsonl.gz')) spoilt.add(fd);
        done(error, fd);
      });
    },
    writeSync(fd: number, from: Uint8Array, offset: number, bytes: number, position: number) {
      if (!spoilt.delete(fd)) return fs.writeSync(fd, from, offset, bytes, position);
      const wrong = Buffer.from(from);
      wrong[Math.floor(wrong.length / 2)]! ^= 1;
      return fs.writeSync(fd, wrong, offset, bytes, position);
    },
  };
}
