import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { sideBySide } from '../support/side-by-side.ts';
import type { Account } from './witness.ts';
import { createAccount, lastSegment } from './witness.ts';

const AT_ONCE = 4;
const POINTS = howMany({ short: 6, medium: 100, full: Number.POSITIVE_INFINITY });
const WHENS = ['before', 'half', 'after'] as const;

const said = z.union([
  z.strictObject({ sent: z.string() }),
  z.strictObject({ told: z.string(), status: z.int(), seq: z.nullable(z.int()) }),
  z.strictObject({ steps: z.int() }),
]);

interface Point {
  /** A new folder, or one with a past that was itself cut short. */
  readonly past: Past | null;
  readonly nth: number;
  readonly when: (typeof WHENS)[number];
}

interface Past {
  readonly folder: string;
  readonly log: string;
}

let root = '';
beforeAll(async () => {
  root = await tempFolder('kill-points');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'victim.ts'),
      outDir: join(root, 'built'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'victim.mjs' } },
    },
  });
});
afterAll(() => removeFolder(root));

it('[FT24] (G1) SIGKILL before, within and after each call that changes the disk: nothing confirmed is lost or doubled', async () => {
  const seed = chooseSeed('kill points');
  const random = createRandom(seed);
  const past = await livePast(random.int(100, 180));
  const points: Point[] = [];
  for (const from of [null, past]) {
    const steps = await stepsOf(from);
    for (let nth = 1; nth <= steps; nth++) for (const when of WHENS) points.push({ past: from, nth, when });
  }
  const chosen = random.shuffle(points).slice(0, POINTS);
  const tally = { points: points.length, tried: chosen.length, killed: 0, confirmed: 0 };

  async function die({ past: from, nth, when }: Point): Promise<void> {
    const folder = await tempFolder('killed');
    const data = join(folder, 'data');
    const log = join(folder, 'log');
    try {
      if (from) takeOver(from, data, log);
      const signal = await live(data, from ? 'later' : 'first', log, nth, when);
      const account = accountOf(log);
      const where = `SEED=${seed}, ${from ? 'with' : 'without'} a past, ${when} call ${nth}`;
      expect(await account.faultsIn(data, ['first', 'later']), where).toEqual([]);
      if (signal === 'SIGKILL') tally.killed += 1;
      tally.confirmed += account.tally.confirmed;
    } finally {
      await removeFolder(folder);
    }
  }

  await sideBySide(chosen, AT_ONCE, die);
  console.log(`kill points: ${JSON.stringify(tally)}, 0 lost, 0 doubled`);
  // On a slow machine a life may make a step less: several gifts share a write, or do not.
  expect(tally.killed).toBeGreaterThan(0.8 * chosen.length);
});

/** A life that was killed at this step, and its end torn off in the midst of a line. */
async function livePast(killedAt: number): Promise<Past> {
  const folder = join(root, 'past');
  const log = join(root, 'past-log');
  await live(folder, 'first', log, killedAt, 'after');
  expect(accountOf(log).tally.confirmed).toBeGreaterThan(5);
  appendFileSync(lastSegment(folder), '{"v":1,"crc":"00000000","seq":');
  return { folder, log };
}

function takeOver(past: Past, data: string, log: string): void {
  cpSync(past.folder, data, { recursive: true });
  cpSync(past.log, log);
}

/** How many steps a life makes that nobody cuts short. */
async function stepsOf(past: Past | null): Promise<number> {
  const folder = await tempFolder('counted');
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  try {
    if (past) takeOver(past, data, log);
    await live(data, past ? 'later' : 'first', log, 0, 'before');
    for (const line of readLog(log)) if ('steps' in line) return line.steps;
    throw new Error('the life did not come to its end');
  } finally {
    await removeFolder(folder);
  }
}

async function live(data: string, run: string, log: string, killAt: number, when: string) {
  const args = [join(root, 'built', 'victim.mjs'), data, run, log, String(killAt), when];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [, signal] = await once(child, 'exit');
  return signal as NodeJS.Signals | null;
}

function accountOf(log: string): Account {
  const account = createAccount();
  for (const line of readLog(log)) {
    if ('sent' in line) account.sent(line.sent);
    else if ('told' in line) account.told(line.told, line);
  }
  return account;
}

function readLog(log: string) {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => said.parse(JSON.parse(line)));
}
