import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { fontFaces } from '../../../overlay/font-faces.ts';
import { launchBrowser, openPage } from '../../support/browser.ts';
import { removeFolder, tempFolder } from '../../support/folder.ts';
import { ROOT } from '../../support/root.ts';
import { serveFolder } from '../../visual/gallery.ts';
import type { SpritesBench } from './pages/sprites.ts';
import type { StageBench } from './pages/stage.ts';

declare global {
  interface Window {
    readonly stageBench: StageBench;
    readonly spritesBench: SpritesBench;
  }
}

const PAGES = join(ROOT, 'test', 'bench', 'overlay', 'pages');

/** Pages of the bench, built as the product is, on a server of their own. */
export interface BenchPages {
  /** Opens one in a browser of its own and throws when anything goes wrong in it. */
  use<R>(name: 'stage' | 'sprites', work: (page: Page) => Promise<R>): Promise<R>;
  close(): Promise<void>;
}

const SIZE = { width: 1920, height: 1080 };
/** The screen's own pace would hide how fast they are. */
const WITHOUT_LIMIT = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export async function buildBenchPages(): Promise<BenchPages> {
  const folder = await tempFolder('bench-pages');
  const input = { stage: join(PAGES, 'stage.html'), sprites: join(PAGES, 'sprites.html') };
  await buildAsProduct({ outDir: folder, emptyOutDir: true, rolldownOptions: { input } });
  const server = await serveFolder(folder);
  return {
    async use(name, work) {
      const browser = await launchBrowser(WITHOUT_LIMIT);
      try {
        const url = `${server.url}/${name}.html`;
        const { page, faults } = await openPage(browser, { url, ...SIZE });
        await page.waitForFunction((key) => key in window, `${name}Bench`);
        const result = await work(page);
        if (faults.length > 0) throw new Error(`the page "${name}": ${faults.join('; ')}`);
        return result;
      } finally {
        await browser.close();
      }
    },
    async close() {
      await server.close();
      await removeFolder(folder);
    },
  };
}

/** The scripts of a page that uses Pixi and nothing else. */
export async function buildBare(): Promise<string[]> {
  const built = await buildAsProduct({
    write: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: join(PAGES, 'bare.ts') },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('bug: it was to be built once');
  return first.output.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
}

function buildAsProduct(options: NonNullable<Parameters<typeof build>[0]>['build']) {
  return build({
    configFile: false,
    root: PAGES,
    publicDir: false,
    mode: 'production',
    logLevel: 'error',
    plugins: [fontFaces()],
    build: { target: 'chrome103', assetsInlineLimit: 0, reportCompressedSize: false, ...options },
  });
}
