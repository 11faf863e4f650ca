import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openIdentity } from '../../server/store/identity.ts';
import { temporaryFolder } from './house.ts';

describe('store.json', () => {
  it('[ST33] marks a new folder once and for all', async () => {
    const folder = await temporaryFolder();
    const made = await openIdentity({ folder, kind: 'live', now: () => 5 });
    expect(made).toEqual({
      personKey: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      version: 1,
      storeId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kind: 'live',
      createdAtMs: 5,
    });
    expect(await openIdentity({ folder, kind: 'live', now: () => 6 })).toEqual(made);
  });

  it.each([
    ['live', 'demo', 'holds real gifts, so the demo does not run in it'],
    ['demo', 'live', 'is a demo folder with simulated gifts'],
  ] as const)('[ST33] of a %s folder refuses to open it as %s', async (kind, other, sentence) => {
    const folder = await temporaryFolder();
    await openIdentity({ folder, kind });
    const before = await readFile(path.join(folder, 'store.json'));
    const opened = openIdentity({ folder, kind: other });
    await expect(opened).rejects.toMatchObject({ code: 'store/other-kind', path: folder });
    await expect(opened).rejects.toThrow(`${folder} ${sentence}`);
    expect(await readFile(path.join(folder, 'store.json'))).toEqual(before);
  });

  it('[ST33] that is missing beside a journal is not guessed', async () => {
    const folder = await temporaryFolder();
    await openIdentity({ folder, kind: 'demo' });
    await rm(path.join(folder, 'store.json'));
    await mkdir(path.join(folder, 'journal'));
    await writeFile(path.join(folder, 'journal', '000000000001.jsonl'), '');
    for (const kind of ['live', 'demo'] as const) {
      await expect(openIdentity({ folder, kind })).rejects.toMatchObject({ code: 'store/invalid-file' });
    }
  });
});

it('[HA9] gives a folder of an earlier version its key, once', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'store.json');
  const { personKey: _none, ...earlier } = await openIdentity({ folder, kind: 'live', now: () => 5 });
  await writeFile(file, JSON.stringify(earlier));
  const opened = await openIdentity({ folder, kind: 'live' });
  expect(opened).toEqual({ ...earlier, personKey: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) });
  expect(await openIdentity({ folder, kind: 'live' })).toEqual(opened);
});
