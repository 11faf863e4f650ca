import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Cleanup } from './cleanup.ts';
import { createCleanup } from './cleanup.ts';
import { CONTENDERS } from './contenders.ts';
import type { Options } from './options.ts';
import { readOptions } from './options.ts';
import { measureOverlay } from './overlay/main.ts';
import { runRounds } from './rounds.ts';
import { drawTable, drawVerdicts } from './table.ts';
import type { Verdict } from './verdicts.ts';
import { faultsOf, holds, verdictsOf } from './verdicts.ts';

/** Measures everybody, side by side in one run, and prints one table. Progress goes to standard error. */
export async function main(args: readonly string[]): Promise<void> {
  const cleanup = createCleanup();
  let isInterrupted = false;
  const interrupt = () => {
    isInterrupted = true;
    // Whoever waits for a child that is gone then fails, and so the run ends in the usual way.
    void cleanup.run();
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    if (!(await bench(readOptions(args), cleanup))) process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(isInterrupted ? 'The bench was interrupted.\n' : `The bench failed: ${reason}\n`);
  } finally {
    await cleanup.run();
  }
}

/** Answers false when something happened that must never happen; a slow machine is no such thing. */
async function bench(options: Options, cleanup: Cleanup): Promise<boolean> {
  const machine = describeMachine();
  const { rounds, saveTo } = options;
  console.log(`Giftcast bench: ${machine.text}; ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (options.isOverlay) return benchOverlay(options, { cleanup, say, machine });
  const { laps, disk } = await runRounds(CONTENDERS, options, { cleanup, say });
  const verdicts = verdictsOf(laps);
  const faults = faultsOf(laps);
  console.log(drawTable(CONTENDERS, { laps, disk }, verdicts));
  for (const fault of faults) console.log(`WRONG: ${fault}`);
  if (faults.length === 0) console.log(ALL_RIGHT);
  if (saveTo !== null) {
    save(saveTo, { machine, options, disk, laps, verdicts: verdicts.map(told), faults });
  }
  return faults.length === 0;
}

/** Answers false when a count is missed that is the same on every machine. */
async function benchOverlay(
  options: Options,
  around: { cleanup: Cleanup; say: (line: string) => void; machine: object },
): Promise<boolean> {
  const { budgets, notes } = await measureOverlay(options, around);
  console.log(['median (least-most) of the rounds', '', drawVerdicts(budgets), '', ...notes].join('\n'));
  const { saveTo } = options;
  if (saveTo !== null) {
    save(saveTo, { machine: around.machine, options, budgets: budgets.map(told), notes });
  }
  return budgets.every((budget) => !budget.isCounted || holds(budget) !== false);
}

const told = <V extends Verdict>(verdict: V) => ({ ...verdict, holds: holds(verdict) });

function save(path: string, report: object): void {
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
}

const ALL_RIGHT =
  'Every request was answered 202, and every acknowledged gift was found on disk and in every overlay.';

function describeMachine() {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  const memoryGiB = Math.round(totalmem() / 2 ** 30);
  const at = new Date().toISOString();
  // Load of others makes figures low and spreads wide. Windows has no such number and answers 0.
  const loadBefore = loadavg()[0] ?? 0;
  const system = `${process.platform} ${process.arch}`;
  const text = `${cores.length} x ${model}, ${memoryGiB} GiB, ${system}, node ${process.version}, load before ${loadBefore.toFixed(1)}, ${at}`;
  return { model, cores: cores.length, memoryGiB, system, node: process.version, loadBefore, at, text };
}
