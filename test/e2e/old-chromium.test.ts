import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/root.ts';

/** What came to browsers after Chromium 103, which OBS 29.1 to 30.2 have; the build brings newer syntax back, not this. */
const NEWER = [
  '.toSorted(',
  '.toReversed(',
  '.toSpliced(',
  'Object.groupBy(',
  'Map.groupBy(',
  'Promise.withResolvers(',
  'Promise.try(',
  'Array.fromAsync(',
  'AbortSignal.any(',
  'URL.canParse(',
  'URL.parse(',
  '.isWellFormed(',
  '.toWellFormed(',
  '.isSubsetOf(',
  '.symmetricDifference(',
  'Iterator.from(',
  'RegExp.escape(',
  'Uint8Array.fromBase64(',
  'Math.sumPrecise(',
  'Intl.DurationFormat',
  '.startViewTransition(',
  '.checkVisibility(',
  'scheduler.yield(',
];

/** Every file that the overlay can load: those that its page names, and those that these name. */
function filesOf(html: string): Map<string, string> {
  const assets = join(ROOT, 'dist', 'web', 'assets');
  const there = new Set(readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name)));
  const found = new Map<string, string>();
  const look = (text: string) => {
    for (const [name] of text.matchAll(/[\w.-]+\.(?:js|css)\b/g)) {
      if (!there.has(name) || found.has(name)) continue;
      found.set(name, readFileSync(join(assets, name), 'utf8'));
      look(found.get(name) ?? '');
    }
  };
  look(readFileSync(join(ROOT, 'dist', 'web', html), 'utf8'));
  return found;
}

describe('the built overlay', () => {
  const files = filesOf('stage/index.html');

  it('is found whole', () => {
    const code = [...files.values()].join('');
    expect(code.length).toBeGreaterThan(300_000);
    expect(code).toContain('obsSourceVisibleChanged');
    expect([...files.keys()].filter((name) => name.startsWith('dashboard'))).toEqual([]);
  });

  it('[OB31] asks for nothing that Chromium 103 has not', () => {
    const used = [...files].flatMap(([name, text]) =>
      NEWER.filter((call) => text.includes(call)).map((call) => `${name}: ${call}`),
    );
    expect(used).toEqual([]);
  });
});
