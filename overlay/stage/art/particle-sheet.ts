import { CanvasSource, Rectangle, Texture } from 'pixi.js';
import type { StageTheme } from '../theme.ts';
import { drawParticle } from './confetti.ts';
import type { ToneName } from './tones.ts';

/** The pictures of all particles on one sheet: only so are they drawn by one simple program, in one call. */
export interface ParticleSheet {
  /** The theme's particle, this long, ink outside; it stands on its middle. Stays until `destroy`. */
  particle(tone: ToneName, lengthPx: number, inkPx: number): Texture;
  destroy(): void;
}

/** Room for the longest particle with its ink. */
const CELL_PX = 56;
const CELLS_A_SIDE = 8;
/** More than all showers together have tones, lengths and inks. */
export const MOST_PICTURES = CELLS_A_SIDE ** 2;

/** Pictures are drawn onto it as they are first wished for; `perPx` px of it show one canvas px. */
export function createParticleSheet(theme: StageTheme, perPx: number): ParticleSheet {
  const canvas = document.createElement('canvas');
  canvas.width = CELLS_A_SIDE * CELL_PX * perPx;
  canvas.height = canvas.width;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser has no 2D canvas');
  pen.scale(perPx, perPx);
  pen.lineJoin = 'round';
  const source = new CanvasSource({ resource: canvas, resolution: perPx });
  const textures = new Map<string, Texture>();

  return {
    particle(tone, lengthPx, inkPx) {
      const key = `${tone} ${lengthPx} ${inkPx}`;
      const known = textures.get(key);
      if (known) return known;
      const cell = textures.size;
      if (cell >= MOST_PICTURES) throw new RangeError('the sheet of particles is full');
      const half = Math.ceil(lengthPx / 2 + inkPx) + 1;
      const x = (cell % CELLS_A_SIDE) * CELL_PX + CELL_PX / 2;
      const y = Math.floor(cell / CELLS_A_SIDE) * CELL_PX + CELL_PX / 2;
      pen.save();
      pen.translate(x, y);
      drawParticle(pen, theme, tone, lengthPx, inkPx);
      pen.restore();
      source.update();
      const frame = new Rectangle(x - half, y - half, 2 * half, 2 * half);
      const texture = new Texture({ source, frame });
      textures.set(key, texture);
      return texture;
    },
    destroy() {
      for (const texture of textures.values()) texture.destroy();
      source.destroy();
    },
  };
}
