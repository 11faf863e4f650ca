import { exact } from './exact.ts';
import { createRanking } from './ranking.ts';

/** One line of the board. Ties share a rank: 1, 2, 2, 4. */
export interface BoardRow {
  readonly gifter: number;
  readonly rank: number;
  readonly diamonds: number;
  readonly acts: number;
}

/** A board at rest: three columns in the board's order, which is also the order within ties. */
export interface SavedBoard {
  readonly gifters: readonly number[];
  readonly diamonds: readonly number[];
  readonly acts: readonly number[];
}

/** The leaderboard of one window. A gifter is a slot number, 0 or more, of a directory kept elsewhere. */
export interface Board {
  /**
   * Adds whole numbers, negative in corrections, to a gifter's totals. Who gave is listed even with 0 diamonds; whose
   * diamonds and acts both come to 0 is not. Totals stop at the ends of the exact integers (2^53 - 1).
   */
  add(gifter: number, diamonds: number, acts: number): void;
  /** Gifters listed. */
  readonly size: number;
  /** Diamonds of all gifters listed. */
  readonly total: number;
  /** At most `limit` lines from the place `offset`, which counts from 0. */
  rows(offset: number, limit: number): BoardRow[];
  /** 1 for the highest total; null when the gifter is not listed. */
  rankOf(gifter: number): number | null;
  /** 0 when the gifter is not listed. */
  diamondsOf(gifter: number): number;
  /** 0 when the gifter is not listed. */
  actsOf(gifter: number): number;
  toJSON(): SavedBoard;
}

/** What is known of one gifter lies side by side: one cache line. */
const STRIDE = 4;
const GIFTER = 0;
const DIAMONDS = 1;
const STAMP = 2;
const ACTS = 3;
/** In place of a stamp: known here, and not on the board. */
const UNLISTED = -1;

/** A board with nobody on it. */
export function createBoard(): Board {
  const ranking = createRanking();
  // A board numbers its own gifters from 0, so that a short one stays small beside a long directory.
  let people = new Float64Array(64 * STRIDE);
  // Hash table of local numbers plus one, at most half full; 0 is free.
  let table = new Int32Array(128);
  let known = 0;
  let size = 0;
  let total = 0;
  let stamp = 0;

  /** Where a gifter's local number stands in the table, or the free cell where it would. */
  function cellOf(gifter: number): number {
    const mask = table.length - 1;
    // Neighbouring slot numbers are spread by the golden ratio, so that runs of them do not pile up.
    let cell = (Math.imul(gifter, 0x9e3779b1) >>> 7) & mask;
    for (let local = table[cell]!; local > 0; local = table[cell]!) {
      if (people[(local - 1) * STRIDE + GIFTER] === gifter) return cell;
      cell = (cell + 1) & mask;
    }
    return cell;
  }

  /** The start of a gifter's numbers in `people`; below 0 for somebody who was never listed. */
  function find(gifter: number): number {
    return (table[cellOf(gifter)]! - 1) * STRIDE;
  }

  function meet(gifter: number): number {
    const start = known * STRIDE;
    if (start === people.length) grow();
    people[start + GIFTER] = gifter;
    people[start + STAMP] = UNLISTED;
    table[cellOf(gifter)] = ++known;
    return start;
  }

  function grow(): void {
    const old = people;
    people = new Float64Array(2 * old.length);
    people.set(old);
    table = new Int32Array(2 * table.length);
    for (let local = 0; local < known; local++) table[cellOf(old[local * STRIDE + GIFTER]!)] = local + 1;
  }

  function columnOf(gifter: number, field: number): number {
    const at = find(gifter);
    return at < 0 ? 0 : people[at + field]!;
  }

  function rank(diamonds: number): number {
    return 1 + ranking.before(diamonds);
  }

  return {
    add(gifter, diamonds, acts) {
      const found = find(gifter);
      const at = found < 0 ? meet(gifter) : found;
      const before = people[at + DIAMONDS]!;
      const placed = people[at + STAMP]!;
      const after = exact(before + diamonds);
      const actsAfter = exact(people[at + ACTS]! + acts);
      total = exact(total + (after - before));
      people[at + DIAMONDS] = after;
      people[at + ACTS] = actsAfter;
      const isListed = after !== 0 || actsAfter !== 0;
      if (placed !== UNLISTED) {
        // The total was reached earlier and keeps its place among its ties.
        if (after === before && isListed) return;
        ranking.remove(before, placed);
        size--;
      }
      people[at + STAMP] = isListed ? stamp : UNLISTED;
      if (!isListed) return;
      ranking.insert(after, stamp++, at / STRIDE);
      size++;
    },
    get size() {
      return size;
    },
    get total() {
      return total;
    },
    rows(offset, limit) {
      const rows: BoardRow[] = [];
      for (const local of ranking.ids(offset, limit)) {
        const at = local * STRIDE;
        const diamonds = people[at + DIAMONDS]!;
        const last = rows.at(-1);
        const place = last ? offset + rows.length + 1 : rank(diamonds);
        rows.push({
          gifter: people[at + GIFTER]!,
          rank: last?.diamonds === diamonds ? last.rank : place,
          diamonds,
          acts: people[at + ACTS]!,
        });
      }
      return rows;
    },
    rankOf(gifter) {
      const at = find(gifter);
      return at < 0 || people[at + STAMP] === UNLISTED ? null : rank(people[at + DIAMONDS]!);
    },
    diamondsOf: (gifter) => columnOf(gifter, DIAMONDS),
    actsOf: (gifter) => columnOf(gifter, ACTS),
    toJSON() {
      const order = ranking.ids(0, size);
      const column = (field: number) => order.map((local) => people[local * STRIDE + field]!);
      return { gifters: column(GIFTER), diamonds: column(DIAMONDS), acts: column(ACTS) };
    },
  };
}

/** Reads what `toJSON` made; throws a RangeError when it is not a board in order. */
export function loadBoard(saved: SavedBoard): Board {
  const { gifters, diamonds, acts } = saved;
  const isWhole = Number.isSafeInteger;
  if (gifters.length !== diamonds.length || gifters.length !== acts.length)
    throw new RangeError('The columns of a board differ in length.');
  const board = createBoard();
  // Older versions listed who has neither diamonds nor acts.
  let empty = 0;
  // Added in order, each comes behind those that are there already: the order within ties is kept.
  for (let i = 0; i < gifters.length; i++) {
    if (!isWhole(gifters[i]) || !isWhole(diamonds[i]) || !isWhole(acts[i]))
      throw new RangeError(`Line ${i} of a board holds something else than whole numbers.`);
    if (i > 0 && diamonds[i]! > diamonds[i - 1]!)
      throw new RangeError(`Line ${i} of a board is out of order.`);
    if (diamonds[i] === 0 && acts[i] === 0) empty++;
    board.add(gifters[i]!, diamonds[i]!, acts[i]!);
  }
  if (board.size + empty !== gifters.length) throw new RangeError('A board lists a gifter twice.');
  return board;
}
