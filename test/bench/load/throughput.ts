import type { JobOf, Outcome } from '../jobs.ts';
import { percentilesOf } from '../stats.ts';
import { signedRequests } from './gifts.ts';
import { openOverlays } from './overlays.ts';
import type { PostSocket } from './post-socket.ts';
import { openPostSocket } from './post-socket.ts';

/** Gifts are made ready for this many a second; a faster server is measured until they are used up. */
const MOST_PER_SECOND = 50_000;

/** Keeps one gift under way on each connection, and counts the answers once it is warm. */
export async function measureThroughput(job: JobOf<'throughput'>): Promise<Outcome> {
  const { target, tag, gifters, connections, warmUpMs, durationMs } = job;
  const seconds = (warmUpMs + durationMs) / 1_000;
  const requests = signedRequests({ target, tag, gifters, count: Math.ceil(seconds * MOST_PER_SECOND) });
  const overlays = await openOverlays(target, job.overlays, null);
  const load = await run();
  const delivered = await overlays.delivered(load.acknowledged);
  overlays.close();
  return { ...load, delivered, overlayMs: null };

  function run(): Promise<Omit<Outcome, 'delivered' | 'overlayMs'>> {
    return new Promise((resolve, reject) => {
      const ackMs: number[] = [];
      const sockets: PostSocket[] = [];
      let next = 0;
      let idle = 0;
      let acknowledged = 0;
      let failed = 0;
      let startMs = 0;
      let endMs = 0;
      let lastMs = 0;

      const lane = async () => {
        let postedMs = 0;
        const post = () => {
          postedMs = performance.now();
          if (postedMs < endMs && next < requests.count) socket.post(requests.at(next++));
          else if (++idle === connections) finish();
        };
        const onAnswer = (status: number) => {
          const nowMs = performance.now();
          if (status === 202) acknowledged += 1;
          else failed += 1;
          if (nowMs >= startMs && nowMs <= endMs) {
            ackMs.push(nowMs - postedMs);
            lastMs = nowMs;
          }
          post();
        };
        const socket = await openPostSocket(target.port, { onAnswer, onBroken: reject });
        sockets.push(socket);
        return post;
      };

      const finish = () => {
        for (const socket of sockets) socket.close();
        const perSecond = ackMs.length / ((lastMs - startMs) / 1_000);
        resolve({ acknowledged, failed, perSecond, ackMs: percentilesOf(ackMs) });
      };

      Promise.all(Array.from({ length: connections }, lane)).then((posts) => {
        startMs = performance.now() + warmUpMs;
        endMs = startMs + durationMs;
        for (const post of posts) post();
      }, reject);
    });
  }
}
