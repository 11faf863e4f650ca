import { appendFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RecordBody } from '../../server/core/record.ts';
import {
  carryOutForgetting,
  endForgetting,
  endForgettingAtStart,
  isKnownAnywhere,
} from '../../server/forgetting/forgetting.ts';
import { checkBackup } from '../../server/store/backup-check.ts';
import { timeOfBackup } from '../../server/store/backup-files.ts';
import { forgettingNote } from '../../server/store/forget.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import type { Os } from '../../server/store/os.ts';
import { howMany } from '../support/extent.ts';
import { backUp, copyOf, filesOf, give, givenData, osOf, runUntil, stoppingAt } from './backup-house.ts';
import { delivery, outcome } from './house.ts';

const ADA = { gifterId: 'webhook:ada-1', token: '0123456789abcdef0123456789abcdef' };
const TRACES = ['ada-1', 'Canary', 'from Ada'];

/** Ada gives every fourth gift. */
function gift(number: number): RecordBody {
  const who = { id: 'ada-1', name: 'Ada "Canary" é', message: 'hello\nfrom Ada' };
  return number % 4 === 0 ? ({ ...delivery(number), who } as RecordBody) : delivery(number);
}

const some = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => gift(from + at));

const forgets: RecordBody = {
  ...outcome(23),
  kind: 'command',
  actor: 'owner',
  who: { token: ADA.token },
  in: { id: 'forget-ada', name: 'forget-gifter', digest: '', args: {}, value: null },
  events: [{ type: 'GifterForgotten' }],
};

const keptIn = (data: string, os: Os = osOf()) => ({
  disk: createNodeDisk({ os }),
  dataFolder: data,
  journalFolder: path.join(data, 'journal'),
});

/** A folder in which Ada was forgotten by the record, with backups of three days and what a restore put aside. */
async function folder(): Promise<string> {
  const data = await givenData({ records: 0 });
  for (const [from, to] of [
    [1, 9],
    [10, 14],
    [15, 22],
  ] as const) {
    await give(data, some(from, to));
    await backUp(data);
  }
  const aside = path.join(data, 'replaced-2026-11-22T20-00-00-000Z');
  await give(aside, some(1, 4));
  await appendFile(path.join(aside, 'journal', '000000000004.jsonl'), '{"v":1,"crc":"from Ada').catch(
    () => {},
  );
  await writeFile(path.join(aside, 'checkpoint.json'), 'Ada "Canary"');
  await forgettingNote(createNodeDisk(), data).write(ADA);
  await give(data, [forgets]);
  return data;
}

const backupsOf = async (data: string) =>
  (await readdir(path.join(data, 'backups')))
    .filter((name) => timeOfBackup(name) !== null)
    .map((name) => path.join(data, 'backups', name));

/** Files in which something of her stands, packed or not. */
async function traces(data: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await filesOf(data)).keys()) {
    const bytes = await readFile(path.join(data, ...name.split('/')));
    const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    if (TRACES.some((trace) => text.includes(trace))) found.push(name);
  }
  return found;
}

/** The lines of a backup's journal. */
async function linesOf(backup: string): Promise<string[]> {
  const journal = path.join(backup, 'journal');
  const names = (await readdir(journal)).sort();
  const texts = await Promise.all(
    names.map(async (name) => gunzipSync(await readFile(path.join(journal, name))).toString()),
  );
  return texts.join('').split('\n').slice(0, -1);
}

async function expectGone(data: string, where = ''): Promise<void> {
  expect(await traces(data), where).toEqual([]);
  const sizes: number[] = [];
  for (const backup of await backupsOf(data))
    sizes.push((await checkBackup(createNodeDisk(), backup)).lastSeq);
  expect(sizes, where).toEqual([9, 14, 22]);
}

describe('forgetting somebody who stands in backups', () => {
  it('[BK30] takes them out of every own backup, leaves every other line, and each is whole', async () => {
    const data = await folder();
    const places = new Set((await traces(data)).map((name) => name.split('/')[0]));
    expect([...places].sort()).toEqual([
      'backups',
      'forgetting.json',
      'journal',
      'replaced-2026-11-22T20-00-00-000Z',
    ]);
    const before = await Promise.all((await backupsOf(data)).map(linesOf));
    await carryOutForgetting(keptIn(data), ADA);
    await expectGone(data);
    const after = await Promise.all((await backupsOf(data)).map(linesOf));
    for (const [at, lines] of before.entries()) {
      for (const [nth, line] of lines.entries()) {
        if (line.includes('ada-1')) expect(after[at]?.[nth]).toContain(`"who":{"token":"${ADA.token}"}`);
        else expect(after[at]?.[nth]).toBe(line);
      }
    }
  });

  it('[BK31] goes on sharing between backups what it wrote, and with the next one', async () => {
    const data = await folder();
    await carryOutForgetting(keptIn(data), ADA);
    const segment = path.join('journal', '000000000001.jsonl.gz');
    const inodes = async () =>
      new Set(
        await Promise.all(
          (await backupsOf(data)).map(async (one) => (await stat(path.join(one, segment))).ino),
        ),
      );
    expect((await inodes()).size).toBe(1);
    await backUp(data);
    expect((await inodes()).size).toBe(1);
  });

  it('[BK32] removes backups that are damaged, bad or unfinished: what cannot be read cannot be rewritten', async () => {
    const data = await folder();
    const [first, second, third] = await backupsOf(data);
    const into = path.join(data, 'backups');
    const packed = path.join(third!, 'journal', '000000000001.jsonl.gz');
    const bytes = await readFile(packed);
    bytes[60]! ^= 1;
    // Under a new name, or the others, which share the file, would be damaged too.
    await writeFile(`${packed}.new`, bytes);
    await createNodeDisk().rename(`${packed}.new`, packed);
    await writeFile(path.join(second!, 'backup.json'), '{}');
    for (const name of [
      'backup-2026-11-21T20-00-00-000Z.bad-7',
      `.backup-2026-11-21T20-00-00-000Z.${process.ppid}-0123456789ab.tmp`,
    ]) {
      await createNodeDisk().createFolder(path.join(into, name));
      await writeFile(path.join(into, name, 'x'), 'from Ada');
    }
    const aside = path.join(data, 'replaced-2026-11-22T20-00-00-000Z', 'journal', '000000000001.jsonl');
    const damaged = await readFile(aside);
    damaged[200]! ^= 1;
    await writeFile(aside, damaged);
    await carryOutForgetting(keptIn(data), ADA);
    expect(await traces(data)).toEqual([]);
    expect(await readdir(into)).toEqual([path.basename(first!)]);
    await checkBackup(createNodeDisk(), first!);
  });

  it('[BK36] takes them out of backups whose records went another way before a restore', async () => {
    const data = await folder();
    const journal = path.join(data, 'journal');
    await rm(journal, { recursive: true });
    const otherWay = Array.from({ length: 8 }, (_, at) => gift((at + 6) * 2));
    await give(data, [...some(1, 7), ...otherWay]);
    await backUp(data);
    await give(data, [gift(24), gift(26), gift(28), forgets]);
    await carryOutForgetting(keptIn(data), ADA);
    expect(await traces(data)).toEqual([]);
    const lines = await Promise.all((await backupsOf(data)).map(linesOf));
    expect(lines.map(({ length }) => length)).toEqual([9, 14, 22, 15]);
    for (const backup of await backupsOf(data)) await checkBackup(createNodeDisk(), backup);
  });

  it('[FG9] looks for them also where the journal knows them no more, and takes them out there', async () => {
    const data = await givenData({ records: 3 });
    await backUp(data);
    const aside = path.join(data, 'replaced-2026-11-22T20-00-00-000Z');
    await give(aside, some(1, 8));
    expect(await isKnownAnywhere(keptIn(data), { ...ADA, gifterId: 'webhook:nobody' })).toBe(false);
    expect(await isKnownAnywhere(keptIn(data), ADA)).toBe(true);
    await give(data, [forgets]);
    await carryOutForgetting(keptIn(data), ADA);
    expect(await traces(data)).toEqual([]);
    expect(await isKnownAnywhere(keptIn(data), { ...ADA, token: 'f'.repeat(32) })).toBe(false);
    await rm(aside, { recursive: true });
    await give(data, some(4, 8));
    await backUp(data);
    await rm(path.join(data, 'journal'), { recursive: true });
    expect(await isKnownAnywhere(keptIn(data), { ...ADA, token: 'f'.repeat(32) })).toBe(true);
  });

  it('[BK33] keeps the backup of a newer Giftcast, and says that it is not done', async () => {
    const data = await folder();
    const file = path.join((await backupsOf(data))[0]!, 'backup.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"version": 1', '"version": 2'));
    expect(await endForgettingAtStart(keptIn(data))).toEqual([expect.stringContaining('newer Giftcast')]);
    expect(await forgettingNote(createNodeDisk(), data).read()).toEqual(ADA);
  });

  it('[BK34] stopped at any call to the disk is ended by the next start', async () => {
    const first = await folder();
    const probe = await copyOf(first);
    const whole = stoppingAt(Infinity);
    await carryOutForgetting(keptIn(probe, whole.os), ADA);
    const all = whole.calls();
    expect(all).toBeGreaterThan(100);
    const step = howMany({ short: 29, full: 1 });
    for (let nth = 1 + (all % step); nth <= all; nth += step) {
      const data = await copyOf(first);
      const { os, stopped } = stoppingAt(nth);
      await runUntil(
        stopped,
        carryOutForgetting(keptIn(data, os), ADA).catch(() => {}),
      );
      await endForgetting(keptIn(data));
      await expectGone(data, `stopped at call ${nth}`);
    }
  });

  it('[BK35] takes an unfinished backup away from whoever is writing it, at any moment of that', async () => {
    const first = await folder();
    let all = 0;
    const counting = pausing(() => {
      all += 1;
      return null;
    });
    await backUp(await copyOf(first), {}, counting);
    expect(all).toBeGreaterThan(30);
    const step = howMany({ short: 11, full: 1 });
    for (let nth = 1 + (all % step); nth <= all; nth += step) {
      const data = await copyOf(first);
      let calls = 0;
      let forgotten: Promise<unknown> = Promise.reject(new Error('Nobody was forgotten.'));
      forgotten.catch(() => {});
      // Another process: it is held up before one of its calls, and goes on when the forgetting is done.
      const os = pausing(() => {
        calls += 1;
        if (calls !== nth) return null;
        forgotten = carryOutForgetting(keptIn(data), ADA);
        return forgotten;
      });
      const made = await backUp(data, {}, os).then(
        () => true,
        () => false,
      );
      await forgotten;
      expect(await traces(data), `at call ${nth}, ${made ? 'made' : 'not made'}`).toEqual([]);
      for (const backup of await backupsOf(data)) await checkBackup(createNodeDisk(), backup);
    }
  });
});

/** A machine whose calls that change names wait for what `before` answers. */
function pausing(before: () => Promise<unknown> | null): Os {
  const { fs } = osOf();
  const waiting = (name: 'open' | 'rename' | 'link' | 'mkdir' | 'fsync' | 'fdatasync') => ({
    [name]: (...args: unknown[]) => {
      const call = () => (fs[name] as (...all: unknown[]) => void)(...args);
      const pause = before();
      if (pause) void pause.then(call, call);
      else call();
    },
  });
  return osOf({
    ...fs,
    ...waiting('open'),
    ...waiting('rename'),
    ...waiting('link'),
    ...waiting('mkdir'),
    ...waiting('fsync'),
    ...waiting('fdatasync'),
  });
}
