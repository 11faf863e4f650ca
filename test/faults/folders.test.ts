import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { choicesOf } from '../../shared/choices-file.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { userEnvironment } from '../support/environment.ts';
import { isFull } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { freePort, startGiftcast } from '../support/giftcast.ts';
import { giftOf } from '../support/gifts.ts';
import { builtEntry, ROOT } from '../support/root.ts';
import { postGift } from '../support/sign.ts';

const COMMANDS = isFull() ? ['serve', 'urls', 'doctor', 'import'] : ['serve'];
const onLinux = process.platform === 'linux';
const isRoot = onLinux && process.getuid?.() === 0;
/** A user whom nothing belongs to; null where this one is no more than that. */
const NOBODY = isRoot ? 65_534 : null;

/** Whether the built program can be run as that user at all. */
const canTryRights =
  onLinux &&
  (NOBODY === null ||
    spawnSync(process.execPath, ['-e', `require('fs').accessSync(${JSON.stringify(builtEntry())})`], {
      uid: NOBODY,
      gid: NOBODY,
    }).status === 0);
if (!canTryRights) console.log('left out here: folders without rights, which need Linux and a second user');

async function workshop(name: string): Promise<string> {
  const folder = await tempFolder(name);
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** Runs a command that should not get far; answers what it said and how it ended. */
async function run(command: string, data: string, { uid }: { uid?: number | null } = {}) {
  const file = command === 'import' ? [await choicesFile()] : [];
  const args = [
    builtEntry(),
    command,
    ...file,
    '--data',
    data,
    '--no-open',
    '--port',
    String(await freePort()),
  ];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: userEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(typeof uid === 'number' ? { uid, gid: uid } : {}),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part;
    });
  }
  const [code] = await once(child, 'close');
  return { code, said };
}

/** Choices that are not those of a new folder. */
async function choicesFile(): Promise<string> {
  const folder = await workshop('choices');
  await chmod(folder, 0o755);
  const file = join(folder, 'choices.json');
  const layout = { ...DEFAULT_SETTINGS.layout, window: 'month' as const };
  await writeFile(file, JSON.stringify(choicesOf({ ...DEFAULT_SETTINGS, layout }, DEFAULT_LADDER)));
  return file;
}

/** One sentence that names the path, an exit code that is not 0, no stack. */
async function expectPlainRefusal(data: string, options: { uid?: number | null } = {}): Promise<void> {
  for (const command of COMMANDS) {
    const { code, said } = await run(command, data, options);
    expect([command, code]).toEqual([command, 1]);
    const [first = '', ...more] = said.trimEnd().split('\n');
    expect(first, command).toContain(data);
    expect(first, command).not.toMatch(/^\s+at |Error:/);
    // The doctor goes on to say what it sees.
    if (command !== 'doctor') expect(more, command).toEqual([]);
    expect(said).not.toMatch(/\n\s+at /);
  }
}

describe('a data folder that cannot be used', () => {
  it('[DO50] (F07) is refused in one sentence: too long, a file, or inside of one', async () => {
    const folder = await workshop('places');
    await writeFile(join(folder, 'file'), '');
    await expectPlainRefusal(join(folder, 'x'.repeat(300)));
    await expectPlainRefusal(join(folder, 'file', 'data'));
    const { code, said } = await run('serve', join(folder, 'file'));
    expect([code, said]).toEqual([
      1,
      `Cannot make ${join(folder, 'file')}: something else stands there already; move it away (EEXIST).\n`,
    ]);
  });

  it.runIf(canTryRights)(
    '[DO50] (F07) is refused in one sentence: without the right to write, or to look',
    async () => {
      const folder = await workshop('rights');
      await chmod(folder, 0o755);
      for (const [name, mode] of [
        ['unwritable', 0o555],
        ['closed', 0o000],
      ] as const) {
        const data = join(folder, name);
        await mkdir(data);
        await chmod(data, mode);
        onTestFinished(() => chmod(data, 0o755));
        await expectPlainRefusal(data, { uid: NOBODY });
        await expectPlainRefusal(join(data, 'new'), { uid: NOBODY });
      }
    },
  );

  it.runIf(isRoot && mounts())(
    '[DO50] (F07) is refused in one sentence: on a disk that is read-only',
    async () => {
      const folder = await workshop('read-only');
      const disk = join(folder, 'disk');
      await mkdir(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
      onTestFinished(() => void execFileSync('umount', [disk]));
      const used = join(disk, 'used');
      await cp(join(ROOT, 'test', 'fixtures', 'stores', '5-2026-11-22'), used, { recursive: true });
      await mkdir(join(disk, 'empty'));
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      for (const data of [used, join(disk, 'empty'), join(disk, 'new')]) await expectPlainRefusal(data);
    },
  );
});

it('[DO51] (F07) a folder with spaces and emoji, in scripts of all kinds, is one like any other', async () => {
  const data = join(await workshop('names'), 'my gifts \u{1f339} Gäste 贈り物');
  const server = await startGiftcast({ data });
  expect((await postGift(server.urls.hooks.gift, giftOf('Ada', 10))).status).toBe(202);
  await server.stop();
  expect(await run('doctor', data)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/my gifts \u{1f339} Gäste 贈り物 holds real gifts: [1-9]/u),
  });
});

it('[DO52] a start that cannot be tells each fault once, and what to do', async () => {
  const data = await workshop('faults');
  await writeFile(join(data, 'settings.json'), '{');
  const { code, said } = await run('serve', data);
  expect([code, said.split('not JSON').length - 1]).toEqual([1, 1]);
  await rm(join(data, 'settings.json'));
  await rm(join(data, 'store.json'), { force: true });
  await mkdir(join(data, 'journal'), { recursive: true });
  await writeFile(join(data, 'journal', '000000000001.jsonl'), 'no record\nno record\n');
  expect((await run('serve', data)).said).toMatch(
    /^[^\n]*store\.json is missing[^\n]*\(npm run restore\)\.\n$/,
  );
});

function mounts(): boolean {
  return spawnSync('mount', ['--version']).status === 0;
}
