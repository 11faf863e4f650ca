import { startChild } from './child.ts';
import type { Cleanup } from './cleanup.ts';
import type { Contender, Running } from './contenders.ts';
import { measureDisk } from './disk.ts';
import type { Job, Outcome, Percentiles } from './jobs.ts';
import { parseOutcome } from './jobs.ts';
import type { Options } from './options.ts';

/** What one contender did in one round. */
export interface Lap {
  readonly contender: string;
  readonly round: number;
  /** Null for a contender without overlays. */
  readonly latency: Outcome | null;
  readonly throughput: Outcome;
  /** Gifts acknowledged less gifts found on disk; null for a server that stores none. */
  readonly lost: number | null;
}

/** All that was measured. */
export interface Results {
  readonly laps: readonly Lap[];
  /** One small write and its sync on this disk, in milliseconds, once a round. */
  readonly disk: readonly Percentiles[];
}

export const OVERLAYS = 10;
export const CONNECTIONS = 64;
export const GIFTERS = 10_000;
export const STEADY_PER_SECOND = 100;

/** Every contender once a round, each on a fresh server, in an order that is turned round from round to round. */
export async function runRounds(
  contenders: readonly Contender[],
  options: Options,
  { cleanup, say }: { cleanup: Cleanup; say: (line: string) => void },
): Promise<Results> {
  const laps: Lap[] = [];
  const disk: Percentiles[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    say(`round ${round} of ${options.rounds}: the disk`);
    disk.push(await measureDisk(cleanup));
    const order = round % 2 === 1 ? contenders : contenders.toReversed();
    for (const contender of order) {
      say(`round ${round} of ${options.rounds}: ${contender.name}`);
      const server = await contender.start(cleanup);
      laps.push(await runLap(contender, server, round));
      await server.stop();
    }
  }
  return { laps, disk };

  async function runLap(contender: Contender, server: Running, round: number): Promise<Lap> {
    const { target } = server;
    const { warmUpMs } = options;
    const before = await server.stored();
    const latency = contender.hasOverlays
      ? await runJob(cleanup, {
          measure: 'latency',
          target,
          overlays: OVERLAYS,
          warmUpMs,
          durationMs: options.latencyMs,
          tag: `latency-${round}`,
          perSecond: STEADY_PER_SECOND,
        })
      : null;
    const throughput = await runJob(cleanup, {
      measure: 'throughput',
      target,
      overlays: OVERLAYS,
      warmUpMs,
      durationMs: options.throughputMs,
      tag: `throughput-${round}`,
      connections: CONNECTIONS,
      gifters: GIFTERS,
    });
    const after = await server.stored();
    const acknowledged = (latency?.acknowledged ?? 0) + throughput.acknowledged;
    const lost = before === null || after === null ? null : acknowledged - (after - before);
    return { contender: contender.name, round, latency, throughput, lost };
  }
}

async function runJob(cleanup: Cleanup, job: Job): Promise<Outcome> {
  const child = startChild(cleanup, 'load/main.ts', [JSON.stringify(job)]);
  const outcome = parseOutcome(await child.message);
  await child.end();
  return outcome;
}
