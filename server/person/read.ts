import type { PersonCopy } from '../../shared/person-copy.ts';
import type { EpochMs, GifterId, Seq } from '../../shared/units.ts';
import { createPersonReader } from '../core/person-copy.ts';
import type { Disk } from '../store/disk.ts';
import { readSegments } from '../store/journal.ts';

/** More than fits into one answer. */
export class TooMuch extends Error {}

/**
 * Reads the whole journal for what it says of one person, up to `toSeq`; changes nothing, whether a server writes or
 * not. Null for somebody of whom it says nothing. Throws StoreError for a journal that is damaged, and `TooMuch`
 * beyond so many entries.
 */
export async function readPerson({
  disk,
  journalFolder,
  gifterId,
  toSeq = Number.MAX_SAFE_INTEGER,
  most = Number.POSITIVE_INFINITY,
  nowMs,
}: {
  readonly disk: Disk;
  readonly journalFolder: string;
  readonly gifterId: GifterId;
  readonly toSeq?: Seq | undefined;
  readonly most?: number | undefined;
  readonly nowMs: EpochMs;
}): Promise<PersonCopy | null> {
  const reader = createPersonReader(gifterId);
  await readSegments({
    disk,
    folder: journalFolder,
    fromSeq: 1,
    toSeq,
    onRecord(record) {
      reader.note(record);
      if (reader.size > most) throw new TooMuch();
    },
  });
  return reader.copy(nowMs);
}

/** As it is handed over: the sentence on what it is comes first. */
export function textOf(copy: PersonCopy): string {
  return `${JSON.stringify(copy, null, 2)}\n`;
}
