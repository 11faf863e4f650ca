import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenPage } from '../support/browser.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Stage } from '../support/crowd.ts';
import { startStage } from '../support/crowd.ts';
import { goTo, openDashboard } from '../support/dashboard.ts';

const DESK = { width: 1440, height: 900 };

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [browser, stage] = await Promise.all([launchBrowser(), startStage('lost')]);
});

afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

for (const loss of ['command', 'answer'] as const) {
  it(`[AX6] a connection that drops with the ${loss}: it is sent again, acts once, and the page says so`, async () => {
    const before = testsOf(stage.owner.topic('audit'));
    const desk = await openLossy();
    const { page } = desk;
    const sent = desk.lose(loss);
    await page.getByRole('button', { name: 'Play a test alert' }).first().click();
    await page
      .getByText(/^Test alert accepted: Big shout-out\./)
      .first()
      .waitFor();
    expect(sent()).toBe(2);
    await stage.owner.waitForTopic('audit', (acts) => testsOf(acts) > before);
    expect(testsOf(stage.owner.topic('audit'))).toBe(before + 1);
    expect(desk.faults).toEqual([]);
    await page.context().close();
  });
}

it('[AX7] a clear that does not arrive is said to be NOT cleared, to a moderator with whom to tell', async () => {
  for (const role of ['owner', 'moderator'] as const) {
    const desk = await openLossy(role);
    const { page } = desk;
    desk.lose('silently');
    const clear = page.getByRole('button', { name: 'Clear screen' });
    await clear.click();
    const banner = page.locator('.banner', { hasText: 'NOT cleared.' });
    await banner.getByText(role === 'owner' ? 'Hide the source in OBS.' : /Tell the streamer/).waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/^NOT cleared\./);
    expect(await clear.count()).toBe(1);
    expect(stage.owner.topic('stage').cleared).toBeNull();
    // Pressed again it arrives.
    await clear.click();
    await page
      .getByText(/^Screen cleared by /)
      .first()
      .waitFor();
    await banner.waitFor({ state: 'detached' });
    await stage.owner.command('resume-alerts');
    await stage.owner.waitForTopic('stage', ({ cleared }) => cleared === null);
    await page.context().close();
  }
});

const testsOf = (acts: readonly { readonly name: string }[]) =>
  acts.filter(({ name }) => name === 'send-test-gift').length;

/** A desk whose connection can be made to lose the next command, or its answer, with or without breaking. */
async function openLossy(role: 'owner' | 'moderator' = 'owner') {
  const opened: OpenPage = await openDashboard(browser, stage.server, {
    token: stage.tokens[role],
    ...DESK,
  });
  const { page } = opened;
  let losing: 'command' | 'answer' | 'silently' | null = null;
  let sent = 0;
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const server = socket.connectToServer();
    let isMute = false;
    socket.onMessage((message) => {
      const isCommand = message.toString().startsWith('{"type":"command"');
      if (isCommand) sent++;
      if (isCommand && losing === 'silently') {
        losing = null;
        return;
      }
      if (isCommand && losing === 'command') {
        losing = null;
        void socket.close();
        return;
      }
      if (isCommand && losing === 'answer') {
        losing = null;
        isMute = true;
      }
      server.send(message);
    });
    server.onMessage((message) => {
      if (!isMute) socket.send(message);
      else if (message.toString().startsWith('{"type":"result"')) void socket.close();
    });
  });
  await page.reload();
  await page.locator('.facts li').first().waitFor();
  await goTo(page, 'desk');
  return {
    ...opened,
    /** Loses the next command so; answers how many commands were sent since. */
    lose(how: 'command' | 'answer' | 'silently') {
      losing = how;
      sent = 0;
      return () => sent;
    },
  };
}
