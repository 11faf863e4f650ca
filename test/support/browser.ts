import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import type { Place } from '../../shared/topics.ts';

/** As measured to draw software WebGL headless, with timers that keep their pace behind other windows. */
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--enable-unsafe-swiftshader',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** A page of the server, with everything that should not have happened in it. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors, uncaught errors and violations of the content policy, in order. */
  readonly faults: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
}

export interface PageOptions {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** Runs in the page before anything of the page's own. */
  readonly init?: string;
  /** A dashboard is shown at the Desk; `home` leaves it where it opens by itself. */
  readonly opens?: 'desk' | 'home';
}

const CANVAS = { width: 1920, height: 1080 };

/** Where a Chromium is: `GIFTCAST_CHROMIUM`, the system's own, or the one of `@sparticuz/chromium` on Linux. */
export async function findChromium(): Promise<string> {
  const wanted = process.env['GIFTCAST_CHROMIUM'];
  if (wanted) return wanted;
  const found = usualPlaces().find((path) => existsSync(path));
  if (found) return found;
  if (process.platform === 'linux') {
    const { default: packed } = await import('@sparticuz/chromium');
    return packed.executablePath();
  }
  throw new Error(
    'No Chromium was found. Install Google Chrome or Chromium, or set GIFTCAST_CHROMIUM to the path of one.',
  );
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
        join('/Applications', `${name}.app`, 'Contents', 'MacOS', name),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        if (!folder) return [];
        return [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
      });
    default:
      return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) =>
        join('/usr/bin', name),
      );
  }
}

/** Starts a headless Chromium, with more arguments where they are given; the caller closes it. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    headless: true,
    args: [...BROWSER_ARGS, ...more],
  });
}

/** Opens an address in a window of its own and listens for everything that goes wrong in it. */
export async function openPage(browser: Browser, options: PageOptions): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: options.height },
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    if (message.text().startsWith(VIOLATION)) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  await page.addInitScript(REPORT_VIOLATIONS);
  if (options.init) await page.addInitScript(options.init);
  await page.goto(options.url);
  const isDashboard = new URL(options.url).pathname === '/dashboard/';
  if (isDashboard && options.opens !== 'home') await page.evaluate("location.hash = '#/desk'");
  return { page, faults, requests };
}

/** Opens the overlay at a size as OBS would show it. */
export function openOverlay(
  browser: Browser,
  server: { readonly urls: { readonly overlay: string } },
  size: { readonly width: number; readonly height: number; readonly init?: string } = CANVAS,
): Promise<OpenPage> {
  return openPage(browser, { url: server.urls.overlay, ...size });
}

const VIOLATION = 'content policy: ';
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) => {
  console.log('${VIOLATION}' + event.violatedDirective + ' ' + event.blockedURI);
});`;

/** What is on the page now, with the page's own transparency. */
export async function pixels(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.screenshot({ omitBackground: true }));
}

/** How many pixels of a place are not wholly transparent. */
export function visiblePixels(picture: PNG, place: Omit<Place, 'shown'>): number {
  let count = 0;
  eachPixel(picture, place, (offset) => {
    if (picture.data[offset + 3] !== 0) count++;
  });
  return count;
}

/** How many pixels of a place differ between two pictures of the same size. */
export function changedPixels(before: PNG, after: PNG, place: Omit<Place, 'shown'>): number {
  let count = 0;
  eachPixel(after, place, (offset) => {
    const same = [0, 1, 2, 3].every((part) => before.data[offset + part] === after.data[offset + part]);
    if (!same) count++;
  });
  return count;
}

function eachPixel(
  picture: PNG,
  { x, y, w, h }: Omit<Place, 'shown'>,
  visit: (offset: number) => void,
): void {
  for (let row = Math.max(0, y); row < Math.min(picture.height, y + h); row++) {
    for (let column = Math.max(0, x); column < Math.min(picture.width, x + w); column++) {
      visit((row * picture.width + column) * 4);
    }
  }
}
