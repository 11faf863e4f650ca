import { describe, expect, it } from 'vitest';
import { createDiskWatch } from '../../server/disk-watch.ts';
import { createTestClock } from '../support/clock.ts';

/** Lets every promise that is ready go on. */
const turns = () => new Promise((resolve) => setImmediate(resolve));

function given() {
  const clock = createTestClock();
  const disk = { isFailed: false, saves: false, probes: 0 };
  let mended = 0;
  const watch = createDiskWatch({
    clock,
    isFailed: () => disk.isFailed,
    async probe() {
      disk.probes += 1;
      if (!disk.saves) throw new Error('ENOSPC');
    },
    mended: () => {
      mended += 1;
    },
  });
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      clock.advance(1_000);
      await turns();
    }
  };
  watch.start();
  return { clock, disk, watch, pass, mended: () => mended };
}

describe('a disk that failed', () => {
  it('[SU6] is asked every two seconds, and told once when it saves again', async () => {
    const { disk, pass, mended } = given();
    disk.isFailed = true;
    await pass(6);
    expect([disk.probes, mended()]).toEqual([3, 0]);
    disk.saves = true;
    await pass(10);
    expect([disk.probes, mended()]).toEqual([4, 1]);
  });

  it('[SU6] is left alone while it has not failed, and after the end', async () => {
    const { clock, disk, watch, pass, mended } = given();
    disk.saves = true;
    await pass(10);
    expect([disk.probes, mended()]).toEqual([0, 0]);
    disk.isFailed = true;
    watch.stop();
    await pass(10);
    expect([disk.probes, clock.waiting]).toEqual([0, 0]);
  });
});
