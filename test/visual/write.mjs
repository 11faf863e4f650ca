// @ts-check
/**
 * `npm run pictures`: stores the pictures of all scenes of the gallery anew, and puts the contact sheet together. What
 * changed is then seen in the pictures of the commit. Plain JavaScript, because Node 20 reads no other.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'visual'];
const { status } = spawnSync(process.execPath, [...vitest, 'test/visual/pictures.test.ts'], {
  cwd: root,
  env: { ...process.env, PICTURES: 'write' },
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);
const { module } = await runnerImport(join(here, 'contact-sheet.ts'), { logLevel: 'warn' });
await module.main();
