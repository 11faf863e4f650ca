import { Container, Sprite, Texture } from 'pixi.js';
import type { Art } from '../art/bake.ts';
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

export interface Particles {
  /** What they are drawn in. */
  readonly view: Container;
  /** Lets a shower go over an area, in canvas px; the same seed flies the same way. */
  play(spec: { readonly shower: Shower; readonly area: Box; readonly seed: number }): Playing;
  /** Alive or waiting to be, over all showers. */
  count(): number;
}

/** Flat rhombi that fly as planned; `share` is the part of each shower that this machine can draw, 0 to 1. */
export function createParticles(deps: {
  readonly art: Pick<Art, 'rhombus'>;
  readonly motion: Pick<Motion, 'run'>;
  readonly share: number;
}): Particles {
  const view = new Container();
  const pool = new Pool<Sprite>({
    make: () => {
      const sprite = new Sprite({ anchor: 0.5 });
      sprite.visible = false;
      return sprite;
    },
    reset: (sprite) => {
      sprite.visible = false;
      sprite.texture = Texture.EMPTY;
      sprite.removeFromParent();
    },
  });
  let inUse = 0;

  return {
    view,
    count: () => inUse,
    play({ shower, area, seed }) {
      const { tones, inkPx, mostAlive } = shower;
      const wanted = Math.floor(mostAlive * deps.share * roomFor(shower, area));
      const count = Math.min(wanted, MOST_ALIVE - inUse);
      const flights = planFlights({ ...shower, mostAlive: count }, area, seed).map((flight) => ({
        flight,
        texture: deps.art.rhombus(tones[flight.tone] ?? 1, roundedLength(flight.lengthPx), inkPx),
      }));
      const totalMs = endOf(flights.map(({ flight }) => flight));
      const pose: Pose = { x: 0, y: 0, angleDeg: 0, scale: 0 };
      const isShown: boolean[] = [];
      let sprites: readonly Sprite[] = [];

      function draw(part: number): void {
        const nowMs = part * totalMs;
        isShown.fill(false);
        for (const { flight, texture } of flights) {
          if (flight.bornMs > nowMs) break;
          const sprite = sprites[flight.slot];
          if (!sprite || !poseAt(flight, nowMs, pose)) continue;
          sprite.texture = texture;
          sprite.position.set(pose.x, pose.y);
          sprite.angle = pose.angleDeg;
          sprite.scale.set(pose.scale);
          isShown[flight.slot] = true;
        }
        // Set once a frame at most: each change makes Pixi sort out anew what it draws.
        sprites.forEach((sprite, slot) => {
          sprite.visible = isShown[slot] === true;
        });
      }

      inUse += count;
      const playing = deps.motion.run({ durationMs: totalMs, draw });
      void withPooledMany(pool, count, async (lent) => {
        sprites = lent;
        for (const sprite of lent) view.addChild(sprite);
        await playing.done;
        sprites = [];
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
