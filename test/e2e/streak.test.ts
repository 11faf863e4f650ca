import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Alert } from '../../shared/alert.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { SourceStatus } from '../../shared/topics.ts';
import { changedPixels, launchBrowser, openOverlay, pixels, visiblePixels } from '../support/browser.ts';
import type { TestClient } from '../support/client.ts';
import { connectClient } from '../support/client.ts';
import type { FakeTikfinity } from '../support/fake-tikfinity.ts';
import { startFakeTikfinity } from '../support/fake-tikfinity.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { keepPicture } from '../support/pictures.ts';
import { eventually } from '../support/wait.ts';

const ROSES = 120;
/** About as fast as a thumb taps. */
const TAP_MS = 40;
/** Long enough that a slow machine gets through the combo, and short enough to wait for the end. */
const ON_STAGE_MS = { shoutOut: 40_000, bigShoutOut: 15_000 };

let browser: Browser;
let app: FakeTikfinity;
let server: Giftcast;
let data: string;

beforeAll(async () => {
  browser = await launchBrowser();
  app = await startFakeTikfinity();
  data = await tempFolder('streak');
  await writeLadder(data);
  server = await startGiftcast({ data, args: ['--tikfinity', app.url] });
});

afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await app?.close();
  if (data) await removeFolder(data);
});

it('[TF42] a streak of 120 roses is one alert that counts up and climbs', async () => {
  const owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  // Hears every alert, and leaves the playing to the browser.
  const listener = await connectClient(server.urls.ws, {
    token: server.urls.tokens.overlay,
    kind: 'overlay',
  });
  const { page, faults } = await openOverlay(browser, server);
  await owner.waitForTopic('status', ({ overlays }) => overlays.length === 2);
  await app.connected();
  const { alerts } = owner.topic('layout').landscape;
  /** A picture once it is right: how soon a page draws is the machine's affair. */
  const look = (name: string, isIt: (picture: PNG) => boolean = () => true): Promise<PNG> =>
    eventually(
      `the picture ${name}`,
      async () => {
        const picture = await pixels(page);
        if (!isIt(picture)) return null;
        keepPicture(`streak-${name}`, picture);
        return picture;
      },
      { timeoutMs: 30_000 },
    );
  const isShown = (picture: PNG) => visiblePixels(picture, alerts) > 5_000;
  const differsFrom = (before: PNG) => (picture: PNG) =>
    isShown(picture) && changedPixels(before, picture, alerts) > 100;
  const onAir = async (isIt: (alert: Alert) => boolean): Promise<Alert> => {
    const queue = await owner.waitForTopic(
      'queue',
      (value) => value.onAir !== null && isIt(value.onAir),
      60_000,
    );
    return queue.onAir!;
  };

  const climbs = onAir(({ tier }) => tier.level === 3);
  const ends = onAir(({ streak }) => streak?.open === false);
  const tapping = tap();
  await owner.waitForTopic('recent', ([gift]) => (gift?.gift.count ?? 0) >= 4);
  await look('1-ticker');
  const first = await onAir(({ gift }) => gift.count >= 12);
  expect(first.tier.level).toBe(2);
  // What comes in lasts a moment.
  await sleep(900);
  const small = await look('2-shout-out', isShown);
  await onAir(({ gift }) => gift.count >= 70);
  const grown = await look('3-counted-up', differsFrom(small));
  await climbs;
  await sleep(900);
  await look('4-climbed', differsFrom(grown));
  await tapping;
  const last = await ends;
  await sleep(600);
  await look('5-ended', isShown);

  expect(last).toMatchObject({
    id: first.id,
    gift: { count: ROSES, diamonds: ROSES },
    streak: { count: ROSES },
  });

  await owner.waitForTopic('queue', (queue) => queue.onAir === null && queue.lastShown !== null, 60_000);
  await look('6-over', (picture) => visiblePixels(picture, alerts) === 0);
  const queue = owner.topic('queue');
  expect(queue).toMatchObject({
    onAir: null,
    waiting: [],
    held: [],
    missed: [],
    lastShown: { id: first.id },
  });
  expect(owner.topic('recent')).toMatchObject([{ gift: { count: ROSES }, diamonds: ROSES, level: 3 }]);
  const { rows } = await owner.waitForTopic('leaderboard', (board) => board.diamonds === ROSES);
  expect(rows).toMatchObject([{ name: 'Ada', diamonds: ROSES, gifts: 1 }]);
  expectOneAlert(listener, first.id);
  const { sources } = await owner.waitForTopic('status', (status) => status.sources.some(isReceiving));
  expect(sources.find(isReceiving)).toMatchObject({ problem: null, reconnects: 0 });
  expect(faults).toEqual([]);
  await Promise.all([owner.close(), listener.close()]);
});

const isReceiving = ({ id, state }: SourceStatus) => id === 'tikfinity' && state === 'receiving';

/** One thanks in the ticker and one alert on the stage, whose number never falls. */
function expectOneAlert(listener: TestClient, id: string): void {
  const told = listener.received.flatMap(({ frame }) =>
    frame.type === 'alert' || frame.type === 'alert-updated' ? [frame] : [],
  );
  const begun = told.filter(({ type, alert }) => type === 'alert' && alert.tier.level > 1);
  expect(begun.map(({ alert }) => alert.id)).toEqual([id]);
  const begunInTicker = told.filter(({ type, alert }) => type === 'alert' && alert.tier.level === 1);
  expect(begunInTicker).toHaveLength(1);
  const steps = told.filter(({ alert }) => alert.id === id).map(({ alert }) => alert);
  const counts = steps.map(({ gift }) => gift.count);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(new Set(steps.map(({ tier }) => tier.level))).toEqual(new Set([2, 3]));
  console.log(`streak: one alert told ${steps.length} times, from ${counts[0]} to ${counts.at(-1)}`);
}

/** A ladder that leaves both steps on stage for as long as the test needs them. */
async function writeLadder(folder: string): Promise<void> {
  const tiers = DEFAULT_LADDER.tiers.map((tier) => {
    if (tier.level === 2) return { ...tier, durationMs: ON_STAGE_MS.shoutOut };
    return tier.level === 3 ? { ...tier, durationMs: ON_STAGE_MS.bigShoutOut } : tier;
  });
  await writeFile(join(folder, 'tiers.json'), JSON.stringify({ ...DEFAULT_LADDER, tiers }));
}

/** Says the frames of the combo one by one, and then its end. */
async function tap(): Promise<void> {
  for (let count = 1; count <= ROSES; count++) {
    app.say(frame(count, false));
    await sleep(TAP_MS);
  }
  app.say(frame(ROSES, true));
}

function frame(count: number, ended: boolean): object {
  const data = {
    giftId: 5655,
    repeatCount: count,
    groupId: '1795377599600',
    userId: '6800000000000000001',
    uniqueId: 'ada_live',
    nickname: 'Ada',
    msgId: String(7_600_000_000_000_000_000n + BigInt(count) + (ended ? 1_000n : 0n)),
    createTime: String(Date.now()),
    repeatEnd: ended,
    gift: { gift_id: 5655, repeat_count: count, repeat_end: ended ? 1 : 0, gift_type: 1 },
    giftType: 1,
    diamondCount: 1,
    giftName: 'Rose',
    timestamp: Date.now(),
    receiverUserId: '6700000000000000007',
  };
  return { event: 'gift', data };
}
