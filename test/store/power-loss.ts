import path from 'node:path';
import type { Change, Left, Moment, Node, SimulatedDisk } from './simulated-disk.ts';
import { applied, createSimulatedDisk, enter } from './simulated-disk.ts';

/** What a power cut leaves of what was written, or named, and not synced. */
export type CutPolicy =
  /** Nothing. */
  | 'drop'
  /** All up to some moment, the write of that moment in part. */
  | 'prefix'
  /** The same, and behind it the length that was written, in zero bytes. */
  | 'zero-fill'
  /** Any of it: each name by itself, each write sector by sector. */
  | 'subset'
  /** All up to some moment, with a sector that holds new bytes and behind them something else. */
  | 'sector';

export const CUT_POLICIES: readonly CutPolicy[] = ['drop', 'prefix', 'zero-fill', 'subset', 'sector'];

const SECTOR_BYTES = 512;

/** The disk as the next start finds it. The same random numbers leave the same. */
export function afterPowerLoss(moment: Moment, policy: CutPolicy, random: () => number): SimulatedDisk {
  return createSimulatedDisk({ left: leftAfter(moment, policy, random) });
}

function leftAfter({ names, namings }: Moment, policy: CutPolicy, random: () => number): Left {
  const reached = policy === 'drop' ? 0 : momentReached({ names, namings }, random);
  const kept = new Map(names);
  for (const naming of namings) {
    const isKept = policy === 'subset' ? random() < 0.5 : naming.nth < reached;
    if (isKept) enter(kept, naming);
  }
  const left = new Map<string, Buffer | null>();
  for (const [place, node] of [...kept].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const folder = path.dirname(place);
    if (folder !== place && kept.get(folder)?.isFolder !== true) continue;
    if (folder !== place) left.set(place, node.isFolder ? null : bytesLeft(node, policy, reached, random));
  }
  return left;
}

/** Some change that is not synced; what came before it is there. */
function momentReached({ names, namings }: Moment, random: () => number): number {
  const nodes = new Set([
    ...names.values(),
    ...namings.flatMap(({ entries }) => entries.map(([, node]) => node)),
  ]);
  const all = [...namings, ...[...nodes].flatMap((node) => node?.pending ?? [])].map(({ nth }) => nth);
  all.sort((a, b) => a - b);
  return all[Math.floor(random() * (all.length + 1))] ?? Infinity;
}

function bytesLeft(node: Node, policy: CutPolicy, reached: number, random: () => number): Buffer {
  const { durable, pending, now } = node;
  if (pending.length === 0 || policy === 'drop') return durable;
  if (policy === 'subset') return pending.reduce((bytes, change) => someOf(bytes, change, random), durable);
  let bytes = durable;
  for (const change of pending) {
    if (change.nth < reached) bytes = applied(bytes, change);
    else if (change.nth === reached && 'bytes' in change) {
      bytes = policy === 'sector' ? cutInSector(bytes, change, random) : partOf(bytes, change, random);
    }
  }
  if (policy !== 'zero-fill' || now.length <= bytes.length) return bytes;
  return Buffer.concat([bytes, Buffer.alloc(now.length - bytes.length)]);
}

type Written = Extract<Change, { bytes: Buffer }>;

function partOf(bytes: Buffer, { nth, at, bytes: put }: Written, random: () => number): Buffer {
  return applied(bytes, { nth, at, bytes: put.subarray(0, Math.floor(random() * (put.length + 1))) });
}

/** Each sector of a write by itself; what lies between two that were kept is zero. */
function someOf(before: Buffer, change: Change, random: () => number): Buffer {
  if ('size' in change) return random() < 0.5 ? applied(before, change) : before;
  const { nth, at, bytes } = change;
  let result = before;
  for (let from = at; from < at + bytes.length; ) {
    const to = Math.min(at + bytes.length, (Math.floor(from / SECTOR_BYTES) + 1) * SECTOR_BYTES);
    if (random() < 0.5)
      result = applied(result, { nth, at: from, bytes: bytes.subarray(from - at, to - at) });
    from = to;
  }
  return result;
}

/** New bytes up to somewhere in a sector; the rest of the sector is what was there, zeros, or anything at all. */
function cutInSector(before: Buffer, change: Written, random: () => number): Buffer {
  const cutAt = change.at + Math.floor(random() * (change.bytes.length + 1));
  const part = { ...change, bytes: change.bytes.subarray(0, cutAt - change.at) };
  const what = random();
  const after = applied(before, part);
  if (what < 0.34) return after;
  const restBytes = (SECTOR_BYTES - (cutAt % SECTOR_BYTES)) % SECTOR_BYTES;
  const rest = Buffer.alloc(restBytes);
  if (what > 0.67) for (let i = 0; i < restBytes; i += 1) rest[i] = Math.floor(random() * 256);
  return applied(after, { nth: change.nth, at: cutAt, bytes: rest });
}
