// @ts-check
/**
 * Runs one TypeScript module of the bench: `node test/bench/run.mjs [module] [argument ...]`. Without a module it is
 * the bench itself, on a fresh build. Plain JavaScript, because Node 20 reads no other.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const [first = '', ...rest] = process.argv.slice(2);
const isBench = !first.endsWith('.ts');

// With another server named there is nothing of this checkout to build.
if (isBench && process.env['GIFTCAST_ENTRY'] === undefined) {
  const { status } = spawnSync(process.execPath, ['server/start.mjs', 'build'], {
    cwd: root,
    stdio: 'inherit',
  });
  // The build has said what is wrong.
  if (status !== 0) process.exit(1);
}
// A child ends once the bench is gone, however it went.
if (!isBench) process.once('disconnect', () => process.exit());
const { module } = await runnerImport(join(here, isBench ? 'main.ts' : first), { logLevel: 'warn' });
await module.main(isBench ? process.argv.slice(2) : rest);
