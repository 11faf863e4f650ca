import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readRunFile } from '../../server/run-file.ts';
import { userEnvironment } from '../support/environment.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { freePort, readUrls } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { call } from '../support/http.ts';
import { hookKey, readJournal } from '../support/journal.ts';
import { ROOT } from '../support/root.ts';
import { postGift } from '../support/sign.ts';
import { eventually } from '../support/wait.ts';

const ROUNDS = howMany({ short: 1, medium: 3, full: 20 });
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
});

/** Takes nearly all the room that is left. */
function fill(disk: string): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 16_384));
}

function mounts(): boolean {
  return spawnSync('mount', ['--version']).status === 0;
}
