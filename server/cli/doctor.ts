import type { DoctorDeps } from '../doctor/doctor.ts';
import { examine } from '../doctor/doctor.ts';
import type { Finding, Severity } from '../doctor/finding.ts';
import type { Lock } from '../store/lock.ts';
import { createOs, type Os } from '../store/os.ts';
import type { Options } from './options.ts';
import { takeUnlessRuns } from './running.ts';
import { sayPlainly } from './say.ts';

const WORDS: { readonly [severity in Severity]: string } = {
  damaged: 'DAMAGED',
  'to-do': 'TO DO',
  well: 'FINE',
};

/** Explains the folder in sentences. Answers 0 when all is well, 1 when there is something to do, 2 when it is damaged. */
export async function doctor(options: Options, tell = sayPlainly): Promise<number> {
  const os = createOs();
  const { dataFolder } = options;
  const lock = await take(dataFolder, os);
  try {
    const deps: DoctorDeps = { dataFolder, os, now: Date.now, isRunning: lock === 'running' };
    const findings = await examine(deps);
    if (!options.repair) return explain(findings, tell);
    if (lock === 'running') {
      explain(findings, tell);
      tell('Nothing was repaired, for Giftcast is running: stop it first (npm run stop).');
      return Math.max(1, exitCode(findings));
    }
    const repairs = findings.flatMap(({ repair }) => repair ?? []);
    for (const repair of repairs) tell(`DONE     ${await repair()}`);
    if (repairs.length === 0) tell('Nothing was repaired: there is nothing that can be repaired safely.');
    return explain(repairs.length === 0 ? findings : await examine(deps), tell);
  } finally {
    if (typeof lock === 'object') await lock?.release();
  }
}

/** Keeps a server from starting meanwhile; null where there is no folder. */
async function take(folder: string, os: Os): Promise<Lock | 'running' | null> {
  if (!(await os.exists(folder))) return null;
  return (await takeUnlessRuns(folder, os)) ?? 'running';
}

function explain(findings: readonly Finding[], tell: (line: string) => void): number {
  for (const { severity, sentence } of findings) tell(`${WORDS[severity].padEnd(8)} ${sentence}`);
  return exitCode(findings);
}

function exitCode(findings: readonly Finding[]): number {
  if (findings.some(({ severity }) => severity === 'damaged')) return 2;
  return findings.some(({ severity }) => severity === 'to-do') ? 1 : 0;
}
