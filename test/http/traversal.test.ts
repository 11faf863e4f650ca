import { createHash } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMediaShelf } from '../../server/store/media.ts';
import { createOs } from '../../server/store/os.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { mediaFiles } from '../support/media-files.ts';
import type { House } from './house.ts';
import { createHouse } from './house.ts';

let house: House;
let folder: string;
const picture = mediaFiles.png();
const id = createHash('sha256').update(picture).digest('hex');

beforeAll(async () => {
  folder = await tempFolder('traversal');
  const media = join(folder, 'media');
  const shelf = await openMediaShelf({ folder: media, os: createOs(), changed() {}, refused() {} });
  writeFileSync(join(folder, 'secrets.json'), 'CANARY');
  writeFileSync(join(folder, 'outside.png'), Buffer.concat([mediaFiles.gif(), Buffer.alloc(4)]));
  writeFileSync(join(media, 'a.png'), picture);
  symlinkSync(join(folder, 'outside.png'), join(media, 'link.gif'));
  await shelf.look();
  house = await createHouse({ media: shelf });
});
afterAll(async () => {
  await house.close();
  await removeFolder(folder);
});

/** Ways out of a folder, and names that mean something else to one system or another. */
const WAYS_OUT = [
  '../secrets.json',
  '../../secrets.json',
  '../../../../../../../../etc/passwd',
  '..%2fsecrets.json',
  '%2e%2e/secrets.json',
  '%2e%2e%2fsecrets.json',
  '.%2e/secrets.json',
  '..%5csecrets.json',
  '..\\secrets.json',
  '\\..\\..\\secrets.json',
  '....//secrets.json',
  '..;/secrets.json',
  '..%00/secrets.json',
  '%252e%252e%252fsecrets.json',
  '%25252e%25252e/secrets.json',
  '%c0%ae%c0%ae/secrets.json',
  '%c0%ae%c0%ae%c0%afsecrets.json',
  '%e0%80%ae%e0%80%ae/secrets.json',
  '%uff0e%uff0e/secrets.json',
  '/etc/passwd',
  '//etc/passwd',
  '%2fetc%2fpasswd',
  'C:\\Windows\\win.ini',
  'C:%5cWindows%5cwin.ini',
  'C:/Windows/win.ini',
  '\\\\localhost\\c$\\secrets.json',
  'file:///etc/passwd',
  '%00',
  'a.png%00',
  'a.png%00.gif',
  'CON',
  'NUL.png',
  'COM1',
  'a.png::$DATA',
  'a.png:$DATA',
  'a.png.',
  'a.png%20',
  'a.png/',
  'a.png/.',
  'A.PNG',
  '.secret',
  '%2esecret',
  '.',
  '..',
  '~root',
  'link.gif',
  'a.png',
  '',
];

it('[ME18] [HT11] (T16) no way out of a folder leads anywhere, on files and media, asked raw', async () => {
  const own = `Host: 127.0.0.1:${house.port}\r\nAuthorization: Bearer owner-token\r\nConnection: close\r\n\r\n`;
  const good = await house.raw(`GET /media/${id} HTTP/1.1\r\n${own}`);
  expect(good).toMatch(/^HTTP\/1\.1 200 /);
  for (const route of [
    '/media/',
    '/assets/',
    `/media/${id}/`,
    '/',
    '/overlay/',
    '/dashboard/',
    '/api/v1/media/',
  ]) {
    for (const way of WAYS_OUT) {
      const path = `${route}${way}`;
      // What is left of these are the pages and the file themselves.
      if (way === '' && ['/', '/overlay/', '/dashboard/', `/media/${id}/`].includes(route)) continue;
      const answer = await house.raw(`GET ${path} HTTP/1.1\r\n${own}`);
      expect([path, answer.slice(9, 12)]).toEqual([path, expect.stringMatching(/^(400|403|404|405)$/)]);
      expect(answer).not.toMatch(/CANARY|root:|GIF89a|PNG/);
    }
  }
}, 120_000);

it('[ME18] an id is a hash in lower-case hex and nothing else', async () => {
  for (const wrong of [
    id.toUpperCase(),
    `${id}.png`,
    `${id}%20`,
    `${id}%00`,
    id.slice(1),
    `${id}0`,
    `%${id}`,
  ]) {
    const answer = await house.call(`/media/${wrong}`, { headers: { authorization: 'Bearer owner-token' } });
    expect([wrong, answer.status]).toEqual([
      wrong,
      expect.toSatisfy((status) => status === 404 || status === 400),
    ]);
  }
});
