import type { WindowName } from '../../shared/topics.ts';
import type { GiftBody } from '../support/sign.ts';
import type { Step } from './deliveries.ts';
import type { Answered, Oracle, OracleBoard } from './oracle-model.ts';

/** A show that can be driven: in this process, or the built server over HTTP. */
export interface Target {
  deliver(body: GiftBody, id: string): Promise<Omit<Answered, 'id' | 'body'>>;
  /** Ends and starts again on the same data; `hard` without a goodbye. */
  restart(hard: boolean): Promise<void>;
  leaderboard(window: WindowName): Promise<OracleBoard>;
  nowMs(): number;
  /** Lets time go by, where the target's clock can be set. */
  wait(waitMs: number): Promise<void>;
}

export interface Tally {
  deliveries: number;
  repeats: number;
  concurrent: number;
  restarts: number;
}

export function emptyTally(): Tally {
  return { deliveries: 0, repeats: 0, concurrent: 0, restarts: 0 };
}

/** Plays the steps and answers everything in which the target and the oracle differ; empty when they agree. */
export async function runSequence(
  target: Target,
  oracle: Oracle,
  steps: readonly Step[],
  { windows, tally }: { readonly windows: readonly WindowName[]; readonly tally: Tally },
): Promise<string[]> {
  const faults: string[] = [];
  for (const step of steps) {
    switch (step.type) {
      case 'deliver': {
        const answers = await Promise.all(
          step.batch.map(async ({ id, body }) => ({ id, body, ...(await target.deliver(body, id)) })),
        );
        faults.push(...oracle.tell(answers, target.nowMs()));
        tally.deliveries += answers.length;
        tally.repeats += answers.filter(({ duplicate }) => duplicate).length;
        if (answers.length > 1) tally.concurrent += answers.length;
        break;
      }
      case 'restart':
        tally.restarts++;
        await target.restart(step.hard);
        faults.push(...(await compare(target, oracle, ['all'])));
        break;
      case 'wait':
        await target.wait(step.waitMs);
        break;
    }
  }
  faults.push(...(await compare(target, oracle, windows)));
  return faults;
}

/** Names the windows whose board is not the oracle's. */
export async function compare(
  target: Pick<Target, 'leaderboard'>,
  oracle: Oracle,
  windows: readonly WindowName[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const window of windows) {
    const { rows, gifters, diamonds } = await target.leaderboard(window);
    const is = JSON.stringify({ rows, gifters, diamonds });
    const must = JSON.stringify(oracle.board(window));
    if (is !== must) faults.push(`${window}: is ${is}, must be ${must}`);
  }
  return faults;
}
