import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readRunFile } from '../../server/run-file.ts';
import { userEnvironment } from '../support/environment.ts';
import { howMany, isShort } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { freePort, readUrls, startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { hookKey, readJournal } from '../support/journal.ts';
import { ROOT } from '../support/root.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';
import { openLife } from './life.ts';
import { createAccount } from './witness.ts';

const ROUNDS = howMany({ short: 1, medium: 3, full: 20 });
const CYCLES = howMany({ short: 3, medium: 20, full: 100 });
const DISK_MB = 16;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const canMount = isRoot && mounts();
if (!canMount) console.log('left out here: a full disk, which needs Linux and root to mount one');

describe.runIf(canMount)('a full disk', () => {
  it('[FT9] (F05) refuses, loses nothing, says so, and takes gifts again by itself when there is room', async () => {
    const folder = await tempFolder('full');
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk]);
    const data = join(disk, 'data');
    const port = await freePort();
    const args = ['server/start.mjs', 'serve', '--no-open', '--port', String(port), '--data', data];
    const parent = spawn(process.execPath, args, { cwd: ROOT, env: userEnvironment(), stdio: 'ignore' });
    const health = async () => {
      const answer = await call(`http://127.0.0.1:${port}/healthz`).catch(() => null);
      return answer?.json as { readonly status: string; readonly reasons: readonly string[] } | undefined;
    };
    const acknowledged = new Map<string, number>();
    let refused = 0;
    try {
      await eventually('the server answers', async () => ((await health()) ? true : null));
      const hook = (await readUrls({ data, port })).hooks.gift;
      const give = async (id: string) => {
        const answer = await postGift(hook, giftOf('Ada', 10), { id }).catch(() => null);
        if (answer?.status === 202 && answer.seq !== null) acknowledged.set(id, answer.seq);
        if (answer?.status === 503) refused += 1;
        return answer?.status ?? null;
      };
      for (let round = 0; round < ROUNDS; round++) {
        expect(await give(`before-${round}`)).toBe(202);
        fill(disk);
        let sent = 0;
        while ((await give(`full-${round}-${sent++}`)) === 202)
          if (sent > 5_000) throw new Error('never full');
        expect((await health())?.reasons).toContain('store/failed');
        const pid = (await readRunFile(data))?.pid;
        await sleep(2_500);
        expect((await readRunFile(data))?.pid, 'no new start while it is full').toBe(pid);
        rmSync(join(disk, 'filler'));
        await eventually(
          'gifts are taken again',
          async () => ((await give(`after-${round}`)) === 202 ? true : null),
          {
            timeoutMs: 20_000,
            everyMs: 200,
          },
        );
        expect(await health()).toMatchObject({ status: 'ok' });
        // What was refused counts once when it is sent again.
        expect(await give(`full-${round}-${sent - 1}`)).toBe(202);
        expect(await give(`before-${round}`)).toBe(200);
      }
      const ended = once(parent, 'exit');
      parent.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
      const recorded = new Map(
        readJournal(data).flatMap(({ key, seq }) => (key === null ? [] : [[key, seq]])),
      );
      for (const [id, seq] of acknowledged) expect(recorded.get(hookKey(id)), id).toBe(seq);
      console.log(
        `full disk: ${ROUNDS} times, ${acknowledged.size} acknowledged, ${refused} refused, 0 lost`,
      );
    } finally {
      parent.kill('SIGTERM');
      if (parent.exitCode === null) await once(parent, 'exit');
      spawnSync('umount', [disk]);
      await removeFolder(folder);
    }
  });

  if (!isShort())
    it('[FT30] is begun on all the same, and gifts are taken once there is room', async () => {
      const folder = await tempFolder('full-start');
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk]);
      const options = { data: join(disk, 'data'), port: await freePort() };
      let server: Giftcast | null = null;
      try {
        server = await startGiftcast(options);
        const hook = server.urls.hooks.gift;
        expect((await postGift(hook, giftOf('Ada', 10), { id: 'before' })).status).toBe(202);
        await server.stop();
        fill(disk, 0);
        server = await startGiftcast({ ...options, urls: server.urls });
        expect(server.stdout()).toContain('run.json');
        expect((await postGift(hook, giftOf('Ada', 10), { id: 'before' })).status).toBe(200);
        const statuses = new Set<number>();
        for (let nth = 0; nth < 40; nth++)
          statuses.add((await postGift(hook, giftOf('Ada', 10), { id: `full-${nth}` })).status);
        expect(statuses).toContain(503);
        rmSync(join(disk, 'filler'));
        // Without a parent it says that it must be started.
        const said = server;
        await eventually('it says that there is room', () =>
          said.stdout().includes('saves again') ? true : null,
        );
        await server.kill();
        server = await startGiftcast({ ...options, urls: server.urls });
        expect((await postGift(hook, giftOf('Ada', 10), { id: 'full-39' })).status).toBe(202);
        await server.stop();
      } finally {
        await server?.kill();
        spawnSync('umount', [disk]);
        await removeFolder(folder);
      }
    });

  it('[FT31] (F05) filled and freed again and again, of 1 MB, loses nothing and counts nothing twice', async () => {
    const folder = await tempFolder('full-small');
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
    const data = join(disk, 'data');
    const account = createAccount();
    const tally = { cycles: CYCLES, confirmed: 0, refused: 0 };
    const acknowledged = new Map<string, number | null>();
    try {
      for (let cycle = 0; cycle < CYCLES; cycle++) {
        const life = await openLife(data);
        fill(disk, 8_192);
        for (let nth = 0; nth < 40; nth++) {
          const id = `cycle-${cycle}-${nth}`;
          account.sent(id);
          const { status, seq } = await life.give(id);
          if (status === 202) acknowledged.set(id, seq);
          else expect(status, id).toBe(503);
          tally[status === 202 ? 'confirmed' : 'refused'] += 1;
          if (status === 503) break;
        }
        // Saves and checkpoints are refused too, and leave nothing behind that keeps the disk full.
        await life.saveSettings().catch(() => {});
        await life.checkpoint().catch(() => {});
        await life.close();
        rmSync(join(disk, 'filler'));
      }
      for (const [id, seq] of acknowledged) account.told(id, { status: 202, seq });
      // Looked at where there is room: by then what is kept may fill the small disk without any filler.
      const copy = join(folder, 'copy');
      cpSync(data, copy, { recursive: true });
      expect(await account.faultsIn(copy, [])).toEqual([]);
      expect(tally.refused).toBe(CYCLES);
      console.log(`small disk: ${JSON.stringify(tally)}, 0 lost, 0 doubled`);
    } finally {
      spawnSync('umount', [disk]);
      await removeFolder(folder);
    }
  });
});

/** Takes nearly all the room that is left. */
function fill(disk: string, leftBytes = 16_384): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
}

function mounts(): boolean {
  return spawnSync('mount', ['--version']).status === 0;
}
