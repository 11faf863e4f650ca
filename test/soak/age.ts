import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { percentilesOf } from '../bench/stats.ts';

const sample = z.strictObject({
  atMs: z.number(),
  lateMs: z.array(z.number()),
  rss: z.number(),
  heap: z.nullable(z.number()),
  open: z.number(),
});
/** How the server was at a moment: bytes, milliseconds, and how many handles and timers were open. */
export type Sample = z.infer<typeof sample>;

export const MIB = 2 ** 20;
const PRELOAD = fileURLToPath(new URL('preload-age.cjs', import.meta.url));

/** What a server is started with to write down how it ages. */
export function aging(logFile: string, collectEveryMs = 0) {
  const env = { GIFTCAST_TEST_AGE_LOG: logFile, GIFTCAST_TEST_AGE_GC: String(collectEveryMs) };
  return { preload: [PRELOAD], env };
}

/** What was written down between two moments. */
export function samplesIn(logFile: string, fromMs: number, toMs: number): Sample[] {
  const lines = readFileSync(logFile, 'utf8').split('\n').slice(0, -1);
  const all = lines.map((line) => sample.parse(JSON.parse(line)));
  return all.filter(({ atMs }) => atMs > fromMs && atMs <= toMs);
}

/** By how much timers were late, and the most memory. */
export function strainOf(samples: readonly Sample[]) {
  const late = samples.flatMap(({ lateMs }) => lateMs);
  const rssMiB = Math.max(...samples.map(({ rss }) => rss)) / MIB;
  return { loopMs: percentilesOf(late), longestMs: Math.max(...late), rssMiB };
}

/** The slope of a line through points, by least squares, in units of y for each unit of x. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x0 = mean(points.map(([x]) => x));
  const y0 = mean(points.map(([, y]) => y));
  const spread = points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
  return points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0) / spread;
}
