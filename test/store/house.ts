import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Journal } from '../../server/core/ports.ts';
import type { JournalRecord, RecordBody } from '../../server/core/record.ts';
import type { Disk } from '../../server/store/disk.ts';
import type { FileJournal } from '../../server/store/journal.ts';
import { openJournal } from '../../server/store/journal.ts';

/** The journal's folder on a disk in memory. */
export const FOLDER = path.join(path.sep, 'data', 'journal');
export const FIRST_SEGMENT = path.join(FOLDER, '000000000001.jsonl');

/** The time of record 0. */
export const START_MS = 1_795_377_600_000;

/** A small record that says which one it is. */
export function outcome(number: number): RecordBody {
  return {
    at: START_MS + number,
    day: '2026-11-22',
    zone: 'UTC',
    session: number,
    kind: 'outcome',
    events: [{ type: 'AlertsPaused' }],
  };
}

/** A gift with its dedupe key; `at` is `START_MS` plus the number. */
export function delivery(number: number): RecordBody {
  return {
    at: START_MS + number,
    day: '2026-11-22',
    zone: 'UTC',
    session: 1,
    kind: 'delivery',
    key: `hook:gift msg_${number}`,
    source: 'hook:gift',
    who: { id: String(number), name: 'Zoë \u{1f339}' },
    in: {
      digest: number.toString(16).padStart(16, '0'),
      platform: 'webhook',
      giftKind: 'gift',
      room: '',
      gift: { id: '5655', name: 'Rose' },
      unit: { type: 'diamonds', amount: 1 },
      count: 3,
    },
    events: [{ type: 'GiftCounted', units: 3, diamonds: 3, acts: 1 }],
  };
}

/** Opens the journal in `FOLDER` and answers with all that it told. */
export async function reopen(
  disk: Disk,
  options: { fromSeq?: number; segmentBytes?: number; elapsedMs?: () => number } = {},
): Promise<{ journal: FileJournal; notices: readonly string[]; records: JournalRecord[] }> {
  const records: JournalRecord[] = [];
  const opened = await openJournal({
    disk,
    folder: FOLDER,
    onRecord: (record) => records.push(record),
    now: () => START_MS,
    // Time stands still: a turn of the loop is never longer than a sync.
    elapsedMs: () => 0,
    ...options,
  });
  return { ...opened, records };
}

/** Appends and waits until it is durable; rejects when it never will be. */
export function save(journal: Journal, body: RecordBody): Promise<number> {
  return new Promise((resolve, reject) => {
    const seq = journal.append(body, (error) => (error ? reject(error) : resolve(seq)));
  });
}

/** Appends them all in one turn of the loop, and waits. */
export function saveAll(journal: Journal, bodies: readonly RecordBody[]): Promise<number[]> {
  return Promise.all(bodies.map((body) => save(journal, body)));
}

/** A folder of its own, gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'giftcast-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A promise and its key. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Lets everything that is ready run. */
export async function turns(count = 10): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
}
