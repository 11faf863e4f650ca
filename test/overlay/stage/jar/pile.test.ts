import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../overlay/stage/effects/random.ts';
import { RADIUS_PX } from '../../../../overlay/stage/jar/pieces.ts';
import type { Body } from '../../../../overlay/stage/jar/pile.ts';
import { createPile } from '../../../../overlay/stage/jar/pile.ts';
import { JAR, WALLS } from '../../../../overlay/stage/jar/shape.ts';

const RADII = Object.values(RADIUS_PX);
/** What lies on others presses them together by less than their ink is wide. */
const MOST_OVERLAP_PX = 1;
const MOST_STEPS = 400;

/** So many bodies of mixed sizes, in rows in the neck, let fall. */
function fall(count: number, seed: number) {
  const random = createRandom(seed);
  const pile = createPile(WALLS);
  for (let nth = 0; nth < count; nth++) {
    const radius = RADII[Math.floor(3 * random())] ?? 15;
    pile.add({ x: JAR.w / 2 + 60 * (random() - 0.5), y: -60 * nth, angle: 0, radius });
  }
  return pile;
}

function rest(pile: ReturnType<typeof fall>): number {
  let steps = 0;
  while (!pile.isAsleep && steps < MOST_STEPS) {
    pile.step();
    steps++;
  }
  return steps;
}

const overlap = (one: Body, other: Body) =>
  one.radius + other.radius - Math.hypot(one.x - other.x, one.y - other.y);
const places = ({ bodies }: { readonly bodies: readonly Body[] }) => bodies.map(({ x, y }) => [x, y]);

describe('a pile', () => {
  it.each([1, 2, 3, 4])(
    '[JA7] comes to rest within the walls and apart from one another, seed %i',
    (seed) => {
      const pile = fall(30, seed);
      expect(rest(pile)).toBeLessThan(MOST_STEPS);
      for (const { x, y, radius } of pile.bodies) {
        expect(x).toBeGreaterThan(radius);
        expect(x).toBeLessThan(JAR.w - radius);
        expect(y).toBeLessThan(JAR.h - radius);
      }
      const overlaps = pile.bodies.flatMap((one, at) =>
        pile.bodies.slice(at + 1).map((other) => overlap(one, other)),
      );
      expect(Math.max(...overlaps)).toBeLessThan(MOST_OVERLAP_PX);
    },
  );

  it('[JA7] lies: each body rests on another one or on the glass', () => {
    const pile = fall(30, 5);
    rest(pile);
    const [first] = pile.bodies;
    if (first) pile.remove(first);
    const afloat = pile.bodies.filter((one) => {
      const onGlass =
        one.y + one.radius > JAR.h - 60 || one.x - one.radius < 12 || one.x + one.radius > JAR.w - 12;
      return !onGlass && !pile.bodies.some((other) => other !== one && overlap(one, other) > -1);
    });
    expect(afloat).toEqual([]);
  });

  it('[JA8] asleep stays where it is, whatever time goes by, until something changes', () => {
    const pile = fall(12, 6);
    rest(pile);
    const before = places(pile);
    for (let nth = 0; nth < 600; nth++) pile.step();
    expect(places(pile)).toEqual(before);
    pile.remove(pile.bodies[0] as Body);
    expect(pile.isAsleep).toBe(false);
    rest(pile);
    expect(places(pile)).not.toEqual(before.slice(1));
  });

  it('[JA8] sleeps after five seconds, though something keeps it moving', () => {
    const pile = fall(1, 7);
    const [body] = pile.bodies;
    for (let nth = 0; nth < 300 && body; nth++) {
      body.y = JAR.h / 2;
      pile.step();
    }
    expect(pile.isAsleep).toBe(true);
  });

  it('[JA9] falls the same way each time', () => {
    const [one, other] = [fall(20, 8), fall(20, 8)];
    rest(one);
    rest(other);
    expect(places(one)).toEqual(places(other));
  });
});
