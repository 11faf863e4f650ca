import { crc32 } from 'node:zlib';
import type { Seq } from '../../shared/units.ts';
import type { RecordBody } from '../core/record.ts';

/** How a line looks before its checksum; also what finds records in a damaged stretch of bytes. */
export const LINE_START = Buffer.from('{"v":1,"crc":"');
const AFTER_CRC = Buffer.from('","seq":');
const BEFORE_BODY = Buffer.from(',"r":');
const CRC_CHARS = 8;
const MAX_SEQ_DIGITS = 16;

const QUOTE_ZERO = 0x30;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
/** The byte that ends each line; JSON.stringify never puts it into a record. */
export const LINE_FEED = 0x0a;

/** A line that is no record of ours: of a newer Giftcast, or damaged. */
export type BadLine =
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly reason: string };

/** A line whose form and checksum are right; `body` are the bytes of its record. */
export type CheckedLine = { readonly kind: 'ok'; readonly seq: Seq; readonly body: Buffer } | BadLine;

/** One journal line with its line feed (contract C10). */
export function encodeLine(seq: Seq, body: RecordBody): string {
  const r = JSON.stringify(body);
  return `{"v":1,"crc":"${formatCrc(crc32(r))}","seq":${seq},"r":${r}}\n`;
}

/** A CRC-32 as eight lower-case hex digits. */
export function formatCrc(crc: number): string {
  return crc.toString(16).padStart(CRC_CHARS, '0');
}

/** Checks form and checksum of one line, line feed included, without parsing the record. Never throws. */
export function checkLine(line: Buffer): CheckedLine {
  if (!matchesAt(line, 0, LINE_START)) return newerOr(line, 'it does not begin as a record');
  const crc = readHex(line, LINE_START.length);
  const seqAt = LINE_START.length + CRC_CHARS + AFTER_CRC.length;
  if (crc < 0 || !matchesAt(line, seqAt - AFTER_CRC.length, AFTER_CRC))
    return damaged('its checksum is malformed');

  let at = seqAt;
  let seq = 0;
  while (isDigit(line[at])) {
    seq = seq * 10 + (line[at] ?? 0) - QUOTE_ZERO;
    at += 1;
  }
  if (
    at === seqAt ||
    at - seqAt > MAX_SEQ_DIGITS ||
    line[seqAt] === QUOTE_ZERO ||
    !Number.isSafeInteger(seq)
  ) {
    return damaged('its number is malformed');
  }

  const bodyAt = at + BEFORE_BODY.length;
  const bodyEnd = line.length - 2;
  if (line[line.length - 1] !== LINE_FEED) return damaged('it breaks off');
  if (!matchesAt(line, at, BEFORE_BODY) || line[bodyEnd] !== BRACE_CLOSE || line[bodyAt] !== BRACE_OPEN) {
    return damaged('its form is wrong');
  }
  const body = line.subarray(bodyAt, bodyEnd);
  if (crc32(body) !== crc) return damaged('its checksum is wrong');
  return { kind: 'ok', seq, body };
}

/** The record in bytes whose checksum was right; null when they hold something else. */
export function decodeBody(body: Buffer): RecordBody | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
  return isRecordBody(parsed) ? parsed : null;
}

/** The checksum says that we wrote it, so only what tells records apart is looked at. */
function isRecordBody(value: unknown): value is RecordBody {
  if (typeof value !== 'object' || value === null) return false;
  if (!('at' in value && typeof value.at === 'number' && 'events' in value && Array.isArray(value.events))) {
    return false;
  }
  if (!('kind' in value)) return false;
  return value.kind === 'delivery' || value.kind === 'command' || value.kind === 'outcome';
}

function damaged(reason: string): BadLine {
  return { kind: 'damaged', reason };
}

function newerOr(line: Buffer, reason: string): BadLine {
  const version = /^\{"v":([1-9]\d{0,5}),/.exec(line.toString('latin1', 0, 16))?.[1];
  return version !== undefined && Number(version) > 1
    ? { kind: 'newer', version: Number(version) }
    : damaged(reason);
}

function matchesAt(line: Buffer, at: number, wanted: Buffer): boolean {
  for (let i = 0; i < wanted.length; i += 1) {
    if (line[at + i] !== wanted[i]) return false;
  }
  return true;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= QUOTE_ZERO && byte <= 0x39;
}

/** Eight lower-case hex digits as an unsigned number; -1 when they are something else. */
function readHex(line: Buffer, at: number): number {
  let value = 0;
  for (let i = at; i < at + CRC_CHARS; i += 1) {
    const byte = line[i] ?? 0;
    const digit = isDigit(byte) ? byte - QUOTE_ZERO : byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}
