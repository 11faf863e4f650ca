import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { checkBackup } from '../../server/store/backup-check.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import { userEnvironment } from '../support/environment.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { freePort, startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { itInFull } from '../support/in-full.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { builtEntry, ROOT } from '../support/root.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';
import { writeJournalOf } from './journal-of.ts';

const KILLS = howMany({ short: 3, full: 30 });
const PAST = howMany({ short: 3_000, full: 30_000 });
const disk = createNodeDisk();

it('[BK43] run by its user: gifts, a backup, gifts, stop, restore, start, and the board is as it was', async () => {
  const home = await tempFolder('backup');
  const data = join(home, 'gifts of Zoë 🌹', 'data');
  const copies = join(home, 'copies');
  let server = await startGiftcast({ data });
  try {
    for (const name of ['Ada', 'Kim', 'Ada']) await give(server, name);
    const board = await readLeaderboard(server, 'all');
    const made = await run(['backup', '--data', data]);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain('Backup made and read back: ');
    expect((await run(['backup', '--data', data, '--to', copies])).stdout).toContain(
      'cannot reach this copy',
    );
    await give(server, 'Jo');
    const [backup = ''] = backupsIn(join(data, 'backups'));
    expect(await run(['restore', backup, '--data', data])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is running'),
    });
    const { urls } = server;
    await server.stop();
    expect(await run(['restore', '--data', data])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(backup),
    });
    expect(await run(['restore', copies, '--data', data])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`There are:\n  ${join(copies, 'backup-')}`),
    });
    expect(await run(['restore', backup, '--data', data])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('would be lost, with 1 gift of 10 diamonds'),
    });
    const done = await run(['restore', backup, '--data', data, '--force']);
    expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('secrets.json is as it was') });
    server = await startGiftcast({ data });
    expect(server.urls.tokens).toEqual(urls.tokens);
    expect(await readLeaderboard(server, 'all')).toEqual(board);
    await server.stop();
  } finally {
    await server.kill();
    await removeFolder(home);
  }
});

it('[BK40] killed at random moments of a backup, what stands there is whole, and the next one is made', async () => {
  const seed = chooseSeed('backup');
  const random = createRandom(seed);
  const data = await tempFolder('backup-kill');
  try {
    await (await startGiftcast({ data })).stop();
    writeJournalOf(join(data, 'journal'), PAST);
    const beganMs = performance.now();
    expect(await run(['backup', '--data', data])).toMatchObject({ code: 0 });
    const tookMs = performance.now() - beganMs;
    for (let nth = 1; nth <= KILLS; nth++) {
      await runAndKill(['backup', '--data', data], random.int(0, Math.ceil(1.1 * tookMs)));
      for (const backup of backupsIn(join(data, 'backups'))) await checkBackup(disk, backup);
    }
    expect(await run(['backup', '--data', data]), `SEED=${seed}`).toMatchObject({ code: 0 });
    const names = readdirSync(join(data, 'backups'));
    expect(names.filter((name) => !/^backup-[0-9TZ-]+$/.test(name))).toEqual([]);
    console.log(`backup: ${KILLS} kills, ${tookMs.toFixed(0)} ms undisturbed, ${names.length} whole ones`);
  } finally {
    await removeFolder(data);
  }
});

it('[BK41] killed at random moments of a restore, the next start has the old board or the new one, whole', async () => {
  const seed = chooseSeed('restore');
  const random = createRandom(seed);
  const data = await tempFolder('restore-kill');
  const port = await freePort();
  let server: Giftcast | null = null;
  const tally = { old: 0, new: 0 };
  try {
    await (await startGiftcast({ data, port })).stop();
    const backups: { readonly folder: string; readonly gifters: number }[] = [];
    for (const gifters of [PAST, PAST / 2]) {
      writeJournalOf(join(data, 'journal'), gifters);
      rmSync(join(data, 'checkpoint.json'), { force: true });
      expect(await run(['backup', '--data', data])).toMatchObject({ code: 0 });
      backups.push({ folder: backupsIn(join(data, 'backups')).at(-1) ?? '', gifters });
    }
    let isAt = 1;
    let tookMs = 0;
    for (let nth = 0; nth <= KILLS; nth++) {
      const args = ['restore', backups[1 - isAt]!.folder, '--data', data, '--force'];
      const beganMs = performance.now();
      // The first is let be, and says how long it takes on this machine.
      if (nth === 0) expect(await run(args)).toMatchObject({ code: 0 });
      else await runAndKill(args, random.int(0, Math.ceil(1.1 * tookMs)));
      if (nth === 0) tookMs = performance.now() - beganMs;
      server = await startGiftcast({ data, port });
      const diamonds = await diamondsOf(server);
      const now = backups.findIndex(({ gifters }) => gifters === diamonds);
      expect(now, `SEED=${seed}, kill ${nth}: ${diamonds} diamonds`).toBeGreaterThanOrEqual(0);
      tally[now === isAt ? 'old' : 'new'] += 1;
      isAt = now;
      await server.stop();
      const names = readdirSync(data);
      expect(names.filter((name) => name.startsWith('restoring'))).toEqual([]);
      for (const name of names.filter((one) => one.startsWith('replaced-')))
        await removeFolder(join(data, name));
    }
    console.log(`restore: ${KILLS} kills, ${tookMs.toFixed(0)} ms undisturbed, ${JSON.stringify(tally)}`);
  } finally {
    await server?.kill();
    await removeFolder(data);
  }
});

it('[BK42] killed at random moments of forgetting, and with a backup made meanwhile, no backup names whom a record forgot', async () => {
  const seed = chooseSeed('backup-forget');
  const random = createRandom(seed);
  const data = await tempFolder('backup-forget');
  const port = await freePort();
  await (await startGiftcast({ data, port })).stop();
  writeJournalOf(join(data, 'journal'), PAST);
  let server = await startGiftcast({ data, port });
  const { urls } = server;
  const tally = { answered: 0, endedAtStart: 0, notBegun: 0 };
  try {
    let tookMs = 0;
    let notedMs = 0;
    for (let nth = 0; nth <= KILLS; nth++) {
      const name = `Canary ${nth} of ${PAST}`;
      await give(server, name);
      expect(await run(['backup', '--data', data])).toMatchObject({ code: 0 });
      expect(traces(data, name).some((file) => file.startsWith(join(data, 'backups')))).toBe(true);
      const meanwhile = run(['backup', '--data', data]);
      const beganMs = performance.now();
      const asked = forget(server, `tiktok:id-${name}`, nth).catch(() => null);
      if (nth === 0) {
        await noted(data, asked);
        notedMs = performance.now() - beganMs;
        expect(await asked).toMatchObject({ status: 200 });
        tookMs = performance.now() - beganMs;
      } else {
        await noted(data, asked);
        await sleep(random.int(0, Math.ceil(1.2 * (tookMs - notedMs))));
        await server.kill();
        server = await startGiftcast({ data, port, urls });
      }
      const result = await asked;
      await meanwhile;
      const isRecorded = recordsOf(data).includes(`"id":"forget-${nth}","name":"forget-gifter"`);
      if (result !== null) tally.answered += 1;
      else tally[isRecorded ? 'endedAtStart' : 'notBegun'] += 1;
      if (isRecorded) expect(traces(data, name), `SEED=${seed}, kill ${nth}`).toEqual([]);
      for (const backup of backupsIn(join(data, 'backups'))) await checkBackup(disk, backup);
    }
    console.log(
      `forgetting in backups: ${KILLS} kills, ${tookMs.toFixed(0)} ms undisturbed, ${JSON.stringify(tally)}`,
    );
  } finally {
    await server.kill();
    await removeFolder(data);
  }
});

itInFull('[BK12] the server makes the first one a minute after its start, by itself', async () => {
  const server = await startGiftcast();
  try {
    await give(server, 'Ada');
    const into = join(server.data, 'backups');
    const isMade = () => (backupsIn(into).length > 0 ? true : null);
    await eventually('the backup of the day', isMade, { timeoutMs: 150_000, everyMs: 500 });
    expect(await checkBackup(disk, backupsIn(into)[0] ?? '')).toMatchObject({ kind: 'live' });
    expect((await call(`${server.baseUrl}/healthz`)).json).toMatchObject({ status: 'ok' });
  } finally {
    await server.kill();
  }
});

async function give(server: Giftcast, name: string): Promise<void> {
  const answer = await postGift(server.urls.hooks.gift, giftOf(name, 10), { agent: server.agent });
  expect(answer).toMatchObject({ status: 202 });
}

function begin(args: readonly string[]) {
  const child = spawn(process.execPath, [builtEntry(), ...args], {
    cwd: ROOT,
    env: userEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (part: string) => {
      output[name] += part;
    });
  }
  return { child, output, closed: once(child, 'close') };
}

async function run(args: readonly string[]) {
  const { output, closed } = begin(args);
  const [code] = await closed;
  return { code: code as number | null, ...output };
}

async function runAndKill(args: readonly string[], afterMs: number): Promise<void> {
  const { child, closed } = begin(args);
  await sleep(afterMs);
  child.kill('SIGKILL');
  await closed;
}

function backupsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^backup-[0-9TZ-]+$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

async function diamondsOf(server: Giftcast): Promise<number> {
  const { json } = await call(`${server.baseUrl}/api/v1/leaderboard?window=all&limit=1`, {
    headers: { authorization: `Bearer ${server.urls.tokens.owner}` },
  });
  return (json as { readonly diamonds: number }).diamonds;
}

function forget(server: Giftcast, gifterId: string, nth: number) {
  return call(`${server.baseUrl}/api/v1/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.urls.tokens.owner}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: `forget-${nth}`, name: 'forget-gifter', args: { gifterId } }),
  });
}

/** Until the note is there that says whom to forget, or it is over. */
async function noted(data: string, asked: Promise<unknown>): Promise<void> {
  let isOver = false;
  void asked.finally(() => {
    isOver = true;
  });
  while (!isOver && !existsSync(join(data, 'forgetting.json'))) await sleep(1);
}

/** Files in which the name stands, packed or not. */
function traces(data: string, name: string): string[] {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).includes(name);
    });
}

function recordsOf(data: string): string {
  const folder = join(data, 'journal');
  const segments = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return segments.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}
