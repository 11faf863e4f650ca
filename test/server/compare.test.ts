import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ComparerDeps } from '../../server/compare/comparer.ts';
import { createComparer } from '../../server/compare/comparer.ts';
import type { CompareQuestion } from '../../shared/compare.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { RULES } from '../core/given.ts';
import { createTestClock } from '../support/clock.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';

const LAST: CompareQuestion = { ladder: { version: 1, tiers: [] }, session: 'last' };
/** Workers as short as can be: each takes the job and does one thing. */
const WORKERS = {
  answers: `import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(workerData);`,
  'finds nothing': `import { parentPort } from 'node:worker_threads'; parentPort.postMessage(null);`,
  'never ends': `setInterval(() => {}, 1000);`,
  fails: `throw new Error('damaged');`,
} as const;

let folder: string;
beforeAll(async () => {
  folder = await tempFolder('compare');
  for (const [name, code] of Object.entries(WORKERS)) await writeFile(join(folder, `${name}.mjs`), code);
});
afterAll(() => removeFolder(folder));

function given(worker: keyof typeof WORKERS, more: Partial<ComparerDeps> = {}) {
  const clock = createTestClock();
  const warnings: unknown[] = [];
  const comparer = createComparer({
    journalFolder: 'journal',
    workerUrl: pathToFileURL(join(folder, `${worker}.mjs`)),
    clock,
    log: { warn: (...line: unknown[]) => warnings.push(line) },
    seq: () => 812,
    rules: () => RULES,
    session: () => 3,
    ...more,
  });
  return { ...comparer, clock, warnings };
}

const codeOf = async (asked: ReturnType<ReturnType<typeof given>['compare']>) => {
  const result = await asked;
  return result.ok ? 'ok' : result.error.code;
};

it('[CO10] asks for what is on disk, under the settings and the ladder in force', async () => {
  const { compare } = given('answers');
  expect(await compare(LAST)).toEqual({
    ok: true,
    value: {
      journalFolder: 'journal',
      toSeq: 812,
      slice: { session: 3 },
      settings: RULES.settings,
      zone: 'UTC',
      ladders: { now: DEFAULT_LADDER, tried: { version: DEFAULT_LADDER.version + 1, tiers: [] } },
    },
  });
  expect(await compare({ ...LAST, session: 2 })).toMatchObject({ value: { slice: { session: 2 } } });
});

it('[CO11] refuses a second question while one is under way, and takes the next one after it', async () => {
  const { compare } = given('answers');
  const first = compare(LAST);
  expect(await codeOf(compare(LAST))).toBe('state/busy');
  expect(await codeOf(first)).toBe('ok');
  expect(await codeOf(compare(LAST))).toBe('ok');
});

it('[CO12] says so where there is no such session', async () => {
  expect(await codeOf(given('answers').compare({ ...LAST, session: 4 }))).toBe('state/not-found');
  expect(await codeOf(given('answers', { session: () => null }).compare(LAST))).toBe('state/not-found');
  expect(await codeOf(given('finds nothing').compare({ ...LAST, session: 1 }))).toBe('state/not-found');
});

it('[CO13] gives up after a minute, and is free again then', async () => {
  const { compare, clock } = given('never ends');
  const asked = compare(LAST);
  clock.advance(59_999);
  expect(await codeOf(compare(LAST))).toBe('state/busy');
  clock.advance(1);
  expect(await codeOf(asked)).toBe('compare/too-long');
  const again = compare(LAST);
  clock.advance(60_000);
  expect(await codeOf(again)).toBe('compare/too-long');
  expect(clock.waiting).toBe(0);
});

it('[CO13] ends with the server, and a failure ends the question only', async () => {
  const hanging = given('never ends');
  const asked = hanging.compare(LAST);
  await hanging.stop();
  expect(await codeOf(asked)).toBe('server/failed');
  const failing = given('fails');
  expect(await codeOf(failing.compare(LAST))).toBe('server/failed');
  expect(failing.warnings).toHaveLength(1);
  await failing.stop();
});
