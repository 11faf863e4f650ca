import { randomBytes } from 'node:crypto';
import type { EpochMs, Millis } from '../../shared/units.ts';
import type { Retiring } from '../core/erase.ts';
import type { Clock, Log } from '../core/ports.ts';
import type { Keeping } from '../core/unseen.ts';
import { StoreError } from '../store/errors.ts';
import type { ForgettingNote } from '../store/forget.ts';
import type { Rewriter } from './rewriter.ts';
import type { ForgetThread } from './thread.ts';

/** A start has its own work to do first. */
const FIRST_LOOK_MS: Millis = 2_000;
const LOOK_MS: Millis = 10 * 60_000;

export interface RetiringDeps {
  readonly clock: Clock;
  readonly log: Log;
  /** How long names are kept; null for ever. */
  readonly months: () => number | null;
  readonly show: {
    today(): string;
    /** Nobody gives, nothing is to be played, and all records are on disk. */
    isCalm(): boolean;
    /** Number of the last record. */
    seq(): number;
    inTurn(work: () => Promise<void>): Promise<void>;
    /** Records that they lose their names; rejects when it cannot be saved. */
    retire(whom: Retiring): Promise<void>;
  };
  /** Whether time may be believed: names that are gone do not come back when the clock is set right. */
  readonly isClockRight: () => boolean;
  readonly thread: Pick<ForgetThread, 'unseen'>;
  readonly note: ForgettingNote;
  readonly rewriter: Rewriter;
}

/** Once a day, while nobody is live, takes their names from people whom nothing told of for as long as the settings say. */
export function createRetiring(deps: RetiringDeps): { start(): void; stop(): void } {
  const { clock, log, months, show, isClockRight, thread, note, rewriter } = deps;
  let cancel = () => {};
  /** What the last look was for; it is done once. */
  let looked = '';
  let isStopped = false;

  const isTime = () => show.isCalm() && isClockRight();

  function wait(untilMs: EpochMs): void {
    cancel = clock.at(untilMs, () => void look().then(() => isStopped || wait(clock.now() + LOOK_MS)));
  }

  async function look(): Promise<void> {
    const keeping = { months: months(), today: show.today() };
    const asked = JSON.stringify(keeping);
    if (asked === looked || !isKept(keeping) || !isTime()) return;
    try {
      if (await retireUnseen(keeping)) looked = asked;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      // The end of the server broke it off, which the next start goes on with.
      if (isStopped) return;
      // What was noted is ended by the next start, or tomorrow.
      looked = asked;
      log.warn({ error: error.message }, 'names that were to be removed could not be removed everywhere');
    }
  }

  /** Answers whether it is done for today; where somebody was heard of meanwhile it begins anew later. */
  async function retireUnseen(keeping: Keeping): Promise<boolean> {
    await show.inTurn(rewriter.endUnfinished);
    const seq = show.seq();
    const gifterIds = await thread.unseen(keeping);
    if (gifterIds.length === 0) return true;
    let isDone = false;
    await show.inTurn(async () => {
      const whom = { gifterIds, token: randomBytes(16).toString('hex') };
      await note.write(whom);
      if (show.seq() !== seq || !isTime()) return note.remove();
      await show.retire(whom);
      await rewriter.carryOut(whom);
      log.info({ people: gifterIds.length }, 'names of people who were not seen for long were removed');
      isDone = true;
    });
    return isDone;
  }

  return {
    start: () => wait(clock.now() + FIRST_LOOK_MS),
    stop() {
      isStopped = true;
      cancel();
    },
  };
}

function isKept(keeping: { readonly months: number | null; readonly today: string }): keeping is Keeping {
  return keeping.months !== null;
}
