import { describe, expect, it } from 'vitest';
import type { CutPolicy } from '../store/power-loss.ts';
import { afterPowerLoss, CUT_POLICIES } from '../store/power-loss.ts';
import { createSimulatedDisk } from '../store/simulated-disk.ts';
import { isFull } from '../support/extent.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import type { Point } from './evening.ts';
import { playEvening } from './evening.ts';
import { createCheck } from './evening-check.ts';

const SEEDS = 20;
/** The short form starts on every so-manieth state; prime, so that it meets every policy and every kind of call. */
const STRIDE = isFull() ? 1 : 499;

describe('the power goes off at any call to the disk', () => {
  it('[PD1] (F03, G3) and all that was confirmed is there once, each file is whole, and nobody forgotten is back', async () => {
    const seed = chooseSeed('simulated disk');
    const evening = await playEvening(createRandom(seed));
    const check = createCheck(evening);
    const tally = { calls: evening.points.length, states: 0, stopped: 0, more: 0, whole: 0 };
    const stoppedBy = new Set<CutPolicy>();
    let place = 0;
    for (const point of evening.points) {
      for (const policy of CUT_POLICIES) {
        for (let nth = 1; nth <= SEEDS; nth++) {
          if (place++ % STRIDE !== 0) continue;
          const random = createRandom(seed + 31 * place);
          const disk = afterPowerLoss(point.moment, policy, random.next);
          const { faults, stopped, more } = await check(disk, point.promised, {
            everything: place % 5 === 0,
          });
          expect(faults, whereIn(seed, point, policy, nth)).toEqual([]);
          tally.states++;
          if (stopped !== null) stoppedBy.add(policy);
          if (stopped !== null) tally.stopped++;
          else if (more > 0) tally.more++;
          else tally.whole++;
        }
      }
    }
    console.log(`simulated disk: ${JSON.stringify(tally)}, stopped by ${[...stoppedBy].join() || 'none'}`);
    expect(tally.calls).toBeGreaterThan(200);
    // A hole with records behind it looks like damage: nothing else may keep a show from starting.
    expect([...stoppedBy].filter((policy) => policy !== 'subset')).toEqual([]);
    // A few states say nothing of shares.
    if (!isFull()) return;
    expect(tally.stopped).toBeLessThan(tally.states / 50);
    expect(tally.more).toBeGreaterThan(tally.states / 20);
  }, 1_800_000);

  it('[PD2] (F01) after a kill at any call, and what the killed one only wrote counts for good from the next start on', async () => {
    const seed = chooseSeed('simulated disk, killed');
    const evening = await playEvening(createRandom(seed));
    const check = createCheck(evening);
    const points = evening.points.filter((_, place) => isFull() || place % 20 === 0);
    for (const point of points) {
      const disk = createSimulatedDisk({ moment: point.moment });
      const verdict = await check(disk, point.promised, { everything: true });
      expect(verdict, `SEED=${seed}, after call ${point.nth} (${point.kind})`).toMatchObject({
        faults: [],
        stopped: null,
      });
    }
    console.log(`simulated disk, killed: ${points.length} states`);
  }, 300_000);
});

function whereIn(seed: number, { nth, kind }: Point, policy: CutPolicy, way: number): string {
  return `SEED=${seed}, after call ${nth} (${kind}), ${policy} ${way}`;
}
