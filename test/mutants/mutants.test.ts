import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFull } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { ROOT } from '../support/root.ts';
import type { Mutant } from './mutants.ts';
import { MUTANTS } from './mutants.ts';

/** Each proof is run on a copy of the tree with one small break in it, and must go red. */
describe('a proof notices the break that it is there for', () => {
  let copy = '';
  beforeAll(async () => {
    copy = await tempFolder('mutants');
    const listed = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    for (const file of listed.split('\0').filter((name) => name !== '' && !name.startsWith('docs/'))) {
      // Listed until its removal is committed.
      if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(copy, file));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  afterAll(() => removeFolder(copy));

  function failuresOf(proof: string): string[] {
    const run = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=json', proof],
      {
        cwd: copy,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, VITEST: undefined },
      },
    );
    const report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{"num'))) as {
      readonly numTotalTests: number;
      readonly testResults: readonly {
        readonly assertionResults: readonly { readonly status: string; readonly title: string }[];
      }[];
    };
    expect(report.numTotalTests, run.stderr).toBeGreaterThan(0);
    return report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title),
    );
  }

  const chosen: readonly Mutant[] = isFull() ? MUTANTS : MUTANTS.filter(({ rule }) => rule === 'PL3');
  const proofs = [...new Set(chosen.map(({ proof }) => proof))];

  it('[MU2] each break has its place in the program, once', () => {
    const placeless = MUTANTS.filter(
      ({ file, find }) => readFileSync(join(ROOT, file), 'utf8').split(find).length !== 2,
    );
    expect(placeless.map(({ without }) => without)).toEqual([]);
  });

  it.each(proofs)('[MU1] %s is green as the program stands', (proof) => {
    expect(failuresOf(proof)).toEqual([]);
  });

  it.each(chosen)('[MU2] without $without, $proof goes red', ({ file, find, replace, proof, rule }) => {
    const path = join(copy, file);
    const before = readFileSync(path, 'utf8');
    expect(before.split(find).length - 1, `"${find}" in ${file}`).toBe(1);
    writeFileSync(
      path,
      before.replace(find, () => replace),
    );
    try {
      const failures = failuresOf(proof);
      expect(
        failures.some((title) => title.includes(`[${rule}`)),
        failures.join('\n'),
      ).toBe(true);
    } finally {
      writeFileSync(path, before);
    }
  });
});
