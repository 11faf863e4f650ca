import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrial } from '../../server/compare/trial.ts';
import { evolve } from '../../server/core/evolve.ts';
import { emptyLedger } from '../../server/core/ledger.ts';
import type { JournalRecord } from '../../server/core/record.ts';
import type { Rules } from '../../server/core/rules.ts';
import { decideWithin, happenings, ladders, nightOf, rulesOf } from './compare-night.ts';

/** A short run within all tests; more with `FC_RUNS`. */
const RUNS = Number(process.env['FC_RUNS'] ?? 40);

describe('a trial', () => {
  it('[CO1] of the ladder in force, on a night on which nobody decided anything, gives what happened', async () => {
    await fc.assert(
      fc.asyncProperty(happenings, ladders, decideWithin, async (what, ladder, decideWithinMs) => {
        const rules = rulesOf(ladder, decideWithinMs);
        const records = await nightOf(what, rules);
        expect(replayed(records, rules).records).toEqual(told(records));
      }),
      { numRuns: RUNS },
    );
  });

  it('[CO2] accounts for every gift exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(
        happenings,
        ladders,
        ladders,
        decideWithin,
        async (what, real, tried, decideWithinMs) => {
          const records = await nightOf(what, rulesOf(real, decideWithinMs));
          const { trial } = replayed(records, rulesOf(tried, decideWithinMs));
          const { gifts, uncounted, steps, without } = trial.figures();
          const placed = steps.map(({ shown, merged, missed }) => shown + merged + missed);
          expect(sum([...placed, ...Object.values(without)])).toBe(gifts + uncounted);
          expect(gifts).toBe(actsOf(records));
          for (const { fate, step, why } of trial.gifts().values()) {
            expect(['shown', 'merged', 'missed', 'none']).toContain(fate);
            expect(fate === 'none').toBe(step === null);
            if (fate === 'none' || fate === 'missed') expect(why).not.toBeNull();
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** Tries a ladder on all behind the first record, which adopted the one in force. */
function replayed(records: readonly JournalRecord[], rules: Rules) {
  const ledger = emptyLedger();
  const [first, ...slice] = records;
  if (first) evolve(ledger, first);
  const made: JournalRecord[] = [];
  const trial = createTrial({ ledger, rules, recorded: (record) => made.push(record) });
  for (const record of slice) trial.play(record);
  trial.end();
  return { trial, records: told(JSON.parse(JSON.stringify(made))) };
}

/** What records say, but for streams, which begin and end as they did. */
function told(records: readonly JournalRecord[]) {
  return records
    .filter(({ r }) => r.kind !== 'command')
    .map(({ seq, r }) => ({
      seq,
      at: r.at,
      events: r.events.filter(({ type }) => !type.startsWith('Session')),
    }));
}

/** Acts of giving by the journal alone: what stands by itself, and each combo and bomb once. */
function actsOf(records: readonly JournalRecord[]): number {
  const bombs = new Set<string>();
  let acts = 0;
  for (const { r } of records) {
    if (r.kind !== 'delivery') continue;
    for (const event of r.events) {
      if (event.type !== 'GiftCounted') continue;
      if (r.in.bomb) bombs.add(r.in.bomb.id);
      else acts += event.acts;
    }
  }
  return acts + bombs.size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
