import type { Box } from '../canvas-size.ts';
import { createRandom } from './random.ts';
import type { Range, Shower } from './showers.ts';
import { MOST_SPIN_DEG, SHRINKING_PART } from './showers.ts';

/** The whole life of one particle, known before it begins; places in canvas px, times from the start of the shower. */
export interface Flight {
  /** Which of the shower's `mostAlive` bodies it wears. */
  readonly slot: number;
  readonly bornMs: number;
  readonly lifeMs: number;
  readonly x: number;
  readonly y: number;
  readonly speedX: number;
  readonly speedY: number;
  /** How much of its speed is lost, by the second: 0 keeps it. */
  readonly drag: number;
  /** Pull downwards in px a second squared. */
  readonly fall: number;
  readonly angleDeg: number;
  readonly spinDeg: number;
  readonly lengthPx: number;
  /** Which of the shower's tones. */
  readonly tone: number;
}

/** Where a particle is and how large; scale 0 when it is not alive. */
export interface Pose {
  x: number;
  y: number;
  angleDeg: number;
  scale: number;
}

/** The slowest turn, in degrees a second: a piece that keeps its angle looks pasted on. */
const LEAST_SPIN_DEG = 40;

/** Bursts fan out to all sides and are braked like paper in air. */
const BURST_DRAG = 1.6;
const BURST_FALL = 90;

/** From how far off the middle a burst starts, in parts of the area's half side: at the edge of what stands there. */
const BURST_FROM = 0.8;

/** Sideways drift of rain and of what leaves an edge, in parts of its speed. */
const DRIFT = 0.25;

/** The longest particle is born this far outside, so that none appears within the picture. */
const OUTSIDE_PX = 48;

/** All flights of a shower over an area, in the order of their births; the same seed gives the same ones. */
export function planFlights(shower: Shower, area: Box, seed: number): Flight[] {
  const random = createRandom(seed);
  const within = ([least, most]: Range) => least + (most - least) * random();
  const births = birthsOf(shower);
  const freeAtMs: number[] = [];
  return births.flatMap((bornMs, index) => {
    const speed = within(shower.speedPxPerSecond);
    const way = wayOf(shower, area, speed, spread(index, random), random);
    const lifeMs = Math.min(within(shower.lifeMs), way.lifeMs);
    const spinDeg = within([LEAST_SPIN_DEG, MOST_SPIN_DEG]) * (random() < 0.5 ? -1 : 1);
    const flight = {
      bornMs,
      x: way.x,
      y: way.y,
      speedX: way.speedX,
      speedY: way.speedY,
      drag: way.drag,
      fall: way.fall,
      lifeMs,
      angleDeg: 360 * random(),
      spinDeg,
      lengthPx: within(shower.lengthPx),
      tone: Math.floor(random() * shower.tones.length),
    };
    const slot = freeSlot(freeAtMs, bornMs, shower.mostAlive);
    if (slot === null) return [];
    freeAtMs[slot] = bornMs + lifeMs;
    return [{ slot, ...flight }];
  });
}

/** Puts the pose at `elapsedMs` into `pose`; false when the particle is not alive then. */
export function poseAt(flight: Flight, elapsedMs: number, pose: Pose): boolean {
  const ageMs = elapsedMs - flight.bornMs;
  const isAlive = ageMs >= 0 && elapsedMs < flight.bornMs + flight.lifeMs;
  if (!isAlive) {
    pose.scale = 0;
    return false;
  }
  const age = ageMs / 1_000;
  const far = flight.drag === 0 ? age : (1 - Math.exp(-flight.drag * age)) / flight.drag;
  pose.x = flight.x + flight.speedX * far;
  pose.y = flight.y + flight.speedY * far + (flight.fall * age * age) / 2;
  pose.angleDeg = flight.angleDeg + flight.spinDeg * age;
  pose.scale = Math.min(1, (1 - ageMs / flight.lifeMs) / SHRINKING_PART);
  return true;
}

/** When the last of them is gone. */
export function endOf(flights: readonly Flight[]): number {
  return flights.reduce((endMs, { bornMs, lifeMs }) => Math.max(endMs, bornMs + lifeMs), 0);
}

function birthsOf({ kind, mostAlive, bornOverMs, lifeMs }: Shower): number[] {
  if (kind === 'burst') {
    return Array.from({ length: mostAlive }, (_, index) => (index < mostAlive / 2 ? 0 : bornOverMs));
  }
  const everyMs = kind === 'edges' ? bornOverMs / mostAlive : lifeMs[1] / mostAlive;
  return Array.from({ length: Math.floor(bornOverMs / everyMs) }, (_, index) => index * everyMs);
}

type Way = Pick<Flight, 'x' | 'y' | 'speedX' | 'speedY' | 'drag' | 'fall' | 'lifeMs'>;

/**
 * Evenly spread over 0 to 1 for neighbours in birth, with a little chance: chance alone leaves holes and heaps. The step
 * is the golden ratio, of which no few multiples come close to one another.
 */
function spread(index: number, random: () => number): number {
  return (index * 0.618034 + 0.08 * random()) % 1;
}

function wayOf({ kind }: Shower, area: Box, speed: number, place: number, random: () => number): Way {
  const drift = speed * DRIFT * (2 * random() - 1);
  switch (kind) {
    case 'burst': {
      const angle = 2 * Math.PI * place;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return {
        x: area.x + area.w / 2 + (cos * area.w * BURST_FROM) / 2,
        y: area.y + area.h / 2 + (sin * area.h * BURST_FROM) / 2,
        speedX: cos * speed,
        speedY: sin * speed,
        drag: BURST_DRAG,
        fall: BURST_FALL,
        lifeMs: Number.POSITIVE_INFINITY,
      };
    }
    case 'edges': {
      const isUpper = random() < 0.5;
      return {
        x: area.x + area.w * place,
        y: isUpper ? area.y : area.y + area.h,
        speedX: drift,
        speedY: isUpper ? -speed : speed,
        drag: 1,
        fall: 0,
        lifeMs: Number.POSITIVE_INFINITY,
      };
    }
    case 'rain':
      return {
        x: area.x + area.w * place,
        y: area.y - OUTSIDE_PX,
        speedX: drift,
        speedY: speed,
        drag: 0,
        fall: 0,
        lifeMs: ((area.h + 2 * OUTSIDE_PX) / speed) * 1_000,
      };
  }
}

function freeSlot(freeAtMs: readonly number[], bornMs: number, slots: number): number | null {
  for (let slot = 0; slot < slots; slot++) {
    if ((freeAtMs[slot] ?? 0) <= bornMs) return slot;
  }
  return null;
}
