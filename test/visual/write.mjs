// @ts-check
/**
 * `npm run pictures`: stores the pictures of all scenes of the gallery anew, and makes the contact sheet and the contrasts
 * of `docs`. What changed is then seen in the pictures of the commit. Plain JavaScript, because Node 20 reads no other.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const runner = join(root, 'node_modules', 'vitest', 'vitest.mjs');

/** @param {Record<string, string>} env @param {readonly string[]} files */
function make(env, files = []) {
  const { status } = spawnSync(process.execPath, [runner, 'run', '--project', 'visual', ...files], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

make({ PICTURES: 'write' }, ['test/visual/pictures.test.ts']);
make({ MAKE: 'sheet' });
