import type { Forgotten } from '../core/erase.ts';
import { eraseFromBackups, isInBackups } from '../store/backup-erase.ts';
import type { Disk } from '../store/disk.ts';
import { StoreError } from '../store/errors.ts';
import { eraseFromJournal, forgettingNote, lookForPerson, removeCopies } from '../store/forget.ts';

/** Where a show is kept. */
export interface Kept {
  readonly disk: Disk;
  readonly dataFolder: string;
  readonly journalFolder: string;
}

/** Makes true on the disk what the record says that forgets somebody; the checkpoint is made anew of the journal. */
export async function carryOutForgetting(
  { disk, dataFolder, journalFolder }: Kept,
  whom: Forgotten,
): Promise<void> {
  await eraseFromJournal(disk, journalFolder, whom);
  // Not before: should the journal turn out to be damaged, an old checkpoint is all that knows the totals.
  await removeCopies(disk, dataFolder, journalFolder);
  await eraseFromBackups(disk, dataFolder, whom);
  await forgettingNote(disk, dataFolder).remove();
}

/** Whether anything in the folder speaks of them: a restore puts aside records that the journal has no more. Only reads. */
export async function isKnownAnywhere(
  { disk, dataFolder, journalFolder }: Kept,
  whom: Forgotten,
): Promise<boolean> {
  const { isKnown } = await lookForPerson(disk, journalFolder, whom);
  return isKnown || isInBackups(disk, dataFolder, whom);
}

/**
 * Ends a forgetting that a crash broke off; one whose record never came to be has not begun. The segment that is
 * being written must not hold that record, or nobody may be writing.
 */
export async function endForgetting(kept: Kept): Promise<void> {
  const note = forgettingNote(kept.disk, kept.dataFolder);
  const whom = await note.read();
  // What was left before the note was whole says who it was, too.
  if (whom === null) return note.remove();
  const { isForgotten } = await lookForPerson(kept.disk, kept.journalFolder, whom);
  if (isForgotten) await carryOutForgetting(kept, whom);
  else await note.remove();
}

/** The same before a start, which a disk that refuses does not keep from counting gifts: answers what to tell people. */
export async function endForgettingAtStart(kept: Kept): Promise<string[]> {
  try {
    await endForgetting(kept);
    return [];
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [`Somebody could not be forgotten for good yet: ${error.message} The next start tries again.`];
  }
}
