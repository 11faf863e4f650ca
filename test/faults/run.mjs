// @ts-check
/**
 * `npm run test:faults`: the proofs against faults in a form of some minutes, with `-- --full` as often as the release
 * asks for. Anything else goes to the test runner.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2);
const form = args.includes('--full') ? 'full' : (process.env['PROOFS'] ?? 'medium');
const runner = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const rest = args.filter((arg) => arg !== '--full');
const { status } = spawnSync(
  process.execPath,
  [runner, 'run', '--project', 'proofs', 'test/faults', ...rest],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROOFS: form },
  },
);
process.exit(status ?? 1);
