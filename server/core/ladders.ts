import type { Ladder } from '../../shared/tier.ts';
import type { LadderVersion } from '../../shared/topics.ts';
import type { EpochMs, Seq } from '../../shared/units.ts';
import type { Act } from './acts.ts';

/** A ladder that came into force. */
export interface AdoptedLadder extends Act {
  /** The record that says so. */
  readonly seq: Seq;
  readonly ladder: Ladder;
}

/** Ladders that an undo can bring back. */
const LADDERS_KEPT = 50;
const LADDERS_TOLD = 20;

/** Keeps a ladder as the one in force, and those before it. */
export function rememberLadder(
  ledger: { readonly seq: Seq; ladder: Ladder | null; readonly ladders: AdoptedLadder[] },
  ladder: Ladder,
  { by, atMs }: Act,
): void {
  ledger.ladder = ladder;
  ledger.ladders.push({ seq: ledger.seq, by, atMs, ladder });
  if (ledger.ladders.length > LADDERS_KEPT) ledger.ladders.shift();
}

/** Newest first, with `toSeq` the last record that may be told. */
export function ladderVersions(ladders: readonly AdoptedLadder[], toSeq: Seq): LadderVersion[] {
  return ladders
    .filter(({ seq }) => seq <= toSeq)
    .slice(-LADDERS_TOLD)
    .map(({ by, atMs, ladder: { version, tiers } }) => ({ version, by, atMs, tiers }))
    .reverse();
}

/** What was saved last, and by whom: told to who saves upon an older version. */
export interface SavedVersion {
  readonly version: number;
  readonly by: string;
  readonly atMs: EpochMs;
}
