import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDedupe } from '../../server/core/dedupe.ts';
import type { RecordBody } from '../../server/core/record.ts';
import {
  carryOutForgetting,
  endForgetting,
  endForgettingAtStart,
} from '../../server/forgetting/forgetting.ts';
import { forgettingNote } from '../../server/store/forget.ts';
import { blurKey, hashKey, loadKeys } from '../../server/store/keys.ts';
import { delivery, FOLDER, outcome, reopen, START_MS, save, saveAll, turns } from './house.ts';
import type { DiskCall, MemoryDisk } from './memory-disk.ts';
import { createMemoryDisk } from './memory-disk.ts';
import { stopAnywhere } from './stopped-anywhere.ts';

const DATA = path.dirname(FOLDER);
const ADA = { gifterId: 'webhook:ada-1', token: '0123456789abcdef0123456789abcdef' };
const RECORDS = 24;
/** What she gives after she was forgotten. */
const LATER = 'msg_30';
const TRACES = ['ada-1', 'Canary', 'from Ada'];

/** Ada gives every fifth gift. */
function gift(number: number): RecordBody {
  const r = delivery(number);
  const who = { id: 'ada-1', name: 'Ada "Canary" é', message: 'hello\nfrom Ada' };
  return number % 5 === 0 ? ({ ...r, who } as RecordBody) : r;
}

const forgets: RecordBody = {
  ...outcome(RECORDS + 1),
  kind: 'command',
  actor: 'owner',
  who: { token: ADA.token },
  in: { id: 'forget-ada', name: 'forget-gifter', digest: '', args: {}, value: null },
  events: [{ type: 'GifterForgotten' }],
};

type Interfere = Parameters<typeof createMemoryDisk>[0];

/** A folder in which Ada was forgotten by the record, and by nothing else yet. */
async function folder(options?: Interfere): Promise<MemoryDisk> {
  const disk = createMemoryDisk(options);
  await disk.createFolder(DATA);
  const { journal } = await reopen(disk, { segmentBytes: 1_500 });
  for (let number = 1; number <= RECORDS; number += 1) await save(journal, gift(number));
  await forgettingNote(disk, DATA).write(ADA);
  await save(journal, forgets);
  await saveAll(journal, [gift(30), gift(31)]);
  await journal.close();
  for (const name of ['checkpoint.json', 'checkpoint.2.json', 'checkpoint.1.json.corrupt-7']) {
    disk.overwrite(path.join(DATA, name), Buffer.from('Ada "Canary"'));
  }
  disk.overwrite(path.join(DATA, '.checkpoint.json.12-0123456789ab.tmp'), Buffer.from('ada-1'));
  disk.overwrite(path.join(DATA, 'settings.json'), Buffer.from('{}'));
  disk.overwrite(path.join(FOLDER, '000000000001.torn-7'), Buffer.from('ada-1'));
  await disk.syncFolder(FOLDER);
  return disk;
}

const kept = (disk: MemoryDisk) => ({ disk, dataFolder: DATA, journalFolder: FOLDER });

/** All names and bytes that are there. */
async function everything(disk: MemoryDisk): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const place of [DATA, FOLDER]) {
    for (const name of await disk.list(place)) {
      const file = path.join(place, name);
      const bytes = await disk.read(file).catch(() => null);
      if (bytes) all.set(file, bytes.toString('latin1'));
    }
  }
  return all;
}

async function keysOf(disk: MemoryDisk) {
  const keys: string[] = [];
  await loadKeys({ disk, folder: FOLDER, sinceMs: 0, onKey: (...key) => keys.push(key.slice(0, 4).join()) });
  return keys;
}

/** The digests that are known of what she gave. */
async function digestsOf(disk: MemoryDisk) {
  const digests: number[] = [];
  await loadKeys({
    disk,
    folder: FOLDER,
    sinceMs: 0,
    onKey(_0, _1, _2, _3, high, low, atMs) {
      const number = atMs - START_MS;
      if (number % 5 === 0 && number <= RECORDS) digests.push(high, low);
    },
  });
  return digests;
}

/** Nothing of her is left but what she gave after the record that forgets her. */
async function expectGone(disk: MemoryDisk): Promise<void> {
  const { records } = await reopen(disk);
  expect(records.map(({ seq }) => seq)).toEqual(Array.from({ length: RECORDS + 3 }, (_, at) => at + 1));
  for (const { seq, r } of records) {
    const isHers = seq % 5 === 0 && seq <= RECORDS;
    if (!isHers) {
      expect(r).toEqual(seq <= RECORDS ? gift(seq) : seq === RECORDS + 1 ? forgets : gift(seq + 4));
      continue;
    }
    const { who: _who, ...rest } = gift(seq) as RecordBody & { kind: 'delivery' };
    expect(r).toEqual({
      ...rest,
      key: blurKey(rest.key),
      who: { token: ADA.token },
      in: { ...rest.in, digest: '' },
    });
  }
  for (const [file, text] of await everything(disk)) {
    const lines = text.split('\n').filter((line) => !line.includes(LATER));
    for (const trace of TRACES) expect(lines.join(), file).not.toContain(trace);
  }
  expect(new Set(await digestsOf(disk))).toEqual(new Set([0]));
  const names = await disk.list(DATA);
  expect(names.filter((name) => name.includes('checkpoint') || name.startsWith('forgetting'))).toEqual([]);
  expect(names).toContain('settings.json');
}

describe('taking a person out of the journal', () => {
  it('[FG16] replaces them in every segment, leaves every other line as it was, and takes copies away', async () => {
    const disk = await folder();
    const before = await everything(disk);
    await carryOutForgetting(kept(disk), ADA);
    await expectGone(disk);
    const segments = [...before].filter(([file]) => file.endsWith('.jsonl'));
    expect(segments.length).toBeGreaterThan(4);
    for (const [file, text] of segments) {
      const now = (await disk.read(file)).toString('latin1').split('\n');
      const same = text.split('\n').filter((line) => !line.includes('ada-1') || line.includes(LATER));
      expect(same.every((line) => now.includes(line))).toBe(true);
    }
  });

  it('[FG17] keeps knowing their deliveries, by key files and without them, and nothing of what was in them', async () => {
    const disk = await folder();
    const keys = await keysOf(disk);
    await carryOutForgetting(kept(disk), ADA);
    expect(await keysOf(disk)).toEqual(keys);
    const made = [...(await everything(disk))].filter(([file]) => file.endsWith('.keys'));
    for (const [file] of made) await disk.remove(file);
    expect(await keysOf(disk)).toEqual(keys);
    expect([...(await everything(disk))].filter(([file]) => file.endsWith('.keys'))).toEqual(made);
    expect(made.length).toBeGreaterThan(3);
    expect(hashKey(blurKey(blurKey('hook:gift msg_5')))).toEqual(hashKey('hook:gift msg_5'));
  });

  it('[FG17] takes a repeat for one whatever its body, since nothing is known of the first', () => {
    const seen = createDedupe();
    seen.add(1, 2, 3, 4, 0, 0, START_MS);
    seen.add(5, 6, 7, 8, 0, 9, START_MS);
    expect(seen.digestMatches(seen.find(1, 2, 3, 4), 10, 11)).toBe(true);
    expect(seen.digestMatches(seen.find(5, 6, 7, 8), 0, 10)).toBe(false);
  });

  it('[FG18] done twice is done once', async () => {
    const disk = await folder();
    await carryOutForgetting(kept(disk), ADA);
    const once = await everything(disk);
    await forgettingNote(disk, DATA).write(ADA);
    await endForgetting(kept(disk));
    expect(await everything(disk)).toEqual(once);
  });

  it('[FG19] stopped at any call to the disk, killed or without power, is ended by the next start', async () => {
    await stopAnywhere(ADA, { folder, kept, expectGone });
  });

  it('[FG19] once it is answered, it outlives a power cut', async () => {
    const disk = await folder();
    await disk.remove(path.join(FOLDER, '000000000001.torn-7'));
    await disk.syncFolder(FOLDER);
    await carryOutForgetting(kept(disk), ADA);
    await expectGone(disk.cutPower({ policy: 'drop' }));
  });

  it('[FG20] that is noted and not recorded has not begun: the note goes, and nothing else changes', async () => {
    const disk = createMemoryDisk();
    await disk.createFolder(DATA);
    const { journal } = await reopen(disk, { segmentBytes: 1_500 });
    for (let number = 1; number <= 12; number += 1) await save(journal, gift(number));
    await journal.close();
    const before = await everything(disk);
    await forgettingNote(disk, DATA).write(ADA);
    disk.overwrite(path.join(DATA, 'forgetting.json.tmp'), Buffer.from('{"gifterId":"webhook:ada-1"'));
    expect(await forgettingNote(disk, DATA).read()).toEqual(ADA);
    await endForgetting(kept(disk));
    expect(await everything(disk)).toEqual(before);
    disk.overwrite(path.join(DATA, 'forgetting.json.tmp'), Buffer.from('{"gifterId":"webhook:ada-1"'));
    await endForgetting(kept(disk));
    expect(await everything(disk)).toEqual(before);
  });

  it('[FG21] leaves the torn end of the last segment to recovery', async () => {
    const disk = await folder();
    const last = (await disk.list(FOLDER)).filter((name) => name.endsWith('.jsonl')).at(-1) ?? '';
    const file = path.join(FOLDER, last);
    disk.overwrite(file, Buffer.concat([await disk.read(file), Buffer.from('{"v":1,"crc":"00')]));
    expect(await endForgettingAtStart(kept(disk))).toEqual([]);
    const { notices } = await reopen(disk);
    expect(notices).toEqual([expect.stringContaining('was torn')]);
  });

  it('[FG22] in front of a damaged segment keeps the checkpoints and the note, and says so', async () => {
    const disk = await folder();
    const file = path.join(FOLDER, '000000000001.jsonl');
    const bytes = await disk.read(file);
    bytes[200]! ^= 1;
    disk.overwrite(file, bytes);
    const before = await everything(disk);
    expect(await endForgettingAtStart(kept(disk))).toEqual([
      expect.stringContaining('Somebody could not be forgotten for good yet'),
    ]);
    expect(await everything(disk)).toEqual(before);
    disk.overwrite(path.join(DATA, 'forgetting.json'), Buffer.from('not a note'));
    await expect(endForgetting(kept(disk))).rejects.toMatchObject({ code: 'store/damaged' });
  });
});

describe('sealing the segment that is being written', () => {
  const segments = async (disk: MemoryDisk) =>
    (await disk.list(FOLDER))
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => Number(name.slice(0, 12)));

  it('[FG23] leaves all that is on disk in sealed ones, and gifts go on meanwhile', async () => {
    const disk = createMemoryDisk();
    const { journal } = await reopen(disk);
    await saveAll(journal, [gift(1), gift(2)]);
    const saved = saveAll(journal, [gift(3), gift(4)]);
    const sealed = journal.seal();
    const later = save(journal, gift(5));
    await Promise.all([saved, sealed, later]);
    await journal.seal();
    expect((await segments(disk)).at(-1)).toBe(6);
    await save(journal, gift(6));
    await Promise.all([journal.seal(), journal.seal()]);
    expect((await segments(disk)).at(-1)).toBe(7);
    const last = save(journal, gift(7));
    await turns(1);
    await Promise.all([journal.seal(), last]);
    expect((await segments(disk)).at(-1)).toBe(8);
    await journal.close();
    const { records } = await reopen(disk);
    expect(records.map(({ r }) => r)).toEqual([1, 2, 3, 4, 5, 6, 7].map(gift));
    expect(await keysOf(disk)).toHaveLength(7);
  });

  it('[FG23] changes nothing where the segment is empty, and says when it cannot', async () => {
    let isFull = false;
    const interfere = ({ kind }: DiskCall) =>
      isFull && kind === 'create' ? { error: new Error('ENOSPC') } : undefined;
    const disk = createMemoryDisk({ interfere });
    const { journal } = await reopen(disk);
    await journal.seal();
    expect(await segments(disk)).toEqual([1]);
    await save(journal, gift(1));
    isFull = true;
    await expect(journal.seal()).rejects.toThrow('ENOSPC');
    await expect(save(journal, gift(2))).rejects.toThrow('ENOSPC');
    await expect(journal.seal()).rejects.toThrow('ENOSPC');
  });
});
