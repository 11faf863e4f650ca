import type { Fault } from '../../shared/result.ts';

/** What the store refuses or cannot do. Match these, never sentences. */
export type StoreErrorCode =
  /** Another living process uses the folder. */
  | 'store/locked'
  /** Bytes that were once saved are not what they were. */
  | 'store/damaged'
  /** Written by a newer Giftcast. */
  | 'store/newer'
  /** A file that people edit does not hold what it should; `faults` say where. */
  | 'store/invalid-file'
  /** The file is not what was last read or written. */
  | 'store/changed-outside'
  /** A live folder opened as demo, or the reverse. */
  | 'store/other-kind'
  /** Records would be lost that nobody said may be. */
  | 'store/would-lose'
  /** The operating system said no: full, read-only, failed, not allowed. */
  | 'store/io'
  | 'store/closed';

interface StoreErrorDetails {
  readonly code: StoreErrorCode;
  /** One sentence for a person, naming the path. */
  readonly message: string;
  readonly path: string;
  readonly faults?: readonly Fault[];
  /** Line of a journal file, from 1. */
  readonly line?: number;
  /** What is wrong with that line, for a log. */
  readonly reason?: string;
  readonly cause?: unknown;
}

/** Every failure of the store that a caller may have to tell apart. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly path: string;
  /** Where in the file, when its content is wrong; else empty. */
  readonly faults: readonly Fault[];
  /** Line of a journal file, from 1; null when no line is meant. */
  readonly line: number | null;
  readonly reason: string | null;

  constructor({ code, message, path, faults = [], line, reason, cause }: StoreErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.path = path;
    this.faults = faults;
    this.line = line ?? null;
    this.reason = reason ?? null;
  }
}

/** An error of the operating system as `store/io`, with the path that file descriptors hide. */
export function ioError(doing: string, path: string, cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  const errno = errnoOf(cause);
  const plain = PLAIN.get(errno);
  const why = plain ? `${plain} (${errno}).` : cause instanceof Error ? cause.message : String(cause);
  return new StoreError({ code: 'store/io', message: `Cannot ${doing} ${path}: ${why}`, path, cause });
}

/** The refusal of a file that this version cannot know. */
export function newerError(path: string): StoreError {
  const message = `${path} was written by a newer Giftcast. Start that version again; nothing was changed.`;
  return new StoreError({ code: 'store/newer', message, path });
}

/** What people can do something about, in their words. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['EROFS', 'the disk is read-only; choose another folder with --data'],
  ['EACCES', 'this user is not allowed to; change the rights, or choose another folder with --data'],
  ['EPERM', 'this user is not allowed to; change the rights, or choose another folder with --data'],
  ['ENAMETOOLONG', 'the path is too long; choose a shorter one with --data'],
  ['ENOTDIR', 'a file stands where a folder should; choose another folder with --data'],
  ['EEXIST', 'something else stands there already; move it away'],
  ['EISDIR', 'a folder stands where a file should'],
  ['ENOENT', 'there is no such place'],
  ['ENOSPC', 'the disk is full; make room'],
  ['EDQUOT', 'this user has no room left on the disk'],
]);

/** The operating system's word for an error, as ENOSPC; empty when it has none. */
export function errnoOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Whether the disk, or what this user may fill of it, has no room left. */
export function isFull(error: unknown): boolean {
  const errno = errnoOf(error instanceof StoreError ? error.cause : error);
  return errno === 'ENOSPC' || errno === 'EDQUOT';
}
