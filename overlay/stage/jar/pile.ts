import type { Point } from '../art/cut.ts';

/** A round thing in the jar: where it is in px, which way up, and how large now. */
export interface Body {
  x: number;
  y: number;
  /** In radians; it rolls with what it does. */
  angle: number;
  radius: number;
}

/** Circles that fall, lie on one another and come to rest, the same way each time. */
export interface Pile {
  /** The order they came in. */
  readonly bodies: readonly Body[];
  add(body: Body): void;
  remove(body: Body): void;
  /** Lets `STEP_MS` go by; nothing while it sleeps. */
  step(): void;
  /** Something was changed from outside: it must come to rest anew. */
  wake(): void;
  readonly isAsleep: boolean;
}

/** Time goes on by whole steps of this, whatever the frames do. */
export const STEP_MS = 1_000 / 60;
/** Contacts are solved so often in a step: what is solved often in small steps stays apart and stands still. */
const SUBSTEPS = 8;
const SUBSTEP_S = STEP_MS / 1_000 / SUBSTEPS;
/** Pull downwards in px/s2: a fall through the whole jar takes half a second. */
const GRAVITY = 2_200;
/** No faster than this, in px/s: 2.5 px a substep, so that nothing passes through a wall. */
const MOST_SPEED = 1_200;
/** How much of its sliding a contact takes away, in parts of how hard it presses. */
const FRICTION = 0.1;
/** Part of the speed that is lost in a second, as an exponent. */
const DRAG = 1.2;
const KEPT_SPEED = Math.exp(-DRAG * SUBSTEP_S);
/** Two that are nearer than this may touch within the step. */
const NEAR_PX = 6;
/** A step in which nothing goes farther than this is a quiet one. */
const QUIET_PX = 0.08;
/** So many quiet steps in a row and all sleep. */
const QUIET_STEPS = 15;
/** After so many steps without anything new, all sleep whatever they do: nothing trembles for ever. */
const MOST_STEPS = 300;

/** More are never in a jar, with those that are melting. */
const MOST_BODIES = 512;

interface Wall {
  readonly x: number;
  readonly y: number;
  /** Direction, of length 1. */
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

/** `walls` is a row of corners with the jar's inside at the left of who walks along it, y pointing down. */
export function createPile(walls: readonly Point[]): Pile {
  const sides = wallsOf(walls);
  const bodies: Body[] = [];
  // Numbers that change eight times a step stand in plain rows, a place a body: as fields each would be garbage.
  const row = () => new Float64Array(MOST_BODIES);
  const [x, y, radius, mass] = [row(), row(), row(), row()];
  /** Where each was before the substep, and its speed in px/s. */
  const [beforeX, beforeY, vx, vy] = [row(), row(), row(), row()];
  /** Places, sorted by the bodies' left edges. */
  const order: number[] = [];
  /** Places of those that may touch in this step, by twos; then places by the walls they may touch. */
  const pairs: number[] = [];
  const leaning: number[] = [];
  const leaningOn: Wall[] = [];
  let quietSteps = 0;
  let steps = 0;

  const left = (place: number) => (x[place] as number) - (radius[place] as number);

  /** Nearly sorted from the step before, so that each takes its place within a few looks. */
  function sortByLeft(): void {
    for (let at = 1; at < order.length; at++) {
      const place = order[at] as number;
      let free = at;
      for (; free > 0 && left(order[free - 1] as number) > left(place); free--) {
        order[free] = order[free - 1] as number;
      }
      order[free] = place;
    }
  }

  function findNear(): void {
    sortByLeft();
    pairs.length = 0;
    leaning.length = 0;
    leaningOn.length = 0;
    for (let at = 0; at < order.length; at++) {
      const one = order[at] as number;
      const [oneX, oneY, reach] = [x[one] as number, y[one] as number, (radius[one] as number) + NEAR_PX];
      for (let next = at + 1; next < order.length; next++) {
        const other = order[next] as number;
        if (left(other) > oneX + reach) break;
        if (Math.abs((y[other] as number) - oneY) < (radius[other] as number) + reach) pairs.push(one, other);
      }
      for (const wall of sides) {
        if (distanceTo(wall, oneX, oneY) >= reach) continue;
        leaning.push(one);
        leaningOn.push(wall);
      }
    }
  }

  function move(place: number, dx: number, dy: number): void {
    x[place] = (x[place] as number) + dx;
    y[place] = (y[place] as number) + dy;
  }

  function fall(place: number): void {
    beforeX[place] = x[place] as number;
    beforeY[place] = y[place] as number;
    const speed = (vy[place] as number) + GRAVITY * SUBSTEP_S;
    move(place, (vx[place] as number) * SUBSTEP_S, speed * SUBSTEP_S);
  }

  /** How far it went in this substep, along (dx, dy). */
  function went(place: number, dx: number, dy: number): number {
    const wentX = (x[place] as number) - (beforeX[place] as number);
    const wentY = (y[place] as number) - (beforeY[place] as number);
    return wentX * dx + wentY * dy;
  }

  /** Moves two that overlap apart, the light one farther, and slows what slides. */
  function part(one: number, other: number): void {
    const dx = (x[other] as number) - (x[one] as number);
    const dy = (y[other] as number) - (y[one] as number);
    const reach = (radius[one] as number) + (radius[other] as number);
    const squared = dx * dx + dy * dy;
    if (squared >= reach * reach || squared === 0) return;
    const distance = Math.sqrt(squared);
    const nx = dx / distance;
    const ny = dy / distance;
    const overlap = reach - distance;
    const share = (mass[other] as number) / ((mass[one] as number) + (mass[other] as number));
    const slid = went(other, -ny, nx) - went(one, -ny, nx);
    const held = clamped(slid, FRICTION * overlap);
    const pushX = nx * overlap + ny * held;
    const pushY = ny * overlap - nx * held;
    move(one, -pushX * share, -pushY * share);
    move(other, pushX * (1 - share), pushY * (1 - share));
  }

  /** Moves it off the wall; one whose middle was pressed through comes back on the side where the inside is. */
  function keepIn(place: number, wall: Wall): void {
    const along = nearestOn(wall, x[place] as number, y[place] as number);
    const dx = (x[place] as number) - (wall.x + wall.dx * along);
    const dy = (y[place] as number) - (wall.y + wall.dy * along);
    const isBeside = along > 0 && along < wall.length;
    const distance = isBeside ? dx * wall.dy - dy * wall.dx : Math.sqrt(dx * dx + dy * dy);
    const reach = radius[place] as number;
    if (distance >= reach || (distance === 0 && !isBeside)) return;
    const nx = isBeside ? wall.dy : dx / distance;
    const ny = isBeside ? -wall.dx : dy / distance;
    const overlap = reach - distance;
    const held = clamped(went(place, -ny, nx), FRICTION * overlap);
    move(place, nx * overlap + ny * held, ny * overlap - nx * held);
  }

  /** Its speed is what it really went. */
  function settleSpeed(place: number): void {
    const wentX = went(place, 1, 0);
    const wentY = went(place, 0, 1);
    const speed = Math.sqrt(wentX * wentX + wentY * wentY) / SUBSTEP_S;
    const kept = (speed > MOST_SPEED ? MOST_SPEED / speed : 1) * (KEPT_SPEED / SUBSTEP_S);
    vx[place] = wentX * kept;
    vy[place] = wentY * kept;
  }

  function substep(): void {
    for (let place = 0; place < bodies.length; place++) fall(place);
    for (let at = 0; at < pairs.length; at += 2) part(pairs[at] as number, pairs[at + 1] as number);
    // The walls have the last word.
    for (let at = 0; at < leaning.length; at++) keepIn(leaning[at] as number, leaningOn[at] as Wall);
    for (let place = 0; place < bodies.length; place++) settleSpeed(place);
  }

  /** Takes over what was changed from outside. */
  function read(body: Body, place: number): void {
    x[place] = body.x;
    y[place] = body.y;
    radius[place] = body.radius;
    mass[place] = body.radius * body.radius;
  }

  /** Whether it hardly moved in the step. */
  function write(body: Body, place: number): boolean {
    const [toX, toY] = [x[place] as number, y[place] as number];
    const isQuiet = Math.abs(toX - body.x) < QUIET_PX && Math.abs(toY - body.y) < QUIET_PX;
    if (body.radius > 0) body.angle += (toX - body.x) / body.radius;
    body.x = toX;
    body.y = toY;
    return isQuiet;
  }

  return {
    bodies,
    add(body) {
      const place = bodies.push(body) - 1;
      order.push(place);
      vx[place] = 0;
      vy[place] = 0;
      this.wake();
    },
    remove(body) {
      const gone = bodies.indexOf(body);
      bodies.splice(gone, 1);
      for (const speed of [vx, vy]) speed.copyWithin(gone, gone + 1);
      order.splice(order.indexOf(gone), 1);
      order.forEach((place, at) => {
        if (place > gone) order[at] = place - 1;
      });
      this.wake();
    },
    wake() {
      quietSteps = 0;
      steps = 0;
    },
    get isAsleep() {
      return bodies.length === 0 || quietSteps >= QUIET_STEPS || steps >= MOST_STEPS;
    },
    step() {
      if (this.isAsleep) return;
      bodies.forEach(read);
      findNear();
      for (let nth = 0; nth < SUBSTEPS; nth++) substep();
      steps++;
      let isQuiet = true;
      for (let place = 0; place < bodies.length; place++)
        isQuiet = write(bodies[place] as Body, place) && isQuiet;
      quietSteps = isQuiet ? quietSteps + 1 : 0;
      if (!this.isAsleep) return;
      vx.fill(0);
      vy.fill(0);
    },
  };
}

function clamped(value: number, most: number): number {
  return value > most ? most : value < -most ? -most : value;
}

function nearestOn({ x, y, dx, dy, length }: Wall, px: number, py: number): number {
  const along = (px - x) * dx + (py - y) * dy;
  return along < 0 ? 0 : along > length ? length : along;
}

function distanceTo(wall: Wall, px: number, py: number): number {
  const along = nearestOn(wall, px, py);
  const dx = px - (wall.x + wall.dx * along);
  const dy = py - (wall.y + wall.dy * along);
  return Math.sqrt(dx * dx + dy * dy);
}

function wallsOf(corners: readonly Point[]): Wall[] {
  return corners.slice(1).map(([toX, toY], index) => {
    const [x, y] = corners[index] as Point;
    const length = Math.hypot(toX - x, toY - y);
    return { x, y, dx: (toX - x) / length, dy: (toY - y) / length, length };
  });
}
