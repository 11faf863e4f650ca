import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { RecordBody } from '../../server/core/record.ts';
import { createKeyLog, keysPath } from '../../server/store/keys.ts';
import { encodeLine } from '../../server/store/line.ts';
import { segmentPath } from '../../server/store/segment.ts';

/** Segments of the length that the server itself keeps to. */
const SEGMENT_BYTES = 8 * 1024 * 1024;

/**
 * Writes a journal as the server leaves it, key files and all, in which so many gifts of one diamond were given by
 * `gifters` people in turn (each gave one when left out), just now or when `atMsOf` says; a long past costs seconds this
 * way and not minutes. What lay in the folder is gone. Answers the number of its last record.
 */
export function writeJournalOf(
  folder: string,
  records: number,
  atMsOf: (seq: number) => number = constantly(Date.now()),
  gifters = records,
): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const keys = createKeyLog();
  let first = 1;
  let lines: string[] = [];
  let bytes = 0;
  const flush = (next: number, isSealed: boolean) => {
    const segment = { path: segmentPath(folder, first), firstSeq: first };
    writeFileSync(segment.path, lines.join(''));
    if (isSealed) writeFileSync(keysPath(segment), keys.seal(next - 1));
    first = next;
    lines = [];
    bytes = 0;
  };
  for (let seq = 1; seq <= records; seq++) {
    const body = giftOf(seq, ((seq - 1) % gifters) + 1, atMsOf(seq));
    const line = encodeLine(seq, body);
    keys.add(body);
    lines.push(line);
    bytes += line.length;
    if (bytes >= SEGMENT_BYTES) flush(seq + 1, true);
  }
  if (lines.length > 0) flush(records + 1, false);
  return records;
}

function giftOf(seq: number, gifter: number, at: number): RecordBody {
  return {
    at,
    day: new Date(at).toISOString().slice(0, 10),
    zone: 'UTC',
    session: 1,
    kind: 'delivery',
    key: `hook:gift past-${seq}`,
    source: 'hook:gift',
    who: { id: `id-Viewer ${gifter}`, name: `Viewer ${gifter}` },
    in: {
      digest: `${seq}`,
      platform: 'tiktok',
      giftKind: 'gift',
      room: '',
      gift: { id: '1', name: 'Rose' },
      unit: { type: 'diamonds', amount: 1 },
      count: 1,
    },
    events: [
      ...(seq === 1 ? [{ type: 'SessionOpened', session: 1 } as const] : []),
      { type: 'GiftCounted', units: 1, diamonds: 1, acts: 1 },
    ],
  };
}

function constantly(atMs: number): () => number {
  return () => atMs;
}
