import type { Seq } from '../../shared/units.ts';
import type { Journal, ReadRecord } from '../core/ports.ts';
import type { RecordBody } from '../core/record.ts';
import { type Disk, type DiskFile, writeAll } from './disk.ts';
import { ioError, StoreError } from './errors.ts';
import { writeKeys } from './keys.ts';
import { encodeLine } from './line.ts';
import { type Recovered, recoverJournal } from './recovery.ts';
import { type Segment, segmentPath } from './segment.ts';

export { readSegments } from './recovery.ts';

/** A segment is sealed once it holds this much: small enough to be read or rewritten at once. */
const SEGMENT_BYTES = 8 * 1024 * 1024;

/** A disk in memory syncs in no time; batches of one would cost more than they save. */
const LEAST_GATHER_MS = 0.25;

type Done = (error: Error | null) => void;

/** The journal in files. */
export interface FileJournal extends Journal {
  /** Begins a new segment, so that all that is on disk by now lies in sealed ones. Rejects when it cannot. */
  seal(): Promise<void>;
}

/** Records that share one write and one sync. */
interface Batch {
  readonly firstSeq: Seq;
  text: string;
  readonly bodies: RecordBody[];
  readonly dones: Done[];
}

/** A journal that is open, and what a person should be told about how it was found. */
export interface OpenedJournal {
  readonly journal: FileJournal;
  readonly notices: readonly string[];
}

/**
 * Opens the journal in `folder` (made when missing) and tells its records from `fromSeq` on. A torn tail is cut;
 * throws `store/damaged` or `store/newer`, having changed nothing, and `store/io`.
 */
export async function openJournal({
  disk,
  folder,
  onRecord,
  fromSeq = 1,
  segmentBytes = SEGMENT_BYTES,
  now = Date.now,
  elapsedMs = () => performance.now(),
}: {
  disk: Disk;
  folder: string;
  onRecord: ReadRecord;
  fromSeq?: Seq;
  segmentBytes?: number;
  now?: () => number;
  /** A clock that only runs forward, from any beginning. */
  elapsedMs?: () => number;
}): Promise<OpenedJournal> {
  await disk.createFolder(folder);
  const recovered = await recoverJournal({ disk, folder, fromSeq, onRecord, now });
  const file = await disk.append(recovered.segment.path);
  const journal = createJournal({ disk, folder, segmentBytes, recovered, file, elapsedMs });
  return { journal, notices: recovered.notices };
}

/**
 * Group commit: while one batch is being written and synced, the next one gathers. There is no timer: a batch goes at
 * the end of the loop's turn, or in the midst of a long one once it gathered for as long as the last sync took, so that
 * disk and processor work at the same time.
 */
function createJournal({
  disk,
  folder,
  segmentBytes,
  recovered,
  file: firstFile,
  elapsedMs,
}: {
  disk: Disk;
  folder: string;
  segmentBytes: number;
  recovered: Recovered;
  file: DiskFile;
  elapsedMs: () => number;
}): FileJournal {
  const { keys } = recovered;
  let segment: Segment = recovered.segment;
  let file = firstFile;
  let bytesInSegment = recovered.segmentBytes;
  let nextSeq = recovered.nextSeq;
  let failure: Error | null = null;
  let gathering = emptyBatch(nextSeq);
  let isScheduled = false;
  let isCommitting = false;
  let gatheringSinceMs = 0;
  let lastSyncMs = LEAST_GATHER_MS;
  let sealing: Promise<void> = Promise.resolve();
  let closed: Promise<void> | null = null;
  let onIdle: (() => void) | null = null;
  let seals: Done[] = [];

  function append(body: RecordBody, done: Done): Seq {
    if (failure !== null || closed !== null) {
      const error = failure ?? closedError();
      queueMicrotask(() => done(error));
      // Counted on, so that ids made of it stay unique in memory.
      nextSeq += 1;
      return nextSeq - 1;
    }
    const seq = nextSeq;
    gathering.text += encodeLine(seq, body);
    nextSeq += 1;
    gathering.bodies.push(body);
    gathering.dones.push(done);
    if (isCommitting) return seq;
    if (!isScheduled) {
      isScheduled = true;
      gatheringSinceMs = elapsedMs();
      setImmediate(() => isScheduled && commit());
    } else if (elapsedMs() - gatheringSinceMs >= lastSyncMs) commit();
    return seq;
  }

  function commit(): void {
    isScheduled = false;
    isCommitting = true;
    const batch = gathering;
    gathering = emptyBatch(nextSeq);
    const asked = seals;
    seals = [];
    const sealed: Done = (error) => {
      for (const done of asked) done(error);
    };
    const isFull = bytesInSegment >= segmentBytes || (asked.length > 0 && bytesInSegment > 0);
    if (!isFull) {
      sealed(null);
      write(batch);
      return;
    }
    rotate(batch.firstSeq).then(
      () => {
        sealed(null);
        write(batch);
      },
      (error: unknown) => {
        const failed = ioError('begin a segment in', folder, error);
        sealed(failed);
        fail(batch, failed);
      },
    );
  }

  /** A segment is left between two batches: the one that comes next begins the new one. */
  async function seal(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      if (failure !== null || closed !== null) return reject(failure ?? closedError());
      seals.push((error) => (error ? reject(error) : resolve()));
      if (isCommitting || isScheduled) return;
      isScheduled = true;
      setImmediate(() => isScheduled && commit());
    });
    await sealing;
  }

  function write(batch: Batch): void {
    const bytes = Buffer.from(batch.text);
    writeAll(file, bytes, (failed) => {
      if (failed) return fail(batch, ioError('write', segment.path, failed));
      const sinceMs = elapsedMs();
      file.sync((error) => {
        lastSyncMs = Math.max(LEAST_GATHER_MS, elapsedMs() - sinceMs);
        if (error) return fail(batch, ioError('sync', segment.path, error));
        bytesInSegment += bytes.length;
        finish(batch);
      });
    });
  }

  function finish(batch: Batch): void {
    // The disk works on the next batch while this one is told.
    isCommitting = false;
    if (gathering.dones.length > 0 || seals.length > 0) commit();
    tell(batch, null);
    for (const body of batch.bodies) keys.add(body);
    if (!isCommitting) onIdle?.();
  }

  /** After a failed sync the system may have dropped the bytes and say yes the next time: so there is none. */
  function fail(batch: Batch, error: Error): void {
    failure = error;
    const never = gathering;
    gathering = emptyBatch(nextSeq);
    isCommitting = false;
    tell(batch, error);
    tell(never, error);
    for (const done of seals.splice(0)) done(error);
    onIdle?.();
  }

  async function rotate(firstSeq: Seq): Promise<void> {
    const next: Segment = { path: segmentPath(folder, firstSeq), firstSeq };
    const nextFile = await disk.create(next.path);
    await disk.syncFolder(folder);
    const sealed = { segment, file, keys: keys.seal(firstSeq - 1) };
    segment = next;
    file = nextFile;
    bytesInSegment = 0;
    // Nobody waits for this: a key file that is missing is made again at the next start.
    sealing = sealing
      .then(() => sealed.file.close())
      .then(() => writeKeys(disk, sealed.segment, sealed.keys))
      .catch(() => {});
  }

  async function close(): Promise<void> {
    if (isCommitting || isScheduled) {
      await new Promise<void>((resolve) => {
        onIdle = resolve;
      });
    }
    await sealing;
    try {
      await file.close();
    } catch (error) {
      // Told already, to every record that it cost.
      if (failure === null) throw error;
    }
  }

  return {
    get nextSeq() {
      return nextSeq;
    },
    get failure() {
      return failure;
    },
    append,
    seal,
    close() {
      closed ??= close();
      return closed;
    },
  };

  function closedError(): StoreError {
    return new StoreError({
      code: 'store/closed',
      message: `The journal in ${folder} is closed.`,
      path: folder,
    });
  }
}

function emptyBatch(firstSeq: Seq): Batch {
  return { firstSeq, text: '', bodies: [], dones: [] };
}

/** One callback that throws must not keep the others from being told. */
function tell(batch: Batch, error: Error | null): void {
  for (const done of batch.dones) {
    try {
      done(error);
    } catch (thrown) {
      queueMicrotask(() => {
        throw thrown;
      });
    }
  }
}
