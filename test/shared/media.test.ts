import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectMedia } from '../../shared/media.ts';
import { mediaFiles } from '../support/media-files.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="top.pwned=1"><script>top.pwned=1</script></svg>';
const HTML = '<!DOCTYPE html><script>top.pwned = 1</script>';

/** Why a file is not taken; what it is where it is taken. */
function toldOf(content: Uint8Array): unknown {
  const seen = inspectMedia(content);
  return seen.ok ? seen.value : seen.message;
}

const files = mediaFiles;
const HONEST: [string, Buffer, object][] = [
  ['a PNG', files.png(), { kind: 'png', width: 2, height: 2, durationMs: null }],
  ['a moving PNG', files.apng({ frames: 3 }), { kind: 'png', width: 2, height: 2, durationMs: 150 }],
  [
    'a PNG as large as it may be',
    files.png({ says: { width: 4_096, height: 4_096 } }),
    { kind: 'png', width: 4_096, height: 4_096, durationMs: null },
  ],
  ['a GIF', files.gif(), { kind: 'gif', width: 2, height: 2, durationMs: null }],
  [
    'a moving GIF',
    files.gif({ frames: 300, comment: 'made by Ada' }),
    { kind: 'gif', width: 2, height: 2, durationMs: 15_000 },
  ],
  [
    'a JPEG',
    files.jpeg({ width: 640, height: 480 }),
    { kind: 'jpeg', width: 640, height: 480, durationMs: null },
  ],
  [
    'a WebP',
    files.webp({ width: 300, height: 200 }),
    { kind: 'webp', width: 300, height: 200, durationMs: null },
  ],
  ['a moving WebP', files.webp({ frames: 4 }), { kind: 'webp', width: 2, height: 2, durationMs: 200 }],
  [
    'a WebM clip',
    files.webm({ durationMs: 2_500 }),
    { kind: 'webm', width: 2, height: 2, durationMs: 2_500 },
  ],
  ['an MP3', files.mp3(), { kind: 'mp3', width: null, height: null, durationMs: 104 }],
  [
    'an MP3 with tags',
    Buffer.concat([files.mp3({ tag: 'title' }), Buffer.concat([Buffer.from('TAG')], 128)]),
    { kind: 'mp3', width: null, height: null, durationMs: 104 },
  ],
  ['an OGG', files.ogg(), { kind: 'ogg', width: null, height: null, durationMs: 100 }],
  ['a WAV', files.wav(), { kind: 'wav', width: null, height: null, durationMs: 100 }],
  [
    'a PNG with zeros behind its end',
    Buffer.concat([files.png(), Buffer.alloc(16)]),
    { kind: 'png', width: 2, height: 2, durationMs: null },
  ],
];

describe('what is taken', () => {
  it('[ME1] an MP3 with a tag of the other kind behind its sound is taken', () => {
    const tag = Buffer.alloc(64 + 10);
    for (const at of [0, 42]) tag.write('APETAGEX', at);
    tag.writeUInt32LE(42, 42 + 12);
    tag[42 + 23] = 0x80;
    expect(toldOf(Buffer.concat([files.mp3(), tag]))).toMatchObject({ kind: 'mp3', durationMs: 104 });
  });

  it.each(HONEST)(
    '[ME1] %s is known by its content, with its size and how long it plays',
    (_what, content, look) => {
      expect(toldOf(content)).toEqual(look);
    },
  );
});

describe('T17: what is not', () => {
  it.each([
    ['an SVG', Buffer.from(SVG)],
    ['an SVG behind spaces', Buffer.from(`\n  ${SVG}`)],
    ['a page', Buffer.from(HTML)],
    ['a zip', Buffer.from('PK\x03\x04rest of it')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['an MP4', Buffer.from('\0\0\0\x18ftypmp42')],
    ['a program', Buffer.from('MZ\x90\0')],
    ['a Flash film', Buffer.from('FWS\x06')],
    ['a bitmap', Buffer.from('BM')],
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(5_000)],
  ])('[ME2] %s is of no kind that is taken, whatever it is called', (_what, content) => {
    const seen = inspectMedia(content);
    expect(seen).toEqual({
      ok: false,
      isKnown: false,
      message: 'This is none of: a PNG, JPEG, WebP or GIF picture, a WebM clip, an MP3, OGG or WAV sound.',
    });
  });

  const inside =
    'There is a page or a program inside this file. Save it anew with a picture or sound editor.';
  it.each([
    ['a PNG with a page in its text', files.png({ extra: textChunk(HTML) })],
    ['a PNG with a page behind its end', Buffer.concat([files.png(), Buffer.from(HTML)])],
    ['a GIF with a script in its comment', files.gif({ comment: '<script>top.pwned=1</script>' })],
    ['a JPEG with PHP in its comment', files.jpeg({ comment: '<?php system($_GET[0]); ?>' })],
    ['an MP3 with a page in its tag', files.mp3({ tag: '<HTML><BODY onload=alert(1)>' })],
    ['a page in two bytes a letter', files.png({ extra: textChunk([...HTML].join('\0')) })],
    ['a page at the very end', Buffer.concat([files.wav({ durationMs: 2_000 }), Buffer.from(HTML)])],
  ])('[ME3] %s is refused', (_what, content) => {
    expect(toldOf(content)).toBe(inside);
  });

  const behind = 'Something else stands behind the end of this file. Save it anew with an editor.';
  it.each([
    ['a PNG and a zip', files.png()],
    ['a GIF and a zip', files.gif()],
    ['a JPEG and a zip', files.jpeg()],
    ['a WebP and a zip', files.webp()],
    ['a WAV and a zip', files.wav()],
    ['a WebM clip and a zip', files.webm()],
  ])('[ME3] %s in one file is refused', (_what, content) => {
    expect(toldOf(Buffer.concat([content, Buffer.from('PK\x03\x04 and so on')]))).toBe(behind);
  });

  it('[ME3] a GIF that reads as a program is too large a picture, since its size is the start of a comment', () => {
    const program = files.gif({ width: 0x2a2f, height: 1, comment: '*/=1;top.pwned=1//' });
    expect(program.subarray(0, 8).toString('latin1')).toBe('GIF89a/*');
    expect(toldOf(program)).toBe('The picture is 10799 x 1 pixels. Make it at most 4096 x 4096.');
  });

  const large = 'The picture is 65535 x 65535 pixels. Make it at most 4096 x 4096.';
  it.each([
    ['PNG', files.png({ says: { width: 65_535, height: 65_535 } }), large],
    ['GIF', files.gif({ width: 65_535, height: 65_535 }), large],
    ['JPEG', files.jpeg({ width: 65_535, height: 65_535 }), large],
    ['WebM', files.webm({ width: 65_535, height: 65_535 }), large],
    ['WebP', files.webp({ width: 16_384, height: 16_384 }), large.replaceAll('65535', '16384')],
    [
      'PNG one pixel too wide',
      files.png({ says: { width: 4_097, height: 1 } }),
      'The picture is 4097 x 1 pixels. Make it at most 4096 x 4096.',
    ],
    ['PNG without size', files.png({ says: { width: 0, height: 9 } }), 'The picture has no size.'],
  ])('[ME4] a %s that would fill the memory is refused', (_what, content, message) => {
    expect(toldOf(content)).toBe(message);
  });

  it('[ME5] a picture moves in at most 300 steps, said or not', () => {
    const message = 'It has more than 300 pictures. Make it shorter, or a WebM clip.';
    expect(toldOf(files.apng({ frames: 1, says: 10_000 }))).toBe(message);
    expect(toldOf(files.apng({ frames: 10_000, says: 1 }))).toBe(message);
    expect(toldOf(files.gif({ frames: 301 }))).toBe(message);
    expect(toldOf(files.webp({ frames: 301 }))).toBe(message);
  });

  it('[ME6] what plays has a time, over zero and at most five minutes', () => {
    expect(toldOf(files.webm({ durationMs: 0 }))).toBe('It plays for no time at all.');
    expect(toldOf(files.ogg({ durationMs: 0 }))).toBe('It plays for no time at all.');
    expect(toldOf(files.wav({ durationMs: 0 }))).toBe('It plays for no time at all.');
    expect(toldOf(files.webm({ durationMs: -5 }))).toBe('It plays for no time at all.');
    expect(toldOf(files.webm({ durationMs: null }))).toMatch(/does not say how long it plays/);
    expect(toldOf(files.webm({ durationMs: Number.POSITIVE_INFINITY }))).toMatch(/damaged/);
    expect(toldOf(files.webm({ durationMs: 300_001 }))).toMatch(/more than 5 minutes/);
    expect(toldOf(files.ogg({ durationMs: 300_001 }))).toMatch(/more than 5 minutes/);
  });

  it('[ME2] relatives that browsers do not play are told what to become', () => {
    expect(toldOf(files.webm({ docType: 'matroska' }))).toMatch(/Convert it to WebM/);
    expect(toldOf(files.ogg({ codec: '\x80theora' }))).toMatch(/only Vorbis and Opus/);
    expect(toldOf(files.wav({ format: 0x55 }))).toMatch(/Save it as PCM/);
  });
});

describe('damage', () => {
  it('[ME7] a file cut short anywhere is refused in a sentence, but an MP3 that lost its end still plays', () => {
    for (const [what, content, look] of HONEST) {
      const end = content.length - (what.includes('zeros') ? 17 : 1);
      for (let length = 0; length <= end; length += end > 1_000 ? 37 : 1) {
        const seen = inspectMedia(content.subarray(0, length));
        const isStillMp3 = 'kind' in look && look.kind === 'mp3';
        if (!isStillMp3) expect([what, length, seen.ok]).toEqual([what, length, false]);
        if (!seen.ok) expect(seen.message).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it('[ME7] bytes changed at random, or nothing but random bytes, never throw', () => {
    const change = fc.record({ at: fc.nat(), to: fc.nat(255) });
    const changed = fc
      .tuple(fc.constantFrom(...HONEST.map(([, content]) => content)), fc.array(change, { maxLength: 8 }))
      .map(([content, changes]) => {
        const copy = Buffer.from(content);
        for (const { at, to } of changes) copy[at % copy.length] = to;
        return copy;
      });
    const started = fc
      .tuple(
        fc.constantFrom(...HONEST.map(([, content]) => content.subarray(0, 12))),
        fc.uint8Array({ maxLength: 300 }),
      )
      .map(([start, rest]) => Buffer.concat([start, rest]));
    fc.assert(
      fc.property(fc.oneof(changed, started), (content) => {
        const seen = inspectMedia(content);
        if (!seen.ok) return seen.message.length > 10;
        const { width, height, durationMs } = seen.value;
        return (
          (width ?? 1) <= 4_096 &&
          (height ?? 1) <= 4_096 &&
          (durationMs ?? 1) > 0 &&
          (durationMs ?? 1) <= 300_000
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

/** A text chunk as editors write them; its checksum is not looked at. */
function textChunk(text: string): Buffer {
  const content = Buffer.from(`Comment\0${text}`, 'latin1');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  return Buffer.concat([head, Buffer.from('tEXt'), content, Buffer.alloc(4)]);
}
