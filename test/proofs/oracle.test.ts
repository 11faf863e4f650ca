import { describe, expect, it } from 'vitest';
import { WINDOWS } from '../../shared/topics.ts';
import { howMany } from '../support/extent.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import { startInProcessShow } from '../support/in-process-show.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { randomSequence } from './deliveries.ts';
import { startHttpShow } from './http-show.ts';
import { createOracle } from './oracle-model.ts';
import { emptyTally, runSequence } from './run-sequence.ts';

describe('totals match an oracle that knows the contract only', () => {
  it('[PR1] for random sequences with repeats, races, reordered streaks, lost ends and restarts', async () => {
    const seed = chooseSeed('oracle, in process');
    const sequences = howMany({ short: 500, full: 10_000 });
    const tally = emptyTally();
    for (let nth = 0; nth < sequences; nth++) {
      const random = createRandom(seed + nth);
      const show = await startInProcessShow();
      const steps = randomSequence(random, { prefix: `s${nth}`, restarts: 0.08, waits: true });
      const faults = await runSequence(show, createOracle(), steps, { windows: WINDOWS, tally });
      await show.close();
      expect(faults, `SEED=${seed + nth} is the one that fails`).toEqual([]);
    }
    console.log(`oracle, in process: ${sequences} sequences, ${JSON.stringify(tally)}`);
  });

  it('[PR2] over HTTP against the built server, stopped and killed in between', async () => {
    const seed = chooseSeed('oracle, built server');
    const random = createRandom(seed);
    const sequences = howMany({ short: 8, full: 100 });
    const tally = emptyTally();
    const data = await tempFolder('oracle');
    const show = await startHttpShow(data);
    const oracle = createOracle();
    try {
      for (let nth = 0; nth < sequences; nth++) {
        const steps = randomSequence(random, { prefix: `s${nth}`, restarts: 0.04, waits: false });
        const restart = { type: 'restart', hard: nth % 2 === 0 } as const;
        const faults = await runSequence(show, oracle, [...steps, restart], {
          windows: ['session', 'all'],
          tally,
        });
        expect(faults, `SEED=${seed}, sequence ${nth}`).toEqual([]);
      }
    } finally {
      await show.stop();
      await removeFolder(data);
    }
    console.log(`oracle, built server: ${sequences} sequences, ${JSON.stringify(tally)}`);
  });
});
