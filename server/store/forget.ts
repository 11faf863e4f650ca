import path from 'node:path';
import * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';
import type { GifterId, Seq } from '../../shared/units.ts';
import { createEraser, type Eraser, type Forgotten } from '../core/erase.ts';
import type { RecordBody } from '../core/record.ts';
import { createRollCall, type Keeping } from '../core/unseen.ts';
import { type Disk, writeWhole } from './disk.ts';
import { newerError, StoreError } from './errors.ts';
import { isNewer, jsonOf } from './json.ts';
import { blurKey, createKeyLog, keysPath, writeKeys } from './keys.ts';
import { decodeBody, encodeLine } from './line.ts';
import { damageError, listSegments, type Segment, scanSegment } from './segment.ts';

const NOTE = 'forgetting.json';
const NOTE_FILES = /^forgetting\.json(\.tmp)?$/;
const gifterId = z.string().check(z.minLength(1));
const token = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const noteSchema = z.discriminatedUnion('version', [
  z.strictObject({ version: z.literal(1), gifterId, token }),
  z.strictObject({ version: z.literal(2), gifterIds: z.array(gifterId), token }),
]);

/** Checkpoints of every generation, those that were damaged, and unfinished ones. */
const CHECKPOINT = /^\.?checkpoint(\.\d)?\.json/;
/** What was cut off a journal, and files that were never finished. */
const LEFT_OVER = /\.torn-\d+$|\.tmp$/;

/** Whom a forgetting that is under way is about: the only place beside the records themselves that knows. */
export interface ForgettingNote {
  /** Durable once it resolves. */
  write(whom: Forgotten): Promise<void>;
  /** Null where no forgetting is under way; throws `store/damaged` for a note that cannot be read, `store/newer`. */
  read(): Promise<Forgotten | null>;
  /** The last step: there is nothing more to do, and nothing here that says who it was. Unfinished ones go too. */
  remove(): Promise<void>;
}

/** The note of one data folder. */
export function forgettingNote(disk: Disk, dataFolder: string): ForgettingNote {
  const file = path.join(dataFolder, NOTE);
  return {
    async write(whom) {
      const version = 'gifterId' in whom ? 1 : 2;
      const text = `${JSON.stringify({ version, ...whom })}\n`;
      await writeWhole(disk, file, Buffer.from(text));
      await disk.syncFolder(dataFolder);
    },
    async read() {
      if (!(await disk.list(dataFolder)).includes(NOTE)) return null;
      const json = jsonOf(await disk.read(file));
      if (isNewer(json, 2)) throw newerError(file);
      const parsed = parseWith(noteSchema, json);
      if (parsed.ok) {
        const { version: _known, ...whom } = parsed.value;
        return whom;
      }
      throw new StoreError({ code: 'store/damaged', message: `${file} is damaged.`, path: file });
    },
    remove: () => removeAll(disk, dataFolder, NOTE_FILES),
  };
}

/**
 * Whether some record speaks of these people, and whether they were forgotten under their token. Only reads; throws for
 * a segment that could not be rewritten: `store/damaged`, `store/newer`.
 */
export async function lookForPerson(
  disk: Disk,
  journalFolder: string,
  whom: Forgotten,
): Promise<{ readonly isKnown: boolean; readonly isForgotten: boolean }> {
  const eraser = createEraser(whom, blurKey);
  const isDone = () => eraser.isDone;
  let isKnown = false;
  await eachSegment(disk, journalFolder, isDone, async (segment, isLast) => {
    const bytes = await disk.read(segment.path);
    isKnown = rewritten(segment, bytes, eraser, isLast) !== null || isKnown;
  });
  return { isKnown, isForgotten: eraser.isDone };
}

/** Whom nothing told of for longer than names are kept. Only reads; throws like `lookForPerson`. */
export async function lookForUnseen(
  disk: Disk,
  journalFolder: string,
  keeping: Keeping,
): Promise<readonly GifterId[]> {
  const rollCall = createRollCall(keeping);
  const isOver = () => rollCall.isOver();
  await eachSegment(disk, journalFolder, isOver, async (segment, isLast) => {
    readSegment(segment, await disk.read(segment.path), isLast, (_seq, r) => rollCall.tell(r));
  });
  return rollCall.unseen();
}

/**
 * Puts the token in the place of these people in every record up to the one that forgets them, all in one pass. Each
 * segment is whole at any moment, before or after; what was done already is left as it is, so that a second run ends what
 * a first began.
 */
export async function eraseFromJournal(disk: Disk, journalFolder: string, whom: Forgotten): Promise<void> {
  const eraser = createEraser(whom, blurKey);
  const isDone = () => eraser.isDone;
  await eachSegment(disk, journalFolder, isDone, async (segment, isLast) => {
    const erased = rewritten(segment, await disk.read(segment.path), eraser, isLast);
    if (erased === null) return;
    // Digests of what the person sent stand in there. Without the file the next start makes it anew.
    await disk.remove(keysPath(segment));
    await disk.syncFolder(journalFolder);
    await writeWhole(disk, segment.path, erased.bytes);
    await disk.syncFolder(journalFolder);
    if (!isLast) await writeKeys(disk, segment, erased.keys);
  });
}

/** Removes what was made of the records before: checkpoints, damaged and unfinished files, cut ends. */
export async function removeCopies(disk: Disk, dataFolder: string, journalFolder: string): Promise<void> {
  await removeAll(disk, journalFolder, LEFT_OVER);
  await removeAll(disk, dataFolder, CHECKPOINT);
}

async function eachSegment(
  disk: Disk,
  folder: string,
  isOver: () => boolean,
  work: (segment: Segment, isLast: boolean) => Promise<void>,
): Promise<void> {
  const segments = await listSegments(disk, folder);
  for (const [at, segment] of segments.entries()) {
    if (isOver()) return;
    await work(segment, at === segments.length - 1);
  }
}

/** The segment without the person, byte for byte the same where it does not speak of them; null where it nowhere does. */
export function rewritten(
  segment: Segment,
  bytes: Buffer,
  eraser: Eraser,
  isLast: boolean,
): { readonly bytes: Buffer; readonly keys: Buffer } | null {
  const keys = createKeyLog();
  const parts: Buffer[] = [];
  let lineAt = 0;
  let copiedTo = 0;
  const nextSeq = readSegment(segment, bytes, isLast, (seq, r, body) => {
    const lineEnd = body.byteOffset - bytes.byteOffset + body.length + AFTER_BODY_BYTES;
    const erased = eraser.erase({ seq, r });
    if (erased !== null) {
      parts.push(bytes.subarray(copiedTo, lineAt), Buffer.from(encodeLine(seq, erased)));
      copiedTo = lineEnd;
    }
    keys.add(erased ?? r);
    lineAt = lineEnd;
  });
  if (parts.length === 0) return null;
  // The torn end of the last segment is the next recovery's to cut.
  return { bytes: Buffer.concat([...parts, bytes.subarray(copiedTo)]), keys: keys.seal(nextSeq - 1) };
}

/** Tells the records of a segment and answers the number after the last; throws for one that could not be rewritten. */
function readSegment(
  segment: Segment,
  bytes: Buffer,
  isLast: boolean,
  tell: (seq: Seq, r: RecordBody, body: Buffer) => void,
): Seq {
  const { damage, nextSeq } = scanSegment(bytes, segment.firstSeq, (seq, body) => {
    const r = decodeBody(body);
    if (r === null) return 'it is not a record';
    tell(seq, r, body);
    return null;
  });
  if (damage && (!isLast || damage.isFollowed || damage.newerVersion !== null))
    throw damageError(segment, damage);
  return nextSeq;
}

/** A brace and a line feed. */
const AFTER_BODY_BYTES = 2;

async function removeAll(disk: Disk, folder: string, which: RegExp): Promise<void> {
  const names = (await disk.list(folder)).filter((name) => which.test(name));
  for (const name of names) await disk.remove(path.join(folder, name));
  if (names.length > 0) await disk.syncFolder(folder);
}
