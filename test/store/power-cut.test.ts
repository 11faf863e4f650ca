import { describe, expect, it } from 'vitest';
import { delivery, reopen, seeded, turns } from './house.ts';
import { type CutPolicy, createMemoryDisk, type Interference, type MemoryDisk } from './memory-disk.ts';

const RUNS = 300;
const POLICIES: readonly CutPolicy[] = ['drop', 'prefix', 'zero-fill'];

describe('a power cut', () => {
  it(`[ST17] at a random moment loses no confirmed record, in ${RUNS} seeded lives of three starts each`, async () => {
    let confirmed = 0;
    let unconfirmedKept = 0;
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = seeded(seed);
      const interfere = (): Interference | undefined =>
        random() < 0.2
          ? { after: turns(Math.ceil(random() * 5)), writtenBytes: Math.ceil(random() * 400) }
          : undefined;
      let disk: MemoryDisk = createMemoryDisk({ interfere });
      let sure = 0;
      for (let start = 0; start < 3; start += 1) {
        const { journal, records } = await reopen(disk, { segmentBytes: 1500 });
        expect(records.length, `seed ${seed}, start ${start}`).toBeGreaterThanOrEqual(sure);
        expect(records).toEqual(records.map((_, i) => ({ seq: i + 1, r: delivery(i + 1) })));
        unconfirmedKept += records.length - sure;
        sure = records.length;

        for (let turn = 0; turn < 12; turn += 1) {
          for (let n = Math.floor(random() * 4); n > 0; n -= 1) {
            const seq = journal.append(delivery(journal.nextSeq), (error) => {
              expect(error).toBeNull();
              expect(seq).toBe(sure + 1);
              sure = seq;
            });
          }
          await turns(Math.floor(random() * 3));
        }
        confirmed += sure - records.length;
        disk = disk.cutPower({ policy: POLICIES[Math.floor(random() * 3)]!, random });
      }
      const { records } = await reopen(disk);
      expect(records.length, `seed ${seed}, at last`).toBeGreaterThanOrEqual(sure);
    }
    // Else the test cut where nothing was at stake.
    expect(confirmed).toBeGreaterThan(RUNS * 5);
    expect(unconfirmedKept).toBeGreaterThan(RUNS / 10);
  }, 60_000);
});
