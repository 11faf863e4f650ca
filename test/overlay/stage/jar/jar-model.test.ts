import { describe, expect, it } from 'vitest';
import type { JarModel } from '../../../../overlay/stage/jar/jar-model.ts';
import { createJarModel, MELT_MS, TIP_MS } from '../../../../overlay/stage/jar/jar-model.ts';
import { JAR, LID } from '../../../../overlay/stage/jar/shape.ts';
import type { Level } from '../../../../shared/alert.ts';
import type { JarTopic } from '../../../../shared/stage-topics.ts';

const FRAME_MS = 1_000 / 30;

function jarOf(levels: readonly Level[], session = 1): JarTopic {
  return { session, diamonds: 0, gems: levels.map((level, nth) => ({ seq: nth + 1, level, count: 1 })) };
}
const small = (count: number): Level[] => Array.from({ length: count }, () => 1);

/** A jar that was poured at 0, and frames from then on. */
function given(levels: readonly Level[]) {
  const model = createJarModel();
  model.take(jarOf(levels), 0, true);
  let nowMs = 0;
  return {
    model,
    nowMs: () => nowMs,
    take: (jar: JarTopic) => model.take(jar, nowMs, false),
    frames(ms: number) {
      for (const endMs = nowMs + ms; nowMs < endMs; ) {
        nowMs += FRAME_MS;
        model.advance(nowMs);
      }
    },
  };
}

const levelsOf = ({ bodies }: JarModel) => bodies.map(({ level }) => level).sort();
const topOf = ({ bodies }: JarModel) => Math.min(...bodies.map(({ y, radius }) => y - radius));

describe('the jar', () => {
  it('[JA6] lies settled for who joins, below its lid, and asks for no frame', () => {
    const { model } = given([...small(30), 2, 2, 3, 4, 5]);
    expect([model.bodies.length, model.isAtRest]).toEqual([35, true]);
    expect(topOf(model)).toBeGreaterThan(LID.h);
  });

  it('[JA4] lets news fall out from under the lid one after the other, and rests', () => {
    const jar = given(small(3));
    jar.take(jarOf([...small(3), 2, 4]));
    expect(jar.model.isAtRest).toBe(false);
    jar.frames(FRAME_MS);
    const [, , , falling] = jar.model.bodies;
    expect(falling?.level).toBe(2);
    expect((falling?.y ?? 0) - (falling?.radius ?? 0)).toBeLessThan(LID.h);
    expect(jar.model.bodies.length).toBe(4);
    jar.frames(4_000);
    expect([levelsOf(jar.model), jar.model.isAtRest]).toEqual([[1, 1, 1, 2, 4], true]);
    expect(topOf(jar.model)).toBeGreaterThan(JAR.h / 2);
  });

  it('[JA5] melts the forty lowest small ones into one of level 3 when it is full', () => {
    const jar = given(small(61));
    const before = [...jar.model.bodies].sort((one, other) => other.y - one.y);
    jar.take(jarOf(small(62)));
    jar.frames(MELT_MS / 2);
    const going = jar.model.bodies.filter(({ changing }) => changing?.isGoing);
    expect(going.length).toBe(40);
    expect(new Set(going)).toEqual(new Set(before.slice(0, 40)));
    jar.frames(4_000);
    expect(levelsOf(jar.model)).toEqual([...small(22), 3]);
    expect([jar.model.isAtRest, topOf(jar.model) > LID.h]).toEqual([true, true]);
  });

  it('[JA5] without forty small ones lets the lowest go', () => {
    const jar = given(Array.from({ length: 150 }, () => 5 as const));
    const { length } = jar.model.bodies;
    jar.take({ ...jarOf([]), gems: [...jarOf(Array(149).fill(5)).gems, { seq: 200, level: 5, count: 1 }] });
    jar.frames(6_000);
    expect(jar.model.bodies.length).toBeLessThanOrEqual(length);
    expect(jar.model.bodies.some(({ acts }) => acts.includes(200))).toBe(true);
    expect(topOf(jar.model)).toBeGreaterThan(LID.h);
  });

  it('[JA4] loses what was taken back, also out of what melted', () => {
    const jar = given(small(62));
    const melted = () => jar.model.bodies.find(({ level }) => level === 3);
    const kept = jarOf(small(62)).gems.filter(({ seq }) => seq > 39);
    jar.take({ ...jarOf([]), gems: kept });
    expect(melted()?.acts).toEqual([40]);
    jar.take({ ...jarOf([]), gems: kept.slice(1) });
    jar.frames(MELT_MS + 3_000);
    expect([melted(), jar.model.isAtRest]).toEqual([undefined, true]);
  });

  it('[JA10] goes on after a pause where it stood', () => {
    const jar = given(small(3));
    jar.take(jarOf([...small(3), 1]));
    jar.frames(FRAME_MS);
    const { y = 0 } = jar.model.bodies[3] ?? {};
    jar.model.advance(jar.nowMs() + 60_000);
    const { y: after = 0 } = jar.model.bodies[3] ?? {};
    expect(after).toBeGreaterThan(y);
    expect(after - y).toBeLessThan(40);
  });

  it('[JA10] shows at once what would be a rain', () => {
    const jar = given(small(3));
    jar.take(jarOf(small(40)));
    expect([jar.model.bodies.length, jar.model.isAtRest]).toEqual([40, true]);
  });

  it('[JA11] is tipped out by another session, and then filled with its gifts', () => {
    const jar = given(small(20));
    jar.take(jarOf([], 2));
    jar.take(jarOf([4], 2));
    jar.frames(TIP_MS / 2);
    expect(jar.model.tipped(jar.nowMs())).toBeCloseTo(0.5, 1);
    expect(jar.model.bodies.length).toBe(20);
    jar.frames(TIP_MS / 2 + 4_000);
    expect([levelsOf(jar.model), jar.model.tipped(jar.nowMs()), jar.model.isAtRest]).toEqual([
      [4],
      null,
      true,
    ]);
  });

  it('[JA11] that is empty is not tipped', () => {
    const jar = given([]);
    jar.take(jarOf([1], 2));
    expect(jar.model.tipped(0)).toBeNull();
    jar.frames(3_000);
    expect(levelsOf(jar.model)).toEqual([1]);
  });

  it('[JA9] is filled the same way each time', () => {
    const places = () => {
      const jar = given(small(10));
      jar.take(jarOf([...small(10), 3, 5]));
      jar.frames(4_000);
      return jar.model.bodies.map(({ x, y, angle }) => [x, y, angle]);
    };
    expect(places()).toEqual(places());
  });

  it('[JA7] holds all pieces below its lid, whatever is given', () => {
    const given50 = ([1, 2, 3, 4, 5, 6, 7] as const).map((most) => {
      const levels = Array.from({ length: 150 }, (_, nth) => (((nth * 7 + most) % most) + 1) as Level);
      const { model } = given(levels);
      return [topOf(model) > LID.h, model.isAtRest];
    });
    expect(given50).toEqual(Array(7).fill([true, true]));
  });
});
