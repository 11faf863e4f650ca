import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDERS = ['shared', 'server', 'bot', 'overlay', 'test'];

interface Import {
  readonly from: string;
  /** A file of ours as `server/core/board.ts`, or a package's name, or `node:fs`. */
  readonly to: string;
}

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .filter((name) => /\.(ts|tsx|mjs|cjs)$/.test(name)),
);

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join(ROOT, from), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'|(?:^|\n)import\s+'([^']+)'/g,
  );
  return [...found].map((match) => {
    const to = match[1] ?? match[2] ?? match[3] ?? '';
    return { from, to: to.startsWith('.') ? posix.join(posix.dirname(from), to) : to };
  });
});

const isOurs = ({ to }: Import) => FOLDERS.includes(to.split('/')[0] ?? '');
const under = (path: string, ...places: string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));
const show = ({ from, to }: Import) => `${from} -> ${to}`;
const importsFrom = (...places: string[]) => imports.filter(({ from }) => under(from, ...places));

function circlesOf(all: readonly Import[]): string[] {
  const graph = new Map<string, string[]>();
  for (const { from, to } of all) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (place: string, path: readonly string[]): void => {
    if (path.includes(place)) circles.push([...path.slice(path.indexOf(place)), place].join(' -> '));
    else if (!done.has(place)) for (const next of graph.get(place) ?? []) visit(next, [...path, place]);
    done.add(place);
  };
  for (const place of graph.keys()) visit(place, []);
  return circles;
}

describe('the house', () => {
  it('finds the imports it is about', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports.map(show)).toContain('server/main.ts -> server/cli/options.ts');
  });

  it('[AR1] shared imports nothing of ours, and nothing of Node', () => {
    const wrong = importsFrom('shared').filter(
      (one) => (isOurs(one) && !under(one.to, 'shared')) || one.to.startsWith('node:'),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('[AR2] bot, server and overlay import shared and themselves only; server/main.ts alone may import bot', () => {
    const wrong = ['bot', 'server', 'overlay'].flatMap((room) =>
      importsFrom(room).filter(
        (one) =>
          isOurs(one) &&
          !under(one.to, 'shared', room) &&
          !(one.from === 'server/main.ts' && under(one.to, 'bot')),
      ),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('[AR3] server/core imports shared only', () => {
    const wrong = importsFrom('server/core').filter(
      (one) => !under(one.to, 'shared', 'server/core') && one.to !== 'zod/mini',
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('[AR4] server/core has no clock, randomness, timer or logging', () => {
    const forbidden =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bset(Timeout|Interval|Immediate)\b|\bperformance\.|\bconsole\./;
    const wrong = files.filter(
      (file) => under(file, 'server/core') && forbidden.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('[AR5] store, sources, http, hub and obs do not import one another, nor what joins them', () => {
    const rooms = ['store', 'sources', 'http', 'hub', 'obs'].map((room) => `server/${room}`);
    const wrong = rooms.flatMap((room) =>
      importsFrom(room).filter((one) => isOurs(one) && !under(one.to, 'shared', 'server/core', room)),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('[AR6] the stage and the dashboard do not import each other', () => {
    const wrong = [
      ...importsFrom('overlay/stage').filter(({ to }) => under(to, 'overlay/dashboard')),
      ...importsFrom('overlay/dashboard').filter(({ to }) => under(to, 'overlay/stage')),
      ...importsFrom('overlay/net', 'overlay/sound').filter(({ to }) =>
        under(to, 'overlay/stage', 'overlay/dashboard'),
      ),
    ];
    expect(wrong.map(show)).toEqual([]);
  });

  it.each([
    ['ws', ['server/hub/socket.ts']],
    ['lowdb', ['server/store']],
    ['tmi.js', ['bot/twitch/client.ts']],
    ['express', ['server/http']],
    ['helmet', ['server/http']],
    ['obs-websocket-js', ['server/obs']],
    ['pixi.js', ['overlay/stage']],
    ['react', ['overlay/dashboard']],
    ['@mantine/core', ['overlay/dashboard']],
    ['@tabler/icons-react', ['overlay/dashboard']],
    ['get-nonce', ['overlay/dashboard']],
    ['open', ['server/cli']],
    ['pino', ['server/cli']],
  ])('[AR7] one library, one door: %s', (library, doors) => {
    const wrong = imports.filter(
      ({ from, to }) => (to === library || to.startsWith(`${library}/`)) && !under(from, ...doors, 'test'),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('[FT34] the disk is touched in the store, and renamed, removed and synced in its one seam', () => {
    const onDisk = importsFrom('server', 'bot', 'shared')
      .filter(({ to }) => to === 'node:fs' || to === 'node:fs/promises')
      .map(({ from }) => from);
    // Beside the seam: the built pages, run.json, which is no state, and what runs before anything is built.
    expect(onDisk.sort()).toEqual([
      'server/http/pages.ts',
      'server/run-file.ts',
      'server/start.mjs',
      'server/store/lock.ts',
      'server/store/os.ts',
    ]);
    const calls = /\bfs\.(rename|unlink|fsync|fdatasync|rm)\b/;
    const wrong = files.filter(
      (file) =>
        under(file, 'server') &&
        file !== 'server/store/os.ts' &&
        calls.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('[AR8] no file has more than 400 lines, and the middle one about 90', () => {
    const sizes = files
      .filter((file) => !under(file, 'test'))
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').split('\n').length }))
      .sort((a, b) => a.lines - b.lines);
    expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(110);
  });

  it('[AR9] every library in use is in package.json, and none has gone unused', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const declared = new Set([
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.devDependencies),
    ]);
    const packageOf = (name: string) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
    const used = new Set(
      imports
        .filter((one) => !isOurs(one) && !one.to.startsWith('node:') && one.to !== 'package.json')
        .map(({ to }) => packageOf(to))
        .filter((name) => name && !builtinModules.includes(name)),
    );
    const missing = [...used].filter((name) => !declared.has(name));
    expect(missing).toEqual([]);
    const unused = Object.keys(manifest.dependencies).filter(
      // Fonts come in by style sheets; Mantine asks for its hooks beside it.
      (name) => !used.has(name) && !name.startsWith('@fontsource/') && name !== '@mantine/hooks',
    );
    expect(unused).toEqual([]);
  });

  it('[AR11] no two rules have one number', () => {
    const spec = readFileSync(join(ROOT, 'shared', 'SPEC.md'), 'utf8');
    const rules = [...spec.matchAll(/^- ([A-Z]+\d+)\./gm)].map(([, rule]) => rule);
    expect(rules.length).toBeGreaterThan(500);
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([]);
  });

  it('[AR10] nothing of ours imports a file in a circle', () => {
    expect(circlesOf(imports.filter(isOurs))).toEqual([]);
  });

  it('[AR12] nor do the areas of the dashboard', () => {
    const areaOf = (file: string) => /^overlay\/dashboard\/([^/]+)\//.exec(file)?.[1];
    const between = importsFrom('overlay/dashboard').flatMap((one) => {
      const [from, to] = [areaOf(one.from), areaOf(one.to)];
      return from && to && from !== to ? [{ from, to }] : [];
    });
    expect(between.map(show)).toContain('settings -> people');
    expect(circlesOf(between)).toEqual([]);
  });
});
