// @ts-check
/**
 * What the npm scripts run: builds what is missing or stale, then runs the server under a small parent that starts it
 * again when it crashes; short commands run right here. Plain JavaScript, because nothing is built yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { supervise } from './supervise.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'dist', 'stamp');
const sources = ['shared', 'server', 'bot', 'overlay', 'vite.config.ts', 'package-lock.json'];

/** Hash of every source file: a checkout's times say nothing, its bytes do. */
function stampOfSources() {
  const hash = createHash('sha256');
  for (const source of sources) addToHash(hash, source);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addToHash(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (path.includes('.')) {
    hash.update(`${path}\0`).update(readFileSync(full));
    return;
  }
  const entries = readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  for (const file of entries) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
}

function isStale() {
  return !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stampOfSources();
}

async function build() {
  const stamp = stampOfSources();
  // Standard output belongs to what was asked for: `npm run --silent urls` prints one JSON object.
  process.stderr.write('Giftcast: building (once after each change) ...\n');
  // Under a test runner it says `test`, and the pages would carry the development build of their libraries.
  process.env['NODE_ENV'] = 'production';
  const { createBuilder } = await import('vite').catch(() => {
    throw new Error(
      'The build tools are missing: run "npm ci" first, without leaving out development packages.',
    );
  });
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** In a process of its own, whose memory is gone afterwards: the parent stays as long as the server. */
function buildElsewhere() {
  const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'build'], {
    stdio: ['ignore', 2, 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const [command = 'serve', ...args] = process.argv.slice(2);
const entry = join(root, 'dist', 'server', 'main.js');
if (command === 'build') {
  try {
    if (isStale()) await build();
  } catch (error) {
    process.stderr.write(`Giftcast could not be built: ${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
} else {
  if (isStale()) buildElsewhere();
  if (command === 'serve') process.exit(await supervise(entry, [command, ...args]));
  await import(pathToFileURL(entry).href);
}
