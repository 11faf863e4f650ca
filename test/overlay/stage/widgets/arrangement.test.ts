import { describe, expect, it } from 'vitest';
import { CURVES } from '../../../../overlay/stage/motion/curves.ts';
import type { Arrangement } from '../../../../overlay/stage/widgets/arrangement.ts';
import { createArrangement, risersOf } from '../../../../overlay/stage/widgets/arrangement.ts';

const TIMES = { moveMs: 480, enterMs: 300, enterCurve: CURVES.enter, leaveMs: 200, plateMs: 4_000 };
const rows = (keys: string) => [...keys].map((key, at) => ({ key, at }));
/** Everything as `key@place` at rest, with `+` where a plate is, lowest first. */
const look = (arrangement: Arrangement, nowMs: number) =>
  arrangement
    .standing(nowMs)
    .map(({ key, at, plate, shown }) => `${key}@${at}${plate > 0 ? '+' : ''}${shown < 1 ? '?' : ''}`)
    .join(' ');

function standing(keys: string) {
  const arrangement = createArrangement(TIMES);
  arrangement.arrange(rows(keys), 0, { isAtOnce: true });
  return arrangement;
}

describe('an arrangement', () => {
  it('[WG3] who rises passes over the others with a plate of 4 s; all move for 480 ms', () => {
    const board = standing('abc');
    board.arrange(rows('cab'), 1_000);
    expect(board.standing(1_000).map(({ key, at }) => `${key}${at}`)).toEqual(['c2', 'b1', 'a0']);
    const [lowest, , top] = board.standing(1_240);
    expect(top?.key).toBe('c');
    expect(top?.plate).toBe(1);
    expect(top?.at).toBeGreaterThan(0);
    expect(top?.at).toBeLessThan(1);
    expect(lowest?.plate).toBe(0);
    expect(look(board, 1_480)).toBe('b@2 a@1 c@0+');
    expect(look(board, 5_100)).toBe('b@2 a@1 c@0+');
    expect(look(board, 5_160)).toBe('b@2 a@1 c@0');
  });

  it('[WG3] a newcomer is wiped in where it belongs, what leaves is wiped out below all others', () => {
    const board = standing('ab');
    board.arrange(rows('an'), 1_000);
    expect(look(board, 1_100)).toBe('b@1? a@0 n@1+?');
    expect(look(board, 1_300)).toBe('a@0 n@1+');
  });

  it('[WG3] a newcomer waits until there is room', () => {
    const board = standing('a');
    board.arrange(rows('an'), 1_000, { enterDelayMs: 200 });
    expect(board.standing(1_200).find(({ key }) => key === 'n')).toEqual({
      key: 'n',
      at: 1,
      shown: 0,
      plate: 0,
    });
    expect(board.standing(1_500).find(({ key }) => key === 'n')?.shown).toBe(1);
  });

  it('[WG3] what leaves the first place lies below all others, also with a plate of its own', () => {
    const board = standing('ab');
    board.arrange(rows('ba'), 1_000);
    board.arrange(rows('an'), 2_000);
    expect(board.standing(2_050).map(({ key }) => key)).toEqual(['b', 'a', 'n']);
    expect(board.standing(2_200).map(({ key }) => key)).toEqual(['a', 'n']);
  });

  it('[WG3] who comes back is a newcomer again', () => {
    const board = standing('ab');
    board.arrange(rows('a'), 1_000);
    board.arrange(rows('ab'), 1_100);
    expect(look(board, 1_999)).toBe('a@0');
    expect(look(board, 2_000)).toBe('b@1? a@0');
    expect(look(board, 2_100)).toBe('a@0 b@1+?');
    expect(look(board, 2_300)).toBe('a@0 b@1+');
  });

  it('[WG3] only those who overtook somebody rise; room made by others is no merit', () => {
    expect([...risersOf(['a', 'b', 'c'], ['c', 'a', 'b'])]).toEqual(['c']);
    expect([...risersOf(['a', 'b', 'c'], ['b', 'c'])]).toEqual([]);
    expect([...risersOf(['a', 'b'], ['n', 'a', 'b'])]).toEqual([]);
  });

  it('[WG4] one change of order a second: the last wish is taken when its time has come', () => {
    const board = standing('abc');
    board.arrange(rows('bac'), 1_000);
    board.arrange(rows('cab'), 1_050);
    board.arrange(rows('cba'), 1_100);
    expect(board.order()).toEqual(['b', 'a', 'c']);
    expect(look(board, 1_999)).toBe('c@2 a@1 b@0+');
    expect(board.nextMs(1_600)).toBe(2_000);
    board.standing(2_000);
    expect(board.order()).toEqual(['c', 'b', 'a']);
  });

  it('[WG4] places in the same order are taken at once, on the way', () => {
    const line = standing('ab');
    line.arrange(
      [
        { key: 'a', at: 0 },
        { key: 'b', at: 3 },
      ],
      1_000,
    );
    line.arrange(
      [
        { key: 'a', at: 0 },
        { key: 'b', at: 5 },
      ],
      1_240,
    );
    const there = line.standing(1_240).find(({ key }) => key === 'b')?.at ?? 0;
    expect(there).toBeGreaterThan(1.5);
    expect(look(line, 1_720)).toBe('b@5 a@0');
  });

  it('[WG4] a plate that is there goes on and is not wiped in anew', () => {
    const board = standing('abc');
    board.arrange(rows('acb'), 1_000);
    board.arrange(rows('cab'), 2_000);
    expect(board.standing(2_001).find(({ key }) => key === 'c')?.plate).toBe(1);
    expect(look(board, 6_100)).toBe('b@2 a@1 c@0+');
  });

  it('[WG5] at once everything stands in its new place, without plates, and what waited is forgotten', () => {
    const board = standing('abc');
    board.arrange(rows('bac'), 1_000);
    board.arrange(rows('cab'), 1_100);
    board.arrange(rows('xc'), 1_200, { isAtOnce: true });
    expect(look(board, 1_200)).toBe('c@1 x@0');
    expect(board.nextMs(1_200)).toBe(Number.POSITIVE_INFINITY);
  });

  it('[WG6] at rest it asks for nothing, with a plate for the end of it, moving for the next frame', () => {
    const board = standing('ab');
    expect(board.nextMs(900)).toBe(Number.POSITIVE_INFINITY);
    board.arrange(rows('ba'), 1_000);
    expect(board.nextMs(1_000)).toBe(1_000);
    expect(board.nextMs(1_479)).toBe(1_479);
    expect(board.nextMs(1_480)).toBe(5_000);
    expect(board.nextMs(5_050)).toBe(5_050);
    expect(board.nextMs(5_160)).toBe(Number.POSITIVE_INFINITY);
  });
});
