import { appendFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { liveThrough, openLife } from '../faults/life.ts';
import type { Account } from '../faults/witness.ts';
import { createAccount, lastSegment } from '../faults/witness.ts';
import { temporaryFolder } from './house.ts';

/** A folder that was used, and what it confirmed. */
async function givenFolder(): Promise<{ folder: string; account: Account }> {
  const folder = await temporaryFolder();
  const account = createAccount();
  const life = await openLife(folder);
  await liveThrough(life, 'first', account);
  await life.close();
  return { folder, account };
}

/** As NTFS leaves a file whose length was on the disk and whose bytes were not. Answers what stood there. */
async function zero(file: string): Promise<Buffer> {
  const before = await readFile(file);
  await writeFile(file, Buffer.alloc(before.length));
  return before;
}

describe('after a power loss that left zeros', () => {
  it.each(['settings.json', 'tiers.json', 'secrets.json', 'store.json'])(
    '[FT29] in %s it is said, nothing is written over it, and brought back all is there',
    async (name) => {
      const { folder, account } = await givenFolder();
      const file = path.join(folder, name);
      const before = await zero(file);
      await expect(openLife(folder)).rejects.toMatchObject({
        code: 'store/invalid-file',
        path: file,
        message: expect.stringContaining('zero bytes'),
      });
      expect((await readFile(file)).every((byte) => byte === 0)).toBe(true);
      await writeFile(file, before);
      expect(await account.faultsIn(folder, ['first'])).toEqual([]);
    },
  );

  it('[FT29] in the checkpoints, in one or in all, the totals are made of the journal', async () => {
    const { folder, account } = await givenFolder();
    const life = await openLife(folder);
    await life.checkpoint();
    await life.checkpoint();
    await life.close();
    await zero(path.join(folder, 'checkpoint.json'));
    expect(await account.faultsIn(folder, ['first'])).toEqual([]);
    const generations = (await readdir(folder)).filter((name) => /^checkpoint\.(\d\.)?json$/.test(name));
    expect(generations.length).toBeGreaterThan(0);
    for (const name of generations) await zero(path.join(folder, name));
    expect(await account.faultsIn(folder, ['first'])).toEqual([]);
    const kept = (await readdir(folder)).filter((name) => name.includes('.corrupt-'));
    expect(kept.length).toBe(1 + generations.length);
  });

  it('[FT29] in the files of keys, repeats are known all the same', async () => {
    const { folder, account } = await givenFolder();
    const journal = path.join(folder, 'journal');
    const keys = (await readdir(journal)).filter((name) => name.endsWith('.keys'));
    expect(keys.length).toBeGreaterThan(1);
    for (const name of keys) await zero(path.join(journal, name));
    expect(await account.faultsIn(folder, ['first'])).toEqual([]);
  });

  it('[FT29] behind the last record they are cut, however many there are', async () => {
    for (const bytes of [1, 70_000]) {
      const { folder, account } = await givenFolder();
      const last = lastSegment(folder);
      const { size } = await stat(last);
      await appendFile(last, Buffer.alloc(bytes));
      await (await openLife(folder)).close();
      expect((await stat(last)).size).toBe(size);
      expect(await account.faultsIn(folder, ['first'])).toEqual([]);
    }
  });

  it('[FT29] in the note of a forgetting and in run.json, gifts are counted all the same', async () => {
    const { folder, account } = await givenFolder();
    for (const name of ['forgetting.json', 'run.json'])
      await writeFile(path.join(folder, name), Buffer.alloc(90));
    expect(await account.faultsIn(folder, ['first'])).toEqual([]);
  });
});
