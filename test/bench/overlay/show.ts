import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser, openOverlay } from '../../support/browser.ts';
import type { TestClient } from '../../support/client.ts';
import { connectClient } from '../../support/client.ts';
import type { Giftcast } from '../../support/giftcast.ts';
import { startGiftcast } from '../../support/giftcast.ts';
import { giftOf } from '../../support/gifts.ts';
import { COUNT_RENDER_CALLS } from '../../support/render-calls.ts';
import { postGift } from '../../support/sign.ts';
import type { Cleanup } from '../cleanup.ts';

/** The real overlay page on the built server, in a browser of its own, with board, goal, ticker and jar filled. */
export interface Show {
  readonly owner: TestClient;
  readonly page: Page;
  /** Processor time of all processes of the browser since it began, in seconds. */
  cpuSeconds(): Promise<number>;
  end(): Promise<void>;
}

const SIZE = { width: 1920, height: 1080 };
const PEOPLE = ['Ada', 'Kim', 'Jo', 'Sam', 'Mia'];

/** `init` runs in the page before its own code, beside the counting of render calls. */
export async function startShow(cleanup: Cleanup, init: string): Promise<Show> {
  const browser = await launchBrowser();
  const endBrowser = cleanup.add(() => browser.close());
  const server = await startGiftcast();
  const endServer = cleanup.add(server.kill);
  const { urls } = server;
  const owner = await connectClient(urls.ws, { token: urls.tokens.owner, kind: 'dashboard' });
  const { page } = await openOverlay(browser, server, { ...SIZE, init: `${COUNT_RENDER_CALLS}\n${init}` });
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 1);
  await fill(owner, server);
  const cpu = await openCpu(browser);
  return {
    owner,
    page,
    cpuSeconds: cpu,
    async end() {
      await owner.close();
      await endServer();
      await endBrowser();
    },
  };
}

async function fill(owner: TestClient, { urls }: Giftcast): Promise<void> {
  const goal = await owner.command('set-goal', { label: 'Encore', target: 1_000 });
  if (!goal.ok) throw new Error('bug: the goal was refused');
  for (const [nth, name] of PEOPLE.entries()) {
    const { status } = await postGift(urls.hooks.gift, giftOf(name, 3 + nth));
    if (status !== 202) throw new Error(`a gift was answered with ${status}`);
  }
  await owner.waitForTopic('leaderboard', ({ rows }) => rows.length === PEOPLE.length);
}

async function openCpu(browser: Browser): Promise<() => Promise<number>> {
  const tools: CDPSession = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await tools.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
}
