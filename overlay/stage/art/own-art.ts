import { CanvasSource, Texture } from 'pixi.js';
import type { AlertFile } from '../../../shared/alert.ts';
import type { Stop } from '../../net/ports.ts';
import { createKept } from '../media/kept.ts';
import type { Picture } from '../media/picture.ts';
import type { Pictures } from '../media/pictures.ts';
import type { StageTheme } from '../theme.ts';
import { drawCutOut, drawFramed } from './own-pens.ts';

/** The streamer's own pictures as the theme frames them, in the place of gifts. */
export interface OwnArt {
  /** In a square of `sizePx` canvas px, frame and all; it stands on its middle. Null while it is not there. */
  texture(file: AlertFile, sizePx: number): Texture | null;
  /** True once it is there; false where it will not come. Never fails. */
  want(file: AlertFile): Promise<boolean>;
  /** Lets a moving one move, and only that one. */
  play(file: AlertFile): void;
  /** Nothing moves any more. */
  rest(): void;
  destroy(): void;
}

interface Baked {
  readonly texture: Texture;
  readonly file: AlertFile;
  readonly draw: () => void;
}

/** Still ones are drawn at twice their size, as all art is; moving ones are brought to the renderer with each frame. */
const OVERSIZE = 2;
/** A climb shows two at most. */
const MOST_KEPT = 6;

export function createOwnArt(deps: {
  readonly pictures: Pictures;
  readonly theme: StageTheme;
  /** How many window px one canvas px takes now. */
  readonly renderScale: () => number;
  readonly isCalm: () => boolean;
  /** A moving one shows its next frame. */
  readonly changed: () => void;
}): OwnArt {
  const { pictures } = deps;
  const kept = createKept<Baked>(MOST_KEPT, ({ texture }) => texture.destroy(true));
  let playing: { readonly id: string; readonly stop: Stop } | null = null;

  function bake(file: AlertFile, picture: Picture, sizePx: number, perPx: number): Baked {
    const canvas = document.createElement('canvas');
    const side = Math.max(1, Math.ceil(sizePx * perPx));
    canvas.width = side;
    canvas.height = side;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('this browser has no 2D canvas');
    pen.scale(perPx, perPx);
    const source = new CanvasSource({ resource: canvas, resolution: perPx });
    const drawPicture = picture.isMoving ? drawFramed : drawCutOut;
    const draw = () => {
      pen.clearRect(0, 0, sizePx, sizePx);
      drawPicture(pen, picture, sizePx, deps.theme);
    };
    draw();
    return { texture: new Texture({ source, defaultAnchor: { x: 0.5, y: 0.5 } }), file, draw };
  }

  function redraw(id: string): void {
    for (const one of kept.all()) {
      if (one.file.id !== id) continue;
      one.draw();
      one.texture.source.update();
    }
    deps.changed();
  }

  function rest(): void {
    playing?.stop();
    playing = null;
  }

  return {
    texture(file, sizePx) {
      const picture = pictures.get(file);
      if (!picture) return null;
      const perPx = deps.renderScale() * (picture.isMoving ? 1 : OVERSIZE);
      const key = `${file.id} ${sizePx} ${perPx}`;
      const known = kept.get(key);
      if (known) return known.texture;
      const made = bake(file, picture, sizePx, perPx);
      kept.put(key, made);
      return made.texture;
    },
    want: pictures.want,
    play(file) {
      if (playing?.id === file.id) return;
      rest();
      const picture = pictures.get(file);
      if (!picture?.isMoving || deps.isCalm()) return;
      playing = { id: file.id, stop: picture.play(() => redraw(file.id)) };
    },
    rest,
    destroy() {
      rest();
      kept.clear();
    },
  };
}
