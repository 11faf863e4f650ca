import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestPart, hashKey, loadKeys } from '../../server/store/keys.ts';
import { delivery, FOLDER, outcome, reopen, START_MS, save } from './house.ts';
import { createMemoryDisk, type MemoryDisk } from './memory-disk.ts';

const TEN = Array.from({ length: 10 }, (_, i) => i + 1);
const keyOf = (n: number) => [...hashKey(`hook:gift msg_${n}`), 0, n, START_MS + n];
const KEY_FILES = ['000000000001.keys', '000000000004.keys', '000000000007.keys'];

async function load(disk: MemoryDisk, sinceMs = 0): Promise<{ told: number[][]; rebuiltFiles: number }> {
  const told: number[][] = [];
  const answer = await loadKeys({ disk, folder: FOLDER, sinceMs, onKey: (...key) => told.push(key) });
  return { told, ...answer };
}

/** Ten gifts in segments of three, closed. */
async function written(): Promise<MemoryDisk> {
  const disk = createMemoryDisk();
  const { journal } = await reopen(disk, { segmentBytes: 1300 });
  for (const n of TEN) await save(journal, delivery(n));
  await journal.close();
  expect((await disk.list(FOLDER)).filter((name) => name.endsWith('.keys'))).toEqual(KEY_FILES);
  return disk;
}

describe('dedupe keys', () => {
  it('[ST24] are the first 128 bits of SHA-256 and the digest in two halves', () => {
    const digest = createHash('sha256').update('tiktok 7\u00fc').digest();
    expect([...hashKey('tiktok 7\u00fc')]).toEqual([0, 4, 8, 12].map((at) => digest.readUInt32BE(at)));
    expect([digestPart('fedcba9876543210', 0), digestPart('fedcba9876543210', 8)]).toEqual([
      0xfedcba98, 0x76543210,
    ]);
  });

  it('[ST24] of all segments are told in order, the last one from its records', async () => {
    expect(await load(await written())).toEqual({ told: TEN.map(keyOf), rebuiltFiles: 0 });
  });

  it('[ST24] are told of deliveries only', async () => {
    const disk = createMemoryDisk();
    const { journal } = await reopen(disk, { segmentBytes: 1 });
    for (const body of [outcome(1), delivery(2), outcome(3), delivery(4)]) await save(journal, body);
    await journal.close();
    expect(await load(disk)).toEqual({ told: [keyOf(2), keyOf(4)], rebuiltFiles: 0 });
  });

  it('[ST24] before the time asked for are left out, and old files are not read', async () => {
    const disk = await written();
    disk.overwrite(path.join(FOLDER, '000000000001.jsonl'), Buffer.from('never read'));
    expect(await load(disk, START_MS + 6)).toEqual({ told: [6, 7, 8, 9, 10].map(keyOf), rebuiltFiles: 0 });
  });

  it('[ST25] are made again from the segment when a file is missing, of other records, or has any bit wrong', async () => {
    const disk = await written();
    const file = path.join(FOLDER, KEY_FILES[1]!);
    const good = await disk.read(file);
    await disk.remove(file);
    expect(await load(disk)).toEqual({ told: TEN.map(keyOf), rebuiltFiles: 1 });
    expect(await disk.read(file)).toEqual(good);

    disk.overwrite(file, await disk.read(path.join(FOLDER, KEY_FILES[0]!)));
    expect(await load(disk)).toEqual({ told: TEN.map(keyOf), rebuiltFiles: 1 });

    const lastByteOfPadding = 40;
    for (let at = 0; at < good.length; at += 1) {
      if (at >= 36 && at < lastByteOfPadding) continue;
      const bad = Buffer.from(good);
      bad[at]! ^= 0x10;
      disk.overwrite(file, bad);
      expect(await load(disk), `byte ${at}`).toEqual({ told: TEN.map(keyOf), rebuiltFiles: 1 });
    }
    for (const length of [0, 10, 40, good.length - 32]) {
      disk.overwrite(file, good.subarray(0, length));
      expect(await load(disk), `${length} bytes`).toEqual({ told: TEN.map(keyOf), rebuiltFiles: 1 });
    }
  });

  it('[ST25] refuse a damaged segment that they must be made from', async () => {
    const disk = await written();
    await disk.remove(path.join(FOLDER, KEY_FILES[1]!));
    const segment = path.join(FOLDER, '000000000004.jsonl');
    disk.overwrite(segment, (await disk.read(segment)).subarray(0, -9));
    await expect(load(disk)).rejects.toMatchObject({ code: 'store/damaged', path: segment, line: 3 });
  });

  it('[ST25] of a segment that was begun before a restart are complete', async () => {
    let disk = createMemoryDisk();
    for (const n of TEN) {
      const { journal } = await reopen(disk, { segmentBytes: 1300, fromSeq: n });
      await save(journal, delivery(n));
      await journal.close();
      disk = disk.killProcess();
    }
    expect(await load(disk)).toEqual({ told: TEN.map(keyOf), rebuiltFiles: 0 });
  });
});
