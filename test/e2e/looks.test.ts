import { createHash } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import type { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TOKENS } from '../../shared/themes/all.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { launchBrowser, openOverlay, pixels } from '../support/browser.ts';
import type { TestClient } from '../support/client.ts';
import { connectClient } from '../support/client.ts';
import { DESK, goTo, openDashboard, sticksOutPx } from '../support/dashboard.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { mediaFiles } from '../support/media-files.ts';
import { addModerator } from '../support/moderator.ts';
import { keepPicture } from '../support/pictures.ts';
import { eventually } from '../support/wait.ts';

const SIZES = [DESK, { width: 420, height: 900 }, { width: 390, height: 844 }, { width: 320, height: 640 }];
const ENOUGH_PIXELS = 2_000;
const PICTURE = mediaFiles.png({ width: 40, height: 30 });
const SONG = mediaFiles.wav({ durationMs: 1_200 });
const idOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** Counts what the page lets be heard: a file is one source, a note of the family several oscillators. */
const LISTEN = `window.heard = { files: 0, notes: 0 };
for (const [name, what] of [['createBufferSource', 'files'], ['createOscillator', 'notes']]) {
  const make = BaseAudioContext.prototype[name];
  BaseAudioContext.prototype[name] = function () { window.heard[what] += 1; return make.call(this); };
}`;

let browser: Browser;
let server: Giftcast;
let owner: TestClient;
let moderator: string;
let data: string;

beforeAll(async () => {
  [browser, data] = await Promise.all([launchBrowser(), tempFolder('looks')]);
  const first = await startGiftcast({ data });
  await first.stop();
  moderator = addModerator(data, 'Mo');
  server = await startGiftcast({ data });
  owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  expect(await owner.command('set-goal', { label: 'New microphone', target: 1_000 })).toMatchObject({
    ok: true,
  });
});

afterAll(async () => {
  await owner?.close();
  await browser?.close();
  await server?.kill();
  if (data) await removeFolder(data);
});

// One evening: each test goes on where the one before it ended.

it('[LK5] [LE2] a look is tried with samples, is on air once it is published, and taken back', async () => {
  const overlay = await openOverlay(browser, server);
  await wears(overlay.page, TOKENS.signal.panel);
  const { page, faults } = await openDashboard(browser, server, { at: '#/screen/look' });
  const paper = page.getByRole('radio', { name: /^Paper/ });
  await page.getByRole('radio', { name: /^Signal.*On air now/ }).waitFor({ state: 'attached' });
  await paper.check({ force: true });
  await page.getByText('Not published: look.').waitFor();
  const preview = page.frameLocator('iframe');
  await preview.locator('canvas').waitFor();
  await eventually('the sample in the new look', async () =>
    countOf(await pixels(page), TOKENS.paper.panel) > ENOUGH_PIXELS ? true : null,
  );
  keepPicture('screen-look', await pixels(page));
  await page.getByRole('switch', { name: 'As a streak' }).check({ force: true });
  await page.getByRole('button', { name: '5 Spotlight' }).click();
  await page.getByText('Calm', { exact: true }).click();
  await page.getByText('The largest alerts, levels 5 to 7, come and go in place.').waitFor();
  expect(countOf(await pixels(overlay.page), TOKENS.paper.panel)).toBe(0);

  await press(page, 'Publish');
  await page.getByRole('radio', { name: /^Paper.*On air now/ }).waitFor({ state: 'attached' });
  await wears(overlay.page, TOKENS.paper.panel);
  expect((await owner.waitForTopic('theme', ({ name }) => name === 'paper')).motion).toBe('calm');
  await press(page, 'Undo');
  await wears(overlay.page, TOKENS.signal.panel);
  expect([...faults, ...overlay.faults]).toEqual([]);
  await page.context().close();
  await overlay.page.context().close();
});

it('[LK2] [LK3] [LK4] one’s own look: a colour is refused by its figure, put right by a press, and on air', async () => {
  const overlay = await openOverlay(browser, server);
  const { page, faults } = await openDashboard(browser, server, { at: '#/screen/look' });
  await press(page, 'Start with a copy of Signal');
  const own = page.getByRole('region', { name: 'Your own look' });
  const text = own.getByLabel('Colour as #RRGGBB: Text');
  await text.fill('#12345');
  await own.getByText('Write a colour as #RRGGBB, such as #4DB2FF.').waitFor();
  await text.fill('#6F7A8C');
  await own.getByText('4.2 : 1 on the panel, needs 7 : 1').waitFor();
  await own.getByText('1 colour must change before this look can be published.').waitFor();
  await page.getByText('The preview keeps the last colours that can be read.').waitFor();
  await page.getByText('The look waits: it has colours that viewers could not read.').waitFor();
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).isEnabled()).toBe(false);
  await own.getByRole('button', { name: /^Use #[0-9A-F]{6}: Text$/ }).click();
  await own.getByText('needs 7 : 1').waitFor({ state: 'detached' });

  await own.getByLabel('Colour as #RRGGBB: Panel', { exact: true }).fill('#F4F0FF');
  await own.getByLabel('Colour as #RRGGBB: Plates on a panel').fill('#E4DCF8');
  await own.getByText(/colours must change before this look can be published\.$/).waitFor();
  await own.getByRole('button', { name: 'Put all right' }).click();
  await own.getByText('must change before').waitFor({ state: 'detached' });
  await own.getByLabel('Outline of panels').selectOption('cut');
  await own.getByRole('button', { name: 'Back to Signal: Outline of panels' }).click();
  expect(await own.getByLabel('Outline of panels').inputValue()).toBe('rounded');
  keepPicture('screen-own-look', await pixels(page));

  const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as a file')]);
  const saved = await file.createReadStream();
  const tokens = JSON.parse(Buffer.concat(await saved.toArray()).toString('utf8'));
  expect(tokens.panel).toBe('#F4F0FF');
  await openFile(own, 'bad.json', '<svg onload=alert(1)>');
  await own.getByText('Not taken: this file is not a look saved by Giftcast.').waitFor();
  await openFile(own, 'bad.json', JSON.stringify({ ...tokens, accent: 'url(//evil)' }));
  await own.getByText('Not taken. At "accent": Write a colour as "#RRGGBB".').waitFor();
  await openFile(own, 'mine.json', JSON.stringify({ ...tokens, panel: '#F4F0FE' }));
  await own.getByText('The look of the file is in your draft.').waitFor();
  expect(countOf(await pixels(overlay.page), '#F4F0FE')).toBe(0);
  await press(page, 'Publish');
  await wears(overlay.page, '#F4F0FE');
  expect([...faults, ...overlay.faults]).toEqual([]);
  await page.context().close();
  await overlay.page.context().close();
});

it('[LK6] [LK7] each step’s sound is heard here, and the volume over all is published', async () => {
  const { page, faults } = await openDashboard(browser, server, { at: '#/screen/sound', init: LISTEN });
  const heard = () => page.evaluate(() => window.heard.notes);
  await press(page, 'Hear it: Legend');
  await eventually('the fanfare', async () => ((await heard()) > 0 ? true : null));
  await press(page, 'Stop: Legend');
  await page.getByText('No sound: level 1 is heard only with a file of yours').waitFor();
  const volume = page.getByRole('slider', { name: 'Over all sounds' });
  await volume.focus();
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('ArrowLeft');
  await page.getByText('60%').first().waitFor();
  expect((await owner.topic('sound')).volume).toBe(1);
  await press(page, 'Publish');
  const told = await owner.waitForTopic('sound', (sound) => sound.volume < 1);
  expect(told.volume).toBeCloseTo(0.6, 6);
  // It flips when the server has.
  const mute = page.getByRole('switch', { name: 'Muted now' });
  await mute.click({ force: true });
  await owner.waitForTopic('stage', ({ muted }) => muted);
  await page
    .getByRole('switch', { name: 'Muted now', checked: true, disabled: false })
    .click({ force: true });
  await owner.waitForTopic('stage', ({ muted }) => !muted);
  expect(faults).toEqual([]);
  await page.context().close();
});

it('[LK8] [LK9] a moderator adds files, a hostile one is refused in words, and one in use is not deleted', async () => {
  const { page, faults } = await openDashboard(browser, server, {
    token: moderator,
    at: '#/screen/files',
    init: LISTEN,
  });
  expect(await page.getByRole('link', { name: 'Look' }).count()).toBe(0);
  await page.getByText('No file yet.').waitFor();
  await page.setInputFiles('input[type=file]', [
    { name: 'red fox.png', mimeType: 'image/png', buffer: PICTURE },
    { name: 'evil.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>alert(1)</script>') },
    { name: 'picture.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg onload="alert(1)"/>') },
    {
      name: 'two things.png',
      mimeType: 'image/png',
      buffer: Buffer.concat([PICTURE, Buffer.from('<html>')]),
    },
    { name: 'huge.png', mimeType: 'image/png', buffer: Buffer.alloc(8 * 1024 * 1024 + 1) },
  ]);
  const added = (name: string) => page.locator('.uploads li', { hasText: name });
  await added('red fox.png').getByText('It is in the folder.').waitFor();
  await added('evil.png').getByText('Not taken. It is none of: a PNG').waitFor();
  await added('picture.svg').getByText('Not taken. It is none of: a PNG').waitFor();
  await added('two things.png')
    .getByText(/^Not taken\. \w/)
    .waitFor();
  await added('huge.png').getByText('Not taken. It is larger than 8 MB.').waitFor();
  await dropOn(page, 'song.wav', 'audio/wav', SONG);
  await added('song.wav').getByText('It is in the folder.').waitFor();

  const fox = page.locator('.file', { hasText: 'red fox' });
  await fox.getByText('40 x 30').waitFor();
  await fox.getByRole('img', { name: 'Picture: red fox' }).waitFor();
  await press(page, 'Hear it: song');
  await eventually('the song', () => page.evaluate(() => (window.heard.files > 0 ? true : null)));
  await press(page, 'Rename red fox');
  await page.getByLabel('Name', { exact: true }).fill('Jo/s fox');
  await page.getByText('Use letters and digits, with spaces, "-" or "_" between them.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Fuchs \u5C0F\u6797');
  await page.getByLabel('Name', { exact: true }).press('Enter');
  await page.getByText('Renamed: Fuchs \u5C0F\u6797.').first().waitFor();

  const media = { picture: idOf(PICTURE), sound: idOf(SONG) };
  const tiers = DEFAULT_LADDER.tiers.map((tier) => (tier.level === 3 ? { ...tier, media } : tier));
  expect(await owner.command('save-tiers', { tiers, baseVersion: 1 })).toMatchObject({ ok: true });
  const card = page.locator('.file', { hasText: 'Fuchs' });
  await card.getByText('Used by Big shout-out.').waitFor();
  keepPicture('screen-files', await pixels(page));
  await press(page, 'Delete Fuchs \u5C0F\u6797');
  const question = page.getByRole('dialog', { name: 'Delete this file?' });
  await question.getByText('Used by Big shout-out. Choose another file there first.').waitFor();
  expect(await question.getByRole('button', { name: 'Delete for good' }).count()).toBe(0);
  expect(await owner.command('save-tiers', { tiers: DEFAULT_LADDER.tiers, baseVersion: 2 })).toMatchObject({
    ok: true,
  });
  await question.getByText('No step of the ladder uses it.').waitFor();
  await question.getByText('1 earlier version of the ladder used it (2).').waitFor();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await card.waitFor({ state: 'detached' });
  await owner.waitForTopic('media', (files) => files.length === 1);
  expect(faults.filter((fault) => !/status of 4\d\d/.test(fault))).toEqual([]);
  await page.context().close();
});

it('[LK10] looks, sounds and files fit into 1440, 420, 390 and 320 px', async () => {
  const { page, faults } = await openDashboard(browser, server, { at: '#/screen/look' });
  for (const tab of ['look', 'sound', 'files']) {
    await goTo(page, `#/screen/${tab}`);
    await page.locator(`.${tab}`).first().waitFor();
    for (const size of SIZES) {
      await page.setViewportSize(size);
      // The preview follows the width a moment later.
      await eventually(`${tab} fits into ${size.width} px`, async () =>
        (await sticksOutPx(page)) === 0 ? true : null,
      );
      keepPicture(`screen-${tab}-${size.width}`, await pixels(page));
    }
  }
  expect(faults).toEqual([]);
  await page.context().close();
});

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

function openFile(place: Locator, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  return place.locator('input[type=file]').setInputFiles(file);
}

/** Lets a file fall on the place that takes files. */
async function dropOn(page: Page, name: string, type: string, content: Buffer): Promise<void> {
  const carried = await page.evaluateHandle(
    ([base64, fileName, fileType]) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName, { type: fileType }));
      return transfer;
    },
    [content.toString('base64'), name, type] as const,
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: carried });
}

/** Waits until a real overlay is drawn with this colour. */
async function wears(page: Page, color: string): Promise<void> {
  await eventually(`${color} on air`, async () =>
    countOf(await pixels(page), color) > ENOUGH_PIXELS ? true : null,
  );
}

function countOf({ data: bytes }: PNG, color: string): number {
  const value = Number.parseInt(color.slice(1), 16);
  let count = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const pixel = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    if (pixel === value && bytes[at + 3] === 255) count += 1;
  }
  return count;
}
