import { CanvasSource, Texture } from 'pixi.js';
import { cssFont } from '../fonts.ts';
import type { Font } from '../theme.ts';
import { cutOf } from '../typefaces.ts';

/** How one character is drawn. */
export interface GlyphLook {
  readonly font: Font;
  readonly sizePx: number;
  readonly color: number;
  /** Window px of one canvas px. */
  readonly scale: number;
}

export interface Glyph {
  /** The character in px of the window; it stands on the middle of its advance, half a capital above its base line. */
  readonly texture: Texture;
  readonly widthPx: number;
}

/** Pictures of single characters: a number that changes forty times a second is put together and never drawn anew. */
export interface Glyphs {
  glyph(char: string, look: GlyphLook): Glyph;
  destroy(): void;
}

/** Room round a character for what reaches outside of its advance, in parts of the size. */
const ROOM = 0.2;

/** Keeps each picture for the scale that it was drawn for; at another scale it begins anew. */
export function createGlyphs(): Glyphs {
  let kept = new Map<string, Glyph>();
  let keptScale = 0;
  const probe = document.createElement('canvas').getContext('2d');

  function bake(char: string, { font, sizePx, color, scale }: GlyphLook): Glyph {
    const css = cssFont(font, sizePx);
    const cut = cutOf(font, sizePx);
    const capitalPx = cut.font.capital * cut.sizePx;
    const roomPx = ROOM * cut.sizePx;
    let widthPx = sizePx / 2;
    if (probe) {
      probe.font = css;
      widthPx = probe.measureText(char).width;
    }
    const canvas = document.createElement('canvas');
    canvas.width = 2 * Math.ceil((widthPx / 2 + roomPx) * scale);
    canvas.height = 2 * Math.ceil((capitalPx / 2 + roomPx) * scale);
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.setTransform(scale, 0, 0, scale, canvas.width / 2, canvas.height / 2);
      pen.font = css;
      pen.textAlign = 'center';
      pen.fillStyle = `#${color.toString(16).padStart(6, '0')}`;
      pen.fillText(char, 0, capitalPx / 2);
    }
    // A texture that is told a broken scale rounds its canvas to it, which empties the canvas.
    const source = new CanvasSource({ resource: canvas });
    return { texture: new Texture({ source, defaultAnchor: { x: 0.5, y: 0.5 } }), widthPx };
  }

  return {
    glyph(char, look) {
      if (look.scale !== keptScale) {
        kept = new Map();
        keptScale = look.scale;
      }
      const key = `${char} ${look.font.families[0]} ${look.font.weight} ${look.sizePx} ${look.color}`;
      const known = kept.get(key);
      if (known) return known;
      const glyph = bake(char, look);
      kept.set(key, glyph);
      return glyph;
    },
    destroy() {
      for (const { texture } of kept.values()) texture.destroy(true);
      kept = new Map();
    },
  };
}

/** On whole px of the window what was drawn sharp stays sharp. */
export function snapped(px: number, scale: number): number {
  return Math.round(px * scale) / scale;
}
