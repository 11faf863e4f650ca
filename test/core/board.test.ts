import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board, BoardRow } from '../../server/core/board.ts';
import { createBoard, loadBoard } from '../../server/core/board.ts';

/** The same board, sorted afresh each time: a stable sort keeps who came first within a tie in front. */
function createNaiveBoard() {
  let people: { gifter: number; diamonds: number; acts: number }[] = [];
  return {
    add(gifter: number, diamonds: number, acts: number) {
      const old = people.find((person) => person.gifter === gifter);
      const next = { gifter, diamonds: (old?.diamonds ?? 0) + diamonds, acts: (old?.acts ?? 0) + acts };
      if (old && diamonds === 0) people = people.map((person) => (person === old ? next : person));
      else people = [...people.filter((person) => person !== old), next];
      people = people.filter((person) => person.diamonds !== 0 || person.acts !== 0);
      people.sort((a, b) => b.diamonds - a.diamonds);
    },
    rows(): BoardRow[] {
      return people.map((person) => ({
        ...person,
        rank: 1 + people.filter(({ diamonds }) => diamonds > person.diamonds).length,
      }));
    },
  };
}

function boardOf(...gifts: [gifter: number, diamonds: number, acts: number][]): Board {
  const board = createBoard();
  for (const gift of gifts) board.add(...gift);
  return board;
}

const allRows = (board: Board) => board.rows(0, board.size);
const throughJson = (board: Board) => loadBoard(JSON.parse(JSON.stringify(board)));

describe('board', () => {
  it('[BD1] rows come by diamonds, and who reached a total first comes first within it', () => {
    const board = boardOf([7, 10, 1], [3, 25, 1], [9, 10, 1], [4, 5, 1], [4, 5, 1]);
    expect(allRows(board)).toEqual([
      { gifter: 3, rank: 1, diamonds: 25, acts: 1 },
      { gifter: 7, rank: 2, diamonds: 10, acts: 1 },
      { gifter: 9, rank: 2, diamonds: 10, acts: 1 },
      { gifter: 4, rank: 2, diamonds: 10, acts: 2 },
    ]);
  });

  it('[BD2] ties share a rank and the next rank counts all before it, also where a page starts within a tie', () => {
    const board = boardOf([1, 30, 1], [2, 20, 1], [3, 20, 1], [4, 10, 1]);
    expect(allRows(board).map((row) => row.rank)).toEqual([1, 2, 2, 4]);
    expect(board.rows(2, 1)).toEqual([{ gifter: 3, rank: 2, diamonds: 20, acts: 1 }]);
    expect([1, 2, 3, 4, 5].map((gifter) => board.rankOf(gifter))).toEqual([1, 2, 2, 4, null]);
  });

  it('[BD3] a gift of 0 lists the gifter and counts the act, and keeps the place within a tie', () => {
    const board = boardOf([1, 0, 1], [2, 0, 1], [1, 0, 1]);
    expect(allRows(board)).toEqual([
      { gifter: 1, rank: 1, diamonds: 0, acts: 2 },
      { gifter: 2, rank: 1, diamonds: 0, acts: 1 },
    ]);
  });

  it('[CR4] who has neither diamonds nor acts leaves the board, and may come back behind the others', () => {
    const board = boardOf([1, 0, 1], [2, 0, 1], [3, 5, 1]);
    board.add(1, 0, -1);
    board.add(4, 0, 0);
    expect(allRows(board).map(({ gifter }) => gifter)).toEqual([3, 2]);
    expect([board.size, board.rankOf(1), board.actsOf(1), board.rankOf(4)]).toEqual([2, null, 0, null]);
    board.add(1, 0, 1);
    expect(allRows(board).map(({ gifter }) => gifter)).toEqual([3, 2, 1]);
    expect([board.diamondsOf(3), board.actsOf(1), board.actsOf(9)]).toEqual([5, 1, 0]);
  });

  it('[CR4] a board of an older version, which listed them, is read without them', () => {
    const board = loadBoard({ gifters: [3, 1, 2], diamonds: [5, 0, 0], acts: [1, 0, 1] });
    expect(allRows(board).map(({ gifter }) => gifter)).toEqual([3, 2]);
  });

  it('[BD4] corrections may take a total down, below 0 too', () => {
    const board = boardOf([1, 50, 1], [2, 20, 1], [1, -45, -1], [3, -7, 0]);
    expect(allRows(board)).toEqual([
      { gifter: 2, rank: 1, diamonds: 20, acts: 1 },
      { gifter: 1, rank: 2, diamonds: 5, acts: 0 },
      { gifter: 3, rank: 3, diamonds: -7, acts: 0 },
    ]);
    expect(board.total).toBe(18);
  });

  it('[BD5] totals are exact up to 2^53 - 1 and stop there', () => {
    const board = boardOf([1, Number.MAX_SAFE_INTEGER - 1, 1], [1, 1, 1]);
    expect([board.total, board.rows(0, 1)[0]?.diamonds]).toEqual([2 ** 53 - 1, 2 ** 53 - 1]);
    board.add(1, 5, 1);
    board.add(2, 1e12, 1);
    expect([board.total, board.rows(0, 1)[0]?.diamonds]).toEqual([2 ** 53 - 1, 2 ** 53 - 1]);
  });

  it('[BD6] an empty board, and pages beyond the end, have no rows', () => {
    const board = createBoard();
    expect([board.rows(0, 50), board.size, board.total, board.rankOf(0)]).toEqual([[], 0, 0, null]);
    board.add(0, 1, 1);
    expect([board.rows(1, 50), board.rows(0, 0)]).toEqual([[], []]);
  });

  it('[BD7] saved and loaded it is the same board, and later gifts rank as if nothing had happened', () => {
    const board = boardOf([5, 10, 1], [6, 10, 2], [1_000_000, 10, 1], [2, 11, 1]);
    const loaded = throughJson(board);
    for (const each of [board, loaded]) {
      each.add(2, -1, 0);
      each.add(8, 10, 1);
    }
    expect(allRows(loaded)).toEqual(allRows(board));
    expect(loaded.toJSON()).toEqual(board.toJSON());
    expect([loaded.size, loaded.total]).toEqual([board.size, board.total]);
  });

  it('[BD8] what is not a board in order is refused', () => {
    expect(() => loadBoard({ gifters: [1, 2], diamonds: [1, 2], acts: [1, 1] })).toThrow(RangeError);
    expect(() => loadBoard({ gifters: [1, 1], diamonds: [2, 1], acts: [1, 1] })).toThrow(RangeError);
    expect(() => loadBoard({ gifters: [1, 2], diamonds: [2], acts: [1, 1] })).toThrow(RangeError);
    expect(() => loadBoard({ gifters: [1], diamonds: [0.5], acts: [1] })).toThrow(RangeError);
  });

  it('[BD9] any gifts, saved and loaded in between, rank as a plain sort would rank them', () => {
    const gift = fc.record({
      gifter: fc.oneof(fc.nat(12), fc.nat(2_000_000)),
      diamonds: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -1e12, max: 1e12 })),
      acts: fc.integer({ min: -2, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(gift, { maxLength: 60 }), fc.nat(60), (gifts, saveAt) => {
        const naive = createNaiveBoard();
        let board = createBoard();
        gifts.forEach(({ gifter, diamonds, acts }, i) => {
          if (i === saveAt) board = throughJson(board);
          naive.add(gifter, diamonds, acts);
          board.add(gifter, diamonds, acts);
        });
        const rows = naive.rows();
        expect(allRows(board)).toEqual(rows);
        expect(rows.map(({ gifter }) => board.rankOf(gifter))).toEqual(rows.map(({ rank }) => rank));
        expect(board.total).toBe(rows.reduce((sum, row) => sum + row.diamonds, 0));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['equal scores', (random: number) => random * 0 + 1],
    ['many scores', (random: number) => Math.floor(random * 1_000)],
    ['scores that fall as often as they rise', (random: number) => Math.floor(random * 100) - 50],
    // Empties the blocks of low scores but for a few, so that sparse neighbours join.
    ['a crowd that climbs away', (random: number) => (random < 0.98 ? 1_000_000 : 0)],
  ])('[BD10] blocks split, join and vanish without losing the order: %s', (_name, diamondsOf) => {
    const random = createRandom(20_261_122);
    const expected = new Map<number, { diamonds: number; stamp: number }>();
    const board = createBoard();
    for (let stamp = 0; stamp < 30_000; stamp++) {
      const gifter = Math.floor(random() * 6_000);
      const diamonds = diamondsOf(random());
      const old = expected.get(gifter);
      if (!old || diamonds !== 0) expected.set(gifter, { diamonds: (old?.diamonds ?? 0) + diamonds, stamp });
      board.add(gifter, diamonds, 1);
    }
    const order = [...expected].sort(([, a], [, b]) => b.diamonds - a.diamonds || a.stamp - b.stamp);
    expect(allRows(board).map((row) => row.gifter)).toEqual(order.map(([gifter]) => gifter));
  });
});

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
