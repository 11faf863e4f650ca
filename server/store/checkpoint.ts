import path from 'node:path';
import { crc32 } from 'node:zlib';
import { type Adapter, Low } from 'lowdb';
import type { Seq } from '../../shared/units.ts';
import { createDurableFile } from './durable-file.ts';
import { errnoOf, ioError, StoreError } from './errors.ts';
import { formatCrc } from './line.ts';
import { createOs, type Os } from './os.ts';

/** Everything that the records up to `seq` add up to. */
export interface Checkpoint {
  readonly seq: Seq;
  readonly state: unknown;
}

/** The newest first. */
const GENERATIONS: readonly string[] = ['checkpoint.json', 'checkpoint.1.json', 'checkpoint.2.json'];
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
 * The newest intact checkpoint that knows no record after `maxSeq`; null when there is none. A damaged one is
 * kept aside as `.corrupt-<time>` and said to `onNotice`; throws `store/newer` for one of a newer Giftcast.
 */
export async function readNewestCheckpoint(
  folder: string,
  maxSeq: Seq,
  {
    os = createOs(),
    now = Date.now,
    onNotice = () => {},
  }: { os?: Os; now?: () => number; onNotice?: (sentence: string) => void } = {},
): Promise<Checkpoint | null> {
  for (const name of GENERATIONS) {
    const low = new Low<Checkpoint | Nothing>(checkpointAdapter(folder, name, os), NOTHING);
    try {
      await low.read();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store/damaged') throw error;
      const keptAs = `${error.path}.corrupt-${now()}`;
      await os.replaceFile(error.path, keptAs);
      onNotice(`${error.message} It was kept as ${keptAs}, and an older one or the journal is used.`);
      continue;
    }
    if (low.data.state !== NOTHING.state && low.data.seq <= maxSeq) return low.data;
  }
  return null;
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
    throw new StoreError({
      code: 'store/newer',
      message: `${file} was written by a newer Giftcast. Start that version again; nothing was changed.`,
      path: file,
    });
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
  throw new StoreError({ code: 'store/damaged', message: `${file} is damaged.`, path: file });
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
