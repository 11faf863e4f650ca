import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreError } from '../../server/store/errors.ts';
import { delivery, FIRST_SEGMENT, FOLDER, gate, outcome, reopen, save, saveAll, turns } from './house.ts';
import { createMemoryDisk, type Interference } from './memory-disk.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const records = (from: number, to: number) => numbers(from, to).map((seq) => ({ seq, r: outcome(seq) }));

describe('group commit', () => {
  it('[ST4] answers the number at once and says done in order, once the sync returned', async () => {
    const disk = createMemoryDisk();
    const { journal } = await reopen(disk);
    const told: string[] = [];
    const seqs = numbers(1, 5).map((n) => journal.append(outcome(n), () => told.push(`done ${n}`)));
    expect({ seqs, next: journal.nextSeq, told }).toEqual({ seqs: [1, 2, 3, 4, 5], next: 6, told: [] });
    await save(journal, outcome(6));
    expect(told).toEqual(['done 1', 'done 2', 'done 3', 'done 4', 'done 5']);
  });

  it('[ST5] writes and syncs once for all appends of one turn', async () => {
    const disk = createMemoryDisk();
    const { journal } = await reopen(disk);
    await saveAll(journal, numbers(1, 50).map(outcome));
    expect({ writes: disk.calls('write'), syncs: disk.calls('sync') }).toEqual({ writes: 1, syncs: 1 });
  });

  it('[ST35] does not wait for the end of a turn that is longer than a sync', async () => {
    const disk = createMemoryDisk();
    let nowMs = 0;
    const { journal } = await reopen(disk, { elapsedMs: () => nowMs });
    const saved = numbers(1, 3).map((n) => save(journal, outcome(n)));
    expect(disk.calls('write')).toBe(0);
    nowMs += 1;
    saved.push(save(journal, outcome(4)), save(journal, outcome(5)));
    expect(disk.calls('write')).toBe(1);
    await Promise.all(saved);
    expect({ writes: disk.calls('write'), syncs: disk.calls('sync') }).toEqual({ writes: 2, syncs: 2 });
    expect((await reopen(disk.killProcess())).records).toEqual(records(1, 5));
  });

  it('[ST5] gathers the next batch while one is in flight, and has never two in flight', async () => {
    const slow = gate();
    const disk = createMemoryDisk({
      interfere: ({ kind, nth }) => (kind === 'sync' && nth === 1 ? { after: slow.opened } : undefined),
    });
    const { journal } = await reopen(disk);
    const first = save(journal, outcome(1));
    await turns();
    const later = numbers(2, 20).map((n) => save(journal, outcome(n)));
    await turns();
    expect({ writes: disk.calls('write'), syncs: disk.calls('sync') }).toEqual({ writes: 1, syncs: 1 });
    slow.open();
    await Promise.all([first, ...later]);
    expect({ writes: disk.calls('write'), syncs: disk.calls('sync') }).toEqual({ writes: 2, syncs: 2 });
    expect((await reopen(disk.killProcess())).records).toEqual(records(1, 20));
  });

  it('[ST6] says done neither before a slow sync returns nor ever after a failed one', async () => {
    const slow = gate();
    const broken = new Error('EIO');
    const disk = createMemoryDisk({
      interfere: ({ kind, nth }): Interference | undefined => {
        if (kind !== 'sync') return undefined;
        return nth === 1 ? { after: slow.opened } : { error: broken };
      },
    });
    const { journal } = await reopen(disk);
    const told: [number, string | null][] = [];
    const append = (n: number) =>
      journal.append(outcome(n), (error) => told.push([n, error?.message ?? null]));

    append(1);
    await turns();
    expect(told).toEqual([]);
    append(2);
    append(3);
    slow.open();
    await turns(2);
    append(4);
    await turns();
    append(5);
    await turns();
    const why = `Cannot sync ${FIRST_SEGMENT}: EIO`;
    expect(told).toEqual([
      [1, null],
      [2, why],
      [3, why],
      [4, why],
      [5, why],
    ]);
    expect(journal.failure).toMatchObject({ code: 'store/io', path: FIRST_SEGMENT, cause: broken });
    expect({ writes: disk.calls('write'), syncs: disk.calls('sync') }).toEqual({ writes: 2, syncs: 2 });
    await journal.close();
  });

  it('[ST6] fails on a failed write without a sync', async () => {
    const disk = createMemoryDisk({
      interfere: ({ kind }) => (kind === 'write' ? { error: new Error('ENOSPC') } : undefined),
    });
    const { journal } = await reopen(disk);
    await expect(save(journal, outcome(1))).rejects.toMatchObject({ code: 'store/io' });
    expect(disk.calls('sync')).toBe(0);
  });

  it('[ST7] goes on after a short write, and fails when nothing more is taken', async () => {
    const disk = createMemoryDisk({
      interfere: ({ kind, nth }) => {
        if (kind !== 'write') return undefined;
        return { writtenBytes: nth <= 3 ? 40 : nth === 6 ? 0 : 1e9 };
      },
    });
    const { journal } = await reopen(disk);
    await saveAll(journal, numbers(1, 3).map(outcome));
    await save(journal, outcome(4));
    await expect(save(journal, outcome(5))).rejects.toMatchObject({ code: 'store/io' });
    expect((await reopen(disk.cutPower({ policy: 'drop' }))).records).toEqual(records(1, 4));
  });

  it('[ST8] tells every record even when one callback throws', async () => {
    const disk = createMemoryDisk();
    const { journal } = await reopen(disk);
    const thrown = new Promise((resolve) => {
      const listeners = process.listeners('uncaughtException');
      process.removeAllListeners('uncaughtException');
      process.once('uncaughtException', (error) => {
        for (const listener of listeners) process.on('uncaughtException', listener);
        resolve(error);
      });
    });
    const bug = new Error('a bug elsewhere');
    journal.append(outcome(1), () => {
      throw bug;
    });
    await save(journal, outcome(2));
    expect(await thrown).toBe(bug);
    await save(journal, outcome(3));
  });

  it('[ST9] closes after all that waits is durable, and takes nothing more', async () => {
    const disk = createMemoryDisk();
    const { journal } = await reopen(disk);
    const saved = saveAll(journal, numbers(1, 3).map(outcome));
    await journal.close();
    await expect(saved).resolves.toEqual([1, 2, 3]);
    await expect(save(journal, outcome(4))).rejects.toMatchObject({ code: 'store/closed' });
    expect((await reopen(disk.cutPower({ policy: 'drop' }))).records).toEqual(records(1, 3));
  });

  it('[ST4] leaves no gap when a record cannot be written as JSON', async () => {
    const disk = createMemoryDisk();
    const { journal } = await reopen(disk);
    const body = outcome(1);
    const endless: Record<string, unknown> = { ...body };
    endless['self'] = endless;
    expect(() => journal.append(Object.assign(body, { endless }), () => {})).toThrow(TypeError);
    expect(await save(journal, outcome(1))).toBe(1);
    expect((await reopen(disk.killProcess())).records).toEqual(records(1, 1));
  });
});

describe('segments', () => {
  it('[ST10] are named by their first record, and a new one stands in a synced folder before its first done', async () => {
    const disk = createMemoryDisk();
    const { journal } = await reopen(disk, { segmentBytes: 300 });
    for (const n of numbers(1, 7)) await save(journal, outcome(n));
    const left = disk.cutPower({ policy: 'drop' });
    expect((await left.list(FOLDER)).filter((name) => name.endsWith('.jsonl'))).toEqual([
      '000000000001.jsonl',
      '000000000003.jsonl',
      '000000000005.jsonl',
      '000000000007.jsonl',
    ]);
    expect((await reopen(left)).records).toEqual(records(1, 7));
  });

  it('[ST10] that cannot be begun stop the journal', async () => {
    const disk = createMemoryDisk({
      interfere: ({ kind, nth }) =>
        kind === 'sync-folder' && nth === 2 ? { error: new Error('EIO') } : undefined,
    });
    const { journal } = await reopen(disk, { segmentBytes: 100 });
    await save(journal, outcome(1));
    await expect(save(journal, outcome(2))).rejects.toBeInstanceOf(StoreError);
    expect(journal.failure).not.toBeNull();
    expect((await reopen(disk.cutPower({ policy: 'drop' }))).records).toEqual(records(1, 1));
  });

  it('[ST10] go on where the journal was closed, at any size', async () => {
    let disk = createMemoryDisk();
    for (const n of numbers(1, 12)) {
      const { journal, records: before } = await reopen(disk, { segmentBytes: 500 });
      expect(before).toEqual(numbers(1, n - 1).map((seq) => ({ seq, r: delivery(seq) })));
      expect(await save(journal, delivery(n))).toBe(n);
      disk = disk.killProcess();
    }
    expect(await disk.list(FOLDER)).toContain(path.basename(FIRST_SEGMENT));
  });
});
