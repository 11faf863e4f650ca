import { deflateSync } from 'node:zlib';

/** A small file of each kind, whole and honest; what can be asked for is what a hostile one would change. */
export const mediaFiles = { png, apng, gif, jpeg, webp, webm, mp3, ogg, wav };

const concat = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
const u16be = (value: number) => Buffer.from([value >> 8, value & 0xff]);
const u16le = (value: number) => Buffer.from([value & 0xff, value >> 8]);

function u32be(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function u32le(value: number): Buffer {
  return Buffer.from(u32be(value)).reverse();
}

const CRC_TABLE = Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

function chunk(type: string, content: Buffer): Buffer {
  const named = concat(type, content);
  let crc = 0xffffffff;
  for (const byte of named) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return concat(u32be(content.length), named, u32be((crc ^ 0xffffffff) >>> 0));
}

const PNG_START = '\x89PNG\r\n\x1a\n';
const PNG_END = chunk('IEND', Buffer.alloc(0));

/** Grey pixels; `says` is the size in its head, where it is not the true one. */
function png({
  width = 2,
  height = 2,
  says = { width, height },
  extra = Buffer.alloc(0),
}: {
  width?: number;
  height?: number;
  says?: { width: number; height: number };
  extra?: Buffer;
} = {}): Buffer {
  const head = concat(u32be(says.width), u32be(says.height), Buffer.from([8, 0, 0, 0, 0]));
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return concat(PNG_START, chunk('IHDR', head), extra, chunk('IDAT', deflateSync(rows)), PNG_END);
}

/** A moving PNG; `says` is how many pictures its head promises. */
function apng({ frames = 2, says = frames }: { frames?: number; says?: number } = {}): Buffer {
  const frame = (n: number) =>
    concat(
      ...[n, 2, 2, 0, 0].map(u32be),
      // 50 ms: 5 of 100 parts of a second.
      u16be(5),
      u16be(100),
      Buffer.from([0, 0]),
    );
  const still = png();
  const head = still.subarray(8, 33);
  const pixels = still.subarray(33, still.length - PNG_END.length);
  const control = chunk('acTL', concat(u32be(says), u32be(0)));
  const moving = Array.from({ length: frames }, (_, n) => chunk('fcTL', frame(n)));
  return concat(PNG_START, head, control, ...moving, pixels, PNG_END);
}

function gif({ width = 2, height = 2, frames = 1, comment = '' } = {}): Buffer {
  const parts = (text: string) => concat(Buffer.from([text.length]), text, '\0');
  const image = concat(
    '\x21\xf9\x04\0',
    u16le(5),
    '\0\0\x2c',
    ...[0, 0, 2, 2].map(u16le),
    '\0\x02\x02\x4c\x01\0',
  );
  return concat(
    'GIF89a',
    u16le(width),
    u16le(height),
    '\x80\0\0\0\0\0\xff\xff\xff',
    comment === '' ? '' : concat('\x21\xfe', parts(comment)),
    ...Array.from({ length: frames }, () => image),
    ';',
  );
}

function jpeg({ width = 2, height = 2, comment = '' } = {}): Buffer {
  const segment = (marker: number, content: Buffer) =>
    concat(Buffer.from([0xff, marker]), u16be(content.length + 2), content);
  const frame = concat('\x08', u16be(height), u16be(width), '\x01\x01\x11\0');
  return concat(
    '\xff\xd8',
    comment === '' ? '' : segment(0xfe, Buffer.from(comment)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    '\x12\xff\0\x34\xff\xd0\x56',
    '\xff\xd9',
  );
}

function riff(form: string, ...chunks: [string, Buffer][]): Buffer {
  const content = concat(
    form,
    ...chunks.map(([type, bytes]) =>
      concat(type, u32le(bytes.length), bytes, bytes.length % 2 === 1 ? '\0' : ''),
    ),
  );
  return concat('RIFF', u32le(content.length), content);
}

/** Lossless, or with frames a moving one. */
function webp({ width = 2, height = 2, frames = 0 } = {}): Buffer {
  const u24le = (value: number) => u32le(value).subarray(0, 3);
  const size = (width - 1) | ((height - 1) << 14);
  if (frames === 0) return riff('WEBP', ['VP8L', concat('\x2f', u32le(size >>> 0), '\0\0\0')]);
  const frame = concat(...[0, 0, 1, 1, 50].map(u24le), '\0');
  return riff(
    'WEBP',
    ['VP8X', concat('\x02\0\0\0', u24le(width - 1), u24le(height - 1))],
    ...Array.from({ length: frames }, (): [string, Buffer] => ['ANMF', frame]),
  );
}

/** A tenth of a second of silence, or as long as asked. */
function wav({ durationMs = 100, format = 1 } = {}): Buffer {
  const rate = 8_000;
  const head = concat(u16le(format), u16le(1), u32le(rate), u32le(rate * 2), u16le(2), u16le(16));
  return riff('WAVE', ['fmt ', head], ['data', Buffer.alloc((durationMs * rate * 2) / 1_000)]);
}

/** MPEG 1 layer III at 128 kbit/s and 44.1 kHz: 26 ms a frame. */
function mp3({ frames = 4, tag = '' } = {}): Buffer {
  const frame = concat('\xff\xfb\x90\0', Buffer.alloc(413));
  const head =
    tag === '' ? '' : concat('ID3\x03\0\0\0\0', Buffer.from([tag.length >> 7, tag.length & 0x7f]), tag);
  return concat(head, ...Array.from({ length: frames }, () => frame));
}

/** One Opus stream that ends at so many ms. */
function ogg({ durationMs = 100, codec = 'OpusHead' } = {}): Buffer {
  const page = (kind: number, samples: number, content: Buffer) =>
    concat(
      'OggS\0',
      Buffer.from([kind]),
      u32le(samples),
      u32le(0),
      'abcd',
      u32le(0),
      u32le(0),
      Buffer.from([1, content.length]),
      content,
    );
  return concat(
    page(2, 0, concat(codec, '\x01\x01', u16le(0), u32le(48_000), '\0\0\0')),
    page(4, durationMs * 48, Buffer.alloc(20)),
  );
}

/** A clip whose heads are right; without a duration when that is null. */
function webm({
  width = 2,
  height = 2,
  durationMs = 100,
  docType = 'webm',
}: {
  width?: number;
  height?: number;
  durationMs?: number | null;
  docType?: string;
} = {}): Buffer {
  const element = (id: string, content: Buffer) =>
    concat(Buffer.from(id, 'hex'), u32be(0x1000_0000 | content.length), content);
  const float = Buffer.alloc(8);
  float.writeDoubleBE(durationMs ?? 0);
  const info = concat(element('2ad7b1', u32be(1_000_000)), durationMs === null ? '' : element('4489', float));
  const video = element('e0', concat(element('b0', u16be(width)), element('ba', u16be(height))));
  return concat(
    element('1a45dfa3', element('4282', Buffer.from(docType))),
    element(
      '18538067',
      concat(
        element('1549a966', info),
        element('1654ae6b', element('ae', video)),
        element('1f43b675', Buffer.alloc(8)),
      ),
    ),
  );
}
