import path from 'node:path';
import { crc32 } from 'node:zlib';
import { type Adapter, Low } from 'lowdb';
import type { Seq } from '../../shared/units.ts';
import { createDurableFile } from './durable-file.ts';
import { errnoOf, ioError, newerError, StoreError } from './errors.ts';
import { formatCrc } from './line.ts';
import { createOs, type Os } from './os.ts';

/** Everything that the records up to `seq` add up to. */
export interface Checkpoint {
  readonly seq: Seq;
  readonly state: unknown;
}

/** The newest first. */
export const GENERATIONS: readonly string[] = ['checkpoint.json', 'checkpoint.1.json', 'checkpoint.2.json'];
const HEAD = /^\{"version":1,"seq":(0|[1-9]\d{0,15}),"crc":"([0-9a-f]{8})","state":/;
const TAIL = '}\n';
/** No head is longer. */
const HEAD_BYTES = 80;

/** Writes the newest generation durably and keeps the two before it. Runs in a worker: no other thread may. */
export async function writeCheckpoint(
  folder: string,
  checkpoint: Checkpoint,
  { os = createOs() }: { os?: Os } = {},
): Promise<void> {
  const low = new Low<Checkpoint>(checkpointAdapter(folder, GENERATIONS[0]!, os), checkpoint);
  await low.write();
}

/**
 * What `load` makes of the newest intact checkpoint that knows no record after `maxSeq`; null when there is none. One
 * that is damaged, or for which `load` throws, is kept aside as `.corrupt-<time>` and said to `onNotice`; throws
 * `store/newer` for one of a newer Giftcast.
 */
export async function readNewestCheckpoint<T>(
  folder: string,
  maxSeq: Seq,
  load: (checkpoint: Checkpoint) => T,
  {
    os = createOs(),
    now = Date.now,
    onNotice = () => {},
  }: { os?: Os; now?: () => number; onNotice?: (sentence: string) => void } = {},
): Promise<T | null> {
  for (const name of GENERATIONS) {
    try {
      const checkpoint = await readGeneration(folder, name, load, { os });
      if (checkpoint !== null && checkpoint.seq <= maxSeq) return checkpoint.loaded;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store/damaged') throw error;
      const keptAs = await setAside(error.path, { os, now });
      onNotice(`${error.message} It was kept as ${keptAs}, and an older one or the journal is used.`);
    }
  }
  return null;
}

/** One generation with what `load` makes of it; null when there is none. Throws `store/damaged`, `store/newer`. */
export async function readGeneration<T>(
  folder: string,
  name: string,
  load: (checkpoint: Checkpoint) => T,
  { os = createOs() }: { os?: Os } = {},
): Promise<{ readonly seq: Seq; readonly loaded: T } | null> {
  const low = new Low<Checkpoint | Nothing>(checkpointAdapter(folder, name, os), NOTHING);
  await low.read();
  if (low.data.state === NOTHING.state) return null;
  const { seq } = low.data;
  try {
    return { seq, loaded: load(low.data) };
  } catch (error) {
    throw damaged(path.join(folder, name), error instanceof Error ? error.message : String(error));
  }
}

/** Keeps a file under another name, where nobody takes it for good any more. Answers that name. */
export async function setAside(
  file: string,
  { os = createOs(), now = Date.now }: { os?: Os; now?: () => number } = {},
): Promise<string> {
  const keptAs = `${file}.corrupt-${now()}`;
  try {
    await os.replaceFile(file, keptAs);
  } catch (error) {
    throw ioError('rename', file, error);
  }
  return keptAs;
}

/** lowdb wants a value where there is no file. */
const NOTHING = { seq: 0, state: Symbol('no checkpoint') } as const;
type Nothing = typeof NOTHING;

function checkpointAdapter(folder: string, name: string, os: Os): Adapter<Checkpoint | Nothing> {
  const file = createDurableFile({ path: path.join(folder, name), os });
  return {
    async read() {
      const bytes = await file.read();
      return bytes === null ? null : decode(bytes, path.join(folder, name));
    },
    async write({ seq, state }) {
      await file.removeUnfinished();
      const body = Buffer.from(JSON.stringify(state));
      const head = `{"version":1,"seq":${seq},"crc":"${formatCrc(checksum(seq, body))}","state":`;
      await file.write([Buffer.from(head), body, Buffer.from(TAIL)], {
        beforeReplace: () => ageGenerations(folder, os),
      });
    },
  };
}

/** The file is read as it was written, so that the checksum covers the very bytes of the state. */
function decode(bytes: Buffer, file: string): Checkpoint {
  const start = bytes.toString('latin1', 0, HEAD_BYTES);
  const version = /^\{"version":([1-9]\d{0,5}),/.exec(start)?.[1];
  if (version !== undefined && Number(version) > 1) {
    throw newerError(file);
  }
  const head = HEAD.exec(start);
  const body = bytes.subarray(head?.[0].length ?? 0, -TAIL.length);
  const isWhole = bytes.toString('latin1', Math.max(0, bytes.length - TAIL.length)) === TAIL;
  if (head && isWhole && formatCrc(checksum(Number(head[1]), body)) === head[2]) {
    try {
      return { seq: Number(head[1]), state: JSON.parse(body.toString('utf8')) };
    } catch {
      // Told below: a right checksum over something that is not JSON.
    }
  }
  throw damaged(file);
}

/** The checksum is right and the content is not where there is a reason. */
function damaged(file: string, reason?: string): StoreError {
  const message = `${file} is damaged${reason === undefined ? '' : `: ${reason}`}.`;
  return new StoreError({ code: 'store/damaged', message, path: file, ...(reason ? { reason } : {}) });
}

/** Over the number too: a state that begins at a wrong record would count gifts twice or not at all. */
function checksum(seq: Seq, body: Buffer): number {
  return crc32(body, crc32(String(seq)));
}

async function ageGenerations(folder: string, os: Os): Promise<void> {
  for (let i = GENERATIONS.length - 1; i > 0; i -= 1) {
    const from = path.join(folder, GENERATIONS[i - 1]!);
    try {
      await os.replaceFile(from, path.join(folder, GENERATIONS[i]!));
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw ioError('rename', from, error);
    }
  }
}
