import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lossesInWords } from '../../server/backups/losses-words.ts';
import { type RestoreOptions, restore } from '../../server/backups/restore.ts';
import { doctor } from '../../server/cli/doctor.ts';
import { exportChoices } from '../../server/cli/export.ts';
import { importChoices } from '../../server/cli/import.ts';
import { readOptions } from '../../server/cli/options.ts';
import { copyPerson } from '../../server/cli/person.ts';
import type { RecordBody } from '../../server/core/record.ts';
import { saveState } from '../../server/core/state.ts';
import { openInstallation } from '../../server/installation.ts';
import { recover } from '../../server/recover.ts';
import { forgettingNote } from '../../server/store/forget.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import { createOs } from '../../server/store/os.ts';
import { writeRestoreNote } from '../../server/store/restore-note.ts';
import { choicesOf } from '../../shared/choices-file.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import {
  backUp,
  copyOf,
  filesOf,
  gifts,
  give,
  givenData,
  osOf,
  runUntil,
  stoppingAt,
} from '../store/backup-house.ts';
import { delivery, START_MS, temporaryFolder } from '../store/house.ts';
import { howMany } from '../support/extent.ts';

const disk = createNodeDisk();

function bringBack(backup: string, dataFolder: string, more: Partial<RestoreOptions> = {}, os = osOf()) {
  return restore(os, { backup, dataFolder, demo: false, force: false, nowMs: START_MS, ...more });
}

/** What a start makes of the folder. */
async function started(data: string): Promise<unknown> {
  await (await openInstallation(data, { os: osOf(), demo: false })).release();
  const { state, journal } = await recover(disk, data, START_MS);
  await journal.close();
  return JSON.parse(JSON.stringify(saveState(state)));
}

/** Files that a backup holds, as they stand in a data folder. */
async function kept(data: string): Promise<Map<string, string>> {
  const files = await filesOf(data);
  return new Map(
    [...files].filter(([name]) => /^(journal\/.*\.jsonl|media\/|(settings|tiers|store)\.json$)/.test(name)),
  );
}

describe('a restore', () => {
  it('[BK20] brings back the very bytes and totals; secrets stay, what was there is moved aside', async () => {
    const data = await givenData();
    const [was, state] = [await kept(data), await started(data)];
    const { folder } = await backUp(data);
    await give(data, gifts(21, 33));
    await writeFile(path.join(data, 'tiers.json'), 'spoilt by hand');
    await writeFile(path.join(data, 'checkpoint.1.json'), 'of another time');
    const [later, secrets] = [await kept(data), await readFile(path.join(data, 'secrets.json'), 'utf8')];
    const done = await bringBack(folder, data, { force: true });
    expect(await kept(data)).toEqual(was);
    expect(await started(data)).toEqual(state);
    expect(await readFile(path.join(data, 'secrets.json'), 'utf8')).toBe(secrets);
    expect(done).toMatchObject({ hasNewSecrets: false, unforgotten: null, manifest: { lastSeq: 20 } });
    const aside = path.join(data, done.replaced ?? '');
    expect(await kept(aside)).toEqual(later);
    expect(await readFile(path.join(aside, 'checkpoint.1.json'), 'utf8')).toBe('of another time');
    expect(
      (await readdir(data)).filter((name) => name.startsWith('restoring') || name.startsWith('checkpoint')),
    ).toEqual([]);
  });

  it('[BK21] into a folder that is not there makes it, with secrets of its own, and says so', async () => {
    const data = await givenData();
    const { folder } = await backUp(data);
    const other = path.join(await temporaryFolder(), 'on another disk 🎁', 'data');
    const copy = await copyOf(folder);
    expect(await bringBack(copy, other)).toMatchObject({ replaced: null, hasNewSecrets: true, losses: [] });
    expect(await kept(other)).toEqual(await kept(data));
    expect((await readdir(other)).filter((name) => name.startsWith('replaced'))).toEqual([]);
    expect(await started(other)).toEqual(await started(data));
    expect(await readFile(path.join(other, 'secrets.json'))).not.toEqual(
      await readFile(path.join(data, 'secrets.json')),
    );
  });

  it('[BK22] is refused while a server has the folder', async () => {
    const data = await givenData({ records: 3 });
    const { folder } = await backUp(data);
    const lock = await createOs().acquireLock(data);
    await expect(bringBack(folder, data, {}, createOs())).rejects.toMatchObject({ code: 'store/locked' });
    await lock.release();
    await bringBack(folder, data, {}, createOs());
  });

  it('[BK23] of a damaged backup is refused with the file, and changes nothing', async () => {
    const data = await givenData({ records: 3 });
    const { folder } = await backUp(data);
    const file = path.join(folder, 'tiers.json');
    await writeFile(file, '{}');
    const before = await filesOf(data);
    await expect(bringBack(folder, data, { force: true })).rejects.toMatchObject({
      code: 'store/damaged',
      path: file,
    });
    await expect(bringBack(path.join(folder, 'nothing'), data)).rejects.toThrow('this is no backup');
    expect(await filesOf(data)).toEqual(before);
  });

  it('[BK24] of simulated gifts goes into no live folder, and the reverse', async () => {
    const [live, demo] = [await givenData({ records: 2 }), await givenData({ records: 2, demo: true })];
    const [ofLive, ofDemo] = [(await backUp(live)).folder, (await backUp(demo)).folder];
    const nowhere = path.join(await temporaryFolder(), 'new');
    const other = { code: 'store/other-kind' };
    for (const force of [false, true]) {
      await expect(bringBack(ofDemo, live, { force })).rejects.toMatchObject(other);
      await expect(bringBack(ofDemo, live, { force, demo: true })).rejects.toMatchObject(other);
      await expect(bringBack(ofLive, demo, { force, demo: true })).rejects.toMatchObject(other);
      await expect(bringBack(ofDemo, nowhere, { force })).rejects.toMatchObject(other);
      await expect(bringBack(ofLive, nowhere, { force, demo: true })).rejects.toMatchObject(other);
    }
    await bringBack(ofDemo, nowhere, { demo: true });
    await bringBack(ofDemo, demo);
  });

  it('[BK25] that would lose records is refused, saying which, unless that is wanted', async () => {
    const data = await givenData();
    const { folder } = await backUp(data);
    await bringBack(folder, data);
    await give(data, gifts(21, 25));
    const before = await kept(data);
    await expect(bringBack(folder, data)).rejects.toMatchObject({
      code: 'store/would-lose',
      message: expect.stringContaining(
        '5 records of this folder are not in the backup and would be lost, with 5 gifts of 15 diamonds',
      ),
    });
    expect(await kept(data)).toEqual(before);
    const { losses } = await bringBack(folder, data, { force: true });
    expect(losses.join()).toContain('5 records');
    const other = await givenData({ records: 4 });
    await give(other, [{ ...delivery(5), at: START_MS + 500 }]);
    await expect(bringBack(folder, other)).rejects.toThrow('1 record of this folder is not in the backup');
  });

  it('[BK25] loses nothing where the journal is damaged in what the backup has, and all that is readable behind counts', async () => {
    const data = await givenData();
    const { folder } = await backUp(data);
    const file = path.join(data, 'journal', '000000000001.jsonl');
    const bytes = await readFile(file);
    bytes[200]! ^= 1;
    await writeFile(file, bytes);
    expect(await bringBack(folder, data)).toMatchObject({ losses: [] });
    await give(data, gifts(21, 22));
    const again = await readFile(file);
    again[200]! ^= 1;
    await writeFile(file, again);
    await expect(bringBack(folder, data)).rejects.toThrow('2 records of this folder');
  });

  it('[BK25] names gifts and commands only where some would be lost', () => {
    const lost = { records: 3, gifts: 0, diamonds: 0, commands: 0, named: 0, fromMs: 0, toMs: 0 };
    const told = (more: object) => lossesInWords({ ...lost, ...more })[0];
    expect(told({})).toContain('would be lost, from 1970-01-01 00:00 to');
    expect(told({ commands: 3 })).toContain('would be lost, with 3 commands, from');
    expect(told({ gifts: 1, diamonds: 5, commands: 1 })).toContain(
      'with 1 gift of 5 diamonds and 1 command,',
    );
  });

  it('[BK25] tells a time that is none, as a record from elsewhere may have it, in words', () => {
    const none = { records: 1, gifts: 1, diamonds: 1, commands: 0, named: 0 };
    expect(lossesInWords({ ...none, fromMs: 9e15, toMs: 9e15 })[0]).toContain('from an impossible time to');
  });

  it('[BK26] that would bring somebody back who was forgotten says so, and is refused unless that is wanted', async () => {
    const data = await givenData({ records: 9 });
    const elsewhere = await copyOf((await backUp(data)).folder);
    const folder = path.join(data, 'journal');
    await rm(folder, { recursive: true });
    const token = '0123456789abcdef0123456789abcdef';
    const forgotten = gifts(1, 9).map(
      (r): RecordBody => (r.at % 4 === 0 ? ({ ...r, who: { token } } as RecordBody) : r),
    );
    await give(data, forgotten);
    await expect(bringBack(elsewhere, data)).rejects.toThrow(
      /^The backup still names, in 2 records, people who were forgotten since: .* Nothing was changed\./,
    );
    expect((await bringBack(elsewhere, data, { force: true })).losses).toHaveLength(1);
  });

  it('[BK27] ends a forgetting first that was cut short; what does not let it end is refused, and said when forced', async () => {
    const data = await givenData({ records: 6 });
    const { folder } = await backUp(data);
    const note = forgettingNote(disk, data);
    await note.write({ gifterId: 'webhook:3', token: '0123456789abcdef0123456789abcdef' });
    expect(await bringBack(folder, data)).toMatchObject({ unforgotten: null });
    expect(await note.read()).toBeNull();
    await note.write({ gifterId: 'webhook:3', token: '0123456789abcdef0123456789abcdef' });
    const file = path.join(data, 'journal', '000000000001.jsonl');
    const bytes = await readFile(file);
    bytes[200]! ^= 1;
    await writeFile(file, bytes);
    await expect(bringBack(folder, data)).rejects.toThrow(
      'Somebody was being forgotten, which cannot be ended',
    );
    expect(await bringBack(folder, data, { force: true })).toMatchObject({ unforgotten: 'webhook:3' });
    expect(await note.read()).toBeNull();
  });

  it('[BK27] beside a damaged note of a forgetting says so, and goes on when forced', async () => {
    const data = await givenData({ records: 6 });
    const { folder } = await backUp(data);
    await writeFile(path.join(data, 'forgetting.json'), '{');
    await expect(bringBack(folder, data)).rejects.toThrow(
      'Somebody was being forgotten, which cannot be ended',
    );
    expect(await bringBack(folder, data, { force: true })).toMatchObject({ unforgotten: 'Somebody' });
    expect(await forgettingNote(disk, data).read()).toBeNull();
  });

  it('[DO41] that a newer Giftcast began is that one’s to end, and a forgetting likewise', async () => {
    const data = await givenData({ records: 6 });
    await writeFile(
      path.join(data, 'restoring.json'),
      JSON.stringify({ version: 2, replaced: 'x', more: 1 }),
    );
    await expect(openInstallation(data, { os: osOf(), demo: false })).rejects.toMatchObject({
      code: 'store/newer',
    });
    await writeFile(path.join(data, 'forgetting.json'), JSON.stringify({ version: 3, who: 1 }));
    await expect(forgettingNote(disk, data).read()).rejects.toMatchObject({ code: 'store/newer' });
  });

  it('[BK28] stopped at any call to the disk has not begun, or is ended by the next start or restore', async () => {
    const first = await givenData({ records: 8 });
    const { folder } = await backUp(first);
    await give(first, gifts(9, 12));
    await writeFile(path.join(first, 'checkpoint.json'), 'not one');
    const [old, before] = [await kept(first), await filesOf(first)];
    const probe = await copyOf(first);
    const whole = stoppingAt(Infinity);
    await bringBack(folder, probe, { force: true }, whole.os);
    const now = await kept(probe);
    const all = whole.calls();
    expect(all).toBeGreaterThan(40);
    const step = howMany({ short: 7, full: 1 });
    const tally = { notBegun: 0, ended: 0 };
    for (let nth = 1 + (all % step); nth <= all; nth += step) {
      const data = await copyOf(first);
      const { os, stopped } = stoppingAt(nth);
      await runUntil(
        stopped,
        bringBack(folder, data, { force: true }, os).catch(() => {}),
      );
      if (nth % 2 === 0) await (await openInstallation(data, { os: osOf(), demo: false })).release();
      else await bringBack(folder, data).catch(() => {});
      const files = await kept(data);
      const names = await readdir(data);
      const aside = names.find((name) => name.startsWith('replaced-'));
      expect(
        names.filter((name) => name.startsWith('restoring')),
        `stopped at call ${nth}`,
      ).toEqual([]);
      if (aside === undefined) {
        expect(await filesOf(data), `stopped at call ${nth}`).toEqual(before);
        tally.notBegun += 1;
      } else {
        expect([files, await kept(path.join(data, aside))], `stopped at call ${nth}`).toEqual([now, old]);
        tally.ended += 1;
      }
    }
    expect(tally.notBegun).toBeGreaterThan(0);
    expect(tally.ended).toBeGreaterThan(0);
  });

  it('[BK29] that is cut short is all that doctor, export, import and person say of the folder', async () => {
    const data = await givenData({ records: 3 });
    const choices = path.join(data, 'choices.json');
    await writeFile(choices, JSON.stringify(choicesOf(DEFAULT_SETTINGS, DEFAULT_LADDER)));
    await writeRestoreNote(disk, data, { version: 1, replaced: 'replaced-1', names: ['journal'] });
    const before = await filesOf(data);
    const options = (...words: string[]) => readOptions([...words, '--data', data], {});
    const lines: string[] = [];
    const tell = (line: string) => void lines.push(line);
    expect(await doctor(options('doctor', '--repair'), tell)).toBe(1);
    const HALF = /^A restore of .* was cut short, .* Start Giftcast once, which ends it\.$/;
    expect(lines.at(-1)?.replace('TO DO    ', '')).toMatch(HALF);
    await expect(exportChoices(options('export'), tell)).rejects.toThrow(HALF);
    await expect(importChoices(options('import', choices), tell)).rejects.toThrow(HALF);
    await expect(copyPerson(options('person', 'webhook:1'))).rejects.toThrow(HALF);
    expect(await filesOf(data)).toEqual(before);
  });

  it('[BK28] that is cut short is said by the start that ends it, and no backup is made of it', async () => {
    const data = await givenData({ records: 3 });
    await cp(path.join(data, 'journal'), path.join(data, 'restoring', 'journal'), { recursive: true });
    const replaced = 'replaced-2026-11-22T20-00-00-000Z';
    await writeRestoreNote(disk, data, { version: 1, replaced, names: ['journal', 'store.json'] });
    await expect(backUp(data)).rejects.toThrow('a restore was cut short. Start Giftcast once');
    const { notices, release } = await openInstallation(data, { os: osOf(), demo: false });
    await release();
    expect(notices).toEqual([expect.stringContaining('A restore that was cut short is done now.')]);
    await backUp(data);
  });
});
