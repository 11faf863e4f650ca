import { createHash } from 'node:crypto';
import { renamingOf } from '../../server/core/erase.ts';
import { readSavedState } from '../../server/core/saved-shape.ts';
import { emptyState, foldRecord, saveState } from '../../server/core/state.ts';
import { carryOutForgetting } from '../../server/forgetting/forgetting.ts';
import { createGiftHook } from '../../server/gift-hook.ts';
import { openInstallation } from '../../server/installation.ts';
import { createPipeline } from '../../server/pipeline.ts';
import { recover } from '../../server/recover.ts';
import { readNewestCheckpoint, writeCheckpoint } from '../../server/store/checkpoint.ts';
import { StoreError } from '../../server/store/errors.ts';
import { forgettingNote } from '../../server/store/forget.ts';
import { createPersonHash } from '../../server/store/identity.ts';
import { readSegments } from '../../server/store/journal.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import type { Os } from '../../server/store/os.ts';
import { createOs } from '../../server/store/os.ts';
import { RULES } from '../core/given.ts';
import { giftOf } from '../support/gifts.ts';

/** Each gift is worth as much, so that totals tell how many were counted. */
export const EACH = 10;

/** Somebody whom a run forgets: the name they gave under, and what stands in its place then. */
export function forgottenBy(run: string): { readonly name: string; readonly token: string } {
  return {
    name: `Somebody of the ${run} run`,
    token: createHash('sha256').update(run).digest('hex').slice(0, 32),
  };
}

/** A data folder in use: the real store and the real pipeline, up to the answer of the webhook. */
export interface Life {
  /** The status of the webhook's answer, and the number told. */
  give(id: string, name?: string): Promise<{ readonly status: number; readonly seq: number | null }>;
  /** Diamonds of everybody, ever. */
  total(): number;
  saveSettings(): Promise<void>;
  /** A new segment. */
  seal(): Promise<void>;
  checkpoint(): Promise<void>;
  /** Forgets somebody, and removes them from the files. */
  forget(whom: ReturnType<typeof forgottenBy>): Promise<void>;
  close(): Promise<void>;
}

/** Opens the folder as a server does. Throws StoreError, having let everything go. */
export async function openLife(folder: string, os: Os = createOs()): Promise<Life> {
  // The name of a lock is the machine's, whatever its errors are.
  const onThisMachine: Os = { ...os, acquireLock: createOs().acquireLock };
  const installation = await openInstallation(folder, { os: onThisMachine, demo: false });
  try {
    return await recoverLife(folder, os, installation);
  } catch (error) {
    await installation.release();
    throw error;
  }
}

type Installation = Awaited<ReturnType<typeof openInstallation>>;

async function recoverLife(
  folder: string,
  os: Os,
  { identity, settings, release }: Installation,
): Promise<Life> {
  const disk = createNodeDisk({ os });
  const { state, seen, journal, journalFolder } = await recover(disk, folder, Date.now(), { os });
  const pipeline = createPipeline({
    state,
    seen,
    journal,
    rules: () => RULES,
    now: Date.now,
    onAir: () => null,
    hashPerson: createPersonHash(identity),
    onSynced() {},
  });
  const hook = createGiftHook({
    verifier: { verify: () => 'ok' },
    show: pipeline,
    clock: { now: Date.now, wallMs: Date.now },
    demo: false,
  });

  return {
    async give(id, name = 'Ada') {
      const body = Buffer.from(JSON.stringify(giftOf(name, EACH)));
      const answer = await hook({ id, timestamp: '', signature: '', body, address: '127.0.0.1' });
      return { status: answer.status, seq: (answer.body as { seq?: number }).seq ?? null };
    },
    total: () => state.views.windows.all.diamonds,
    saveSettings: () => settings.update((value) => ({ ...value, version: value.version + 1 })),
    seal: journal.seal,
    async checkpoint() {
      const last = await readNewestCheckpoint(
        folder,
        state.views.seq,
        ({ seq, state }) => readSavedState(state, seq),
        { os },
      );
      const folded = last ?? emptyState();
      await readSegments({
        disk,
        folder: journalFolder,
        fromSeq: folded.ledger.seq + 1,
        toSeq: state.views.seq,
        onRecord: (record) => foldRecord(folded, record),
      });
      await writeCheckpoint(folder, { seq: folded.ledger.seq, state: saveState(folded) }, { os });
    },
    async forget({ name, token }) {
      const whom = { gifterId: `tiktok:id-${name}`, token };
      await forgettingNote(disk, folder).write(whom);
      const decision = {
        ok: true,
        value: null,
        events: [{ type: 'GifterForgotten' }],
        args: {},
        who: { token },
        forgets: renamingOf(whom),
      } as const;
      const by = { actor: 'owner', id: `forget ${token}`, digest: '' };
      await new Promise<void>((resolve, reject) => {
        pipeline.carriedOut('forget-gifter', decision, by, (result) => {
          if (result.ok) resolve();
          else reject(new StoreError({ code: 'store/io', message: result.error.message, path: folder }));
        });
      });
      await journal.seal();
      await carryOutForgetting({ disk, dataFolder: folder, journalFolder }, whom);
    },
    async close() {
      await journal.close();
      await release();
    },
  };
}

/** What an outside saw of a life. */
export interface Witness {
  /** A gift is about to be sent. */
  sent(id: string): void;
  told(id: string, answer: { readonly status: number; readonly seq: number | null }): void;
}

/**
 * Goes through all that changes a folder: gifts one by one and at once, repeats, saves, new segments, three generations
 * of checkpoints, a person forgotten. What the disk refuses is told to the witness, or passed over.
 */
export async function liveThrough(life: Life, run: string, witness: Witness): Promise<void> {
  const person = forgottenBy(run);
  let nth = 0;
  const send = async (name?: string, id = `${run}-${++nth}`) => {
    witness.sent(id);
    witness.told(id, await life.give(id, name));
  };
  const refusable = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  };
  const several = async (count: number, name?: string) => {
    for (let left = count; left > 0; left--) await send(name);
  };
  await several(4);
  await several(2, person.name);
  const twice = `${run}-twice`;
  await Promise.all([send('Kim', twice), send('Kim', twice), send('Jo', `${run}-1`), send(person.name)]);
  await refusable(life.saveSettings);
  await refusable(life.checkpoint);
  await refusable(life.seal);
  await several(4);
  await refusable(life.checkpoint);
  await several(2, person.name);
  await refusable(life.seal);
  await several(4, 'Sam');
  await refusable(life.checkpoint);
  await refusable(life.saveSettings);
  await refusable(() => life.forget(person));
  await several(4, 'Mia');
  await refusable(life.checkpoint);
  await several(10);
  // What was sent last is sent once more, as a sender does that was refused.
  await send('Ada', `${run}-${nth}`);
}
