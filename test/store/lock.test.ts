import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createOs } from '../../server/store/os.ts';
import { temporaryFolder } from './house.ts';

let built = '';

beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), 'giftcast-lock-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, 'lock-holder.ts'),
      outDir: built,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'holder.mjs' } },
    },
  });
}, 60_000);
afterAll(() => rm(built, { recursive: true, force: true }));

/** A process that tries the lock; answers with it and what it said. */
async function start(folder: string, platform: string): Promise<{ child: ChildProcess; said: unknown }> {
  const child = fork(path.join(built, 'holder.mjs'), [folder, platform]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child, 'message');
  return { child, said };
}

it('[ST23] as on darwin has never two winners, in 10 races of five within one process', async () => {
  const os = createOs({ platform: 'darwin' });
  for (let race = 0; race < 10; race += 1) {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'lock-dead.sock'), '');
    const tries = await Promise.allSettled([1, 2, 3, 4, 5].map(() => os.acquireLock(folder)));
    const locks = tries.flatMap((tried) => (tried.status === 'fulfilled' ? [tried.value] : []));
    expect(locks).toHaveLength(1);
    await locks[0]?.release();
  }
}, 60_000);

describe.each([process.platform, 'darwin'] as const)('the lock of a folder as on %s', (platform) => {
  it('[ST23] is refused to a second process by any name of the folder, and free after release', async () => {
    const root = await temporaryFolder();
    const folder = path.join(root, 'data');
    await mkdir(folder);
    await symlink(folder, path.join(root, 'alias'), 'junction');
    const first = await start(folder, platform);
    expect(first.said).toBe('held');
    for (const name of [folder, path.join(root, 'alias'), path.join(folder, '..', 'data')]) {
      expect((await start(name, platform)).said).toBe('store/locked');
    }
    first.child.send('release');
    await once(first.child, 'exit');
    expect((await start(folder, platform)).said).toBe('held');
  }, 60_000);

  it('[ST23] is free at once after its holder was killed', async () => {
    const folder = await temporaryFolder();
    const first = await start(folder, platform);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    expect((await start(folder, platform)).said).toBe('held');
  }, 60_000);

  it('[ST23] has one winner among five that start at the same time on what a killed one left', async () => {
    const folder = await temporaryFolder();
    const killed = await start(folder, platform);
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');
    const said = await Promise.all([1, 2, 3, 4, 5].map(async () => (await start(folder, platform)).said));
    expect(said.sort()).toEqual(['held', ...Array(4).fill('store/locked')]);
  }, 60_000);

  it('[ST23] is taken and given back within one process, and holds no other folder', async () => {
    const folder = await temporaryFolder();
    const os = createOs({ platform });
    const lock = await os.acquireLock(folder);
    const sentence = `Giftcast is running with ${folder} already. Stop it there, or choose another folder with --data.`;
    await expect(os.acquireLock(folder)).rejects.toMatchObject({ code: 'store/locked', message: sentence });
    await (await os.acquireLock(await temporaryFolder())).release();
    await lock.release();
    await (await os.acquireLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });
});
