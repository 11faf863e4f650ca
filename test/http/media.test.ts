import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEDIA_BYTES_MAX } from '../../shared/media.ts';
import { mediaFiles } from '../support/media-files.ts';
import type { House } from './house.ts';
import { A_PICTURE, bearer, codeOf, createHouse } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
});
afterEach(() => house.close());

const upload = (body: Buffer, headers: Record<string, string> = {}) =>
  house.call('/api/v1/media', {
    method: 'POST',
    body,
    headers: { ...bearer('moderator-token'), 'content-type': 'image/png', ...headers },
  });

describe('a file', () => {
  it('[ME14] (T17) is served by id to whoever has a token, as its fixed kind and unable to do anything', async () => {
    const answer = await house.call(`/media/${A_PICTURE.id}`, { headers: bearer('overlay-token') });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(A_PICTURE.bytes),
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    const head = await house.call(`/media/${A_PICTURE.id}`, {
      method: 'HEAD',
      headers: bearer('owner-token'),
    });
    expect([head.status, head.text, head.headers['content-type']]).toEqual([200, '', 'image/png']);
    expect((await house.call(`/media/${A_PICTURE.id}`)).status).toBe(401);
  });

  it('[ME14] that ends early is an answer that is cut off, not one that looks whole', async () => {
    await house.close();
    async function* broken() {
      yield mediaFiles.png().subarray(0, 10);
      throw new Error('the disk is gone');
    }
    const media = {
      read: async () => ({ item: A_PICTURE, content: broken() }),
      take: () => Promise.reject(),
    };
    house = await createHouse({ media });
    await expect(house.call(`/media/${A_PICTURE.id}`, { headers: bearer('owner-token') })).rejects.toThrow();
    expect((await house.call('/healthz')).status).toBe(200);
  });
});

describe('an upload', () => {
  it('[ME15] is handed on whole, whatever pieces it comes in, and answers what became of it', async () => {
    const content = Buffer.concat([mediaFiles.png(), Buffer.alloc(2_000_000)]);
    const answer = await upload(content);
    expect([answer.status, answer.json]).toEqual([200, A_PICTURE]);
    expect(Buffer.compare(house.heard[0] as Buffer, content)).toBe(0);
  });

  it('[ME15] a new file is 201; one that is refused says why in a sentence', async () => {
    await house.close();
    const takes = [
      { ok: true, item: A_PICTURE, isNew: true },
      { ok: false, code: 'media/refused', message: 'It plays for no time at all.' },
      { ok: false, code: 'media/kind', message: 'This is none of those.' },
      { ok: false, code: 'media/full' },
    ] as const;
    let next = 0;
    house = await createHouse({ media: { read: async () => null, take: async () => takes[next++]! } });
    expect((await upload(mediaFiles.png())).status).toBe(201);
    const refused = await upload(mediaFiles.png());
    expect([refused.status, refused.json]).toEqual([
      400,
      {
        error: {
          code: 'media/refused',
          message: 'This file cannot be used.',
          faults: [{ path: '', message: 'It plays for no time at all.' }],
        },
      },
    ]);
    expect((await upload(mediaFiles.png())).status).toBe(415);
    expect((await upload(mediaFiles.png())).status).toBe(409);
  });

  it('[ME15] of another type, packed or too large is refused before or while it is read, and reaches nobody', async () => {
    const cases: [string, Buffer, Record<string, string>, number][] = [
      ['a page', mediaFiles.png(), { 'content-type': 'text/html' }, 415],
      ['an SVG', mediaFiles.png(), { 'content-type': 'image/svg+xml' }, 415],
      ['bytes', mediaFiles.png(), { 'content-type': 'application/octet-stream' }, 415],
      ['no type', mediaFiles.png(), { 'content-type': '' }, 415],
      ['packed', mediaFiles.png(), { 'content-encoding': 'gzip' }, 415],
      ['too large, and it says so', Buffer.alloc(MEDIA_BYTES_MAX + 1), {}, 413],
    ];
    for (const [what, body, headers, status] of cases) {
      expect([what, (await upload(body, headers)).status]).toEqual([what, status]);
    }
    const piece = `10000\r\n${'a'.repeat(65_536)}\r\n`;
    const start = (coding: string) =>
      `POST /api/v1/media HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nAuthorization: Bearer owner-token\r\n` +
      `Content-Type: image/png\r\nTransfer-Encoding: ${coding}\r\n\r\n`;
    expect(await house.raw(start('chunked') + piece.repeat(130))).toContain('413');
    expect(await house.raw(`${start('gzip, chunked')}0\r\n\r\n`)).toContain('415');
    expect(house.heard).toEqual([]);
  });

  it('[ME15] two are taken at once, a third is asked to wait, and one that broke off makes room', async () => {
    const half = () =>
      house.raw(
        `POST /api/v1/media HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nAuthorization: Bearer owner-token\r\n` +
          'Content-Type: image/png\r\nContent-Length: 1000\r\n\r\nhalf',
      );
    const both = [half(), half()];
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(codeOf(await upload(mediaFiles.png()))).toBe('state/busy');
    await Promise.all(both);
    expect((await upload(mediaFiles.png())).status).toBe(200);
  });

  it('[ME15] a disk that fails is a 503 in plain words, logged', async () => {
    await house.close();
    const take = () => Promise.reject(new Error('ENOSPC'));
    house = await createHouse({ media: { read: async () => null, take } });
    const answer = await upload(mediaFiles.png());
    expect([answer.status, codeOf(answer)]).toEqual([503, 'media/unsaved']);
    expect(house.logged).toHaveLength(1);
  });
});
