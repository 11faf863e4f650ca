import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { eventually } from '../support/wait.ts';

/** What the server loads to write the log, whose path is in the environment GIFTCAST_TEST_LOOP_LOG. */
export const LOOP_PRELOAD = fileURLToPath(new URL('preload-loop.cjs', import.meta.url));
/** A sample that began before the server was ready tells of the start. */
export const SAMPLE_MS = 100;

const sample = z.strictObject({ atMs: z.number(), maxMs: z.number() });

/** The longest time in which the event loop was blocked between two moments; waits until that much is written. */
export async function longestBlock(log: string, fromMs: number, toMs: number): Promise<number> {
  const samples = await eventually('the last sample', () => {
    const all = readSamples(log);
    return all.some(({ atMs }) => atMs > toMs) ? all : null;
  });
  const within = samples.filter(({ atMs }) => atMs > fromMs && atMs <= toMs + SAMPLE_MS);
  if (within.length === 0) throw new Error('nothing was measured');
  return Math.max(...within.map(({ maxMs }) => maxMs));
}

function readSamples(log: string): z.infer<typeof sample>[] {
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => sample.parse(JSON.parse(line)));
}
