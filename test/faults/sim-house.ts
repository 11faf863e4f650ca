import path from 'node:path';
import type { Journal } from '../../server/core/ports.ts';
import { readSavedState } from '../../server/core/saved-shape.ts';
import { emptyState, foldRecord, saveState } from '../../server/core/state.ts';
import { carryOutForgetting, endForgetting } from '../../server/forgetting/forgetting.ts';
import { createRewriter } from '../../server/forgetting/rewriter.ts';
import type { Installation } from '../../server/installation.ts';
import { openInstallation } from '../../server/installation.ts';
import { createForgetDesks } from '../../server/office/forget.ts';
import type { Desks } from '../../server/office/office.ts';
import { createOffice } from '../../server/office/office.ts';
import type { Recovered } from '../../server/recover.ts';
import { recover } from '../../server/recover.ts';
import type { Show } from '../../server/show.ts';
import { createShow } from '../../server/show.ts';
import { readNewestCheckpoint, writeCheckpoint } from '../../server/store/checkpoint.ts';
import { forgettingNote, lookForPerson } from '../../server/store/forget.ts';
import { createPersonHash } from '../../server/store/identity.ts';
import type { FileJournal } from '../../server/store/journal.ts';
import { openJournal, readSegments } from '../../server/store/journal.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import type { FileSystem, Os } from '../../server/store/os.ts';
import { createOs } from '../../server/store/os.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { ALONE } from '../support/alone.ts';
import type { TestClock } from '../support/clock.ts';

export const DATA = path.join(path.sep, 'data');
export const JOURNAL = path.join(DATA, 'journal');

/** So short that an evening fills a dozen of them. */
const SEGMENT_BYTES = 4 * 1024;

/** The seam over a simulated disk; nobody else is there to lock out. */
export function osOf(fs: FileSystem): Os {
  return { ...createOs({ platform: 'linux', fs }), acquireLock: async () => ({ release: async () => {} }) };
}

/** What a start finds in the data folder: the files that people edit, and the show. */
export interface Found {
  readonly installation: Installation;
  readonly recovered: Recovered;
}

/** Opens the folder as `startApp` does. Throws StoreError. */
export async function findAgain(fs: FileSystem, wallMs: number): Promise<Found> {
  const os = osOf(fs);
  const installation = await openInstallation(DATA, { os, demo: false });
  const recovered = await recover(createNodeDisk({ os }), DATA, wallMs, { os });
  return { installation, recovered };
}

/** The same, going on with short segments. `watch` stands between the show and its journal. */
export async function startHouse(
  fs: FileSystem,
  clock: TestClock,
  watch: (journal: FileJournal) => Journal = (journal) => journal,
) {
  const os = osOf(fs);
  const disk = createNodeDisk({ os });
  const { installation, recovered } = await findAgain(fs, clock.now());
  const { state, seen, journal: found } = recovered;
  await found.close();
  const { journal } = await openJournal({
    disk,
    folder: JOURNAL,
    fromSeq: found.nextSeq,
    segmentBytes: SEGMENT_BYTES,
    onRecord() {},
    elapsedMs: () => 0,
  });
  const kept = { disk, dataFolder: DATA, journalFolder: JOURNAL };
  const note = forgettingNote(disk, DATA);
  const desks = createForgetDesks({
    ledger: state.ledger,
    now: clock.now,
    rewriter: createRewriter({
      journal,
      note,
      holdCheckpoints: async () => () => {},
      thread: {
        rewrite: (task) =>
          task.type === 'carry-out' ? carryOutForgetting(kept, task.whom) : endForgetting(kept),
      },
    }),
    thread: { look: async (whom) => (await lookForPerson(disk, JOURNAL, whom)).isKnown },
    note,
    hashPerson: createPersonHash(installation.identity),
  });
  const settings = { ...DEFAULT_SETTINGS, timeZone: 'UTC' };
  const rules = { ladder: DEFAULT_LADDER, settings, zone: 'UTC' };
  const show: Show = createShow({
    state,
    seen,
    journal: watch(journal),
    rules: () => rules,
    clock,
    broadcast: { changed() {}, send() {}, overlays: () => [], here: () => [] },
    ...ALONE,
    office: createOffice(desks as Desks),
  });
  show.start();
  show.players.joined('overlay');
  return {
    show,
    installation,
    /** What the worker does beside the server. */
    async checkpoint() {
      const last = await readNewestCheckpoint(
        DATA,
        show.seq(),
        ({ seq, state }) => readSavedState(state, seq),
        { os },
      );
      const folded = last ?? emptyState();
      await readSegments({
        disk,
        folder: JOURNAL,
        fromSeq: folded.ledger.seq + 1,
        toSeq: show.seq(),
        onRecord: (record) => foldRecord(folded, record),
      });
      await writeCheckpoint(DATA, { seq: folded.ledger.seq, state: saveState(folded) }, { os });
    },
    async close() {
      show.stop();
      await journal.close();
    },
  };
}
