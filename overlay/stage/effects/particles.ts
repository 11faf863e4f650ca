import type { IParticle } from 'pixi.js';
import { Particle, ParticleContainer, Texture } from 'pixi.js';
import type { Art } from '../art/bake.ts';
import { turns } from '../art/confetti.ts';
import type { Box } from '../canvas-size.ts';
import type { Motion, Playing } from '../motion/motion.ts';
import type { Pose } from './flights.ts';
import { endOf, planFlights, poseAt } from './flights.ts';
import { Pool, withPooledMany } from './pool.ts';
import type { Shower } from './showers.ts';

/** More than this many are never alive, over all showers: level 7 with its dust. */
export const MOST_ALIVE = 920;

/** What of the particles is left on a machine without graphics hardware. */
export const SOFTWARE_SHARE = 0.3;

/** Lengths are rounded to steps of this, so that few pictures serve all. */
const LENGTH_STEP_PX = 6;

/** Radians of a degree. */
const DEG = Math.PI / 180;

export interface Particles {
  /** What they are drawn in. */
  readonly view: ParticleContainer;
  /** Lets a shower go over an area, in canvas px; the same seed flies the same way. */
  play(spec: { readonly shower: Shower; readonly area: Box; readonly seed: number }): Playing;
  /** Alive or waiting to be, over all showers. */
  count(): number;
}

/** Flat pieces that fly as planned; `share` is the part of each shower that this machine can draw, 0 to 1. */
export function createParticles(deps: {
  readonly art: Pick<Art, 'particle' | 'theme'>;
  readonly motion: Pick<Motion, 'run'>;
  readonly share: number;
}): Particles {
  // A body takes another picture with each life, so that all but its colour changes.
  const view = new ParticleContainer({
    dynamicProperties: { position: true, rotation: true, vertex: true, uvs: true, color: false },
  });
  const isTurning = turns(deps.art.theme);
  const pool = new Pool<Particle>({
    make: () => new Particle({ texture: Texture.EMPTY, anchorX: 0.5, anchorY: 0.5, scaleX: 0, scaleY: 0 }),
    reset(body) {
      size(body, 0);
      body.texture = Texture.EMPTY;
    },
  });
  let inUse = 0;
  const put = (bodies: IParticle[]) => {
    view.particleChildren = bodies;
    view.update();
  };

  return {
    view,
    count: () => inUse,
    play({ shower, area, seed }) {
      const { tones, inkPx, mostAlive } = shower;
      const wanted = Math.floor(mostAlive * deps.share * roomFor(shower, area));
      const count = Math.min(wanted, MOST_ALIVE - inUse);
      const flights = planFlights({ ...shower, mostAlive: count }, area, seed).map((flight) => ({
        flight,
        texture: deps.art.particle(tones[flight.tone] ?? 1, roundedLength(flight.lengthPx), inkPx),
      }));
      const totalMs = endOf(flights.map(({ flight }) => flight));
      const pose: Pose = { x: 0, y: 0, angleDeg: 0, scale: 0 };
      let bodies: readonly Particle[] = [];

      function draw(part: number): void {
        const nowMs = part * totalMs;
        for (const body of bodies) size(body, 0);
        for (const { flight, texture } of flights) {
          if (flight.bornMs > nowMs) break;
          const body = bodies[flight.slot];
          if (!body || !poseAt(flight, nowMs, pose)) continue;
          body.texture = texture;
          body.x = pose.x;
          body.y = pose.y;
          if (isTurning) body.rotation = pose.angleDeg * DEG;
          size(body, pose.scale);
        }
      }

      inUse += count;
      const playing = deps.motion.run({ durationMs: totalMs, draw });
      void withPooledMany(pool, count, async (lent) => {
        bodies = lent;
        // All pictures lie on one sheet: whichever is named here, it is drawn from that.
        const [first] = flights;
        if (first) view.texture = first.texture;
        put([...view.particleChildren, ...lent]);
        await playing.done;
        bodies = [];
        const gone = new Set<IParticle>(lent);
        put(view.particleChildren.filter((body) => !gone.has(body)));
        inUse -= count;
      });
      return playing;
    },
  };
}

/** Rain of so many was measured to be kind to eyes on this area; on a smaller one it would fall more densely. */
const RAIN_AREA_PX = 1824 * 984;

/** The part of a shower that its area has room for. */
function roomFor({ kind }: Shower, { w, h }: Box): number {
  return kind === 'rain' ? Math.min(1, (w * h) / RAIN_AREA_PX) : 1;
}

function roundedLength(lengthPx: number): number {
  return Math.round(lengthPx / LENGTH_STEP_PX) * LENGTH_STEP_PX;
}

/** 0 is not seen. */
function size(body: Particle, scale: number): void {
  body.scaleX = scale;
  body.scaleY = scale;
}
