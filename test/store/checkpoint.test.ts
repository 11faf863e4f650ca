import fs from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNewestCheckpoint, writeCheckpoint } from '../../server/store/checkpoint.ts';
import { createOs, type FileSystem } from '../../server/store/os.ts';
import { temporaryFolder } from './house.ts';

const at = (seq: number) => ({ seq, state: { board: [{ name: 'Zoë \u{1f339}', diamonds: seq }] } });

async function withThree(): Promise<string> {
  const folder = await temporaryFolder();
  for (const seq of [10, 20, 30, 40]) await writeCheckpoint(folder, at(seq));
  return folder;
}

async function newest(folder: string, maxSeq = Number.MAX_SAFE_INTEGER) {
  const notices: string[] = [];
  const options = { now: () => 99, onNotice: (sentence: string) => notices.push(sentence) };
  const checkpoint = await readNewestCheckpoint(folder, maxSeq, (found) => found, options);
  return { checkpoint, notices };
}

describe('the checkpoint', () => {
  it('[ST30] keeps three generations and answers the newest', async () => {
    const folder = await withThree();
    expect((await readdir(folder)).sort()).toEqual([
      'checkpoint.1.json',
      'checkpoint.2.json',
      'checkpoint.json',
    ]);
    expect(await newest(folder)).toEqual({ checkpoint: at(40), notices: [] });
    expect(JSON.parse(await readFile(path.join(folder, 'checkpoint.2.json'), 'utf8'))).toEqual({
      version: 1,
      crc: expect.stringMatching(/^[0-9a-f]{8}$/),
      ...at(20),
    });
  });

  it('[ST30] is null in a new folder', async () => {
    expect(await newest(await temporaryFolder())).toEqual({ checkpoint: null, notices: [] });
  });

  it('[ST30] knows no record after the one asked for', async () => {
    const folder = await withThree();
    expect(await newest(folder, 39)).toEqual({ checkpoint: at(30), notices: [] });
    expect(await newest(folder, 19)).toEqual({ checkpoint: null, notices: [] });
  });

  const swap = (good: Buffer, from: string, to: string) =>
    Buffer.from(good.toString('latin1').replace(from, to), 'latin1');
  const bad: [string, (good: Buffer) => Buffer][] = [
    ['empty', () => Buffer.alloc(0)],
    ['zero bytes', (good) => Buffer.alloc(good.length)],
    ['truncated', (good) => good.subarray(0, good.length - 4)],
    ['after a byte order mark', (good) => Buffer.concat([Buffer.from('\ufeff'), good])],
    ['null', () => Buffer.from('null')],
    ['of a wrong shape', () => Buffer.from('{"version":1,"seq":40}\n')],
    ['of another number', (good) => swap(good, '"seq":40', '"seq":41')],
    ['of another state', (good) => swap(good, '"diamonds":40', '"diamonds":41')],
  ];
  it.each(bad)('[ST31] that is %s is kept aside, and the one before it is used', async (_what, spoil) => {
    const folder = await withThree();
    const file = path.join(folder, 'checkpoint.json');
    const good = await readFile(file);
    const spoilt = spoil(good);
    expect(spoilt.equals(good)).toBe(false);
    await writeFile(file, spoilt);
    const found = await newest(folder);
    expect(found.checkpoint).toEqual(at(30));
    expect(found.notices).toEqual([expect.stringContaining(`${file} is damaged.`)]);
    expect(await readFile(`${file}.corrupt-99`)).toEqual(spoilt);
    expect(await newest(folder)).toEqual({ checkpoint: at(30), notices: [] });
    await writeCheckpoint(folder, at(50));
    expect((await newest(folder)).checkpoint).toEqual(at(50));
  });

  it('[ST31] is null, and said, when all three are damaged', async () => {
    const folder = await withThree();
    for (const name of await readdir(folder)) await writeFile(path.join(folder, name), '{');
    const found = await newest(folder);
    expect({ checkpoint: found.checkpoint, notices: found.notices.length }).toEqual({
      checkpoint: null,
      notices: 3,
    });
  });

  it('[ST31] of a newer version is refused and left alone', async () => {
    const folder = await withThree();
    const file = path.join(folder, 'checkpoint.json');
    await writeFile(file, '{"version":2,"anything":true}\n');
    await expect(newest(folder)).rejects.toMatchObject({ code: 'store/newer', path: file });
    expect(await readFile(file, 'utf8')).toBe('{"version":2,"anything":true}\n');
  });

  it('[ST31] is there after a stop at any rename', async () => {
    for (const stopAt of [1, 2, 3]) {
      const folder = await withThree();
      let renames = 0;
      const stopping: FileSystem = {
        ...fs,
        rename(from: string, to: string, done: (error: Error | null) => void) {
          renames += 1;
          if (renames >= stopAt) setImmediate(() => done(new Error('stopped')));
          else fs.rename(from, to, done);
        },
      };
      await expect(writeCheckpoint(folder, at(50), { os: createOs({ fs: stopping }) })).rejects.toThrow(
        'stopped',
      );
      expect((await newest(folder)).checkpoint).toEqual(at(40));
      await writeCheckpoint(folder, at(60));
      expect((await newest(folder)).checkpoint).toEqual(at(60));
    }
  });
});
