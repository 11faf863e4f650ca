import { createEraser, type Forgotten } from '../../server/core/erase.ts';
import type { RecordBody } from '../../server/core/record.ts';
import type { Rules } from '../../server/core/rules.ts';
import type { ShowState } from '../../server/core/state.ts';
import { emptyState } from '../../server/core/state.ts';
import { createRollCall } from '../../server/core/unseen.ts';
import { createRetiring } from '../../server/forgetting/retiring.ts';
import { createRewriter } from '../../server/forgetting/rewriter.ts';
import { createForgetDesks } from '../../server/office/forget.ts';
import type { Desks } from '../../server/office/office.ts';
import { createOffice } from '../../server/office/office.ts';
import { StoreError } from '../../server/store/errors.ts';
import { blurKey } from '../../server/store/keys.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { turns } from '../store/house.ts';
import { ALONE } from '../support/alone.ts';
import type { TestClock } from '../support/clock.ts';
import { owner, start } from './given-show.ts';

let ids = 0;

/** What a start finds: the records as the files hold them, what was folded of them, and the time. */
interface Found {
  readonly records: readonly RecordBody[];
  readonly state: ShowState;
  readonly clock: TestClock;
}

/** A show that forgets people, with its records as the files would hold them. */
export function startForgetful({
  rules,
  carryOut = async () => {},
  found,
  months = null,
  isClockRight = () => true,
  unseen = () => {},
  isNoteDamaged = false,
}: {
  readonly rules?: Rules;
  /** What becomes of the files; the record is on disk then. */
  readonly carryOut?: (whom: Forgotten) => Promise<void>;
  readonly found?: Found;
  /** How long names are kept; null for ever. */
  readonly months?: number | null;
  readonly isClockRight?: () => boolean;
  /** Told while the journal is looked through. */
  readonly unseen?: () => void;
  /** A note that nobody can read lies there. */
  readonly isNoteDamaged?: boolean;
} = {}) {
  const state = found?.state ?? emptyState();
  const forgotten: Forgotten[] = [];
  const steps: string[] = [];
  let noted: Forgotten | null = null;
  let isDamaged = isNoteDamaged;
  const note = {
    async write(whom: Forgotten) {
      steps.push('note');
      isDamaged = false;
      noted = whom;
    },
    async read() {
      if (isDamaged) throw new StoreError({ code: 'store/damaged', message: 'It is damaged.', path: 'note' });
      return noted;
    },
    async remove() {
      steps.push('remove');
      noted = null;
    },
  };
  const rewriter = createRewriter({
    note,
    journal: {
      seal: async () => {
        steps.push('seal');
      },
    },
    holdCheckpoints: async () => {
      steps.push('hold');
      return () => steps.push('release');
    },
    thread: {
      async rewrite(task) {
        steps.push(task.type);
        const whom = task.type === 'carry-out' ? task.whom : noted;
        if (whom !== null) {
          await carryOut(whom);
          forgotten.push(whom);
        }
        noted = null;
      },
    },
  });
  const desks = createForgetDesks({
    hashPerson: ALONE.hashPerson,
    ledger: state.ledger,
    now: () => given.clock.now(),
    rewriter,
    thread: {
      async look(whom) {
        steps.push('look');
        return speakOf(kept(), whom);
      },
    },
    note,
  });
  const kept = () => forgotten.reduce<readonly RecordBody[]>(without, given.records);
  const office = createOffice(desks as Desks);
  const clock = found ? { clock: found.clock, past: found.records } : {};
  const given = start(state, { office, ...clock, ...(rules ? { rules } : {}) });
  if (rules && !found) void given.show.adoptLadder(rules.ladder);
  given.sync();
  const retiring = createRetiring({
    clock: given.clock,
    log: { info() {}, warn: (_fields, message) => steps.push(message), error() {} },
    months: () => months,
    show: given.show,
    isClockRight,
    thread: {
      async unseen(keeping) {
        steps.push('unseen');
        const rollCall = createRollCall(keeping);
        for (const r of kept()) rollCall.tell(r);
        unseen();
        return rollCall.unseen();
      },
    },
    note,
    rewriter,
  });
  if (months !== null) retiring.start();
  return {
    ...given,
    /** What was done, in order. */
    steps,
    async forget(gifterId: string, id = `forget-${++ids}`): Promise<CommandResult> {
      const result = given.show.command(owner, { id, name: 'forget-gifter', args: { gifterId } });
      await turns();
      given.sync();
      const answer = await result;
      // What followed from it.
      given.sync();
      return answer;
    },
    /** Lets so many days pass in one leap, and then a while in which what fell due is done. */
    async pass(days: number): Promise<void> {
      given.clock.jumpTo(given.clock.now() + days * 86_400_000);
      for (let i = 0; i < 3; i++) {
        given.clock.advance(11 * 60_000);
        given.sync();
        await turns(6);
        given.sync();
        await turns(2);
      }
    },
    /** The records as they stand in the files. */
    kept,
    /** Ends the show, whose files are left to another. */
    stop() {
      given.show.stop();
      retiring.stop();
    },
  };
}

function without(records: readonly RecordBody[], whom: Forgotten): RecordBody[] {
  const eraser = createEraser(whom, blurKey);
  return records.map((r, at) => eraser.erase({ seq: at + 1, r }) ?? r);
}

function speakOf(records: readonly RecordBody[], whom: Forgotten): boolean {
  const eraser = createEraser(whom, blurKey);
  return records.filter((r, at) => eraser.erase({ seq: at + 1, r }) !== null).length > 0;
}
