import { unreachable } from '../../../shared/unreachable.ts';
import { report } from '../child.ts';
import type { Job, Outcome } from '../jobs.ts';
import { parseJob } from '../jobs.ts';
import { measureBurst } from './burst.ts';
import { measureLatency } from './latency.ts';
import { measureThroughput } from './throughput.ts';

/** The load generator: one job, which is its argument as JSON, in a process of its own. */
export async function main([job = '']: readonly string[]): Promise<void> {
  report(await measure(parseJob(job)));
}

function measure(job: Job): Promise<Outcome> {
  switch (job.measure) {
    case 'throughput':
      return measureThroughput(job);
    case 'latency':
      return measureLatency(job);
    case 'burst':
      return measureBurst(job);
    default:
      return unreachable(job);
  }
}
