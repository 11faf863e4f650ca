import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../../overlay/stage/effects/flights.ts';
import { endOf, planFlights, poseAt } from '../../../../overlay/stage/effects/flights.ts';
import { createRandom } from '../../../../overlay/stage/effects/random.ts';
import type { Shower } from '../../../../overlay/stage/effects/showers.ts';
import { DUST, MOST_SPIN_DEG, SHOWERS } from '../../../../overlay/stage/effects/showers.ts';

const PICTURE = { x: 0, y: 0, w: 1920, h: 1080 };
const MEDALLION = { x: 810, y: 180, w: 300, h: 300 };

const showers = [...Object.entries(SHOWERS), ['dust', DUST] as const].flatMap(([name, shower]) =>
  shower ? [{ name, shower }] : [],
);

const areaOf = (shower: Shower) => (shower.kind === 'burst' ? MEDALLION : PICTURE);

/** Poses of all that are alive at this time. */
function alive(flights: ReturnType<typeof planFlights>, atMs: number): Pose[] {
  return flights.flatMap((flight) => {
    const pose = { x: 0, y: 0, angleDeg: 0, scale: 0 };
    return poseAt(flight, atMs, pose) ? [pose] : [];
  });
}

describe('showers of particles', () => {
  it('[MO12] the same seed flies the same way, another one does not', () => {
    for (const { shower } of showers) {
      const flights = planFlights(shower, areaOf(shower), 42);
      expect(planFlights(shower, areaOf(shower), 42)).toEqual(flights);
      expect(planFlights(shower, areaOf(shower), 43)).not.toEqual(flights);
    }
  });

  it('[MO12] numbers of a seed lie within 0 and 1, evenly', () => {
    const random = createRandom(7);
    const numbers = Array.from({ length: 10_000 }, random);
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => numbers.filter((number) => Math.floor(number * 10) === tenth).length,
    );
    expect(Math.min(...tenths)).toBeGreaterThan(900);
    expect(Math.max(...tenths)).toBeLessThan(1_100);
  });

  it('[MO13] levels 4 to 7 have 24, 90, 160 and 320, dust 600, the others none', () => {
    expect(Object.values(SHOWERS).map((shower) => shower?.mostAlive ?? 0)).toEqual([
      0, 0, 0, 24, 90, 160, 320,
    ]);
    expect(DUST.mostAlive).toBe(600);
  });

  it.each(showers)(
    '[MO13] $name: never more alive than it may, and nearly all of them at its height',
    ({ shower }) => {
      for (const seed of [1, 2, 3]) {
        const flights = planFlights(shower, areaOf(shower), seed);
        const endMs = endOf(flights);
        const counts = [];
        for (let atMs = 0; atMs <= endMs; atMs += 33) counts.push(alive(flights, atMs).length);
        expect(Math.max(...counts)).toBeLessThanOrEqual(shower.mostAlive);
        expect(Math.max(...counts)).toBeGreaterThan(shower.mostAlive * 0.6);
        expect(alive(flights, endMs)).toEqual([]);
      }
    },
  );

  it.each(showers)('[MO13] $name: no two flights wear one body at the same time', ({ shower }) => {
    const flights = planFlights(shower, areaOf(shower), 9);
    const freeAtMs = new Map<number, number>();
    for (const { slot, bornMs, lifeMs } of flights) {
      expect(slot).toBeLessThan(shower.mostAlive);
      expect(freeAtMs.get(slot) ?? 0).toBeLessThanOrEqual(bornMs);
      freeAtMs.set(slot, bornMs + lifeMs);
    }
  });

  it('[MO13] what would be born while all bodies fly is not born at all', () => {
    const crowded: Shower = { ...DUST, mostAlive: 10, bornOverMs: 3_000, lifeMs: [9_000, 1_000] };
    const flights = planFlights(crowded, { ...PICTURE, h: 9_000 }, 6);
    const births = 30;
    expect(flights.length).toBeLessThan(births);
    expect(flights.length).toBeGreaterThanOrEqual(10);
    for (let atMs = 0; atMs < 9_000; atMs += 100) expect(alive(flights, atMs).length).toBeLessThanOrEqual(10);
  });

  it('[MO13] rain: 60 are born a second', () => {
    const rain = showers.find(({ name }) => name === '7')!.shower;
    const flights = planFlights(rain, PICTURE, 3);
    const inSecond = (second: number) =>
      flights.filter(({ bornMs }) => Math.floor(bornMs / 1_000) === second).length;
    expect([1, 2, 3, 7].map(inSecond)).toEqual([60, 60, 60, 60]);
  });

  it.each(showers)(
    '[MO14] $name: keeps to its lengths and speeds and turns at most 180 degrees a second',
    ({ shower }) => {
      const [slowest, fastest] = shower.speedPxPerSecond;
      const [shortest, longest] = shower.lengthPx;
      for (const flight of planFlights(shower, areaOf(shower), 5)) {
        expect(Math.abs(flight.spinDeg)).toBeLessThanOrEqual(MOST_SPIN_DEG);
        expect(flight.lengthPx).toBeGreaterThanOrEqual(shortest);
        expect(flight.lengthPx).toBeLessThanOrEqual(longest);
        const speed =
          shower.kind === 'burst' ? Math.hypot(flight.speedX, flight.speedY) : Math.abs(flight.speedY);
        expect(speed).toBeGreaterThan(slowest - 0.01);
        expect(speed).toBeLessThan(fastest + 0.01);
      }
    },
  );

  it('[MO15] a particle keeps its size until the last quarter of its life, then shrinks to nothing', () => {
    const [flight] = planFlights(SHOWERS[4]!, MEDALLION, 1);
    if (!flight) throw new Error('a burst has flights');
    const scaleAt = (part: number) => {
      const pose = { x: 0, y: 0, angleDeg: 0, scale: 0 };
      poseAt(flight, flight.bornMs + part * flight.lifeMs, pose);
      return pose.scale;
    };
    expect([0, 0.5, 0.75].map(scaleAt)).toEqual([1, 1, 1]);
    expect(scaleAt(0.875)).toBeCloseTo(0.5);
    expect(scaleAt(0.999)).toBeLessThan(0.01);
    expect(scaleAt(1)).toBe(0);
  });

  it('[MO15] rain is born above the picture, and a burst round the middle of its area', () => {
    const [rain, burst] = [SHOWERS[7]!, SHOWERS[5]!];
    const births = alive(planFlights(rain, PICTURE, 8), 0);
    expect(births.length).toBe(1);
    expect(births.every(({ y }) => y < -40)).toBe(true);
    const first = alive(planFlights(burst, MEDALLION, 8), 0);
    expect(first.length).toBe(45);
    for (const { x, y } of first) expect(Math.hypot(x - 960, y - 330)).toBeCloseTo(120);
  });
});
