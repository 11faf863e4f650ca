import type { Giftcast, StartOptions } from '../support/giftcast.ts';
import { freePort, startGiftcast } from '../support/giftcast.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import { postGift } from '../support/sign.ts';
import type { Target } from './run-sequence.ts';

/** The built server on one data folder and port, started and restarted as a user would. */
export async function startHttpShow(data: string): Promise<Target & { stop(): Promise<void> }> {
  const fixed: StartOptions = { data, port: await freePort(), env: { TZ: 'UTC' } };
  let server: Giftcast = await startGiftcast(fixed);
  return {
    async deliver(body, id) {
      const { status, duplicate, seq } = await postGift(server.urls.hooks.gift, body, {
        id,
        agent: server.agent,
      });
      return { status, duplicate, seq };
    },
    async restart(hard) {
      await (hard ? server.kill() : server.stop());
      server = await startGiftcast({ ...fixed, urls: server.urls });
    },
    leaderboard: (window) => readLeaderboard(server, window),
    nowMs: () => Date.now(),
    wait: () => Promise.resolve(),
    stop: () => server.stop(),
  };
}
