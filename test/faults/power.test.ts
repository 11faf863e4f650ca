import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { freePort, startGiftcast } from '../support/giftcast.ts';
import type { Random } from '../support/random.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { faultsAfter, lostOrDoubled } from './account.ts';
import { startLoad } from './load.ts';

const CUTS = howMany({ short: 3, medium: 12, full: 200 });
const CUTS_A_DISK = 25;
const IMAGE_MB = 96;
/**
 * The file system's own switch for this: EXT4_IOC_SHUTDOWN without flushing its log. What was not synced is gone,
 * as after a power cut. Python, because node has no ioctl.
 */
const CUT = `import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587d, struct.pack('I', 2))`;

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const canCut = isRoot && canMount();
if (!canCut)
  console.log('left out here: power cuts on ext4, which need Linux, root, loop devices and python3');

describe.runIf(canCut)('a power cut', () => {
  it('[FT8] on ext4 under load loses and doubles nothing that was acknowledged', async () => {
    const seed = chooseSeed('power');
    const random = createRandom(seed);
    let acknowledged = 0;
    // Each cut is followed by a look at all that was ever sent, so a disk is left before it grows long.
    for (let cuts = 0; cuts < CUTS; ) {
      const now = Math.min(CUTS_A_DISK, CUTS - cuts);
      acknowledged += await cutOneDisk(random, now, `SEED=${seed}, after ${cuts} cuts`);
      cuts += now;
      console.log(`power: ${cuts} cuts, ${acknowledged} acknowledged, 0 lost`);
    }
  });
});

/** Answers how many gifts were acknowledged. */
async function cutOneDisk(random: Random, cuts: number, where: string): Promise<number> {
  const folder = await tempFolder('power');
  const load = startLoad(random, join(folder, 'acknowledged'));
  const disk = makeDisk(folder);
  const fixed = { data: join(disk.at, 'data'), port: await freePort() };
  let server: Giftcast | null = null;
  try {
    disk.mount();
    server = await startGiftcast(fixed);
    for (let nth = 0; nth < cuts; nth++) {
      load.open({ hook: server.urls.hooks.gift, agent: server.agent });
      await sleep(random.int(50, 700));
      // Stopped first: a sync under way would return though the disk is gone.
      process.kill(server.pid, 'SIGSTOP');
      disk.cut();
      await server.kill();
      load.open(null);
      disk.unmount();
      disk.mount();
      server = await startGiftcast({ ...fixed, urls: server.urls });
      expect(await faultsAfter(server, load), `${where}, cut ${nth + 1}`).toEqual([]);
    }
    load.open({ hook: server.urls.hooks.gift, agent: server.agent });
    await load.finish();
    await server.stop();
    expect(lostOrDoubled(fixed.data, load)).toEqual([]);
    return load.acknowledged.size;
  } finally {
    load.close();
    await server?.kill();
    disk.unmount();
    await removeFolder(folder);
  }
}

/** An ext4 file system in a file of the folder. */
function makeDisk(folder: string) {
  const image = join(folder, 'image');
  const at = join(folder, 'disk');
  mkdirSync(at);
  execFileSync('dd', ['if=/dev/zero', `of=${image}`, 'bs=1M', `count=${IMAGE_MB}`, 'status=none']);
  execFileSync('mkfs.ext4', ['-q', '-F', image]);
  return {
    at,
    mount: () => execFileSync('mount', ['-o', 'loop', image, at]),
    unmount: () => spawnSync('umount', [at]),
    cut: () => execFileSync('python3', ['-c', CUT, at]),
  };
}

function canMount(): boolean {
  for (const tool of ['mkfs.ext4', 'losetup', 'python3']) {
    if (spawnSync(tool, ['--version']).error) return false;
  }
  return spawnSync('losetup', ['--find']).status === 0;
}
