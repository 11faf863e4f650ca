/**
 * Entries in order, highest score first and the earlier stamp first within a score, in blocks of sorted typed arrays:
 * one more entry costs the same among a thousand and among a million.
 */

/** Entries of a block: small enough that shifting one is cheap, large enough that blocks are few. */
const BLOCK = 512;
/** A block with fewer entries joins a neighbour, so that emptied regions do not pile up as tiny blocks. */
const SPARSE = BLOCK / 8;
/** Score, stamp and id of one entry lie side by side: one cache line to compare, one call to shift. */
const STRIDE = 3;

export interface Ranking {
  /** Puts `id` behind all with a higher score and behind those of its score with a lower stamp (0 or more). */
  insert(score: number, stamp: number, id: number): void;
  /** Takes out the entry with exactly this score and stamp, which must be there. */
  remove(score: number, stamp: number): void;
  /** How many entries have a higher score. */
  before(score: number): number;
  /** How many blocks hold the entries: what a search and `before` cost. */
  readonly blocks: number;
  /** The ids of at most `limit` entries in order, from the place `offset`, which counts from 0. */
  ids(offset: number, limit: number): number[];
}

export function createRanking(): Ranking {
  const blocks: Float64Array[] = [];
  // What is asked of every block lies beside the blocks, so that finding one reads a few kilobytes only. A start is a
  // fence and need not be an entry: no entry of an earlier block stands behind it, no other in front of it.
  const counts: number[] = [];
  const startScores: number[] = [];
  const startStamps: number[] = [];

  /** The last block that starts at or before the key; the first when none does. */
  function blockOf(score: number, stamp: number): number {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const there = startScores[middle]!;
      if (there > score || (there === score && startStamps[middle]! <= stamp)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function add(at: number, block: Float64Array, count: number): void {
    blocks.splice(at, 0, block);
    counts.splice(at, 0, count);
    startScores.splice(at, 0, block[0]!);
    startStamps.splice(at, 0, block[1]!);
  }

  function drop(at: number): void {
    for (const column of [blocks, counts, startScores, startStamps]) column.splice(at, 1);
  }

  function split(at: number): void {
    const upper = new Float64Array(BLOCK * STRIDE);
    upper.set(blocks[at]!.subarray((BLOCK / 2) * STRIDE));
    counts[at] = BLOCK / 2;
    add(at + 1, upper, BLOCK / 2);
  }

  function joinNeighbour(at: number): void {
    for (const left of [at - 1, at]) {
      const [a, b] = [counts[left], counts[left + 1]];
      // Half full at most, so that the next entries do not split it again.
      if (a === undefined || b === undefined || a + b > BLOCK / 2) continue;
      blocks[left]!.set(blocks[left + 1]!.subarray(0, b * STRIDE), a * STRIDE);
      counts[left] = a + b;
      drop(left + 1);
      return;
    }
  }

  return {
    insert(score, stamp, id) {
      if (blocks.length === 0) add(0, new Float64Array(BLOCK * STRIDE), 0);
      let at = blockOf(score, stamp);
      if (counts[at] === BLOCK) {
        split(at);
        at = blockOf(score, stamp);
      }
      const block = blocks[at]!;
      const count = counts[at]!;
      const place = placeOf(block, count, score, stamp);
      const from = place * STRIDE;
      if (place < count) block.copyWithin(from + STRIDE, from, count * STRIDE);
      block[from] = score;
      block[from + 1] = stamp;
      block[from + 2] = id;
      counts[at] = count + 1;
    },
    remove(score, stamp) {
      const at = blockOf(score, stamp);
      const block = blocks[at]!;
      const count = counts[at]!;
      const place = placeOf(block, count, score, stamp);
      block.copyWithin(place * STRIDE, (place + 1) * STRIDE, count * STRIDE);
      counts[at] = count - 1;
      if (count === 1) {
        drop(at);
        return;
      }
      if (count <= SPARSE) joinNeighbour(at);
    },
    before(score) {
      if (blocks.length === 0) return 0;
      // Stamps are not negative, so this key stands before every entry of its score.
      const at = blockOf(score, -1);
      let sum = 0;
      for (let i = 0; i < at; i++) sum += counts[i]!;
      return sum + placeOf(blocks[at]!, counts[at]!, score, -1);
    },
    get blocks() {
      return blocks.length;
    },
    ids(offset, limit) {
      const ids: number[] = [];
      let place = offset;
      let at = 0;
      while (at < blocks.length && place >= counts[at]!) place -= counts[at++]!;
      for (; at < blocks.length && ids.length < limit; at++, place = 0) {
        const end = Math.min(counts[at]!, place + limit - ids.length);
        for (; place < end; place++) ids.push(blocks[at]![place * STRIDE + 2]!);
      }
      return ids;
    },
  };
}

/** The place of a key in a block: how many entries stand before it. */
function placeOf(block: Float64Array, count: number, score: number, stamp: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = block[middle * STRIDE]!;
    if (there > score || (there === score && block[middle * STRIDE + 1]! < stamp)) low = middle + 1;
    else high = middle;
  }
  return low;
}
