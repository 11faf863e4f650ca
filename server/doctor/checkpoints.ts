import path from 'node:path';
import type { EpochMs, Seq } from '../../shared/units.ts';
import { readSavedState } from '../core/saved-shape.ts';
import type { SavedState, ShowState } from '../core/state.ts';
import { GENERATIONS, readGeneration, setAside } from '../store/checkpoint.ts';
import { StoreError } from '../store/errors.ts';
import type { Os } from '../store/os.ts';
import { differenceFrom } from './difference.ts';
import type { Finding } from './finding.ts';

/** The checkpoints of a folder, to be held against the journal as it is read. */
export interface CheckpointsReport {
  /** To be told the state after each record. */
  compare(seq: Seq, state: ShowState): void;
  /** Call once the journal was read, with what it came to. */
  findings(journal: { readonly goodSeq: Seq; readonly isWhole: boolean }): readonly Finding[];
}

/** Reads every generation. Only reads; what cannot be used is a finding. */
export async function examineCheckpoints(
  folder: string,
  { os, now }: { readonly os: Os; readonly now: () => EpochMs },
): Promise<CheckpointsReport> {
  const findings: Finding[] = [];
  const kept: { readonly file: string; readonly seq: Seq; readonly state: SavedState }[] = [];
  const compared = new Set<string>();

  const bad = (file: string, what: string): Finding => ({
    severity: 'damaged',
    sentence: `${file} ${what} The journal knows better: --repair keeps it aside and it is made anew.`,
    async repair() {
      return `${file} was kept aside as ${await setAside(file, { os, now })}. The totals come from the journal until it is made anew.`;
    },
  });

  for (const name of GENERATIONS) {
    const file = path.join(folder, name);
    try {
      const read = await readGeneration(folder, name, ({ state, seq }) => checked(state, seq), { os });
      if (read !== null) kept.push({ file, seq: read.seq, state: read.loaded });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (error.code === 'store/damaged') findings.push(bad(file, `is damaged${because(error)}.`));
      else findings.push({ severity: 'to-do', sentence: error.message });
    }
  }

  return {
    compare(seq, state) {
      for (const checkpoint of kept) {
        if (checkpoint.seq !== seq) continue;
        compared.add(checkpoint.file);
        const place = differenceFrom(state, checkpoint.state);
        if (place !== null) {
          findings.push(bad(checkpoint.file, `does not agree with the journal at record ${seq} (${place}).`));
        }
      }
    },
    findings({ goodSeq, isWhole }) {
      const open = kept.filter(({ file }) => !compared.has(file));
      return [
        ...findings,
        ...open.map(({ file, seq }): Finding => {
          if (!isWhole) {
            const sentence = `${file} reaches to record ${seq}, but the journal can be read to record ${goodSeq} only, so nobody can tell whether it is right.`;
            return { severity: 'to-do', sentence };
          }
          const sentence = `${file} knows ${seq} records, but the journal ends at record ${goodSeq}: records are missing. Bring the folder back from a backup (npm run restore).`;
          return { severity: 'damaged', sentence };
        }),
      ];
    },
  };
}

/** The state as it is written, once it is sure that it is one. */
function checked(state: unknown, seq: Seq): SavedState {
  readSavedState(state, seq);
  return state as SavedState;
}

function because({ reason }: StoreError): string {
  return reason === null ? '' : `: ${reason}`;
}
