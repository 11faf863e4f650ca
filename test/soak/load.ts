import { startChild } from '../bench/child.ts';
import { createCleanup } from '../bench/cleanup.ts';
import { helloOf } from '../bench/contenders.ts';
import type { Job, Outcome } from '../bench/jobs.ts';
import { parseOutcome } from '../bench/jobs.ts';
import type { Giftcast } from '../support/giftcast.ts';

/** The bench's load generator, in a process of its own, against a server of a test. */
export async function runLoad(
  { urls, port }: Giftcast,
  load: Omit<Extract<Job, { measure: 'burst' }>, 'measure' | 'target' | 'warmUpMs'>,
): Promise<Outcome> {
  const overlay = {
    path: new URL(urls.ws).pathname,
    hello: JSON.stringify(helloOf(urls)),
    readyPrefix: '{"type":"welcome"',
    giftPrefix: '{"type":"alert",',
  };
  const target = { port, secret: urls.hooks.gift.secret, overlay };
  const job: Job = { measure: 'burst', target, warmUpMs: 0, ...load };
  const cleanup = createCleanup();
  try {
    return parseOutcome(await startChild(cleanup, 'load/main.ts', [JSON.stringify(job)]).message);
  } finally {
    await cleanup.run();
  }
}
