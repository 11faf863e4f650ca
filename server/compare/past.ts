import type { Comparison } from '../../shared/compare.ts';
import type { EpochMs, Seq } from '../../shared/units.ts';
import { changesBetween } from '../core/compare.ts';
import { createSessionList } from '../core/compare-sessions.ts';
import { evolve } from '../core/evolve.ts';
import { emptyLedger } from '../core/ledger.ts';
import type { JournalRecord } from '../core/record.ts';
import type { Rules } from '../core/rules.ts';
import type { Trial } from './trial.ts';
import { createTrial } from './trial.ts';

/** Which part of the journal is played: one stream, or the records from one number to another, both included. */
export type Slice = { readonly session: number } | { readonly fromSeq: Seq; readonly toSeq: Seq };

/** Plays a slice of the journal under two ladders at once. */
export interface PastComparison {
  /** Must be told every record from the journal's first on, in order: what came before the slice is remembered. */
  note(record: JournalRecord): void;
  /** Null when the journal has nothing of the slice. */
  answer(): Comparison | null;
}

export function createPastComparison(
  slice: Slice,
  { now, tried }: { now: Rules; tried: Rules },
): PastComparison {
  const sessions = createSessionList();
  const past = emptyLedger();
  let trials: { readonly now: Trial; readonly tried: Trial } | null = null;
  let fromMs: EpochMs = 0;
  let toMs: EpochMs = 0;

  function begin(atMs: EpochMs) {
    fromMs = atMs;
    const ledger = structuredClone(past);
    return { now: createTrial({ ledger: past, rules: now }), tried: createTrial({ ledger, rules: tried }) };
  }

  return {
    note(record) {
      sessions.note(record);
      if (isWithin(slice, record)) {
        trials ??= begin(record.r.at);
        toMs = record.r.at;
        trials.now.play(record);
        trials.tried.play(record);
      } else if (trials === null) evolve(past, record);
    },
    answer() {
      if (trials === null) return null;
      trials.now.end();
      trials.tried.end();
      return {
        session: 'session' in slice ? slice.session : null,
        fromMs,
        toMs,
        now: trials.now.figures(),
        tried: trials.tried.figures(),
        changed: changesBetween(
          { ladder: now.ladder, gifts: trials.now.gifts() },
          { ladder: tried.ladder, gifts: trials.tried.gifts() },
        ),
        sessions: sessions.list(),
      };
    },
  };
}

/** A stream begins with the record that opened it, which may stand outside of it. */
function isWithin(slice: Slice, { seq, r }: JournalRecord): boolean {
  if ('fromSeq' in slice) return slice.fromSeq <= seq && seq <= slice.toSeq;
  const opens = r.events.some((event) => event.type === 'SessionOpened' && event.session === slice.session);
  return opens || r.session === slice.session;
}
