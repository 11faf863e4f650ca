import path from 'node:path';
import type { GifterId } from '../../shared/units.ts';
import type { Forgotten } from '../core/erase.ts';
import { endForgetting } from '../forgetting/forgetting.ts';
import { checkBackup, readBackupFile } from '../store/backup-check.ts';
import { isSegment, type Manifest, placeOf } from '../store/backup-files.ts';
import { type Disk, writeNew } from '../store/disk.ts';
import { StoreError } from '../store/errors.ts';
import { forgettingNote } from '../store/forget.ts';
import { parseIdentity } from '../store/identity.ts';
import { createNodeDisk } from '../store/node-disk.ts';
import type { Os } from '../store/os.ts';
import { createBackupIndex, lossesOf } from '../store/restore-losses.ts';
import { finishRestore, type RestoreNote, stagedFolder, writeRestoreNote } from '../store/restore-note.ts';
import { openSecrets } from '../store/secrets.ts';
import { lossesInWords } from './losses-words.ts';

export interface RestoreOptions {
  /** The folder of one backup. */
  readonly backup: string;
  /** Made when missing. */
  readonly dataFolder: string;
  /** Whether simulated gifts are meant. */
  readonly demo: boolean;
  /** Also where records would be lost. */
  readonly force: boolean;
  readonly nowMs: number;
}

/** A restore that is done. */
export interface Restored {
  readonly manifest: Manifest;
  /** The folder in the data folder with what was there; null when nothing was. */
  readonly replaced: string | null;
  /** What was lost with `force`, in sentences. */
  readonly losses: readonly string[];
  /** The folder had no secrets, and has new ones now. */
  readonly hasNewSecrets: boolean;
  /** Whose forgetting was under way in what was replaced, and has to be asked for again; null for nobody. */
  readonly unforgotten: GifterId | 'Somebody' | null;
}

/**
 * Brings a backup back. What was there is moved aside, secrets stay as they are. Killed at any moment it has not begun, or is
 * ended by the next start or restore. Refuses with StoreError, having changed nothing: `store/locked` while a server has the
 * folder, `store/damaged`, `store/newer`, `store/other-kind`, and `store/would-lose` where records would be lost.
 */
export async function restore(os: Os, options: RestoreOptions): Promise<Restored> {
  const { dataFolder, force } = options;
  await os.createFolder(dataFolder);
  const lock = await os.acquireLock(dataFolder);
  const disk = createNodeDisk({ os });
  try {
    await finishRestore(disk, dataFolder);
    const index = createBackupIndex();
    // Before anything is read: what is the folder's own backup may name somebody still.
    const unforgotten = await endForgettingFirst(disk, options);
    const manifest = await checkBackup(disk, options.backup, index.onRecord);
    await refuseOtherKind(disk, options, manifest);
    const losses = lossesInWords(await lossesOf(disk, path.join(dataFolder, 'journal'), index));
    if (losses.length > 0 && !force) throw wouldLose(dataFolder, losses);
    const note = await stage(disk, options, manifest);
    await writeRestoreNote(disk, dataFolder, note);
    const aside = await finishRestore(disk, dataFolder);
    const replaced =
      aside !== null && (await removeIfEmpty(disk, path.join(dataFolder, aside))) ? null : aside;
    if (unforgotten !== null) await forgettingNote(disk, dataFolder).remove();
    const hasNewSecrets = !(await disk.list(dataFolder)).includes('secrets.json');
    await openSecrets({ folder: dataFolder, os });
    return {
      manifest,
      replaced,
      losses,
      hasNewSecrets,
      unforgotten: idOf(unforgotten),
    };
  } finally {
    await lock.release();
  }
}

/** People who are retired together will be again, by themselves. */
function idOf(whom: Unforgotten | null): Restored['unforgotten'] {
  if (whom === 'Somebody') return whom;
  return whom !== null && 'gifterId' in whom ? whom.gifterId : null;
}

/** The note may be damaged itself, and tell nobody. */
type Unforgotten = Forgotten | 'Somebody';

/** Somebody's forgetting that was cut short is ended. Where the damaged journal does not let it, `force` goes on without. */
async function endForgettingFirst(
  disk: Disk,
  { dataFolder, force }: RestoreOptions,
): Promise<Unforgotten | null> {
  const note = forgettingNote(disk, dataFolder);
  let whom: Unforgotten | null = 'Somebody';
  try {
    whom = await note.read();
    if (whom === null) return null;
    await endForgetting({ disk, dataFolder, journalFolder: path.join(dataFolder, 'journal') });
    return null;
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'store/damaged') throw error;
    if (force) return whom;
    throw new StoreError({
      code: 'store/damaged',
      message: `Somebody was being forgotten, which cannot be ended: ${error.message} With --force the backup is brought back all the same; it may name them, and they have to be forgotten again.`,
      path: error.path,
    });
  }
}

async function refuseOtherKind(
  disk: Disk,
  { dataFolder, demo, backup }: RestoreOptions,
  { kind }: Manifest,
): Promise<void> {
  const isMarked = (await disk.list(dataFolder)).includes('store.json');
  const mark = isMarked ? parseIdentity(await disk.read(path.join(dataFolder, 'store.json'))) : null;
  const wanted = mark?.kind ?? (demo ? 'demo' : 'live');
  if (kind === wanted) return;
  throw new StoreError({
    code: 'store/other-kind',
    message:
      kind === 'demo'
        ? `${backup} holds simulated gifts, and ${dataFolder} is for real ones. Nothing was changed. Name a demo folder: --demo, or --demo --data FOLDER.`
        : `${backup} holds real gifts, and ${dataFolder} is for simulated ones. Nothing was changed. Leave --demo out, or name another folder with --data.`,
    path: backup,
  });
}

/** Gets ready beside the old files, all of it synced, and read back against the manifest as it is copied. */
async function stage(
  disk: Disk,
  { dataFolder, backup, nowMs }: RestoreOptions,
  { files }: Manifest,
): Promise<RestoreNote> {
  const staged = stagedFolder(dataFolder);
  const names = new Set<RestoreNote['names'][number]>(['journal']);
  try {
    await disk.createFolder(path.join(staged, 'journal'));
    for (const file of files) {
      const bytes = await readBackupFile(disk, backup, file);
      const place = placeOf(staged, { path: isSegment(file) ? file.path.replace(/\.gz$/, '') : file.path });
      const [name] = file.path.split('/') as RestoreNote['names'];
      if (name === 'media' && !names.has('media')) await disk.createFolder(path.dirname(place));
      names.add(name!);
      await writeNew(disk, place, bytes);
    }
    for (const folder of ['journal', 'media', ''])
      if (folder !== 'media' || names.has('media')) await disk.syncFolder(path.join(staged, folder));
  } catch (error) {
    await disk.removeFolder(staged).catch(() => {});
    throw error;
  }
  return { version: 1, replaced: await freeReplaced(disk, dataFolder, nowMs), names: [...names] };
}

async function freeReplaced(disk: Disk, dataFolder: string, nowMs: number): Promise<string> {
  const names = await disk.list(dataFolder);
  const nameOf = (ms: number) => `replaced-${new Date(ms).toISOString().replaceAll(/[:.]/g, '-')}`;
  let ms = nowMs;
  while (names.includes(nameOf(ms))) ms += 1;
  return nameOf(ms);
}

async function removeIfEmpty(disk: Disk, folder: string): Promise<boolean> {
  if ((await disk.list(folder)).length > 0) return false;
  await disk.removeFolder(folder);
  return true;
}

function wouldLose(dataFolder: string, losses: readonly string[]): StoreError {
  return new StoreError({
    code: 'store/would-lose',
    message: [
      ...losses,
      'Nothing was changed. To restore all the same, add --force: what is there now is kept in a folder beside it.',
    ].join(' '),
    path: dataFolder,
  });
}
