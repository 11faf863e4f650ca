import { describe, expect, it } from 'vitest';
import { createRanking } from '../../server/core/ranking.ts';

describe('ranking', () => {
  it('[BD11] entries stand by score, then stamp, and are counted by what stands before a score', () => {
    const ranking = createRanking();
    ranking.insert(5, 0, 10);
    ranking.insert(7, 1, 11);
    ranking.insert(5, 2, 12);
    expect([ranking.ids(0, 9), ranking.ids(1, 1), ranking.ids(3, 1)]).toEqual([[11, 10, 12], [10], []]);
    expect([9, 7, 6, 5, 4].map(ranking.before)).toEqual([0, 0, 1, 1, 3]);
    ranking.remove(5, 0);
    expect(ranking.ids(0, 9)).toEqual([11, 12]);
  });

  it('[BD12] regions that empty leave no trail of tiny blocks, and an empty ranking has none', () => {
    const ranking = createRanking();
    const scores = Array.from({ length: 20_000 }, () => 0);
    const stampOf = scores.map((_, id) => id);
    scores.forEach((score, id) => {
      ranking.insert(score, id, id);
    });
    let stamp = scores.length;
    // Each round all climb but one in three hundred, which stays where it is for good.
    for (let round = 1; round <= 50; round++) {
      scores.forEach((score, id) => {
        if (score !== round - 1 || (id + round) % 300 === 0) return;
        ranking.remove(score, stampOf[id]!);
        scores[id] = round;
        stampOf[id] = stamp;
        ranking.insert(round, stamp++, id);
      });
    }
    expect(ranking.ids(0, 30_000)).toHaveLength(20_000);
    expect(ranking.blocks).toBeLessThan(200);
    scores.forEach((score, id) => {
      ranking.remove(score, stampOf[id]!);
    });
    expect([ranking.blocks, ranking.ids(0, 1), ranking.before(0)]).toEqual([0, [], 0]);
  });
});
