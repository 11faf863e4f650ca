import { expect } from 'vitest';
import type { Forgotten } from '../../server/core/erase.ts';
import type { Kept } from '../../server/forgetting/forgetting.ts';
import { carryOutForgetting, endForgettingAtStart } from '../../server/forgetting/forgetting.ts';
import { turns } from './house.ts';
import type { CutPolicy, DiskCall, Interference, MemoryDisk } from './memory-disk.ts';

const CUTS: readonly (CutPolicy | 'kill')[] = ['kill', 'drop', 'prefix', 'zero-fill'];

/**
 * Stops a forgetting at each of its calls to the disk, killed or without power, and has the next start end it. `folder`
 * makes the disk anew; `expectGone` looks at what is left.
 */
export async function stopAnywhere(
  whom: Forgotten,
  {
    folder,
    kept,
    expectGone,
  }: {
    readonly folder: (options: {
      interfere: (call: DiskCall) => Interference | undefined;
    }) => Promise<MemoryDisk>;
    readonly kept: (disk: MemoryDisk) => Kept;
    readonly expectGone: (disk: MemoryDisk) => Promise<void>;
  },
): Promise<void> {
  let calls = 0;
  let stopAt = Infinity;
  const interfere = () => {
    calls += 1;
    return calls >= stopAt ? { after: new Promise<void>(() => {}) } : undefined;
  };
  const whole = await folder({ interfere });
  const begun = calls;
  await carryOutForgetting(kept(whole), whom);
  const all = calls - begun;
  expect(all).toBeGreaterThan(30);
  for (let nth = 1; nth <= all; nth += 1) {
    calls = 0;
    stopAt = Infinity;
    const disk = await folder({ interfere });
    stopAt = calls + nth;
    void carryOutForgetting(kept(disk), whom).catch(() => {});
    while (calls < stopAt) await turns(1);
    stopAt = Infinity;
    const cut = CUTS[nth % CUTS.length]!;
    const next = cut === 'kill' ? disk.killProcess() : disk.cutPower({ policy: cut });
    expect(await endForgettingAtStart(kept(next)), `stopped at call ${nth}, ${cut}`).toEqual([]);
    await expectGone(next);
  }
}
