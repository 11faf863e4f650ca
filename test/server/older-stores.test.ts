import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySample, NEWEST, SAMPLES, startOn } from '../support/stores.ts';

describe.each(SAMPLES)('the data folder of an older version, %s', (name) => {
  it('[DO40] (F23) is taken with the same board in each window', async () => {
    const { folder, told } = await copySample(name);
    const server = await startOn(folder, told);
    expect(server.notices).toEqual([]);
    expect(await server.boards()).toEqual(told.boards);
    await server.stop();
  });

  it('[DO40] (F23) is taken by its journal alone with the same board in each window', async () => {
    const { folder, told } = await copySample(name);
    await rm(join(folder, 'checkpoint.json'));
    const server = await startOn(folder, told);
    expect(await server.boards()).toEqual(told.boards);
    await server.stop();
  });
});

describe('the data folder of a newer version', () => {
  const newer = [
    ['a checkpoint', 'checkpoint.json', () => '{"version":2,"seq":106,"state":{}}\n'],
    [
      'a last record',
      join('journal', '000000000089.jsonl'),
      (text: string) => `${text}{"v":2,"crc":"00000000","seq":107,"r":{"at":1}}\n`,
    ],
    [
      'a record in the middle',
      join('journal', '000000000089.jsonl'),
      (text: string) => text.replace('{"v":1,', '{"v":3,'),
    ],
  ] as const;

  it.each(newer)(
    '[DO41] (F23) with %s is refused, and nothing in it changes',
    async (_what, file, change) => {
      const { folder, told } = await copySample(NEWEST);
      const path = join(folder, file);
      await writeFile(path, change(await readFile(path, 'utf8')));
      const before = await contentOf(folder);
      await expect(startOn(folder, told)).rejects.toMatchObject({ code: 'store/newer', path });
      const { 'secrets.json': _made, ...after } = await contentOf(folder);
      expect(after).toEqual(before);
    },
  );
});

async function contentOf(folder: string): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    all[path.slice(folder.length + 1)] = await readFile(path, 'latin1');
  }
  return all;
}
