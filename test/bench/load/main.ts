import { report } from '../child.ts';
import type { Job, Outcome } from '../jobs.ts';
import { parseJob } from '../jobs.ts';
import { measureLatency } from './latency.ts';
import { measureThroughput } from './throughput.ts';

/** The load generator: one job, which is its argument as JSON, in a process of its own. */
export async function main([job = '']: readonly string[]): Promise<void> {
  report(await measure(parseJob(job)));
}

function measure(job: Job): Promise<Outcome> {
  return job.measure === 'throughput' ? measureThroughput(job) : measureLatency(job);
}
