/** Starts on what a power cut left of the evening, and says everything that breaks a promise. */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createEraser } from '../../server/core/erase.ts';
import type { RecordBody } from '../../server/core/record.ts';
import { emptyState, foldRecord, saveState } from '../../server/core/state.ts';
import { createShow } from '../../server/show.ts';
import { parseGiftWebhook } from '../../server/sources/webhook.ts';
import { StoreError } from '../../server/store/errors.ts';
import { blurKey } from '../../server/store/keys.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { LeaderboardTopic } from '../../shared/topics.ts';
import type { OracleBoard } from '../proofs/oracle-model.ts';
import { createOracle } from '../proofs/oracle-model.ts';
import { afterPowerLoss } from '../store/power-loss.ts';
import type { SimulatedDisk } from '../store/simulated-disk.ts';
import { ALONE } from '../support/alone.ts';
import { createTestClock } from '../support/clock.ts';
import { hookKey } from '../support/journal.ts';
import type { Evening, Promised } from './evening.ts';
import { ADA, ADA_ID } from './evening.ts';
import type { Found } from './sim-house.ts';
import { DATA, findAgain, JOURNAL } from './sim-house.ts';

/** What one start came to. */
export interface Verdict {
  /** Broken promises. */
  readonly faults: readonly string[];
  /** The sentence of a start that refused; null for one that went on. */
  readonly stopped: string | null;
  /** Records that are there though nobody had been told so. */
  readonly more: number;
}

const ALL_ROWS = { limit: 200, offset: 0 };
const RULES = {
  ladder: DEFAULT_LADDER,
  settings: { ...DEFAULT_SETTINGS, timeZone: 'UTC' },
  zone: 'UTC',
};
const HOOK_SPACE = hookKey('');
/** No file holds just this. */
const MISSING = Buffer.from('missing');
const TRACES = [ADA.id ?? '', ADA.name];

/** Judges disks of one evening. What must be there after so many records is worked out once for each number. */
export function createCheck({ records, gifts, forgotten, endMs }: Evening) {
  const bodies = new Map(gifts.map(({ id, body }) => [id, body]));
  const mustBe = new Map<number, { readonly state: string; readonly board: OracleBoard }>();

  /** The records as they stand in the files, and what they add up to: the state by folding, the board by the oracle. */
  function wanted(seq: number) {
    const known = mustBe.get(seq);
    if (known) return known;
    const state = emptyState();
    const oracle = createOracle();
    const eraser = createEraser(forgotten.whom, blurKey);
    for (const record of records.slice(0, seq)) {
      const erased = seq >= forgotten.seq ? eraser.erase(record) : null;
      foldRecord(state, erased === null ? record : { seq: record.seq, r: erased });
      const id = giftOf(record.r);
      if (id !== null) oracle.count(id, bodies.get(id)!, record.r.at);
    }
    const made = { state: JSON.stringify(saveState(state)), board: oracle.board('all') };
    mustBe.set(seq, made);
    return made;
  }

  /** `everything` sends every gift again, too: the dearest part. */
  async function check(
    disk: SimulatedDisk,
    promised: Promised,
    { everything }: { readonly everything: boolean },
  ): Promise<Verdict> {
    const faults: string[] = [];
    const before = disk.files();
    let found: Found;
    try {
      found = await findAgain(disk.fs, endMs);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      if (!isSame(segmentsOf(before), segmentsOf(disk.files())))
        faults.push('a start that refused changed the journal');
      const firstSeq = Number(path.basename(error.path, '.jsonl'));
      const damagedSeq = firstSeq + (error.line ?? 0) - 1;
      // NaN, where the refusal names no line of a segment, is a fault as well.
      if (!(damagedSeq > promised.seq)) faults.push(`refused for what was confirmed: ${error.message}`);
      return { faults, stopped: error.message, more: 0 };
    }
    const seq = found.recovered.state.ledger.seq;
    if (seq < promised.seq) faults.push(`records up to ${promised.seq} were confirmed, ${seq} are there`);
    faults.push(...shownOf(found, seq), ...documentsOf(found, promised));
    const isGone = seq >= forgotten.seq;
    if (promised.isForgotten && !isGone) faults.push('the record that forgets Ada is lost');
    if (isGone) faults.push(...tracesIn(disk));

    // What this start found counts from now on, so no power cut takes it.
    const once = disk.files();
    const next = afterPowerLoss(disk.moment(), 'drop', () => 0);
    const again = await findAgain(next.fs, endMs);
    if (again.recovered.state.ledger.seq !== seq)
      faults.push(`a second start found ${again.recovered.state.ledger.seq} records, not ${seq}`);
    if (!isSameJson(stateOf(again), wanted(seq).state)) faults.push('a second start found other totals');
    if (!isSame(once, next.files())) faults.push(`a second start changed ${differing(once, next.files())}`);
    if (everything) faults.push(...(await sendAllAgain(again, seq)));
    return { faults, stopped: null, more: seq - promised.seq };
  }

  function shownOf(found: Found, seq: number): string[] {
    const must = wanted(seq);
    const faults: string[] = [];
    if (!isSameJson(stateOf(found), must.state)) faults.push(`the state after ${seq} records is another one`);
    const show = showOf(found);
    faults.push(
      ...compare(`after ${seq} records`, show.leaderboard('all', ALL_ROWS, 'owner'), must.board, seq),
    );
    for (const { seq: of, r } of records) {
      const id = giftOf(r);
      if (id === null) continue;
      const isKnown = found.recovered.seen.find(hookKey(id), '') !== null;
      if (isKnown !== of <= seq)
        faults.push(`${id} of record ${of} is ${isKnown ? '' : 'not '}known after ${seq}`);
    }
    return faults;
  }

  /** Ada's totals stay in the windows' and her row goes. */
  function compare(when: string, is: LeaderboardTopic, must: OracleBoard, seq: number): string[] {
    const isGone = seq >= forgotten.seq;
    const rows = must.rows.filter(({ gifterId }) => !(isGone && gifterId === ADA_ID));
    const sums = (board: Pick<LeaderboardTopic, 'rows'>) =>
      board.rows.map(({ gifterId, diamonds, gifts: acts }) => `${gifterId} ${diamonds} ${acts}`).sort();
    const faults: string[] = [];
    if (is.diamonds !== must.diamonds)
      faults.push(`${when}: ${is.diamonds} diamonds, must be ${must.diamonds}`);
    if (!isDeepStrictEqual(sums(is), sums({ rows })))
      faults.push(`${when}: ${sums(is)}, must be ${sums({ rows })}`);
    return faults;
  }

  /** Every sender sends everything again: what was lost counts, and nothing counts twice. */
  async function sendAllAgain(found: Found, seq: number): Promise<string[]> {
    const show = showOf(found);
    const receivedAtMs = endMs;
    const receipts = await Promise.all(
      gifts.map(({ id, body }) => {
        const parsed = parseGiftWebhook({
          hook: 'gift',
          id,
          body: Buffer.from(JSON.stringify(body)),
          receivedAtMs,
        });
        if (!parsed.ok) throw new Error('the evening sends a wrong gift');
        return new Promise<string>((resolve) =>
          show.deliver(parsed.value, ({ outcome }) => resolve(outcome)),
        );
      }),
    );
    show.stop();
    const accepted = receipts.filter((outcome) => outcome === 'accepted').length;
    const must = records.filter(({ seq: of, r }) => of > seq && r.kind === 'delivery').length;
    const faults = accepted === must ? [] : [`of all sent again ${accepted} counted, must be ${must}`];
    const whole = wanted(records.length).board;
    faults.push(...compare('all sent again', show.leaderboard('all', ALL_ROWS, 'owner'), whole, seq));
    return faults;
  }

  function showOf({ recovered: { state, seen, journal } }: Found) {
    return createShow({
      state,
      seen,
      journal,
      rules: () => RULES,
      clock: createTestClock(endMs),
      broadcast: { changed() {}, send() {}, overlays: () => [], here: () => [] },
      ...ALONE,
    });
  }

  function tracesIn(disk: SimulatedDisk): string[] {
    return [...disk.files()].flatMap(([file, bytes]) =>
      TRACES.filter((trace) => bytes.includes(trace)).map((trace) => `${file} still holds ${trace}`),
    );
  }

  return check;
}

/** Whole: what was saved, or what was being saved. */
function documentsOf({ installation }: Found, { documents }: Promised): string[] {
  const { settings, tiers, secrets, identity } = installation;
  const found = new Map<string, unknown>([
    ['settings.json', settings.value],
    ['tiers.json', tiers.value],
    ['secrets.json', secrets.value],
    ['store.json', identity],
  ]);
  return [...documents].flatMap(([name, { sure, wished }]) => {
    const is = found.get(name);
    if (isDeepStrictEqual(is, sure) || (wished !== null && isDeepStrictEqual(is, wished))) return [];
    return [`${name} holds ${JSON.stringify(is).slice(0, 80)}`];
  });
}

function stateOf({ recovered }: Found): string {
  return JSON.stringify(saveState(recovered.state));
}

/** A state of a checkpoint may tell its fields in another order. */
function isSameJson(a: string, b: string): boolean {
  return a === b || isDeepStrictEqual(JSON.parse(a), JSON.parse(b));
}

function giftOf(r: RecordBody): string | null {
  return r.kind === 'delivery' ? r.key.slice(HOOK_SPACE.length) : null;
}

function segmentsOf(files: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  return new Map([...files].filter(([file]) => path.dirname(file) === JOURNAL && file.endsWith('.jsonl')));
}

function isSame(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): boolean {
  return differing(a, b).length === 0;
}

/** Files that were never finished are nobody's, and left out. */
function differing(a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): string[] {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names]
    .filter((name) => !name.endsWith('.tmp'))
    .filter((name) => Buffer.compare(a.get(name) ?? MISSING, b.get(name) ?? MISSING) !== 0)
    .map((name) => path.relative(DATA, name));
}
