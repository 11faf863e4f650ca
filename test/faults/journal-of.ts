import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Segments of the length that the server itself keeps to. */
const SEGMENT_BYTES = 8 * 1024 * 1024;

/**
 * Writes a journal in which so many people gave one diamond each, as the contract writes it (C10), just now or when
 * `atMsOf` says; a long past costs a second this way and not minutes. What lay in the folder is gone. Answers the number
 * of its last record.
 */
export function writeJournalOf(
  folder: string,
  gifters: number,
  atMsOf: (seq: number) => number = constantly(Date.now()),
): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let first = 1;
  let lines: string[] = [];
  let bytes = 0;
  const flush = (next: number) => {
    writeFileSync(join(folder, `${String(first).padStart(12, '0')}.jsonl`), lines.join(''));
    first = next;
    lines = [];
    bytes = 0;
  };
  for (let seq = 1; seq <= gifters; seq++) {
    const at = atMsOf(seq);
    const day = new Date(at).toISOString().slice(0, 10);
    const r = JSON.stringify({
      at,
      day,
      zone: 'UTC',
      session: 1,
      kind: 'delivery',
      key: `hook:gift past-${seq}`,
      source: 'hook:gift',
      who: { id: `id-Viewer ${seq}`, name: `Viewer ${seq}` },
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
        ...(seq === 1 ? [{ type: 'SessionOpened', session: 1 }] : []),
        { type: 'GiftCounted', units: 1, diamonds: 1, acts: 1 },
      ],
    });
    const line = `{"v":1,"crc":"${crc32(r).toString(16).padStart(8, '0')}","seq":${seq},"r":${r}}\n`;
    lines.push(line);
    bytes += line.length;
    if (bytes >= SEGMENT_BYTES) flush(seq + 1);
  }
  if (lines.length > 0) flush(gifters + 1);
  return gifters;
}

function constantly(atMs: number): () => number {
  return () => atMs;
}
