import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeLine } from '../../server/store/line.ts';
import { decodeLine } from './decode-line.ts';
import { delivery } from './house.ts';

const line = (text: string) => Buffer.from(text);
const hex = (text: string) => crc32(text).toString(16).padStart(8, '0');

describe('a journal line', () => {
  it('[ST1] is version, checksum of the record bytes, number and record, in this order', () => {
    const r = JSON.stringify(delivery(7));
    expect(encodeLine(812, delivery(7))).toBe(`{"v":1,"crc":"${hex(r)}","seq":812,"r":${r}}\n`);
  });

  it('[ST1] reads back as it was written, in any script', () => {
    expect(decodeLine(line(encodeLine(812, delivery(7))))).toEqual({ kind: 'ok', seq: 812, r: delivery(7) });
  });

  const good = encodeLine(1, delivery(1));
  const withBody = (r: string) => `{"v":1,"crc":"${hex(r)}","seq":1,"r":${r}}\n`;
  it.each([
    ['nothing', '', 'it does not begin as a record'],
    ['zero bytes', '\0'.repeat(300), 'it does not begin as a record'],
    ['a space before it', ` ${good}`, 'it does not begin as a record'],
    ['version 0', good.replace('"v":1', '"v":0'), 'it does not begin as a record'],
    ['an upper-case checksum', good.replace(/"crc":"\w+"/, '"crc":"ABCDEF01"'), 'its checksum is malformed'],
    ['a short checksum', good.replace(/"crc":"\w+"/, '"crc":"abc"'), 'its checksum is malformed'],
    ['number 0', good.replace('"seq":1', '"seq":0'), 'its number is malformed'],
    ['a number past all', good.replace('"seq":1', `"seq":${'9'.repeat(16)}`), 'its number is malformed'],
    ['no line feed', good.slice(0, -1), 'it breaks off'],
    ['Windows line ends', good.replace('\n', '\r\n'), 'its form is wrong'],
    ['one changed letter', good.replace('Rose', 'Rosa'), 'its checksum is wrong'],
    ['a record that is no JSON', withBody('{"at":}'), 'it is not a record'],
    ['a record without a kind', withBody('{"at":1,"events":[]}'), 'it is not a record'],
    ['a list for a record', withBody('[]'), 'its form is wrong'],
  ])('[ST2] with %s is damaged', (_what, text, reason) => {
    expect(decodeLine(line(text))).toEqual({ kind: 'damaged', reason });
  });

  it('[ST2] of a newer version is told from a damaged one', () => {
    expect(decodeLine(line('{"v":2,"sum":"x"}\n'))).toEqual({ kind: 'newer', version: 2 });
  });

  it('[ST2] of any bytes never throws', () => {
    const pieces = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(line(good.slice(0, 60))));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 4 }), (parts) => {
        expect(['damaged', 'newer']).toContain(decodeLine(Buffer.concat(parts)).kind);
      }),
      { numRuns: 2000, seed: 42 },
    );
  });
});
