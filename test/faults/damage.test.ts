import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openInstallation } from '../../server/installation.ts';
import { readNewestCheckpoint } from '../../server/store/checkpoint.ts';
import { StoreError } from '../../server/store/errors.ts';
import { loadKeys } from '../../server/store/keys.ts';
import { encodeLine } from '../../server/store/line.ts';
import { createNodeDisk } from '../../server/store/node-disk.ts';
import { delivery, FIRST_SEGMENT, FOLDER, reopen, START_MS } from '../store/house.ts';
import { createMemoryDisk } from '../store/memory-disk.ts';
import { createSimulatedDisk } from '../store/simulated-disk.ts';
import { isFull } from '../support/extent.ts';
import { chooseSeed, createRandom } from '../support/random.ts';
import { playEvening } from './evening.ts';
import { DATA, JOURNAL, osOf } from './sim-house.ts';

/** The short form turns every so-manieth bit. */
const STRIDE = isFull() ? 1 : 37 * 17;
const RECORDS = 200;
const FLIPPED_BYTES = 20_000;
const CHECKPOINT_HEAD_BYTES = 80;

/** Every so-manieth number below `end`, not always the same ones. */
function* some(end: number, seed: number, stride: number): Generator<number> {
  for (let at = seed % stride; at < end; at += stride) yield at;
}

/** Every bit of the head, and some of the rest. */
function* headAnd(head: number, bytes: Buffer, seed: number, stride: number): Generator<number> {
  yield* some(head * 8, 0, 1);
  for (const bit of some(bytes.length * 8, seed, stride)) if (bit >= head * 8) yield bit;
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

const lines = Array.from({ length: RECORDS }, (_, at) => Buffer.from(encodeLine(at + 1, delivery(at + 1))));
const endOf = (records: number) => lines.slice(0, records).reduce((sum, line) => sum + line.length, 0);
const told = (records: number) =>
  Array.from({ length: records }, (_, at) => ({ seq: at + 1, r: delivery(at + 1) }));
const KEPT_AS = path.join(FOLDER, `000000000001.torn-${START_MS}`);

describe('a damaged journal', () => {
  const seed = chooseSeed('damage, journal');

  it('[PD3] (F04, G3) that breaks off at any byte gives the whole records before it, and says what was cut', async () => {
    const whole = Buffer.concat(lines);
    const ends = Array.from({ length: RECORDS + 1 }, (_, records) => endOf(records));
    const prefix = new Map<number, string>();
    let cuts = 0;
    for (const length of some(whole.length, seed, isFull() ? 1 : 37 * 11)) {
      const disk = createMemoryDisk();
      disk.overwrite(FIRST_SEGMENT, whole.subarray(0, length));
      const intact = ends.findLastIndex((end) => end <= length);
      const { records, notices, journal } = await reopen(disk);
      await journal.close();
      const must = prefix.get(intact) ?? JSON.stringify(told(intact));
      prefix.set(intact, must);
      if (JSON.stringify(records) !== must)
        expect(records, `SEED=${seed}, ${length} bytes`).toEqual(told(intact));
      const torn = whole.subarray(ends[intact]!, length);
      const kept = torn.length === 0 ? null : await disk.read(KEPT_AS);
      if (torn.length > 0 ? !(kept?.equals(torn) && notices.length === 1) : notices.length > 0)
        expect.fail(`SEED=${seed}, ${length} bytes: ${notices} ${kept}`);
      cuts++;
    }
    console.log(`damage: a journal of ${RECORDS} records, ${whole.length} bytes, cut ${cuts} times`);
  }, 600_000);

  it('[PD4] (F04, G3) with any bit turned is refused by its line, or in its last line cut and said; no record is told changed', async () => {
    const count = lines.findIndex((_, at) => endOf(at + 1) >= FLIPPED_BYTES) + 1;
    const whole = Buffer.concat(lines.slice(0, count));
    const lastAt = endOf(count - 1);
    const allButLast = JSON.stringify(told(count - 1));
    const tally = { flips: 0, refused: 0, newer: 0, cut: 0 };
    for (const bit of some(whole.length * 8, seed, STRIDE)) {
      const bytes = flipped(whole, bit);
      const where = `SEED=${seed}, bit ${bit}`;
      const disk = createMemoryDisk();
      disk.overwrite(FIRST_SEGMENT, bytes);
      tally.flips++;
      const opened = await reopen(disk).catch((error: unknown) => error);
      if (opened instanceof StoreError) {
        if (opened.code === 'store/newer') tally.newer++;
        else tally.refused++;
        if (!(await disk.read(FIRST_SEGMENT)).equals(bytes)) expect.fail(`${where}: refused, and changed`);
        if (opened.path !== FIRST_SEGMENT || opened.line === null) expect.fail(`${where}: ${opened.message}`);
        continue;
      }
      if (opened instanceof Error) throw opened;
      const { records, notices } = opened as Awaited<ReturnType<typeof reopen>>;
      const kept = await disk.read(KEPT_AS).catch(() => null);
      const isCutAndSaid = notices.length === 1 && kept?.equals(bytes.subarray(lastAt));
      if (bit >> 3 < lastAt || !isCutAndSaid || JSON.stringify(records) !== allButLast)
        expect.fail(`${where}: ${notices.length} notices, ${records.length} of ${count} records`);
      tally.cut++;
    }
    console.log(`damage: a journal of ${whole.length} bytes, ${JSON.stringify(tally)}`);
    expect(tally.refused).toBeGreaterThan(tally.flips / 2);
  }, 900_000);
});

describe('what stands beside the journal', () => {
  const seed = chooseSeed('damage, beside the journal');
  let files: ReadonlyMap<string, Buffer>;

  beforeAll(async () => {
    files = (await playEvening(createRandom(seed))).files;
  }, 60_000);

  /** The folder with this one file changed. */
  function diskWith(file: string, bytes: Buffer) {
    return createSimulatedDisk({ left: [[DATA, null], [JOURNAL, null], ...files, [file, bytes]] });
  }

  it('[PD5] (F08, G3) a checkpoint with any bit turned is never taken: it is kept aside and said, or refused as newer', async () => {
    const file = path.join(DATA, 'checkpoint.json');
    const good = files.get(file)!;
    const older = await newestOf(diskWith(file, Buffer.alloc(0)).fs);
    const tally = { bytes: good.length, flips: 0, aside: 0, newer: 0 };
    for (const bit of headAnd(CHECKPOINT_HEAD_BYTES, good, seed, STRIDE)) {
      const bytes = flipped(good, bit);
      const disk = diskWith(file, bytes);
      tally.flips++;
      const found = await newestOf(disk.fs).catch((error: unknown) => error);
      const where = `SEED=${seed}, bit ${bit}`;
      if (found instanceof StoreError && found.code === 'store/newer') {
        tally.newer++;
        expect(disk.files().get(file)?.equals(bytes), where).toBe(true);
        continue;
      }
      if (found instanceof Error) throw found;
      const kept = [...disk.files()].find(([name]) => name.startsWith(`${file}.corrupt-`))?.[1];
      if (!kept?.equals(bytes) || JSON.stringify(found) !== JSON.stringify(older))
        expect.fail(`${where}: taken, or not kept`);
      tally.aside++;
    }
    console.log(`damage: a checkpoint, ${JSON.stringify(tally)}`);
    expect(tally.aside).toBeGreaterThan(tally.flips / 2);
  }, 900_000);

  it('[PD6] (F04) a key file with any bit turned tells the same keys, made again from its segment', async () => {
    const [file, good] = [...files].find(([name]) => name.endsWith('.keys'))!;
    const must = await keysOf(diskWith(file, good).fs);
    const tally = { bytes: good.length, flips: 0, madeAgain: 0, unread: 0 };
    for (const bit of some(good.length * 8, seed, isFull() ? 1 : 41)) {
      const { keys, rebuiltFiles } = await keysOf(diskWith(file, flipped(good, bit)).fs);
      tally.flips++;
      if (keys !== must.keys) expect.fail(`SEED=${seed}, bit ${bit}: other keys`);
      if (rebuiltFiles > must.rebuiltFiles) tally.madeAgain++;
      else tally.unread++;
    }
    console.log(`damage: a key file, ${JSON.stringify(tally)}`);
    // Four bytes at the end of its head mean nothing.
    expect(tally.unread).toBeLessThanOrEqual(32);
  }, 600_000);

  it.each(['settings.json', 'tiers.json', 'secrets.json', 'store.json'])(
    '[PD7] (F04) %s with any bit turned is refused and left alone, or holds what a person could have written there',
    async (name) => {
      const file = path.join(DATA, name);
      const good = files.get(file)!;
      const before = JSON.stringify(JSON.parse(good.toString('utf8')));
      const tally = { bytes: good.length, flips: 0, refused: 0, asWritten: 0, unseen: 0 };
      const stride = isFull() ? 1 : Math.min(37 * 7, Math.ceil(good.length / 5));
      for (const bit of some(good.length * 8, seed, stride)) {
        const bytes = flipped(good, bit);
        const disk = diskWith(file, bytes);
        const where = `SEED=${seed}, bit ${bit}`;
        tally.flips++;
        const opened = await openInstallation(DATA, { os: osOf(disk.fs), demo: false }).catch(
          (error: unknown) => error,
        );
        if (!disk.files().get(file)?.equals(bytes)) expect.fail(`${where}: the file was changed`);
        if (opened instanceof StoreError) tally.refused++;
        else if (opened instanceof Error) throw opened;
        else if (JSON.stringify(JSON.parse(bytes.toString('utf8'))) === before) tally.unseen++;
        else tally.asWritten++;
      }
      console.log(`damage: ${name}, ${JSON.stringify(tally)}`);
      expect(tally.unseen).toBe(0);
      expect(tally.refused).toBeGreaterThan(0);
    },
    900_000,
  );
});

async function newestOf(fs: Parameters<typeof osOf>[0]) {
  return readNewestCheckpoint(DATA, Number.MAX_SAFE_INTEGER, (found) => found, { os: osOf(fs) });
}

async function keysOf(fs: Parameters<typeof osOf>[0]): Promise<{ keys: string; rebuiltFiles: number }> {
  const keys: string[] = [];
  const disk = createNodeDisk({ os: osOf(fs) });
  const { rebuiltFiles } = await loadKeys({
    disk,
    folder: JOURNAL,
    sinceMs: 0,
    onKey: (...key) => keys.push(key.join()),
  });
  return { keys: keys.join('\n'), rebuiltFiles };
}
