import type { Forgotten } from '../core/erase.ts';
import type { ForgettingNote } from '../store/forget.ts';
import type { ForgetThread, RewriteTask } from './thread.ts';

/** Rewrites what is kept of people whose record is on disk. Rejects with StoreError. */
export interface Rewriter {
  carryOut(whom: Forgotten): Promise<void>;
  /** Ends what an earlier one left; nothing where there is no note of it. Rejects with `store/damaged` for a damaged note alone. */
  endUnfinished(): Promise<void>;
}

export function createRewriter({
  journal,
  holdCheckpoints,
  thread,
  note,
}: {
  readonly journal: { seal(): Promise<void> };
  /** No checkpoint is made until what it answers is called; the next one begins with the first record. */
  readonly holdCheckpoints: () => Promise<() => void>;
  readonly thread: Pick<ForgetThread, 'rewrite'>;
  readonly note: Pick<ForgettingNote, 'read'>;
}): Rewriter {
  /** Whatever is rewritten lies in sealed segments, and nothing is made of them meanwhile. */
  async function rewrite(task: RewriteTask): Promise<void> {
    const release = await holdCheckpoints();
    try {
      await journal.seal();
      await thread.rewrite(task);
    } finally {
      release();
    }
  }

  return {
    carryOut: (whom) => rewrite({ type: 'carry-out', whom }),
    async endUnfinished() {
      if ((await note.read()) !== null) await rewrite({ type: 'end' });
    },
  };
}
