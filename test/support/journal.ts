/** The tests' own reader of the journal (contract C10): what is on disk is not judged by the code that wrote it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import * as z from 'zod/mini';

const line = z.object({
  v: z.literal(1),
  crc: z.string(),
  seq: z.int().check(z.minimum(1)),
  r: z.looseObject({ at: z.number(), kind: z.string(), key: z.optional(z.string()) }),
});

export interface JournalLine {
  readonly seq: number;
  /** Id space, a space, id; null in records that are no delivery. */
  readonly key: string | null;
  readonly atMs: number;
  readonly file: string;
  /** First byte after the line, in its file. */
  readonly endByte: number;
}

const RECORD_START = Buffer.from('"r":');
const NEWLINE = 10;

/**
 * Every whole line of every segment, in order. Throws when a checksum is wrong or a number is missing; a torn last
 * line is left out.
 */
export function readJournal(data: string): JournalLine[] {
  const folder = join(data, 'journal');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  const lines = files.flatMap((name) => readSegment(join(folder, name)));
  for (const [place, { seq, file }] of lines.entries()) {
    if (seq !== place + 1) throw new Error(`${file}: record ${place + 1} is numbered ${seq}`);
  }
  return lines;
}

function readSegment(file: string): JournalLine[] {
  const bytes = readFileSync(file);
  const lines: JournalLine[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(readLine(bytes.subarray(start, end), file, end + 1));
    start = end + 1;
  }
  return lines;
}

function readLine(bytes: Buffer, file: string, endByte: number): JournalLine {
  const { crc, seq, r } = line.parse(JSON.parse(bytes.toString('utf8')));
  const record = bytes.subarray(bytes.indexOf(RECORD_START) + RECORD_START.length, bytes.length - 1);
  const real = crc32(record).toString(16).padStart(8, '0');
  if (crc.toLowerCase() !== real) throw new Error(`${file}: record ${seq} says checksum ${crc}, has ${real}`);
  return { seq, key: r.key ?? null, atMs: r.at, file, endByte };
}

/** The dedupe key under which the gift webhook's deliveries are recorded. */
export function hookKey(id: string): string {
  return `hook:gift ${id}`;
}
