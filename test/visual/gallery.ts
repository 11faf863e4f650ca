import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PNG } from 'pngjs';
import { build } from 'vite';
import { fontFaces } from '../../overlay/font-faces.ts';
import type { Gallery } from '../../overlay/gallery/main.ts';
import { openPage, pixels } from '../support/browser.ts';
import { ROOT } from '../support/root.ts';

declare global {
  interface Window {
    readonly giftcastGallery: Gallery;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Builds the gallery, which is in no build of the product, into a folder. */
export async function buildGallery(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: join(ROOT, 'overlay'),
    publicDir: false,
    logLevel: 'error',
    plugins: [fontFaces()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome103',
      assetsInlineLimit: 0,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          gallery: join(ROOT, 'overlay', 'gallery', 'index.html'),
          tool: join(ROOT, 'overlay', 'gallery', 'tool.html'),
        },
      },
    },
  });
}

/** Serves a folder's files on 127.0.0.1 until closed. */
export async function serveFolder(folder: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    readFile(join(folder, path)).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(body);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export const SIZES = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
} as const;
export type Size = keyof typeof SIZES;

/** A window of the gallery in which one scene after the other is shown. */
export interface GalleryWindow {
  readonly page: Page;
  /** All that went wrong in it. */
  readonly faults: readonly string[];
  /** Shows a scene at its moment over nothing; `more` is put to its address. */
  show(scene: string, more?: string): Promise<Look>;
  /** What is on stage now, with its own transparency. */
  picture(): Promise<PNG>;
}
export type Look = ReturnType<Gallery['look']>;

export async function openGallery(browser: Browser, url: string, size: Size): Promise<GalleryWindow> {
  const { page, faults } = await openPage(browser, { url: `${url}/gallery/index.html`, ...SIZES[size] });
  await page.waitForFunction(() => window.giftcastGallery !== undefined);
  return {
    page,
    faults,
    async show(scene, more = '') {
      await page.evaluate((query) => window.giftcastGallery.show(query), `?scene=${scene}&pause${more}`);
      return page.evaluate(() => window.giftcastGallery.look());
    },
    picture: () => pixels(page),
  };
}
