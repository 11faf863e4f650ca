import { describe, expect, it } from 'vitest';
import { Pool, withPooled, withPooledMany } from '../../../../overlay/stage/effects/pool.ts';

function setUp() {
  let made = 0;
  const back: number[] = [];
  const pool = new Pool<{ readonly id: number }>({
    make: () => ({ id: ++made }),
    reset: ({ id }) => void back.push(id),
  });
  return { pool, back };
}

describe('pool', () => {
  it('[MO11] what was lent comes back once, after its use, and is lent again', async () => {
    const { pool, back } = setUp();
    let finish = () => {};
    const use = withPooled(pool, ({ id }) => new Promise<number>((done) => (finish = () => done(id))));
    expect([pool.madeCount, pool.freeCount, back]).toEqual([1, 0, []]);
    finish();
    expect(await use).toBe(1);
    expect([pool.freeCount, back]).toEqual([1, [1]]);
    expect(await withPooled(pool, ({ id }) => id)).toBe(1);
    expect([pool.madeCount, pool.freeCount]).toEqual([1, 1]);
  });

  it('[MO11] it comes back also when its use fails', async () => {
    const { pool } = setUp();
    const failing = withPooledMany(pool, 3, () => {
      throw new Error('no luck');
    });
    await expect(failing).rejects.toThrow('no luck');
    expect([pool.madeCount, pool.freeCount]).toEqual([3, 3]);
  });

  it('[MO11] no two users ever hold the same thing, and their own things come back, in any order', async () => {
    const { pool, back } = setUp();
    const ends: (() => void)[] = [];
    const held: number[][] = [];
    const users = [2, 3, 1].map((count) =>
      withPooledMany(pool, count, (items) => {
        held.push(items.map(({ id }) => id));
        return new Promise<void>((done) => ends.push(done));
      }),
    );
    expect(new Set(held.flat()).size).toBe(6);
    ends[1]?.();
    await users[1];
    expect(back.splice(0).sort()).toEqual(held[1]);
    ends[2]?.();
    ends[0]?.();
    await Promise.all(users);
    expect([pool.madeCount, pool.freeCount, back.sort()]).toEqual([6, 6, [1, 2, 6]]);
    const again = await withPooledMany(pool, 6, (items) => items.map(({ id }) => id).sort());
    expect(again).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
