import type { Picture } from '../media/picture.ts';
import type { StageTheme } from '../theme.ts';
import { GRID } from './motifs.ts';
import { LEAST_INK_PX, MOTIF_INK } from './pens.ts';

type Pen = CanvasRenderingContext2D;
type Look = Pick<StageTheme, 'ink' | 'edge' | 'edgePx' | 'panel' | 'radiusPx'>;

const MOST_INK_PX = 9;
/** So many copies of an outline, laid round in a circle, make it thicker without corners. */
const COPIES = 24;

/** Where a picture stands within its square: whole, as large as there is room beside its frame. */
function fit({ w, h }: Picture, sizePx: number, framePx: number) {
  const scale = (sizePx - 2 * framePx) / Math.max(w, h);
  const [wide, high] = [Math.max(1, w * scale), Math.max(1, h * scale)];
  return { x: (sizePx - wide) / 2, y: (sizePx - high) / 2, w: wide, h: high };
}

/** As round a gift, but a picture has no facets to hold a very thick line. */
function inkOf(sizePx: number): number {
  return Math.min(Math.max((MOTIF_INK / GRID) * sizePx, LEAST_INK_PX), MOST_INK_PX);
}

/** Draws a still picture into the square from the origin: the ink follows its outline, whatever shape that has. */
export function drawCutOut(pen: Pen, picture: Picture, sizePx: number, look: Look): void {
  const inkPx = inkOf(sizePx);
  const box = fit(picture, sizePx, inkPx + look.edgePx);
  const whole = layerLike(pen);
  whole.beginPath();
  whole.roundRect(box.x, box.y, box.w, box.h, Math.min(look.radiusPx, box.w / 4, box.h / 4));
  whole.clip();
  picture.draw(whole, box.x, box.y, box.w, box.h);
  surround(pen, whole.canvas, sizePx, inkPx + look.edgePx, look.ink);
  surround(pen, whole.canvas, sizePx, look.edgePx, look.edge);
  pen.drawImage(whole.canvas, 0, 0, sizePx, sizePx);
}

/** Draws a moving picture's frame of now on a plate, in the square from the origin: its outline may change each frame. */
export function drawFramed(pen: Pen, picture: Picture, sizePx: number, look: Look): void {
  const inkPx = inkOf(sizePx);
  const { x, y, w, h } = fit(picture, sizePx, inkPx + look.edgePx);
  const radius = Math.min(look.radiusPx, w / 4, h / 4);
  const plate = (outPx: number, color: number) => {
    pen.beginPath();
    pen.roundRect(x - outPx, y - outPx, w + 2 * outPx, h + 2 * outPx, radius + outPx);
    pen.fillStyle = css(color);
    pen.fill();
  };
  plate(inkPx + look.edgePx, look.ink);
  plate(look.edgePx, look.edge);
  plate(0, look.panel);
  pen.save();
  pen.clip();
  picture.draw(pen, x, y, w, h);
  pen.restore();
}

/** Draws the outline of a picture in one colour, thicker by so much. */
function surround(pen: Pen, whole: HTMLCanvasElement, sizePx: number, byPx: number, color: number): void {
  if (byPx <= 0) return;
  const shape = layerLike(pen);
  shape.drawImage(whole, 0, 0, sizePx, sizePx);
  shape.globalCompositeOperation = 'source-in';
  shape.fillStyle = css(color);
  shape.fillRect(0, 0, sizePx, sizePx);
  for (let i = 0; i < COPIES; i += 1) {
    const angle = (2 * Math.PI * i) / COPIES;
    pen.drawImage(shape.canvas, byPx * Math.cos(angle), byPx * Math.sin(angle), sizePx, sizePx);
  }
}

/** An empty canvas of the same size and scale. */
function layerLike(pen: Pen): Pen {
  const canvas = document.createElement('canvas');
  canvas.width = pen.canvas.width;
  canvas.height = pen.canvas.height;
  const layer = canvas.getContext('2d');
  if (!layer) throw new Error('this browser has no 2D canvas');
  layer.setTransform(pen.getTransform());
  return layer;
}

function css(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}
