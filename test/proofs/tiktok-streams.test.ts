import { describe, expect, it } from 'vitest';
import { decideDelivery } from '../../server/core/decide.ts';
import type { JournalRecord } from '../../server/core/record.ts';
import type { Rules } from '../../server/core/rules.ts';
import { emptyState, foldRecord, loadState, saveState } from '../../server/core/state.ts';
import { readTikfinity } from '../../server/sources/tikfinity-frames.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { howMany } from '../support/extent.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import type { Step } from './tiktok-streams.ts';
import { frameText, randomStream } from './tiktok-streams.ts';
import type { Given } from './tiktok-streams-oracle.ts';
import { createStreamOracle } from './tiktok-streams-oracle.ts';

const RULES: Rules = { ladder: DEFAULT_LADDER, settings: DEFAULT_SETTINGS, zone: 'UTC' };
const DAY = '2026-11-22';
const EVENING_MS = Date.UTC(2026, 10, 22, 18);

interface Tally {
  messages: number;
  duplicates: number;
  restarts: number;
  diamonds: number;
}

describe('gifts of TikTok', () => {
  it('[TF40] come to what an oracle says, however their frames come in', () => {
    const seed = chooseSeed('streams of TikTok');
    const streams = howMany({ short: 2_000, full: 100_000 });
    const tally: Tally = { messages: 0, duplicates: 0, restarts: 0, diamonds: 0 };
    for (let nth = 0; nth < streams; nth++) {
      const steps = randomStream(createRandom(seed + nth));
      const { is, must } = play(steps, tally);
      if (JSON.stringify(is) === JSON.stringify(must)) continue;
      expect(is, `SEED=${seed + nth} is the one that fails`).toEqual(must);
    }
    console.log(`streams of TikTok: ${streams}, ${JSON.stringify(tally)}`);
  });
});

/** Plays an evening through the parser and the core, with records and a dedupe set; answers the boards of both. */
function play(steps: readonly Step[], tally: Tally): { is: [string, Given][]; must: [string, Given][] } {
  const oracle = createStreamOracle();
  const journal: string[] = [];
  let saved = { text: JSON.stringify(saveState(emptyState())), records: 0 };
  let state = emptyState();
  let seen = new Set<string>();
  let atMs = EVENING_MS;

  function hear(text: string): void {
    for (const event of readTikfinity(text, atMs)) {
      if (event.type !== 'delivery') throw new Error(`not read: ${JSON.stringify(event)}`);
      const { delivery } = event;
      const key = `${delivery.space} ${delivery.id}`;
      tally.messages++;
      if (seen.has(key)) {
        tally.duplicates++;
        continue;
      }
      seen.add(key);
      const seq = journal.length + 1;
      const record = { seq, r: decideDelivery(state.ledger, delivery, RULES, { seq, atMs, day: DAY }) };
      journal.push(JSON.stringify(record));
      foldRecord(state, record);
    }
  }

  /** As at a start: what was written down, the records after it, and the keys of all records. */
  function restart(): void {
    tally.restarts++;
    state = loadState(JSON.parse(saved.text));
    seen = new Set();
    for (const [at, line] of journal.entries()) {
      const record: JournalRecord = JSON.parse(line);
      if (record.r.kind === 'delivery') seen.add(record.r.key);
      if (at >= saved.records) foldRecord(state, record);
    }
  }

  for (const step of steps) {
    switch (step.type) {
      case 'arrive':
        hear(frameText(step.messages));
        for (const message of step.messages) oracle.arrive(message, atMs);
        break;
      case 'wait':
        atMs += step.waitMs;
        break;
      case 'checkpoint':
        saved = { text: JSON.stringify(saveState(state)), records: journal.length };
        break;
      case 'restart':
        restart();
    }
  }
  const { gifters, windows } = state.views;
  tally.diamonds += windows.all.diamonds;
  const rows = windows.all.board.rows(0, 10);
  return {
    is: ordered(rows.map((row) => [gifters.idAt(row.gifter), { diamonds: row.diamonds, gifts: row.acts }])),
    must: ordered([...oracle.totals()].map(([userId, total]) => [`tiktok:${userId}`, total])),
  };
}

function ordered(board: [string, Given][]): [string, Given][] {
  return board.sort(([a], [b]) => (a < b ? -1 : 1));
}
