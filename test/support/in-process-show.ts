import { createDedupe } from '../../server/core/dedupe.ts';
import type { Journal } from '../../server/core/ports.ts';
import type { SavedState } from '../../server/core/state.ts';
import { emptyState, foldRecord, loadState, saveState } from '../../server/core/state.ts';
import { createSeen } from '../../server/seen.ts';
import type { Show } from '../../server/show.ts';
import { createShow } from '../../server/show.ts';
import { parseGiftWebhook } from '../../server/sources/webhook.ts';
import { openJournal, readSegments } from '../../server/store/journal.ts';
import { loadKeys } from '../../server/store/keys.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { LeaderboardTopic, WindowName } from '../../shared/topics.ts';
import { createMemoryDisk } from '../store/memory-disk.ts';
import { ALONE } from './alone.ts';
import { createTestClock } from './clock.ts';
import type { GiftBody } from './sign.ts';

/** The show with its real journal on a disk in memory: everything between a parsed webhook and its answer. */
export interface InProcessShow {
  deliver(
    body: GiftBody,
    id: string,
  ): Promise<{ status: number; duplicate: boolean | null; seq: number | null }>;
  /** Ends and starts again on the same disk; `hard` by a power cut that takes what was not synced. */
  restart(hard: boolean): Promise<void>;
  leaderboard(window: WindowName): Promise<LeaderboardTopic>;
  nowMs(): number;
  wait(waitMs: number): Promise<void>;
  close(): Promise<void>;
}

const FOLDER = 'journal';
/** So short that a sequence fills several segments and their key files. */
const SEGMENT_BYTES = 4 * 1024;
/** A Sunday evening: one wait leads into another day, week and session. */
const START_MS = Date.parse('2026-11-22T20:00:00Z');
const ALL_ROWS = { limit: 200, offset: 0 };
const CUTS = ['drop', 'prefix', 'zero-fill'] as const;

/** A new show without a past. */
export async function startInProcessShow(): Promise<InProcessShow> {
  const clock = createTestClock(START_MS);
  const settings = { ...DEFAULT_SETTINGS, timeZone: 'UTC' };
  const rules = { ladder: DEFAULT_LADDER, settings, zone: 'UTC' };
  let disk = createMemoryDisk();
  let checkpoint: SavedState | null = null;
  let restarts = 0;
  let running = await open();

  async function open(): Promise<{ show: Show; journal: Journal }> {
    const state = checkpoint ? loadState(checkpoint) : emptyState();
    const { journal } = await openJournal({
      disk,
      folder: FOLDER,
      fromSeq: state.ledger.seq + 1,
      segmentBytes: SEGMENT_BYTES,
      now: clock.now,
      onRecord: (record) => foldRecord(state, record),
    });
    const seen = createSeen(createDedupe({ capacity: 10_000 }));
    await loadKeys({ disk, folder: FOLDER, sinceMs: 0, onKey: seen.set.add });
    const broadcast = { changed() {}, send() {}, overlays: () => [], here: () => [] };
    const show = createShow({
      state,
      seen,
      journal,
      rules: () => rules,
      clock,
      broadcast,
      ...ALONE,
    });
    show.start();
    show.players.joined('overlay');
    return { show, journal };
  }

  /** What the checkpoint worker does: folds the journal a second time and keeps the result as text. */
  async function makeCheckpoint(): Promise<void> {
    const state = checkpoint ? loadState(checkpoint) : emptyState();
    await readSegments({
      disk,
      folder: FOLDER,
      fromSeq: state.ledger.seq + 1,
      toSeq: running.show.seq(),
      onRecord: (record) => foldRecord(state, record),
    });
    checkpoint = JSON.parse(JSON.stringify(saveState(state)));
  }

  return {
    deliver(body, id) {
      clock.advance(1);
      const bytes = Buffer.from(JSON.stringify(body));
      const parsed = parseGiftWebhook({ hook: 'gift', id, body: bytes, receivedAtMs: clock.now() });
      if (!parsed.ok) return Promise.resolve({ status: 400, duplicate: null, seq: null });
      return new Promise((resolve) => {
        running.show.deliver(parsed.value, (receipt) => {
          if (receipt.outcome === 'accepted') resolve({ status: 202, duplicate: false, seq: receipt.seq });
          else if (receipt.outcome === 'duplicate') resolve({ status: 200, duplicate: true, seq: null });
          else resolve({ status: 503, duplicate: null, seq: null });
        });
      });
    },
    async restart(hard) {
      restarts++;
      if (restarts % 2 === 0) await makeCheckpoint();
      running.show.stop();
      if (hard) disk = disk.cutPower({ policy: CUTS[restarts % CUTS.length]! });
      else await running.journal.close();
      running = await open();
    },
    leaderboard: (window) => Promise.resolve(running.show.leaderboard(window, ALL_ROWS, 'owner')),
    nowMs: clock.now,
    wait(waitMs) {
      clock.advance(waitMs);
      return Promise.resolve();
    },
    async close() {
      running.show.stop();
      await running.journal.close();
    },
  };
}
