import type { Journal } from '../../server/core/ports.ts';
import type { RecordBody } from '../../server/core/record.ts';

/** A journal whose disk is the test: records wait until `sync` or `fail` is called. `past` is on it already. */
export function createJournalDouble(past: readonly RecordBody[] = []) {
  const records = [...past];
  let waiting: ((error: Error | null) => void)[] = [];
  let failure: Error | null = null;
  const settle = (error: Error | null) => {
    const dones = waiting;
    waiting = [];
    for (const done of dones) done(error);
  };
  const journal: Journal = {
    get nextSeq() {
      return records.length + 1;
    },
    get failure() {
      return failure;
    },
    append(body, done) {
      records.push(body);
      waiting.push(failure ? () => done(failure) : done);
      return records.length;
    },
    close: async () => {},
  };
  return {
    journal,
    records,
    /** Everything appended so far reaches the disk. */
    sync: () => settle(null),
    /** The disk fails: nothing appended since the last sync is saved, and nothing ever again. */
    fail() {
      failure = new Error('EIO');
      settle(failure);
    },
  };
}
