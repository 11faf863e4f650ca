import { randomBytes } from 'node:crypto';
import type { EpochMs } from '../../shared/units.ts';
import { notFound, type Refusal } from '../core/decision.ts';
import { isGiving } from '../core/forget-ledger.ts';
import type { Ledger } from '../core/ledger.ts';
import { type HashPerson, rememberedOf } from '../core/remembered.ts';
import type { Rewriter } from '../forgetting/rewriter.ts';
import type { ForgetThread } from '../forgetting/thread.ts';
import { StoreError } from '../store/errors.ts';
import type { ForgettingNote } from '../store/forget.ts';
import type { Desks } from './office.ts';
import { refuse } from './office.ts';

interface ForgetDeps {
  readonly ledger: Ledger;
  readonly now: () => EpochMs;
  readonly rewriter: Rewriter;
  readonly thread: Pick<ForgetThread, 'look'>;
  readonly note: ForgettingNote;
  readonly hashPerson: HashPerson;
}

/** Forgets people: first the note who is meant, then the record, then what is kept, and the note last. */
export function createForgetDesks(deps: ForgetDeps): Desks<'forget-gifter' | 'end-forgetting'> {
  const { ledger, now, rewriter, thread, note, hashPerson } = deps;

  /** Files that cannot be rewritten are said. */
  async function saidOf(work: Promise<void>): Promise<Refusal | null> {
    try {
      await work;
      return null;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      const message = `The name is off every screen, but not off the disk yet: ${error.message} The next start goes on.`;
      return refuse('store/unavailable', { message });
    }
  }

  /** Of a note that cannot be read nobody knows whom it meant: it is written anew, for whoever is asked for now. */
  async function endEarlier(): Promise<void> {
    try {
      await rewriter.endUnfinished();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store/damaged') throw error;
    }
  }

  return {
    async 'end-forgetting'() {
      return (await saidOf(rewriter.endUnfinished())) ?? { ok: true, value: null, changed: [] };
    },
    async 'forget-gifter'({ gifterId }) {
      await endEarlier();
      const whom = { gifterId, token: randomBytes(16).toString('hex') };
      // Also finds a journal that could not be rewritten, before anything is promised.
      if (!(await thread.look(whom))) return notFound(NOBODY);
      await note.write(whom);
      if (isGiving(ledger, gifterId, now())) {
        await note.remove();
        return refuse('state/busy', { message: GIVING });
      }
      const remembered = rememberedOf(ledger, gifterId, hashPerson);
      return {
        ok: true,
        value: null,
        changed: [],
        events: [{ type: 'GifterForgotten', ...(remembered ? { remembered } : {}) }],
        forgetting: { ...whom, afterwards: () => saidOf(rewriter.carryOut(whom)) },
      };
    },
  };
}

const NOBODY = 'Nothing is known of this person.';
const GIVING = 'This person is giving right now. Try again in ten seconds.';
