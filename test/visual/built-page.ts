import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { ROOT } from '../support/root.ts';

/** Of this machine, which is what some doors of a browser ask for; nobody is asked. */
const ADDRESS = 'http://127.0.0.1/';

/** An empty page that runs one file of this folder with all that it imports. */
export async function openBuilt(browser: Browser, file: string): Promise<Page> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome103',
      lib: { entry: join(ROOT, 'test', 'visual', file), formats: ['iife'], name: 'page' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${file} was not built`);
  const page = await browser.newPage();
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(ADDRESS);
  await page.evaluate(output.output[0].code);
  return page;
}
