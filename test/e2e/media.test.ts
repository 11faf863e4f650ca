import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { connectClient } from '../support/client.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { call } from '../support/http.ts';
import { mediaFiles } from '../support/media-files.ts';

const SCRIPT = 'window.pwned = true';
const PAGE = `<!DOCTYPE html><svg xmlns="http://www.w3.org/2000/svg" onload="${SCRIPT}"><script>${SCRIPT}</script></svg>`;
/** A picture that is good, but for a page in its middle, where nobody looks for one. */
const SANDWICH = mediaFiles.jpeg({ comment: `${'-'.repeat(9_000)}${PAGE}${'-'.repeat(9_000)}` });
const idOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

let browser: Browser;
let server: Giftcast;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await startGiftcast();
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
});

const upload = (content: Buffer, type = 'image/png') =>
  call(`${server.baseUrl}/api/v1/media`, {
    method: 'POST',
    body: content,
    headers: { authorization: `Bearer ${server.urls.tokens.owner}`, 'content-type': type },
  });

describe('[ME19] media', () => {
  it('(T17) hostile files are refused in a sentence', async () => {
    const hostile: [string, Buffer, number][] = [
      ['an SVG as a PNG', Buffer.from(PAGE), 415],
      ['a page as a GIF', Buffer.from(`<html>${PAGE}`), 415],
      ['a zip', Buffer.from('PK\x03\x04'), 415],
      ['a GIF that is a page besides', mediaFiles.gif({ comment: `<script>${SCRIPT}</script>` }), 400],
      [
        'a GIF that is a program besides',
        mediaFiles.gif({ width: 0x2a2f, comment: `*/=1;${SCRIPT}//` }),
        400,
      ],
      ['a PNG of 65535 x 65535', mediaFiles.png({ says: { width: 65_535, height: 65_535 } }), 400],
      ['a PNG of 10,000 pictures', mediaFiles.apng({ frames: 2, says: 10_000 }), 400],
      ['half a PNG', mediaFiles.png().subarray(0, 50), 400],
      ['a clip of no time', mediaFiles.webm({ durationMs: 0 }), 400],
    ];
    for (const [what, content, status] of hostile) {
      const { status: got, json } = await upload(content);
      expect([what, got]).toEqual([what, status]);
      const [fault] = (json as { error: { faults: { message: string }[] } }).error.faults;
      expect(fault?.message).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('a picture that is sent is told of, seen by the overlay’s page, and gone when it is deleted', async () => {
    const picture = mediaFiles.png({ width: 7, height: 5 });
    const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
    expect((await upload(picture)).status).toBe(201);
    await owner.waitForTopic('media', ([first]) => first?.id === idOf(picture) && first.width === 7);
    const page = await browser.newPage();
    await page.goto(server.urls.overlay);
    const path = `/media/${idOf(picture)}`;
    // As the overlay does: fetched with its token, shown from memory.
    const size = await page.evaluate(
      `fetch('${path}', { headers: { authorization: 'Bearer ${server.urls.tokens.overlay}' } })
        .then((answer) => answer.blob())
        .then(async (blob) => {
          const image = new Image();
          image.src = URL.createObjectURL(blob);
          await image.decode();
          return [image.naturalWidth, image.naturalHeight, blob.type];
        })`,
    );
    expect(size).toEqual([7, 5, 'image/png']);
    await page.close();
    expect(await owner.command('delete-media', { id: idOf(picture) })).toMatchObject({ ok: true });
    await owner.waitForTopic('media', (list) => list.length === 0);
    const headers = { authorization: `Bearer ${server.urls.tokens.owner}` };
    expect((await call(`${server.baseUrl}${path}`, { headers })).status).toBe(404);
    await owner.close();
  });

  it('(T17) whatever is in a file, opening its address runs nothing', async () => {
    const id = idOf(SANDWICH);
    expect((await upload(SANDWICH)).status).toBe(201);
    const context = await browser.newContext({
      extraHTTPHeaders: { authorization: `Bearer ${server.urls.tokens.owner}` },
    });
    const page = await context.newPage();
    const answer = await page.goto(`${server.baseUrl}/media/${id}`);
    expect([answer?.status(), answer?.headers()['content-type']]).toEqual([200, 'image/jpeg']);
    expect(
      await page.evaluate('[typeof window.pwned, document.contentType, document.scripts.length]'),
    ).toEqual(['undefined', 'image/jpeg', 0]);
    // Nor as the script, the style or the frame of one of our own pages.
    await page.goto(server.urls.dashboard);
    const loaded = await page.evaluate(
      `new Promise((resolve) => {
        const script = document.createElement('script');
        script.onload = () => resolve('ran');
        script.onerror = () => resolve('refused');
        script.src = '/media/${id}';
        document.head.append(script);
      })`,
    );
    expect([loaded, await page.evaluate('typeof window.pwned')]).toEqual(['refused', 'undefined']);
    await context.close();
  });
});
