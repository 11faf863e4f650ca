import { describe, expect, it } from 'vitest';
import { readAnswer, typeOf } from '../../../../../overlay/dashboard/screen/files/send-file.ts';
import type { Sent } from '../../../../../overlay/dashboard/screen/files/uploads.ts';
import { createUploads } from '../../../../../overlay/dashboard/screen/files/uploads.ts';
import {
  sortOf,
  stepsWith,
  titleOf,
  versionsWith,
} from '../../../../../overlay/dashboard/screen/files/uses.ts';
import { errorBody } from '../../../../../server/http/answer.ts';
import type { MediaItem } from '../../../../../shared/media.ts';
import { MEDIA_BYTES_MAX } from '../../../../../shared/media.ts';
import { DEFAULT_LADDER } from '../../../../../shared/tier.ts';

const ID = 'ab'.repeat(32);
const settled = () => new Promise((resolve) => setImmediate(resolve));

function start() {
  const waiting: { name: string; progress: (part: number) => void; end: (sent: Sent) => void }[] = [];
  const uploads = createUploads<{ name: string; size: number }>({
    send: ({ name }, progress) => new Promise((end) => waiting.push({ name, progress, end })),
  });
  const states = () => uploads.all().map(({ name, state }) => `${name}: ${JSON.stringify(state)}`);
  return { uploads, waiting, states };
}

describe('files on their way', () => {
  it('[LK8] go one after the other, and each says how far it is and what became of it', async () => {
    const { uploads, waiting, states } = start();
    uploads.add([
      { name: 'a', size: 1 },
      { name: 'b', size: 1 },
    ]);
    waiting[0]?.progress(0.5);
    expect(states()).toEqual(['a: {"kind":"sending","part":0.5}', 'b: {"kind":"waiting"}']);
    expect(waiting).toHaveLength(1);
    waiting[0]?.end({ ok: true, isNew: false, id: ID });
    await settled();
    expect(states()).toEqual(['a: {"kind":"done","isNew":false}', 'b: {"kind":"sending","part":0}']);
    waiting[1]?.end({ ok: false, why: { code: 'lost', message: null } });
    await settled();
    uploads.again(2);
    await settled();
    expect(waiting.map(({ name }) => name)).toEqual(['a', 'b', 'b']);
    uploads.tidy();
    expect(states()).toEqual(['b: {"kind":"sending","part":0}']);
  });

  it('[LK8] a file that is too large is not sent', async () => {
    const { uploads, waiting, states } = start();
    uploads.add([{ name: 'huge', size: MEDIA_BYTES_MAX + 1 }]);
    await settled();
    expect(waiting).toEqual([]);
    expect(states()[0]).toContain('"code":"too-large"');
  });

  it('[LK8] the server’s answer is read, and an answer of somebody else is none', () => {
    expect(readAnswer(201, JSON.stringify({ id: ID }))).toEqual({ ok: true, isNew: true, id: ID });
    expect(readAnswer(200, JSON.stringify({ id: ID }))).toEqual({ ok: true, isNew: false, id: ID });
    const refused = errorBody('media/refused', [{ path: '', message: 'The picture has no size.' }]);
    expect(readAnswer(400, JSON.stringify(refused))).toEqual({
      ok: false,
      why: { code: 'refused', message: 'The picture has no size.' },
    });
    expect(readAnswer(409, JSON.stringify(errorBody('media/full')))).toMatchObject({
      why: { code: 'full' },
    });
    for (const body of ['', '<html>', 'null', '{"error":7}'])
      expect(readAnswer(502, body)).toMatchObject({ ok: false, why: { code: 'lost' } });
    expect(readAnswer(200, '<html>')).toMatchObject({ ok: false, why: { code: 'lost' } });
  });

  it('[LK8] a file without a type has that of its ending', () => {
    expect(typeOf({ name: 'a.OGG', type: '' })).toBe('audio/ogg');
    expect(typeOf({ name: 'a.ogg', type: 'audio/opus' })).toBe('audio/opus');
    expect(typeOf({ name: 'ogg', type: '' })).toBe('audio/ogg');
    expect(typeOf({ name: 'a.exe', type: '' })).toBe('application/octet-stream');
  });
});

describe('what a file is for', () => {
  it('[LK9] the steps that use it are named once, the lowest first, and earlier versions by number', () => {
    const tiers = DEFAULT_LADDER.tiers.map((tier) =>
      tier.level === 2 || tier.level === 5 ? { ...tier, media: { picture: ID, sound: ID } } : tier,
    );
    expect(stepsWith(ID, [...tiers].reverse()).map(({ level }) => level)).toEqual([2, 5]);
    const of = (version: number, some: typeof tiers) => ({ version, by: 'owner', atMs: 0, tiers: some });
    const versions = [of(4, tiers), of(3, DEFAULT_LADDER.tiers), of(2, tiers)];
    expect(versionsWith(ID, versions, 4)).toEqual([2]);
    expect(['webm', 'wav', 'gif'].map((kind) => sortOf(kind as MediaItem['kind']))).toEqual([
      'clip',
      'sound',
      'picture',
    ]);
  });

  it('[LK9] a file that has only its number has no name', () => {
    const item = (name: string) => ({ id: ID, name }) as MediaItem;
    expect([titleOf(item(`${ID}.png`)), titleOf(item('my.fox.png'))]).toEqual([null, 'my.fox']);
  });
});
