import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { openDocument } from '../../server/store/documents.ts';
import { createOs, type FileSystem } from '../../server/store/os.ts';
import { parseWith } from '../../shared/schema.ts';
import { temporaryFolder } from './house.ts';

const schema = z.strictObject({ version: z.literal(1), title: z.string() });
type Shape = z.infer<typeof schema>;
const parse = (input: unknown) => parseWith<Shape>(schema, input);
const initial: Shape = { version: 1, title: 'first' };
const asText = (value: Shape) => `${JSON.stringify(value, null, 2)}\n`;

async function place(text?: string | Buffer): Promise<string> {
  const file = path.join(await temporaryFolder(), 'settings.json');
  if (text !== undefined) await writeFile(file, text);
  return file;
}

describe('a document', () => {
  it('[ST26] that is missing is written, readable for people', async () => {
    const file = await place();
    const document = await openDocument({ path: file, parse, initial });
    expect({ value: document.value, text: await readFile(file, 'utf8') }).toEqual({
      value: initial,
      text: '{\n  "version": 1,\n  "title": "first"\n}\n',
    });
  });

  it('[ST26] is saved whole and read back, in any script', async () => {
    const file = await place();
    const document = await openDocument({ path: file, parse, initial });
    const next: Shape = { version: 1, title: 'Zoë \u{1f339} \u05d0' };
    await document.save(next);
    expect(document.value).toEqual(next);
    expect((await openDocument({ path: file, parse, initial })).value).toEqual(next);
    expect(await readdir(path.dirname(file))).toEqual(['settings.json']);
  });

  it('[ST26] is read with the byte order mark that Windows editors write', async () => {
    const file = await place(`\ufeff${asText({ version: 1, title: 'by hand' })}`);
    const document = await openDocument({ path: file, parse, initial });
    expect(document.value).toEqual({ version: 1, title: 'by hand' });
    await document.save(initial);
    expect(await readFile(file, 'utf8')).toBe(asText(initial));
  });

  const good = asText(initial);
  it.each<[string, string | Buffer, { path: string; message: string }]>([
    ['empty', '', { path: '', message: 'The file is empty.' }],
    [
      'zero bytes',
      Buffer.alloc(64),
      {
        path: '',
        message:
          'The file holds only zero bytes, as a power cut leaves it. Bring it back from a backup (npm run restore), or remove it to begin with a new one.',
      },
    ],
    ['a lone byte order mark', '\ufeff', { path: '', message: 'The file is not JSON.' }],
    ['truncated', good.slice(0, 20), { path: '', message: expect.stringContaining('The file is not JSON') }],
    ['null', 'null', { path: '', message: expect.any(String) }],
    ['of a wrong shape', '{"version":1,"title":7}', { path: 'title', message: expect.any(String) }],
    [
      'with an unknown field',
      '{"version":1,"title":"","x":1}',
      { path: 'x', message: 'This field is not known here.' },
    ],
    ['of another version', '{"version":2,"title":""}', { path: 'version', message: expect.any(String) }],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), { path: '', message: 'The file is not UTF-8 text.' }],
  ])('[ST27] that is %s is refused with its path and faults, and left alone', async (_what, bytes, fault) => {
    const file = await place(bytes);
    const opened = openDocument({ path: file, parse, initial });
    await expect(opened).rejects.toMatchObject({ code: 'store/invalid-file', path: file, faults: [fault] });
    await expect(opened).rejects.toThrow(file);
    expect(await readFile(file)).toEqual(Buffer.from(bytes));
    expect(await readdir(path.dirname(file))).toEqual(['settings.json']);
  });

  it('[ST27] that is no JSON never shows its content in the error', async () => {
    const file = await place('{"version":1,\n"title": whsec_canary }');
    const error: unknown = await openDocument({ path: file, parse, initial }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toHaveProperty('cause');
    expect(JSON.stringify([String(error), error])).not.toContain('canary');
  });

  it('[ST28] that another program changed or removed is not overwritten', async () => {
    const file = await place();
    const document = await openDocument({ path: file, parse, initial });
    await writeFile(file, asText({ version: 1, title: 'by hand' }));
    const refused = { code: 'store/changed-outside', path: file };
    await expect(document.save({ version: 1, title: 'ours' })).rejects.toMatchObject(refused);
    expect(await readFile(file, 'utf8')).toBe(asText({ version: 1, title: 'by hand' }));
    expect(document.value).toEqual(initial);
    fs.unlinkSync(file);
    await expect(document.save({ version: 1, title: 'ours' })).rejects.toMatchObject(refused);
    await writeFile(file, asText(initial));
    await document.save({ version: 1, title: 'ours' });
    expect(await readFile(file, 'utf8')).toBe(asText({ version: 1, title: 'ours' }));
  });

  it('[ST28] is never saved as something that could not be read back', async () => {
    const file = await place();
    const document = await openDocument({ path: file, parse, initial });
    const wrong = { ...initial, title: 7 } as unknown as Shape;
    await expect(document.save(wrong)).rejects.toMatchObject({ code: 'store/invalid-file' });
    expect({ value: document.value, text: await readFile(file, 'utf8') }).toEqual({
      value: initial,
      text: good,
    });
  });

  it('[ST29] saves run one after the other', async () => {
    const file = await place();
    const document = await openDocument({ path: file, parse, initial });
    const titles = Array.from({ length: 20 }, (_, i) => `title ${i}`);
    await Promise.all(titles.map((title) => document.save({ version: 1, title })));
    expect(await readFile(file, 'utf8')).toBe(asText({ version: 1, title: 'title 19' }));
  });

  it('[ST36] changes made at the same time are made one upon the other', async () => {
    const file = await place();
    const document = await openDocument({ path: file, parse, initial });
    const add = (letter: string) => document.update((now) => ({ ...now, title: now.title + letter }));
    await Promise.all([add('a'), add('b'), add('c')]);
    expect(document.value.title).toBe('firstabc');
    expect(await readFile(file, 'utf8')).toBe(asText(document.value));
  });

  it('[ST29] is synced before it takes its name, and its folder after', async () => {
    const file = await place();
    const calls: string[] = [];
    const watched: FileSystem = {
      ...fs,
      fdatasync(fd: number, done: (error: Error | null) => void) {
        calls.push('sync');
        fs.fdatasync(fd, done);
      },
      fsync(fd: number, done: (error: Error | null) => void) {
        calls.push('sync folder');
        fs.fsync(fd, done);
      },
      rename(from: string, to: string, done: (error: Error | null) => void) {
        calls.push('rename');
        fs.rename(from, to, done);
      },
      // A disk that takes ten bytes at a time.
      write(
        fd: number,
        from: Uint8Array,
        offset: number,
        bytes: number,
        position: number,
        done: (error: Error | null, took: number) => void,
      ) {
        fs.write(fd, from, offset, Math.min(bytes, 10), position, done);
      },
    };
    await openDocument({ path: file, parse, initial, os: createOs({ fs: watched }) });
    expect({ calls, text: await readFile(file, 'utf8') }).toEqual({
      calls: ['sync', 'rename', 'sync folder'],
      text: good,
    });
  });

  it.each(['write', 'fdatasync', 'rename'] as const)(
    '[ST29] stays as it was when %s fails, and leaves no unfinished file',
    async (call) => {
      const file = await place();
      let isBroken = false;
      const broken = Object.assign(new Error('ENOSPC: made up'), { code: 'ENOSPC' });
      const faulty: FileSystem = {
        ...fs,
        [call](...args: unknown[]) {
          const done = args[args.length - 1];
          if (isBroken && typeof done === 'function') setImmediate(() => done(broken, 0));
          else Reflect.apply(fs[call], fs, args);
        },
      };
      const document = await openDocument({ path: file, parse, initial, os: createOs({ fs: faulty }) });
      isBroken = true;
      await expect(document.save({ version: 1, title: 'next' })).rejects.toMatchObject({
        code: 'store/io',
        path: file,
      });
      expect(document.value).toEqual(initial);
      expect(await readFile(file, 'utf8')).toBe(good);
      expect(await readdir(path.dirname(file))).toEqual(['settings.json']);
      isBroken = false;
      await document.save({ version: 1, title: 'next' });
      expect(document.value).toEqual({ version: 1, title: 'next' });
    },
  );

  it('[ST29] removes the unfinished files of its own that a dead process left', async () => {
    const file = await place(good);
    const folder = path.dirname(file);
    const dead = spawnSync(process.execPath, ['--version']).pid;
    const leftOver = [
      `.settings.json.${dead}-0123456789ab.tmp`,
      `.settings.json.${process.pid}-0123456789ab.tmp`,
    ];
    const kept = [
      `.settings.json.${process.ppid}-0123456789ab.tmp`,
      `.other.json.${dead}-0123456789ab.tmp`,
      '.settings.json.mine.tmp',
    ];
    for (const name of [...leftOver, ...kept]) await writeFile(path.join(folder, name), 'x');
    await openDocument({ path: file, parse, initial });
    expect((await readdir(folder)).sort()).toEqual([...kept, 'settings.json'].sort());
  });
});

describe('a hand edit of a document', () => {
  const keep = (edited: Shape) => edited;
  const mark = (edited: Shape, known: Shape): Shape => ({
    ...edited,
    title: `${known.title} > ${edited.title}`,
  });

  it('[SV20] is taken over as it is wanted, and written back only where that is another value', async () => {
    const file = await place();
    const document = await openDocument({ path: file, parse, initial });
    const compact = '{"title":"by hand","version":1}';
    await writeFile(file, compact);
    expect(await document.adopt(keep)).toEqual({ before: initial });
    expect([document.value.title, await readFile(file, 'utf8')]).toEqual(['by hand', compact]);
    await writeFile(file, asText({ version: 1, title: 'again' }));
    expect(await document.adopt(mark)).toEqual({ before: { version: 1, title: 'by hand' } });
    expect(await readFile(file, 'utf8')).toBe(asText({ version: 1, title: 'by hand > again' }));
    expect(await document.adopt(mark)).toBeNull();
    await document.save(initial);
    expect([await document.adopt(mark), document.value]).toEqual([null, initial]);
  });

  it('[SV20] that only looks different is none, and may be saved over', async () => {
    const file = await place();
    const document = await openDocument({ path: file, parse, initial });
    await writeFile(file, JSON.stringify(initial));
    expect(await document.adopt(mark)).toBeNull();
    await document.save({ version: 1, title: 'ours' });
    expect(await readFile(file, 'utf8')).toBe(asText({ version: 1, title: 'ours' }));
  });

  it('[SV21] is looked for by time and size, and by every byte where asked', async () => {
    const file = await place();
    let reads = 0;
    const counted: FileSystem = {
      ...fs,
      open(name: string, flags: string, mode: number, done: (error: Error | null, fd: number) => void) {
        if (flags === 'r' && name === file) reads += 1;
        fs.open(name, flags, mode, done);
      },
      stat: (_name, done) => done(null, { size: 1, mtimeMs: 1, mode: 0 }),
    };
    const document = await openDocument({ path: file, parse, initial, os: createOs({ fs: counted }) });
    await document.adopt(keep);
    const before = reads;
    await writeFile(file, asText({ version: 1, title: 'by hand' }));
    expect([await document.adopt(keep), reads]).toEqual([null, before]);
    expect(await document.adopt(keep, { bytes: true })).toEqual({ before: initial });
  });

  it('[SV22] with a mistake is a fault once it stood for two looks, and while it stands nothing is saved', async () => {
    const file = await place();
    const document = await openDocument({ path: file, parse, initial });
    await writeFile(file, '{"version":1,"title":7}');
    const told = { code: 'store/invalid-file', path: file, faults: [{ path: 'title' }] };
    expect([await document.adopt(keep), document.fault]).toEqual([null, null]);
    expect(await document.adopt(keep)).toBeNull();
    expect(document.fault).toMatchObject(told);
    await expect(document.save(initial)).rejects.toMatchObject(told);
    expect(await readFile(file, 'utf8')).toBe('{"version":1,"title":7}');
    await writeFile(file, asText(initial));
    expect([await document.adopt(keep), document.fault]).toEqual([null, null]);
  });

  it.each(['stat', 'open'] as const)(
    '[SV22] is tried again while %s fails, and is a fault the second time',
    async (call) => {
      const file = await place();
      let isBroken = false;
      const broken = Object.assign(new Error('EIO: made up'), { code: 'EIO' });
      const faulty: FileSystem = {
        ...fs,
        [call](...args: unknown[]) {
          const done = args[args.length - 1];
          if (isBroken && typeof done === 'function') setImmediate(() => done(broken));
          else Reflect.apply(fs[call], fs, args);
        },
      };
      const document = await openDocument({ path: file, parse, initial, os: createOs({ fs: faulty }) });
      await writeFile(file, asText({ version: 1, title: 'by hand' }));
      isBroken = true;
      expect([await document.adopt(keep), document.fault]).toEqual([null, null]);
      expect(await document.adopt(keep)).toBeNull();
      expect(document.fault).toMatchObject({ code: 'store/io' });
      isBroken = false;
      expect(await document.adopt(keep)).toEqual({ before: initial });
      expect([document.value.title, document.fault]).toEqual(['by hand', null]);
    },
  );

  it('[SV22] is not taken over while the disk refuses to write it back', async () => {
    const file = await place();
    let isBroken = false;
    const faulty: FileSystem = {
      ...fs,
      rename(from: string, to: string, done: (error: Error | null) => void) {
        if (isBroken) done(Object.assign(new Error('ENOSPC: made up'), { code: 'ENOSPC' }));
        else fs.rename(from, to, done);
      },
    };
    const document = await openDocument({ path: file, parse, initial, os: createOs({ fs: faulty }) });
    await writeFile(file, asText({ version: 1, title: 'by hand' }));
    isBroken = true;
    expect([await document.adopt(mark), document.value]).toEqual([null, initial]);
    isBroken = false;
    expect(await document.adopt(mark)).toEqual({ before: initial });
    expect(document.value.title).toBe('first > by hand');
  });
});
