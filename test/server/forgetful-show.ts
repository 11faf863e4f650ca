import { createEraser, type Forgotten } from '../../server/core/erase.ts';
import type { RecordBody } from '../../server/core/record.ts';
import type { Rules } from '../../server/core/rules.ts';
import { emptyState } from '../../server/core/state.ts';
import { createForgetDesks } from '../../server/office/forget.ts';
import type { Desks } from '../../server/office/office.ts';
import { createOffice } from '../../server/office/office.ts';
import { blurKey } from '../../server/store/keys.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import { turns } from '../store/house.ts';
import { ALONE } from '../support/alone.ts';
import { owner, start } from './given-show.ts';

let ids = 0;

/** A show that forgets people, with its records as the files would hold them. */
export function startForgetful({
  rules,
  carryOut = async () => {},
}: {
  readonly rules?: Rules;
  /** What becomes of the files; the record is on disk then. */
  readonly carryOut?: (whom: Forgotten) => Promise<void>;
} = {}) {
  const state = emptyState();
  const forgotten: Forgotten[] = [];
  const steps: string[] = [];
  let noted: Forgotten | null = null;
  const desks = createForgetDesks({
    ledger: state.ledger,
    now: () => given.clock.now(),
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
      async run(task) {
        steps.push(task.type);
        if (task.type === 'look') return speakOf(kept(), task.whom);
        const whom = task.type === 'carry-out' ? task.whom : noted;
        if (whom !== null) {
          await carryOut(whom);
          forgotten.push(whom);
        }
        noted = null;
        return false;
      },
    },
    note: {
      async write(whom) {
        steps.push('note');
        noted = whom;
      },
      read: async () => noted,
      async remove() {
        steps.push('remove');
        noted = null;
      },
    },
    hashPerson: ALONE.hashPerson,
  });
  const kept = () => forgotten.reduce<readonly RecordBody[]>(without, given.records);
  const office = createOffice(desks as Desks);
  const given = start(state, { office, ...(rules ? { rules } : {}) });
  if (rules) void given.show.adoptLadder(rules.ladder);
  given.sync();
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
    /** The records as they stand in the files. */
    kept,
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
