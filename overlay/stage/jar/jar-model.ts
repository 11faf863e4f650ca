import type { JarTopic } from '../../../shared/stage-topics.ts';
import type { Seq } from '../../../shared/units.ts';
import { createRandom } from '../effects/random.ts';
import { CURVES } from '../motion/curves.ts';
import type { Gem, Piece } from './pieces.ts';
import { changeOf, condense, hasRoom, MELTS, melted, RADIUS_PX } from './pieces.ts';
import type { Body } from './pile.ts';
import { createPile, STEP_MS } from './pile.ts';
import { JAR, MOUTH_Y, NECK_HALF_PX, WALLS } from './shape.ts';

/** Pieces melt, grow and leave in this. */
export const MELT_MS = 400;
/** Another session tips the jar out in this. */
export const TIP_MS = 900;

/** A frame that comes later than this goes on from where the one before stood: a pause is no time for what falls. */
const MOST_STEPS_A_FRAME = 6;
/** Between two that fall: a patter, and not a burst. */
const GAP_STEPS = 6;
/** Where nobody looks. */
const GAP_STEPS_AT_ONCE = 2;
/** More than this at once is no news but another state, which stands at once. */
const MOST_FALLING = 24;
/** At the mouth, so that the next one does not fall onto the one before. */
const CLEAR_PX = 2;
/** A mouth that stays blocked so long means that the jar is full. */
const BLOCKED_STEPS = 60;
/** What stands at once has come to rest after so many steps, or rests where it is. */
const MOST_STEPS_AT_ONCE = 1_200;
const MELT_STEPS = Math.round(MELT_MS / STEP_MS);

/** A piece in the jar. */
export interface JarBody extends Body, Piece {
  acts: readonly Seq[];
  /** Steps since it began to grow or to go; null while it does neither. */
  changing: { readonly isGoing: boolean; steps: number } | null;
}

export interface JarModel {
  /** Takes what is told, or null for an empty jar. At once it lies there settled; else the news fall in. */
  take(jar: JarTopic | null, nowMs: number, isAtOnce: boolean): void;
  /** Lets time pass to `nowMs`. */
  advance(nowMs: number): void;
  /** Lets everything come to rest that is on its way. */
  settle(): void;
  readonly bodies: readonly JarBody[];
  /** How far the jar is tipped out, 0 to 1; null while it stands. */
  tipped(nowMs: number): number | null;
  /** Nothing moves and nothing waits. */
  readonly isAtRest: boolean;
}

export function createJarModel(): JarModel {
  let pile = createPile(WALLS);
  let bodies: JarBody[] = [];
  let waiting: Piece[] = [];
  let known = new Map<Seq, Gem>();
  let session: number | null = null;
  /** What comes after the tipping, and since when it tips; null while the jar stands. */
  let tip: { readonly next: JarTopic; readonly sinceMs: number } | null = null;
  let lastMs = 0;
  let sinceFall = GAP_STEPS;
  let blockedSteps = 0;
  let fallen = 0;

  function empty(): void {
    pile = createPile(WALLS);
    bodies = [];
    waiting = [];
    known = new Map();
    session = null;
    tip = null;
    sinceFall = GAP_STEPS;
    blockedSteps = 0;
    fallen = 0;
  }

  function remember({ session: told, gems }: JarTopic): void {
    session = told;
    known = new Map(gems.map((gem) => [gem.seq, gem]));
  }

  function pour(jar: JarTopic): void {
    empty();
    remember(jar);
    waiting = condense(jar.gems);
    settle();
  }

  /** An empty jar, into which all of it falls. */
  function begin(jar: JarTopic): void {
    empty();
    session = jar.session;
    follow(jar);
  }

  function follow(jar: JarTopic): void {
    const { added, gone } = changeOf(known, jar.gems);
    if (waiting.length + added.length > MOST_FALLING) {
      pour(jar);
      return;
    }
    remember(jar);
    if (gone.size > 0) {
      waiting = waiting.filter(({ acts }) => !acts.every((seq) => gone.has(seq)));
      for (const body of bodies) {
        if (!body.acts.some((seq) => gone.has(seq))) continue;
        body.acts = body.acts.filter((seq) => !gone.has(seq));
        if (body.acts.length === 0) go(body);
      }
    }
    waiting.push(...added);
  }

  function go(body: JarBody): void {
    body.changing = { isGoing: true, steps: 0 };
    pile.wake();
  }

  function put(piece: Piece, x: number, y: number, radius: number): JarBody {
    const angle = 2 * Math.PI * createRandom(fallen)();
    const body: JarBody = { ...piece, x, y, angle, radius, changing: null };
    bodies.push(body);
    pile.add(body);
    return body;
  }

  const staying = () => bodies.filter(({ changing }) => !changing?.isGoing);

  /** The lowest small ones melt together; where there are too few, the lowest of all goes. */
  function makeRoom(): void {
    const lowest = staying().sort((one, other) => other.y - one.y);
    const small = lowest.filter(({ level, changing }) => level === MELTS.level && !changing);
    if (small.length < MELTS.count) {
      const [body] = lowest;
      if (body) go(body);
      return;
    }
    const melting = small.slice(0, MELTS.count);
    for (const body of melting) go(body);
    const middle = (axis: 'x' | 'y') => melting.reduce((sum, body) => sum + body[axis], 0) / melting.length;
    put(melted(melting), middle('x'), middle('y'), 0).changing = { isGoing: false, steps: 0 };
  }

  /** Lets the next one fall out from under the lid, where it has room. */
  function feed(gapSteps: number): void {
    sinceFall++;
    const [next] = waiting;
    if (!next || sinceFall < gapSteps) return;
    if (!hasRoom(staying(), next)) {
      if (bodies.every(({ changing }) => changing === null)) makeRoom();
      return;
    }
    const radius = RADIUS_PX[next.level];
    const aside = (NECK_HALF_PX - radius) * (2 * createRandom(fallen + 1)() - 1);
    const x = JAR.w / 2 + aside;
    const y = MOUTH_Y - radius;
    const isBlocked = bodies.some((body) => {
      const reach = body.radius + radius + CLEAR_PX;
      return (body.x - x) ** 2 + (body.y - y) ** 2 < reach * reach;
    });
    if (isBlocked) {
      blockedSteps++;
      if (blockedSteps % BLOCKED_STEPS === 0) makeRoom();
      return;
    }
    blockedSteps = 0;
    sinceFall = 0;
    waiting.shift();
    fallen++;
    put(next, x, y, radius);
  }

  /** Brings what grows and goes to the size it has by now. */
  function resize(): void {
    for (const body of bodies) {
      if (!body.changing) continue;
      body.changing.steps++;
      const { isGoing, steps } = body.changing;
      const part = CURVES.move(steps / MELT_STEPS);
      body.radius = RADIUS_PX[body.level] * (isGoing ? 1 - part : part);
      pile.wake();
      if (steps < MELT_STEPS) continue;
      body.changing = null;
      if (isGoing) leave(body);
    }
  }

  function leave(body: JarBody): void {
    pile.remove(body);
    bodies = bodies.filter((other) => other !== body);
  }

  function step(gapSteps: number): void {
    feed(gapSteps);
    resize();
    pile.step();
    // Large ones fill it worse than small ones: what lies in the mouth says so.
    if (pile.isAsleep && bodies.some(({ y, radius }) => y - radius < MOUTH_Y)) makeRoom();
  }

  const isStill = () => waiting.length === 0 && pile.isAsleep;

  function settle(): void {
    if (tip) pour(tip.next);
    for (let steps = 0; steps < MOST_STEPS_AT_ONCE && !isStill(); steps++) step(GAP_STEPS_AT_ONCE);
  }

  return {
    take(jar, nowMs, isAtOnce) {
      if (!jar) {
        empty();
        return;
      }
      if (isStill()) lastMs = nowMs;
      if (isAtOnce) pour(jar);
      else if (tip) tip = { ...tip, next: jar };
      else if (jar.session === session) follow(jar);
      else if (bodies.length > 0) tip = { next: jar, sinceMs: nowMs };
      else begin(jar);
    },
    advance(nowMs) {
      if (tip) {
        if (nowMs - tip.sinceMs < TIP_MS) return;
        begin(tip.next);
        lastMs = nowMs;
      }
      const due = Math.round((nowMs - lastMs) / STEP_MS);
      for (let nth = 0; nth < Math.min(due, MOST_STEPS_A_FRAME) && !isStill(); nth++) step(GAP_STEPS);
      lastMs = due > MOST_STEPS_A_FRAME ? nowMs : lastMs + due * STEP_MS;
    },
    settle,
    get bodies() {
      return bodies;
    },
    tipped: (nowMs) => (tip ? Math.min(1, Math.max(0, (nowMs - tip.sinceMs) / TIP_MS)) : null),
    get isAtRest() {
      return tip === null && isStill();
    },
  };
}
