import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtEntry } from '../../support/root.ts';
import { spreadOf } from '../stats.ts';
import type { Bench, Budget } from './budget.ts';
import { buildBare } from './pages.ts';

/** Every script that a built page may come to load. */
export interface Bundle {
  readonly files: readonly string[];
  readonly code: readonly string[];
}

export const MOST_OF_BARE = 1.25;
/** What React and Mantine leave in what is built of them. */
const OF_DASHBOARD = /react\.(?:transitional\.)?element|--mantine-/;

const WEB = join(dirname(dirname(builtEntry())), 'web');

/** Reads a page of the built product and follows each script to those that it names. */
export async function readBundle(page: 'stage' | 'dashboard'): Promise<Bundle> {
  const scripts = (await readdir(join(WEB, 'assets'))).filter((name) => name.endsWith('.js'));
  const found = new Map<string, string>();
  const follow = async (text: string): Promise<void> => {
    for (const name of scripts) {
      if (found.has(name) || !text.includes(name)) continue;
      const code = await readFile(join(WEB, 'assets', name), 'utf8');
      found.set(name, code);
      await follow(code);
    }
  };
  await follow(await readFile(join(WEB, page, 'index.html'), 'utf8'));
  return { files: [...found.keys()].map((name) => posix.join('assets', name)), code: [...found.values()] };
}

export const hasDashboardCode = (code: readonly string[]): boolean =>
  code.some((text) => OF_DASHBOARD.test(text));

/** As they go over the wire, each file by itself. */
export function gzipBytes(code: readonly string[]): number {
  return code.reduce((sum, text) => sum + gzipSync(text).length, 0);
}

/** Overlay code beside a page that only has Pixi. */
export async function measureBundle({ note, say }: Bench): Promise<Budget[]> {
  say('overlay code');
  const { code, files } = await readBundle('stage');
  const [own, bare] = [gzipBytes(code), gzipBytes(await buildBare())];
  note(
    `overlay code: ${own.toLocaleString('en')} B in ${files.length} scripts, gzip; bare Pixi ${bare.toLocaleString('en')} B`,
  );
  return [
    {
      what: 'overlay code / bare Pixi, gzip',
      unit: 'x',
      spread: spreadOf([own / bare]),
      expected: { most: MOST_OF_BARE },
      isCounted: true,
    },
    {
      what: 'dashboard code in the overlay',
      unit: 'scripts',
      spread: spreadOf([code.filter((text) => hasDashboardCode([text])).length]),
      expected: { most: 0 },
      isCounted: true,
    },
  ];
}
