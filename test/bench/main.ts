import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { createCleanup } from './cleanup.ts';
import { CONTENDERS } from './contenders.ts';
import { readOptions } from './options.ts';
import { runRounds } from './rounds.ts';
import { drawTable } from './table.ts';
import { faultsOf, holds, verdictsOf } from './verdicts.ts';

/** Measures everybody, side by side in one run, and prints one table. Progress goes to standard error. */
export async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const machine = describeMachine();
  const cleanup = createCleanup();
  // Whoever waits for a child that is gone then fails, and so the run ends in the usual way.
  process.once('SIGINT', () => void cleanup.run());
  process.once('SIGTERM', () => void cleanup.run());
  try {
    console.log(`Giftcast bench: ${machine.text}; ${options.rounds} rounds`);
    const say = (line: string) => process.stderr.write(`${line}\n`);
    const laps = await runRounds(CONTENDERS, options, { cleanup, say });
    const verdicts = verdictsOf(laps);
    const faults = faultsOf(laps);
    console.log(drawTable(CONTENDERS, laps, verdicts));
    for (const fault of faults) console.log(`WRONG: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
    else
      console.log(
        'Every request was answered 202, and every acknowledged gift was found on disk and in every overlay.',
      );
    if (options.saveTo === null) return;
    const told = verdicts.map((verdict) => ({ ...verdict, holds: holds(verdict) }));
    writeFileSync(
      options.saveTo,
      `${JSON.stringify({ machine, options, laps, verdicts: told, faults }, null, 2)}\n`,
    );
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`The bench failed: ${error instanceof Error ? error.message : String(error)}\n`);
  } finally {
    await cleanup.run();
  }
}

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
