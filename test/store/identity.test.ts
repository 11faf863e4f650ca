import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openIdentity } from '../../server/store/identity.ts';
import { temporaryFolder } from './house.ts';

describe('store.json', () => {
  it('[ST33] marks a new folder once and for all', async () => {
    const folder = await temporaryFolder();
    const { identity: made } = await openIdentity({ folder, kind: 'live', now: () => 5 });
    expect(made).toEqual({
      personKey: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      version: 1,
      storeId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      kind: 'live',
      createdAtMs: 5,
    });
    expect((await openIdentity({ folder, kind: 'live', now: () => 6 })).identity).toEqual(made);
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

it('[HA9] gives a folder of an earlier version its key, once, when it is told to', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'store.json');
  const { identity } = await openIdentity({ folder, kind: 'live', now: () => 5 });
  const { personKey: _none, ...earlier } = identity;
  await writeFile(file, JSON.stringify(earlier));
  const opened = await openIdentity({ folder, kind: 'live' });
  expect(opened.identity).toEqual({ ...earlier, personKey: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(earlier);
  await opened.keep();
  const again = await openIdentity({ folder, kind: 'live' });
  expect(again.identity).toEqual(opened.identity);
  const kept = await readFile(file, 'utf8');
  await again.keep();
  expect(await readFile(file, 'utf8')).toBe(kept);
});
