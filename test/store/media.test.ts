import { createHash } from 'node:crypto';
import nodeFs, { existsSync, mkdirSync, readdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../server/store/errors.ts';
import type { MediaShelf } from '../../server/store/media.ts';
import { openMediaShelf } from '../../server/store/media.ts';
import type { FileSystem } from '../../server/store/os.ts';
import { createOs } from '../../server/store/os.ts';
import { MEDIA_FILES_MAX } from '../../shared/media.ts';
import { mediaFiles } from '../support/media-files.ts';
import { temporaryFolder } from './house.ts';

let folder: string;
let changes: number;
let refusals: string[];
beforeEach(async () => {
  folder = path.join(await temporaryFolder(), 'media');
  changes = 0;
  refusals = [];
});

function open(fs: FileSystem = nodeFs): Promise<MediaShelf> {
  return openMediaShelf({
    folder,
    os: createOs({ fs }),
    changed() {
      changes += 1;
    },
    refused: (name, message) => refusals.push(`${name}: ${message}`),
  });
}

/** Counts how often files of the folder are opened, and how often their names are read. */
function counting() {
  const calls = { open: 0, readdir: 0 };
  const counted = {
    ...nodeFs,
    open(...args: unknown[]) {
      if (path.dirname(String(args[0])) === folder) calls.open += 1;
      return Reflect.apply(nodeFs.open, nodeFs, args);
    },
    readdir(...args: unknown[]) {
      calls.readdir += 1;
      return Reflect.apply(nodeFs.readdir, nodeFs, args);
    },
  };
  return { fs: counted as unknown as FileSystem, calls };
}

const idOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const put = (name: string, content: Buffer | string) => writeFileSync(path.join(folder, name), content);
const names = (shelf: MediaShelf) => shelf.list().map(({ name }) => name);

async function contentOf(shelf: MediaShelf, id: string): Promise<Buffer | null> {
  const found = await shelf.read(id);
  if (found === null) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of found.content) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('the folder', () => {
  it('[ME10] is made, and files that people drop in are known by their content, whatever they are called', async () => {
    const shelf = await open();
    expect(shelf.list()).toEqual([]);
    put('Ada’s rose.JPG', mediaFiles.png());
    put('hymn', mediaFiles.ogg());
    await shelf.look();
    expect(shelf.list()).toEqual([
      {
        id: idOf(mediaFiles.png()),
        kind: 'png',
        bytes: mediaFiles.png().length,
        width: 2,
        height: 2,
        durationMs: null,
        name: 'Ada’s rose.JPG',
      },
      {
        id: idOf(mediaFiles.ogg()),
        kind: 'ogg',
        bytes: mediaFiles.ogg().length,
        width: null,
        height: null,
        durationMs: 100,
        name: 'hymn',
      },
    ]);
    expect(await contentOf(shelf, idOf(mediaFiles.ogg()))).toEqual(mediaFiles.ogg());
    expect(changes).toBe(1);
    await shelf.look();
    expect(changes).toBe(1);
  });

  it('[ME11] (T16) what is no regular file, no good file or too large is not listed, and that is said once', async () => {
    const outside = path.join(path.dirname(folder), 'secret.png');
    writeFileSync(outside, mediaFiles.png({ width: 3 }));
    const shelf = await open();
    symlinkSync(outside, path.join(folder, 'link.png'));
    symlinkSync(path.dirname(folder), path.join(folder, 'up'));
    mkdirSync(path.join(folder, 'folder.png'));
    put('evil.png', '<svg onload=alert(1)>');
    put('large.wav', Buffer.alloc(8 * 1024 * 1024 + 1));
    put('.hidden.png', mediaFiles.png());
    put('rose.png', mediaFiles.png());
    await shelf.look();
    await shelf.look();
    expect(names(shelf)).toEqual(['rose.png']);
    expect(refusals).toEqual([
      'evil.png: This is none of: a PNG, JPEG, WebP or GIF picture, a WebM clip, an MP3, OGG or WAV sound.',
      'large.wav: The file is larger than 8 MB.',
    ]);
    expect(await shelf.read(idOf(mediaFiles.png({ width: 3 })))).toBeNull();
  });

  it('[ME11] a file that became a link, or another one, since it was looked at is not served', async () => {
    const outside = path.join(path.dirname(folder), 'secrets.json');
    writeFileSync(outside, 'CANARY');
    const shelf = await open();
    put('rose.png', mediaFiles.png());
    await shelf.look();
    unlinkSync(path.join(folder, 'rose.png'));
    symlinkSync(outside, path.join(folder, 'rose.png'));
    expect(await shelf.read(idOf(mediaFiles.png()))).toBeNull();
    unlinkSync(path.join(folder, 'rose.png'));
    put('rose.png', '<script>CANARY</script>');
    expect(await shelf.read(idOf(mediaFiles.png()))).toBeNull();
    await shelf.look();
    expect(shelf.list()).toEqual([]);
  });

  it('[ME10] the same content twice is listed once; of too many files the first two hundred are', async () => {
    const shelf = await open();
    for (let i = 0; i < MEDIA_FILES_MAX + 5; i += 1) {
      put(`${1_000 + i}.gif`, mediaFiles.gif({ comment: `number ${i}` }));
    }
    put('0999 again.gif', mediaFiles.gif({ comment: 'number 0' }));
    await shelf.look();
    expect(shelf.list()).toHaveLength(MEDIA_FILES_MAX);
    expect(names(shelf)[0]).toBe('0999 again.gif');
    expect(names(shelf)).not.toContain('1000.gif');
    expect(await shelf.take(mediaFiles.png())).toEqual({ ok: false, code: 'media/full' });
    expect(await shelf.take(mediaFiles.gif({ comment: 'number 3' }))).toMatchObject({
      ok: true,
      isNew: false,
    });
  });
});

describe('a folder that holds everything', () => {
  it('[ME20] has its first thousand files looked at; the rest is told in one sentence and never opened', async () => {
    mkdirSync(folder);
    put('0.png', mediaFiles.png());
    for (let i = 0; i < 1_500; i += 1) put(`text ${1_000 + i}`, 'not a picture');
    put('zz.png', mediaFiles.png({ width: 3 }));
    const { fs, calls } = counting();
    const shelf = await open(fs);
    expect([calls.open, names(shelf)]).toEqual([1_000, ['0.png']]);
    expect(refusals.filter((told) => told.includes('1000 files'))).toEqual([
      'text 1999: Only 1000 files are looked at, by name: not this one, nor those behind it.',
    ]);
    const listed = calls.readdir;
    await shelf.look();
    expect(calls).toEqual({ open: 1_000, readdir: listed });
    expect(await shelf.take(mediaFiles.ogg())).toEqual({ ok: false, code: 'media/full' });
    for (let i = 0; i < 1_500; i += 1) unlinkSync(path.join(folder, `text ${1_000 + i}`));
    await shelf.look();
    expect(names(shelf)).toEqual(['0.png', 'zz.png']);
    expect(await shelf.take(mediaFiles.ogg())).toMatchObject({ ok: true });
  });

  it('[ME20] reads no file for which there is no room', async () => {
    mkdirSync(folder);
    for (let i = 0; i < MEDIA_FILES_MAX + 50; i += 1)
      put(`${1_000 + i}.gif`, mediaFiles.gif({ comment: `number ${i}` }));
    const { fs, calls } = counting();
    const shelf = await open(fs);
    expect([shelf.list().length, calls.open]).toEqual([MEDIA_FILES_MAX, MEDIA_FILES_MAX]);
    unlinkSync(path.join(folder, '1000.gif'));
    await shelf.look();
    expect([shelf.list().length, calls.open]).toEqual([MEDIA_FILES_MAX, MEDIA_FILES_MAX + 1]);
  });
});

describe('what is sent', () => {
  it('[ME12] a good file is kept under its id, whole, and there after a restart; the same again is not new', async () => {
    const shelf = await open();
    const content = mediaFiles.webp();
    const id = idOf(content);
    const taken = await shelf.take(content);
    expect(taken).toMatchObject({ ok: true, isNew: true, item: { id, kind: 'webp', name: `${id}.webp` } });
    expect(readdirSync(folder)).toEqual([`${id}.webp`]);
    expect(await shelf.take(content)).toMatchObject({ ok: true, isNew: false, item: { id } });
    expect(changes).toBe(1);
    const again = await open();
    expect(again.list()).toEqual(shelf.list());
    expect(await contentOf(again, id)).toEqual(content);
  });

  it('[ME12] two who send the same at once make one file', async () => {
    const shelf = await open();
    const taken = await Promise.all([shelf.take(mediaFiles.png()), shelf.take(mediaFiles.png())]);
    expect(taken.map((one) => one.ok && one.isNew)).toEqual([true, false]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('[ME12] what is not good leaves nothing behind', async () => {
    const shelf = await open();
    expect(await shelf.take(Buffer.from('<html>'))).toMatchObject({ ok: false, code: 'media/kind' });
    expect(await shelf.take(mediaFiles.png({ says: { width: 65_535, height: 1 } }))).toMatchObject({
      ok: false,
      code: 'media/refused',
      message: expect.stringContaining('65535'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('[ME12] a disk that fails before the file is durable keeps nothing, and says so', async () => {
    const failing: (keyof FileSystem)[] = ['write', 'fdatasync', 'rename'];
    for (const call of failing) {
      let isFull = false;
      const fs = {
        ...nodeFs,
        [call]: (...args: unknown[]) => {
          const done = args.at(-1) as (error: Error) => void;
          if (isFull) return done(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }));
          return (nodeFs[call] as (...all: unknown[]) => void)(...args);
        },
      } as FileSystem;
      const shelf = await open(fs);
      isFull = true;
      await expect(shelf.take(mediaFiles.png())).rejects.toBeInstanceOf(StoreError);
      expect([call, readdirSync(folder), shelf.list()]).toEqual([call, [], []]);
      isFull = false;
      expect(await shelf.take(mediaFiles.png())).toMatchObject({ ok: true, isNew: true });
      await shelf.remove(idOf(mediaFiles.png()));
    }
  });

  it('[ME12] what a killed process left half written is removed at the next start', async () => {
    mkdirSync(folder);
    put(`.${'ab'.repeat(32)}.png.123-0123456789ab.tmp`, 'half');
    await open();
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('[ME21] a name that is taken, in whatever capitals, is followed by a number, and nothing is lost', async () => {
  const shelf = await open();
  put('rose.png', mediaFiles.png());
  put('ROSE 2.png', 'no picture');
  put('song.gif', mediaFiles.gif());
  await shelf.look();
  const id = idOf(mediaFiles.gif());
  expect(await shelf.rename(id, 'Rose')).toBe(true);
  expect(names(shelf)).toEqual(['Rose.gif', 'rose.png']);
  expect(await shelf.rename(idOf(mediaFiles.png()), 'rose')).toBe(true);
  put('lily.gif', 'no picture');
  expect(await shelf.rename(id, 'Lily')).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['Lily 2.gif', 'ROSE 2.png', 'lily.gif', 'rose.png']);
  expect(await contentOf(shelf, id)).toEqual(mediaFiles.gif());
  await shelf.look();
  expect(names(shelf)).toEqual(['Lily 2.gif', 'rose.png']);
  expect(await shelf.rename('ab'.repeat(32), 'rose')).toBe(false);
});

it('[ME13] a file is removed with all that have its content; of one that is not there that is said', async () => {
  const shelf = await open();
  put('one.png', mediaFiles.png());
  put('two.png', mediaFiles.png());
  put('three.gif', mediaFiles.gif());
  await shelf.look();
  expect(await shelf.remove(idOf(mediaFiles.png()))).toBe(true);
  expect(names(shelf)).toEqual(['three.gif']);
  expect(existsSync(path.join(folder, 'one.png'))).toBe(false);
  expect(await shelf.remove(idOf(mediaFiles.png()))).toBe(false);
});

it('[ME22] a file is read while it is given another name', async () => {
  let goOn = () => {};
  const slow = {
    ...nodeFs,
    rename(from: string, to: string, done: () => void) {
      nodeFs.renameSync(from, to);
      goOn = done;
    },
  } as unknown as FileSystem;
  mkdirSync(folder);
  put('fox.png', mediaFiles.png());
  const shelf = await open(slow);
  const id = idOf(mediaFiles.png());
  const renamed = shelf.rename(id, 'red fox');
  while (existsSync(path.join(folder, 'fox.png'))) await new Promise(setImmediate);
  const content = contentOf(shelf, id);
  // It looks at the folder before the list has the new name.
  await new Promise((later) => setTimeout(later, 20));
  goOn();
  expect(await renamed).toBe(true);
  expect(await content).toEqual(mediaFiles.png());
});
