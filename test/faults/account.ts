import type { Oracle } from '../proofs/oracle-model.ts';
import { createOracle } from '../proofs/oracle-model.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { hookKey, readJournal } from '../support/journal.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import type { Load } from './load.ts';

const HOOK_SPACE = hookKey('');

/** Everything wrong after a restart: in the journal, and between its deliveries and the totals. */
export async function faultsAfter(server: Giftcast, load: Load): Promise<string[]> {
  const faults = [...load.faults, ...lostOrDoubled(server.data, load)];
  const oracle = oracleOf(server.data, load);
  const is = await readLeaderboard(server, 'all');
  if (JSON.stringify(is) !== JSON.stringify(oracle.board('all'))) {
    faults.push(`the board is ${JSON.stringify(is)}, must be ${JSON.stringify(oracle.board('all'))}`);
  }
  return faults;
}

/** Compares every single acknowledgement with the files; a check of the highest number would miss a torn middle. */
export function lostOrDoubled(data: string, load: Load): string[] {
  const faults: string[] = [];
  const seqOf = new Map<string, number>();
  for (const { key, seq } of readJournal(data)) {
    if (key === null) continue;
    if (seqOf.has(key)) faults.push(`${key} is recorded as ${seqOf.get(key)} and as ${seq}`);
    seqOf.set(key, seq);
  }
  for (const [id, seq] of load.acknowledged) {
    const recorded = seqOf.get(hookKey(id));
    if (recorded === undefined) faults.push(`${id} was acknowledged as ${seq} and is lost`);
    else if (seq !== null && recorded !== seq) faults.push(`${id} was told ${seq} and is ${recorded}`);
  }
  return faults;
}

/** The totals that the recorded deliveries must give. */
function oracleOf(data: string, load: Load): Oracle {
  const oracle = createOracle();
  for (const { key, atMs } of readJournal(data)) {
    if (key === null) continue;
    const id = key.slice(HOOK_SPACE.length);
    const body = load.sent.get(id);
    if (!body) throw new Error(`the journal holds ${key}, which was never sent`);
    oracle.count(id, body, atMs);
  }
  return oracle;
}
