import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFull } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { ROOT } from '../support/root.ts';
import type { Mutant } from './mutant.ts';
import { GATES } from './mutant.ts';
import { MUTANTS } from './mutants.ts';

const VITEST = 'node_modules/vitest/vitest.mjs';
/** The short forms notice a break, and the same one each time. */
const SHORT_FORMS = { VITEST: undefined, PROOFS: undefined, npm_lifecycle_event: undefined, SEED: '1' };
/** Without the projects and the build that some begin with, which would take longer than most proofs. */
const CONFIG = { test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 } };

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
    writeFileSync(join(copy, 'vitest.config.js'), `export default ${JSON.stringify(CONFIG)};\n`);
  });
  afterAll(() => removeFolder(copy));

  /** The titles of the tests of these rules that are red. */
  function failuresOf(mutants: readonly Mutant[]): string[] {
    const proofs = new Set(mutants.map(({ proof }) => proof));
    const rules = mutants.map(({ rule }) => rule).join('|');
    const run = spawnSync(
      process.execPath,
      [join(ROOT, VITEST), 'run', '--reporter=json', '-t', `\\[(${rules})\\]`, ...proofs],
      {
        cwd: copy,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, ...SHORT_FORMS },
      },
    );
    const report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{"num'))) as {
      readonly numTotalTests: number;
      readonly testResults: readonly {
        readonly assertionResults: readonly { readonly status: string; readonly title: string }[];
      }[];
    };
    expect(report.numTotalTests, run.stderr).toBeGreaterThan(0);
    expect(report.testResults).toHaveLength(proofs.size);
    return report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title),
    );
  }

  const chosen: readonly Mutant[] = isFull() ? MUTANTS : MUTANTS.filter(({ rule }) => rule === 'PL3');

  it('[MU2] each break has its place in the program, once', () => {
    const placeless = MUTANTS.filter(
      ({ file, find }) => readFileSync(join(ROOT, file), 'utf8').split(find).length !== 2,
    );
    expect(placeless.map(({ without }) => without)).toEqual([]);
  });

  it('[MU3] each gate of a release has a break', () => {
    const gates = new Set(MUTANTS.map(({ gate }) => gate));
    expect(Object.keys(GATES).filter((gate) => !gates.has(gate as keyof typeof GATES))).toEqual([]);
  });

  it('[MU1] each proof is green as the program stands', () => {
    expect(failuresOf(chosen)).toEqual([]);
  }, 1_800_000);

  it.each(chosen.map((mutant) => [mutant.without, mutant.rule, mutant.proof, mutant] as const))(
    '[MU2] without %s, %s in %s goes red',
    (_without, _rule, _proof, mutant) => {
      const { file, find, replace } = mutant;
      const path = join(copy, file);
      const before = readFileSync(path, 'utf8');
      expect(before.split(find).length - 1, `"${find}" in ${file}`).toBe(1);
      writeFileSync(
        path,
        before.replace(find, () => replace),
      );
      try {
        expect(failuresOf([mutant])).not.toEqual([]);
      } finally {
        writeFileSync(path, before);
      }
    },
  );
});
