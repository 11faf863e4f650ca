import { join } from 'node:path';
import { expect, it } from 'vitest';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { readJournal } from '../support/journal.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import { aging, samplesIn, strainOf } from './age.ts';
import { runLoad } from './load.ts';

const SECONDS = howMany({ short: 1, full: 60 });
const PER_SECOND = 10_000;
const GIFTERS = 5_000;
const DIAMONDS_EACH = 3;
/** A start takes some memory that it gives back; it is no part of the burst. */
const CALM_MS = 1_000;

it('[LO1] (F16) of 10,000 gifts a second none is lost: each 202 is on disk and in the totals', async () => {
  const count = PER_SECOND * SECONDS;
  const data = await tempFolder('burst');
  const logs = await tempFolder('burst-log');
  const log = join(logs, 'age');
  const server = await startGiftcast({ data, ...aging(log) });
  try {
    const beganMs = Date.now() + CALM_MS;
    const load = { overlays: 1, connections: 512, gifters: GIFTERS, perSecond: PER_SECOND };
    const told = await runLoad(server, { ...load, tag: 'burst', durationMs: SECONDS * 1_000 });
    const { loopMs, longestMs, rssMiB } = strainOf(samplesIn(log, beganMs, Date.now()));
    console.log(
      `burst: ${count} gifts at ${Math.round(told.perSecond)}/s of ${PER_SECOND}/s, ${told.failed} refused; ` +
        `ack p50 ${told.ackMs.p50.toFixed(1)}, p99 ${told.ackMs.p99.toFixed(1)} ms; ` +
        `loop p99 ${loopMs.p99.toFixed(1)}, longest ${longestMs.toFixed(0)} ms; RSS ${rssMiB.toFixed(0)} MiB`,
    );
    expect(told).toMatchObject({ acknowledged: count, failed: 0, delivered: count });
    const board = await readLeaderboard(server, 'all');
    expect(board.diamonds).toBe(count * DIAMONDS_EACH);
    expect(board.gifters).toBe(GIFTERS);
    await server.stop();
    expect(readJournal(data).filter(({ key }) => key !== null)).toHaveLength(count);
  } finally {
    await server.kill();
    await removeFolder(data);
    await removeFolder(logs);
  }
});
