// @ts-check
/**
 * What the npm scripts run: builds what is missing or stale, then hands over to the built server in this same
 * process, so that a signal to it reaches the server itself. Plain JavaScript, because nothing is built yet here.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

async function buildIfStale() {
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
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

try {
  await buildIfStale();
} catch (error) {
  process.stderr.write(`Giftcast could not be built: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
if (process.argv[2] !== 'build') await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href);
