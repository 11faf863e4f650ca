import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../server/store/errors.ts';
import { readSegments } from '../../server/store/journal.ts';
import { encodeLine } from '../../server/store/line.ts';
import { FIRST_SEGMENT, FOLDER, outcome, reopen, START_MS, save } from './house.ts';
import { createMemoryDisk, type MemoryDisk } from './memory-disk.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const records = (from: number, to: number) => numbers(from, to).map((seq) => ({ seq, r: outcome(seq) }));
const lines = (from: number, to: number) =>
  Buffer.from(
    numbers(from, to)
      .map((seq) => encodeLine(seq, outcome(seq)))
      .join(''),
  );
const segment = (firstSeq: number) => path.join(FOLDER, `${String(firstSeq).padStart(12, '0')}.jsonl`);

function diskWith(files: Record<string, Uint8Array>): MemoryDisk {
  const disk = createMemoryDisk();
  for (const [file, bytes] of Object.entries(files)) disk.overwrite(file, bytes);
  return disk;
}

async function everyFile(disk: MemoryDisk): Promise<Record<string, string>> {
  const names = await disk.list(FOLDER);
  const all = await Promise.all(
    names.map(async (name) => [name, await disk.read(path.join(FOLDER, name))] as const),
  );
  return Object.fromEntries(all.map(([name, bytes]) => [name, bytes.toString('hex')]));
}

/** For thousands of comparisons: the slow one only speaks when they differ. */
function expectSame(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

/** Opening must fail, and leave every byte. */
async function refusal(disk: MemoryDisk, fromSeq = 1): Promise<unknown> {
  const before = await everyFile(disk);
  const error = await reopen(disk, { fromSeq }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(await everyFile(disk)).toEqual(before);
  return error;
}

const noRoom = () => Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });

describe('a torn tail', () => {
  const whole = lines(1, 60);
  const ends = numbers(0, 60).map((n) => lines(1, n).length);
  const all = records(1, 60);
  const keptAs = path.join(FOLDER, `000000000001.torn-${START_MS}`);

  it('[ST11] cut at any byte leaves the exact prefix, is kept aside, and the journal goes on', async () => {
    for (let length = 0; length <= whole.length; length += 1) {
      const disk = diskWith({ [FIRST_SEGMENT]: whole.subarray(0, length) });
      const intact = ends.findLastIndex((end) => end <= length);
      const { journal, records: told, notices } = await reopen(disk);
      const torn = whole.subarray(ends[intact]!, length);

      expectSame(told, all.slice(0, intact));
      expectSame(notices.length, torn.length > 0 ? 1 : 0);
      if (torn.length > 0) expectSame(await disk.read(keptAs), torn);
      expectSame(await save(journal, outcome(intact + 1)), intact + 1);
      const after = disk.cutPower({ policy: 'drop' });
      expectSame(await after.read(FIRST_SEGMENT), lines(1, intact + 1));
    }
  }, 60_000);

  it.each([
    ['kept in the room that the cut made', 1, `kept as ${keptAs}`],
    ['not kept where that is too little', Infinity, 'not kept, since the disk is full'],
  ])('[ST11] (F05) on a full disk it is %s, and the journal goes on', async (_, fullWrites, said) => {
    let refused = 0;
    const disk = diskWith({ [FIRST_SEGMENT]: Buffer.concat([lines(1, 3), Buffer.from('half a rec')]) });
    const { create } = disk;
    disk.create = async (path) => {
      const file = await create(path);
      const write: typeof file.write = (bytes, done) => {
        if (!path.includes('torn') || refused >= fullWrites) return file.write(bytes, done);
        refused += 1;
        done(noRoom(), 0);
      };
      return { ...file, write };
    };
    const { journal, records: told, notices } = await reopen(disk);
    expect(told).toEqual(records(1, 3));
    expect(notices).toEqual([expect.stringContaining(said)]);
    expect(await save(journal, outcome(4))).toBe(4);
    expect((await disk.list(FOLDER)).filter((name) => name.includes('torn'))).toEqual(
      fullWrites === 1 ? [path.basename(keptAs)] : [],
    );
  });

  it('[ST11] of zero bytes is cut', async () => {
    const disk = diskWith({ [FIRST_SEGMENT]: Buffer.concat([lines(1, 3), Buffer.alloc(5000)]) });
    expect((await reopen(disk)).records).toEqual(records(1, 3));
  });

  it('[ST11] is no torn tail when an intact record stands behind it', async () => {
    const disk = diskWith({ [FIRST_SEGMENT]: Buffer.concat([lines(1, 3), Buffer.alloc(80), lines(5, 5)]) });
    expect(await refusal(disk)).toMatchObject({ code: 'store/damaged', path: FIRST_SEGMENT, line: 4 });
  });

  it('[ST11] is no torn tail when its last line feed glues two intact records together', async () => {
    const bytes = lines(1, 3);
    bytes[lines(1, 2).length - 1] = 0x20;
    expect(await refusal(diskWith({ [FIRST_SEGMENT]: bytes }))).toMatchObject({
      code: 'store/damaged',
      line: 2,
    });
  });

  it('[ST12] what a killed process only wrote is synced before it counts', async () => {
    const disk = createMemoryDisk({
      interfere: ({ kind, nth }) =>
        kind === 'sync' && nth === 1 ? { after: new Promise(() => {}) } : undefined,
    });
    const { journal } = await reopen(disk);
    journal.append(outcome(1), () => {});
    while (disk.calls('sync') === 0) await new Promise((resolve) => setImmediate(resolve));
    const restarted = disk.killProcess();
    expect((await reopen(restarted)).records).toEqual(records(1, 1));
    expect((await reopen(restarted.cutPower({ policy: 'drop' }))).records).toEqual(records(1, 1));
  });
});

describe('damage', () => {
  it('[ST13] of any single bit is refused or is a cut tail, and never a changed record', async () => {
    const whole = lines(1, 26);
    expect(whole.length).toBeGreaterThan(4000);
    const lastLineAt = lines(1, 25).length;
    const kept = records(1, 25);
    let cutBits = 0;
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const bytes = Buffer.from(whole);
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      const told = await reopen(diskWith({ [FIRST_SEGMENT]: bytes })).then(
        ({ records: read }) => read,
        (error: unknown) => expectSame(error instanceof StoreError, true),
      );
      if (told === undefined) continue;
      expectSame({ told, isInLastLine: bit >> 3 >= lastLineAt }, { told: kept, isInLastLine: true });
      cutBits += 1;
    }
    expect(cutBits).toBeGreaterThan(0);
  }, 120_000);

  it('[ST13] in a sealed segment is refused even at its end', async () => {
    const disk = diskWith({ [segment(1)]: lines(1, 3).subarray(0, -5), [segment(4)]: lines(4, 5) });
    expect(await refusal(disk)).toMatchObject({
      code: 'store/damaged',
      path: segment(1),
      line: 3,
      reason: 'it breaks off',
    });
  });

  it.each([
    ['a missing first segment', { [segment(4)]: lines(4, 5) }, 1, segment(4)],
    ['a missing segment between', { [segment(1)]: lines(1, 3), [segment(5)]: lines(5, 6) }, 1, segment(5)],
    ['a repeated record', { [segment(1)]: Buffer.concat([lines(1, 3), lines(3, 4)]) }, 1, segment(1)],
    ['an end before the checkpoint', { [segment(1)]: lines(1, 3) }, 5, segment(1)],
    ['an empty folder with a checkpoint', {}, 5, FOLDER],
  ])('[ST13] refuses %s', async (_what, files, fromSeq, place) => {
    expect(await refusal(diskWith(files), fromSeq)).toMatchObject({ code: 'store/damaged', path: place });
  });

  it('[ST14] of a version to come is refused as newer, at the very end too', async () => {
    const disk = diskWith({ [FIRST_SEGMENT]: Buffer.concat([lines(1, 2), Buffer.from('{"v":2,"x":1}\n')]) });
    expect(await refusal(disk)).toMatchObject({ code: 'store/newer', path: FIRST_SEGMENT, line: 3 });
  });
});

describe('reading from a record on', () => {
  const files = { [segment(1)]: lines(1, 3), [segment(4)]: lines(4, 6), [segment(7)]: lines(7, 8) };

  it('[ST15] tells the records from there, and does not open files that end before it', async () => {
    const disk = diskWith({ ...files, [segment(1)]: Buffer.from('never read') });
    for (const fromSeq of [4, 5, 6, 7, 8, 9]) {
      const { journal, records: told } = await reopen(disk, { fromSeq });
      expect({ told, next: journal.nextSeq }).toEqual({ told: records(fromSeq, 8), next: 9 });
    }
  });

  const read = async (disk: MemoryDisk, fromSeq: number, toSeq: number) => {
    const told: unknown[] = [];
    const lastSeq = await readSegments({
      disk,
      folder: FOLDER,
      fromSeq,
      toSeq,
      onRecord: (record) => told.push(record),
    });
    return { told, lastSeq };
  };

  it('[ST16] a reader beside the writer gets any range and changes nothing', async () => {
    const torn = { ...files, [segment(7)]: Buffer.concat([lines(7, 8), Buffer.from('{"v":1,"crc')]) };
    const disk = diskWith(torn);
    const before = await everyFile(disk);
    for (const from of numbers(1, 9)) {
      for (const to of numbers(from - 1, 8)) {
        expect(await read(disk, from, to)).toEqual({ told: records(from, to), lastSeq: to });
      }
    }
    expect(await read(disk, 7, 100)).toEqual({ told: records(7, 8), lastSeq: 8 });
    expect(await everyFile(disk)).toEqual(before);
  });

  it('[ST16] a reader refuses damage that is no tail', async () => {
    const disk = diskWith({ ...files, [segment(4)]: lines(4, 5) });
    await expect(read(disk, 1, 8)).rejects.toMatchObject({ code: 'store/damaged', path: segment(7) });
  });
});
