/** Why a file is not taken, as a sentence for a person. Leaves no further than `inspectMedia`. */
export class MediaFault extends Error {}

/** A file's bytes, read within their bounds: beyond them the file is cut short, which is a MediaFault. */
export interface Bytes {
  readonly length: number;
  u8(at: number): number;
  u16be(at: number): number;
  u16le(at: number): number;
  u24le(at: number): number;
  u32be(at: number): number;
  u32le(at: number): number;
  f32be(at: number): number;
  f64be(at: number): number;
  /** Letters of one byte each. */
  text(at: number, length: number): string;
  /** Whether these letters stand there; false beyond the end. */
  starts(letters: string, at?: number): boolean;
  /** Where the next byte of this value stands; -1 when there is none. */
  indexOf(value: number, from: number): number;
}

export function bytesFrom(content: Uint8Array): Bytes {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const within = (at: number, bytes: number) => {
    if (!(at >= 0 && at + bytes <= content.length)) throw cutShort();
    return at;
  };
  const text = (at: number, length: number) =>
    String.fromCharCode(...content.subarray(within(at, length), at + length));
  return {
    length: content.length,
    u8: (at) => view.getUint8(within(at, 1)),
    u16be: (at) => view.getUint16(within(at, 2)),
    u16le: (at) => view.getUint16(within(at, 2), true),
    u24le: (at) => view.getUint16(within(at, 3), true) + 0x10000 * view.getUint8(at + 2),
    u32be: (at) => view.getUint32(within(at, 4)),
    u32le: (at) => view.getUint32(within(at, 4), true),
    f32be: (at) => view.getFloat32(within(at, 4)),
    f64be: (at) => view.getFloat64(within(at, 8)),
    text,
    starts: (letters, at = 0) =>
      at + letters.length <= content.length && text(at, letters.length) === letters,
    indexOf: (value, from) => content.indexOf(value, from),
  };
}

export function cutShort(): MediaFault {
  return new MediaFault('The file is cut short or damaged. Save it anew.');
}

export function tooManyFrames(most: number): MediaFault {
  return new MediaFault(`It has more than ${most} pictures. Make it shorter, or a WebM clip.`);
}

/** Zeros are padding, as some programs write; anything else would be a second file behind the first. */
export function endsAt(bytes: Bytes, at: number): void {
  for (let i = at; i < bytes.length; i += 1) {
    if (bytes.u8(i) !== 0) {
      throw new MediaFault('Something else stands behind the end of this file. Save it anew with an editor.');
    }
  }
}
