import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { ROOT } from '../support/root.ts';
import { difference, pack } from './small-picture.ts';

const FOLDER = join(ROOT, 'test', 'visual', 'pictures');
/** What was seen instead of a stored picture, for a person to look at. */
const SEEN = join(ROOT, '.cache', 'pictures');

/** Pictures are stored anew, by `npm run pictures`. */
export const IS_WRITING = process.env['PICTURES'] === 'write';

/** So many pixels of a small picture may be unlike: more than letters half a pixel aside make, less than the shortest text. */
export const MOST_UNLIKE = 40;

/** What is wrong with a small picture beside the stored one of this name, in a sentence; null when they are alike. */
export function compareStored(name: string, seen: PNG): string | null {
  if (IS_WRITING) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, `${name}.png`), pack(seen));
    return null;
  }
  const stored = read(name);
  const found = stored && difference(stored, seen);
  if (stored && (found?.pixels ?? 0) <= MOST_UNLIKE) return null;
  mkdirSync(SEEN, { recursive: true });
  const path = join(SEEN, `${name}.png`);
  writeFileSync(path, pack(seen));
  const { x = 0, y = 0, w = 0, h = 0 } = found?.box ?? {};
  const what = found
    ? `${found.pixels} pixels at ${x},${y} to ${x + w},${y + h} are unlike the stored picture`
    : 'there is no stored picture';
  return `${name}: ${what}. What was seen is ${path}; npm run pictures stores it.`;
}

function read(name: string): PNG | null {
  try {
    return PNG.sync.read(readFileSync(join(FOLDER, `${name}.png`)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Stored pictures of what is not shown any more; when writing they go. */
export function leftOver(names: readonly string[]): readonly string[] {
  const known = new Set(names.map((name) => `${name}.png`));
  const others = readdirSync(FOLDER).filter((file) => !known.has(file));
  if (!IS_WRITING) return others;
  for (const file of others) rmSync(join(FOLDER, file));
  return [];
}
