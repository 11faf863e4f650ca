import { brotliDecompressSync } from 'node:zlib';

/** Numbers that stand for the names of the first tables (WOFF2, 5.2). */
const TABLES = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
  'loca',
];
const HEADER_BYTES = 48;
/** Where the tables say what is asked of them. */
const UNITS_PER_EM_AT = 18;
const CAPITAL_AT = 88;

/** Height of a capital in parts of the size, as a woff2 file says it. */
export function capitalOf(file: Buffer): number {
  const tables = tablesOf(file);
  const [head, os2] = [tables.get('head'), tables.get('OS/2')];
  if (!head || !os2) throw new Error('a face has the tables head and OS/2');
  return os2.readInt16BE(CAPITAL_AT) / head.readUInt16BE(UNITS_PER_EM_AT);
}

function tablesOf(file: Buffer): Map<string, Buffer> {
  let at = HEADER_BYTES;
  const number = () => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const entries = Array.from({ length: file.readUInt16BE(12) }, () => {
    const flags = file.readUInt8(at++);
    const isNamed = (flags & 63) === 63;
    const name = isNamed ? file.toString('latin1', at, at + 4) : (TABLES[flags & 63] ?? '');
    if (isNamed) at += 4;
    const length = number();
    // Outlines are stored in another form unless they say 3, all other tables when they do not say 0.
    const isOther = name === 'glyf' || name === 'loca' ? flags >> 6 !== 3 : flags >> 6 !== 0;
    return { name, length: isOther ? number() : length };
  });
  const data = brotliDecompressSync(file.subarray(at));
  let from = 0;
  return new Map(
    entries.map(({ name, length }) => {
      from += length;
      return [name, data.subarray(from - length, from)];
    }),
  );
}
