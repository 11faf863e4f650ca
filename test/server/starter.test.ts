import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readOptions } from '../../server/cli/options.ts';
import { readSecrets } from '../../server/cli/running.ts';
import { writeStarter } from '../../server/cli/starter.ts';
import { STARTER_FILE, starterPage } from '../../shared/starter.ts';
import type { Said } from '../support/said.ts';
import { listenToOutput } from '../support/said.ts';

let data: string;
let said: Said;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'giftcast starter Ä '));
  said = listenToOutput();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(data, { recursive: true, force: true });
});

const run = (...argv: string[]) => writeStarter(readOptions(['starter', '--data', data, ...argv], {}, []));

it('[OB21] writes the page with the link of this installation, for its owner alone, and anew each time', async () => {
  const file = join(data, STARTER_FILE);
  expect(await run('--port', '4800')).toBe(0);
  expect(said.out).toBe(`${file}\n`);
  expect(said.err).toContain('Keep it to yourself');
  const { overlay } = await readSecrets(data);
  expect(await readFile(file, 'utf8')).toBe(starterPage(`http://127.0.0.1:4800/overlay/#k=${overlay}`));
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await run('--port', '4801')).toBe(0);
  expect(await readFile(file, 'utf8')).toContain('http://127.0.0.1:4801/overlay/');
  expect(await readdir(data)).toEqual([STARTER_FILE, 'secrets.json']);
});

it('[OB21] with --to it writes a new file, and overwrites none', async () => {
  const file = join(data, 'mine.html');
  expect(await run('--to', file)).toBe(0);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  await writeFile(file, 'something else');
  expect(await run('--to', file)).toBe(1);
  expect(await readFile(file, 'utf8')).toBe('something else');
});

it('[OB20] names no address but the server, whatever the link holds', () => {
  const page = starterPage('http://127.0.0.1:4747/overlay/#k=a"</script><img src=x>');
  expect(page.match(/https?:\/\/[^/"; ]+/g)).toEqual(Array(3).fill('http://127.0.0.1:4747'));
  expect(page.split('</script>')).toHaveLength(2);
  expect(page).toContain("default-src 'none'; connect-src http://127.0.0.1:4747;");
});
