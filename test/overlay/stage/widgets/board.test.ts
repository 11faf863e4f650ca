import { describe, expect, it } from 'vitest';
import { boardRoom, holdsTiles, tileWidth } from '../../../../overlay/stage/widgets/board-look.ts';
import type { BoardModel } from '../../../../overlay/stage/widgets/board-model.ts';
import { createBoardModel } from '../../../../overlay/stage/widgets/board-model.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';
import type { BoardRow } from '../../../../shared/topics.ts';

const REST = Number.POSITIVE_INFINITY;

/** Rows from `Ada 9 Bea 7`, ranked by their totals. */
function rowsOf(text: string): BoardRow[] {
  const words = text.split(' ');
  const totals = words.filter((_, index) => index % 2 === 1).map(Number);
  return totals.map((diamonds, index) => {
    const name = words[2 * index] ?? '';
    const rank = 1 + totals.filter((other) => other > diamonds).length;
    return { rank, gifterId: `x:${name}`, name, diamonds, gifts: 1 };
  });
}

const look = (model: BoardModel, nowMs: number) =>
  [...model.picture(nowMs).rows]
    .sort((a, b) => a.at - b.at)
    .map(({ row, total, plate }) => `${row.rank} ${row.name} ${total}${plate > 0 ? '+' : ''}`)
    .join(', ');

describe('the leaderboard', () => {
  it('[WG5] at once the present board stands there: no counting, no plates, nothing to draw after', () => {
    const model = createBoardModel();
    model.take(rowsOf('Ada 9 Bea 7'), 0, true);
    model.take(rowsOf('Bea 90 Cid 80 Ada 9'), 50, true);
    expect(look(model, 50)).toBe('1 Bea 90, 2 Cid 80, 3 Ada 9');
    expect([model.picture(50).length, model.nextMs(50)]).toEqual([3, REST]);
  });

  it('[WG7] the first rows come with their panel and need no entrance of their own', () => {
    const model = createBoardModel();
    model.take(rowsOf('Ada 9'), 0, false);
    expect(model.picture(0)).toEqual({
      rows: [
        { key: 'x:Ada', at: 0, shown: 1, plate: 0, row: rowsOf('Ada 9')[0], total: 9, widestTotal: '9' },
      ],
      length: 1,
    });
  });

  it('[WG7] totals count at once, ranks change with their place, at most one a second', () => {
    const model = createBoardModel();
    model.take(rowsOf('Ada 900 Bea 700 Cid 500'), 0, true);
    model.take(rowsOf('Bea 1000 Ada 900 Cid 500'), 2_000, false);
    model.take(rowsOf('Cid 2000 Bea 1000 Ada 900'), 2_100, false);
    expect(look(model, 2_800)).toBe('1 Bea 1000+, 2 Ada 900, 3 Cid 2000');
    expect(look(model, 3_000)).toContain('1 Cid 2000');
    expect(look(model, 3_480)).toBe('1 Cid 2000+, 2 Bea 1000+, 3 Ada 900');
  });

  it('[WG7] the board grows before its newcomer comes, and rests in the end', () => {
    const model = createBoardModel();
    model.take(rowsOf('Ada 900'), 0, true);
    model.take(rowsOf('Ada 900 Bea 700'), 1_000, false);
    const growing = model.picture(1_100);
    expect(growing.length).toBeGreaterThan(1);
    expect(growing.length).toBeLessThan(2);
    expect(growing.rows.find(({ key }) => key === 'x:Bea')?.shown).toBe(0);
    expect(model.picture(1_200).length).toBe(2);
    expect(model.nextMs(1_600)).toBe(5_200);
    expect([look(model, 5_400), model.nextMs(5_400)]).toEqual(['1 Ada 900, 2 Bea 700', REST]);
  });

  it('[WG7] room is kept for the longer of the two numbers while one counts to the other', () => {
    const model = createBoardModel();
    model.take(rowsOf('Ada 99000'), 0, true);
    model.take(rowsOf('Ada 123000'), 1_000, false);
    expect(model.picture(1_300).rows[0]?.widestTotal).toBe('99,000');
    model.take(rowsOf('Ada 123000'), 2_000, false);
    expect(model.picture(2_000).rows[0]?.widestTotal).toBe('123K');
  });

  it('[WG7] who dropped off the board is wiped out and forgotten', () => {
    const model = createBoardModel();
    model.take(rowsOf('Ada 900 Bea 700'), 0, true);
    model.take(rowsOf('Ada 900 Cid 800'), 1_000, false);
    expect(look(model, 1_100)).toContain('Bea');
    expect(look(model, 1_200)).toBe('1 Ada 900, 2 Cid 800+');
    model.clear();
    expect(model.picture(9_000)).toEqual({ rows: [], length: 0 });
  });

  it('[WG13] a flat box holds up to three tiles, any other as many rows as fit; always one', () => {
    const { landscape, portrait } = DEFAULT_SETTINGS.layout;
    const boxes = [landscape.leaderboard, portrait.leaderboard, { w: 100, h: 20 }, { w: 400, h: 100 }];
    expect(boxes.map(holdsTiles)).toEqual([false, true, true, true]);
    expect(boxes.map(boardRoom)).toEqual([5, 3, 1, 1]);
    expect([boardRoom({ w: 438, h: 2_000 }), boardRoom({ w: 100, h: 60 })]).toEqual([10, 1]);
    expect(tileWidth(portrait.leaderboard)).toBe(288);
  });
});
