import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readOptions, UsageError } from '../../server/cli/options.ts';
import { copyPerson } from '../../server/cli/person.ts';
import { readPerson, TooMuch } from '../../server/person/read.ts';
import { openJournal } from '../../server/store/journal.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import type { Said } from '../support/said.ts';
import { listenToOutput } from '../support/said.ts';
import { ADA, gift, KIM, PEOPLE } from './forgettable-people.ts';
import { start } from './given-show.ts';

const [ada, kim] = PEOPLE;
let data: string;
let said: Said;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'giftcast person Ä '));
  said = listenToOutput();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(data, { recursive: true, force: true });
});

/** A folder with an evening in it, in several segments; answers the journal, still open as in a server that runs. */
async function evening() {
  const house = start();
  for (const person of [ada, kim, ada]) house.gift(gift(person, 30, `words of ${person.name}`));
  const { journal } = await openJournal({
    disk: createNodeDisk(),
    folder: join(data, 'journal'),
    fromSeq: 1,
    segmentBytes: 600,
    onRecord() {},
  });
  for (const r of house.records) {
    await new Promise<void>((resolve, reject) => {
      journal.append(r, (error) => (error ? reject(error) : resolve()));
    });
  }
  return journal;
}

const asked = (...words: string[]) => copyPerson(readOptions(['person', ...words, '--data', data], {}));

async function filesIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const files = names.map(
    async (name) => [name, await readFile(join(folder, name), 'utf8').catch(() => '')] as const,
  );
  return Promise.all(files);
}

describe('npm run person', () => {
  it('[PC9] prints one JSON object while a server writes, and only reads', async () => {
    const journal = await evening();
    await writeFile(join(data, 'journal', 'left.tmp'), 'not ours');
    expect(await asked(ADA)).toBe(0);
    const copy = JSON.parse(said.out);
    expect(said.out.split('\n')[1]).toMatch(/^ {2}"about": "This is a copy of everything/);
    expect(copy.records.map(({ record }: { record: number }) => record)).toContain(1);
    expect(copy.totals.find(({ window }: { window: string }) => window === 'all')).toMatchObject({
      diamonds: 60,
    });
    expect(said.out).not.toMatch(/Kim|1234567/);
    // Now that nobody writes, nothing may change.
    await journal.close();
    const before = await filesIn(data);
    expect(await asked(ADA)).toBe(0);
    expect(await filesIn(data)).toEqual(before);
  });

  it('[PC10] writes a new file that nobody else may read, and never over one that is there', async () => {
    await (await evening()).close();
    const to = join(data, 'Ada’s copy.json');
    expect(await asked(ADA, '--to', to)).toBe(0);
    const text = await readFile(to, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ person: ADA });
    if (process.platform !== 'win32') expect((await stat(to)).mode & 0o777).toBe(0o600);
    expect(await asked(KIM, '--to', to)).toBe(1);
    expect(said.err).toContain('is there already');
    expect(await readFile(to, 'utf8')).toBe(text);
    expect(await asked(ADA, '--to', join(data, 'a new folder', 'copy.json'))).toBe(0);
    expect(said.out).toBe('');
  });

  it('[PC11] of somebody of whom nothing is kept, or in a folder with nothing in it, says so and makes nothing', async () => {
    expect(await asked('tiktok:1')).toBe(1);
    expect(said.err).toBe(`Nothing is kept of tiktok:1 in ${data}.\n`);
    expect(await readdir(data)).toEqual([]);
  });

  it('[PC11] asks for the id where none is given, or none that can be', () => {
    for (const words of [[], ['Ada'], ['anonymous'], ['forgotten:1'], ['']]) {
      expect(() => readOptions(['person', ...words], {})).toThrow(UsageError);
    }
  });
});

it('[PC12] beyond so many entries there is no answer, rather than a cut one', async () => {
  await (await evening()).close();
  const where = { disk: createNodeDisk(), journalFolder: join(data, 'journal'), gifterId: ADA, nowMs: 0 };
  expect((await readPerson({ ...where, most: 100 }))?.records.length).toBeGreaterThan(1);
  await expect(readPerson({ ...where, most: 1 })).rejects.toThrow(TooMuch);
  expect((await readPerson({ ...where, toSeq: 1 }))?.records).toHaveLength(1);
});
