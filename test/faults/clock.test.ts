import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { connectClient, connectOverlay } from '../support/client.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast, StartOptions } from '../support/giftcast.ts';
import { spawnGiftcast, startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { readJournal } from '../support/journal.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const PRELOAD = fileURLToPath(new URL('preload-clock.cjs', import.meta.url));
const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
const JUMPS_MS = [HOUR_MS, -HOUR_MS, 10 * YEAR_MS, -10 * YEAR_MS];
const JUMPS = 20;
/** The show ends an alert that no overlay ended this long after its time, and the next begins after a breath. */
const AFTER_ALERT_MS = 3_000 + 400;
/** A busy machine is no wrong clock. */
const SLACK_MS = 1_500;
const health = z.object({ reasons: z.array(z.string()) });

/** A folder with the file that says how wrong the server's wall clock is. */
async function wrongClock() {
  const folder = await tempFolder('clock');
  const file = join(folder, 'wrong-by');
  let byMs = 0;
  const set = (wrongByMs: number) => {
    byMs = wrongByMs;
    writeFileSync(file, String(wrongByMs));
  };
  set(0);
  const options: StartOptions = { preload: [PRELOAD], env: { GIFTCAST_TEST_CLOCK_FILE: file } };
  /** Sends as a sender on the same computer does: signed by the same wrong clock. */
  const post = async (server: Giftcast, id: string, { name = 'Ada', diamonds = 1 } = {}) => {
    const timestampS = Math.floor((Date.now() + byMs) / 1_000);
    const signing = { id, timestampS, agent: server.agent };
    return (await postGift(server.urls.hooks.gift, giftOf(name, diamonds), signing)).status;
  };
  return { set, options, post, remove: () => removeFolder(folder) };
}

const reasons = async (server: Giftcast) =>
  health.parse((await call(`${server.baseUrl}/healthz`)).json).reasons;
const isSaid = async (server: Giftcast) => (await reasons(server)).includes('clock/jumped');

it('[CK10] (F10) 20 jumps of the wall clock under load change no order, repeat, window or alert', async () => {
  const random = createRandom(chooseSeed('clock'));
  const pauseMs = howMany({ short: 500, full: 30_000 });
  const clock = await wrongClock();
  const server = await startGiftcast(clock.options);
  const { ws, tokens } = server.urls;
  // It starts every alert and ends none.
  const overlay = await connectOverlay(ws, { token: tokens.overlay }, { doneAfterMs: 2 ** 31 - 1 });
  const owner = await connectClient(ws, { token: tokens.owner });
  try {
    const beganMs = Date.now();
    const ids: string[] = [];
    const statuses: number[] = [];
    const repeats: number[] = [];
    expect(await clock.post(server, 'shown-first', { name: 'Kim', diamonds: 10 })).toBe(202);
    const first = await overlay.waitFor('alert', ({ alert }) => alert.tier.level > 1);
    expect(await clock.post(server, 'shown-next', { name: 'Leo', diamonds: 10 })).toBe(202);
    let jumps = 0;
    let told = 0;
    for (; jumps < JUMPS; jumps++) {
      clock.set(random.pick(JUMPS_MS));
      expect(await isSaid(server)).toBe(true);
      const untilMs = performance.now() + pauseMs;
      do {
        const id = `clock-${ids.length}`;
        ids.push(id);
        statuses.push(await clock.post(server, id));
        repeats.push(await clock.post(server, id), await clock.post(server, random.pick(ids)));
        await sleep(20);
      } while (performance.now() < untilMs);
      if (owner.topic('status').reasons.includes('clock/jumped')) told++;
    }
    const next = await overlay.waitFor('alert', ({ alert }) => alert.gifter.name === 'Leo', 60_000);
    const tookMs = next.atMs - first.atMs;
    expect(Math.abs(tookMs - first.frame.alert.durationMs - AFTER_ALERT_MS)).toBeLessThan(SLACK_MS);
    expect(new Set(statuses)).toEqual(new Set([202]));
    expect(new Set(repeats)).toEqual(new Set([200]));
    expect(told).toBeGreaterThan(JUMPS / 2);

    // Signed by a right clock, a call to a computer with a wrong one is told to look at the clock.
    const late = await postGift(server.urls.hooks.gift, giftOf('Ada', 1), { id: 'late' });
    expect(late.status).toBe(401);
    clock.set(0);
    await eventually('the clock is right again', async () => ((await isSaid(server)) ? null : true));

    const lines = readJournal(server.data);
    const times = lines.map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThan(beganMs - SLACK_MS - server.readyMs);
    expect(times.at(-1)).toBeLessThan(Date.now() + SLACK_MS);
    const total = ids.length + 20;
    for (const window of ['all', 'session'] as const)
      expect((await readLeaderboard(server, window)).diamonds).toBe(total);
    console.log(
      `clock: ${jumps} jumps, ${ids.length} gifts, ${repeats.length} repeats; an alert ended after ${tookMs.toFixed(0)} ms`,
    );
    await server.stop();
  } finally {
    await overlay.close();
    await owner.close();
    await server.kill();
    await clock.remove();
  }
});

it('[CK12] (F21) a computer that stops and goes on has one server, whose gifts count once and whose alerts come once', async () => {
  const data = await tempFolder('asleep');
  const server = await startGiftcast({ data });
  const overlay = await connectOverlay(server.urls.ws, { token: server.urls.tokens.overlay });
  try {
    const post = (id: string, diamonds: number) =>
      postGift(server.urls.hooks.gift, giftOf('Kim', diamonds), { id, agent: server.agent });
    expect((await post('before', 10)).status).toBe(202);
    await overlay.waitFor('alert');
    process.kill(server.pid, 'SIGSTOP');
    // A connection that was idle for too long may be closed in its face; senders send again.
    const asleep = post('asleep', 1).catch(() => null);
    const second = await spawnGiftcast({ data });
    expect((await second.exited).code).toBe(1);
    expect(`${second.stdout()}${second.stderr()}`).toContain('Stop it there, or choose another folder');
    await sleep(howMany({ short: 6_000, full: 60_000 }));
    process.kill(server.pid, 'SIGCONT');
    const first = await asleep;
    if (first) expect(first.status).toBe(202);
    const again = await post('asleep', 1);
    expect([200, first ? 200 : 202]).toContain(again.status);
    expect((await post('before', 10)).status).toBe(200);
    expect(await reasons(server)).toEqual([]);
    await sleep(SLACK_MS);
    const alerts = overlay.received.filter(
      ({ frame }) => frame.type === 'alert' && frame.alert.tier.level > 1,
    );
    expect(alerts).toHaveLength(1);
    expect((await readLeaderboard(server, 'all')).diamonds).toBe(11);
    await overlay.close();
    await server.stop();
  } finally {
    await server.kill();
    await removeFolder(data);
  }
});

it('[CK11] a start with a clock ten years off, either way, counts nothing again and says so when it is behind', async () => {
  const clock = await wrongClock();
  const data = await tempFolder('clock-data');
  let server = await startGiftcast({ ...clock.options, data });
  try {
    expect(await clock.post(server, 'first')).toBe(202);
    for (const [round, wrongByMs] of [-10 * YEAR_MS, 10 * YEAR_MS, 0].entries()) {
      await server.stop();
      clock.set(wrongByMs);
      server = await startGiftcast({ ...clock.options, data });
      const isBehind = wrongByMs <= 0;
      expect([await isSaid(server), server.stdout().includes('Set the clock right')]).toEqual([
        isBehind,
        isBehind,
      ]);
      expect(await clock.post(server, `round-${round}`)).toBe(202);
      for (const id of ['first', ...Array.from({ length: round }, (_, nth) => `round-${nth}`)])
        expect(await clock.post(server, id)).toBe(200);
    }
    const times = readJournal(data).map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect((await readLeaderboard(server, 'all')).diamonds).toBe(4);
    await server.stop();
  } finally {
    await server.kill();
    await removeFolder(data);
    await clock.remove();
  }
});
