import type { AlertFile } from '../../shared/alert.ts';
import type { LoadFile } from '../stage/media/files.ts';

/** Pictures as a streamer may have them, drawn here: the gallery has no folder of files. */
type OwnPicture = 'cut-out' | 'photo' | 'tall';

const SIZES: Readonly<Record<OwnPicture, readonly [w: number, h: number]>> = {
  'cut-out': [360, 360],
  photo: [640, 400],
  tall: [300, 520],
};
const NAMES = ['cut-out', 'photo', 'tall'] as const satisfies readonly OwnPicture[];

/** The file of a picture, as an alert carries it. */
export function ownPicture(name: OwnPicture): AlertFile {
  const [width, height] = SIZES[name];
  return { id: String(NAMES.indexOf(name)).repeat(64), kind: 'png', width, height, durationMs: null };
}

export const loadOwnFile: LoadFile = async ({ id }) => {
  const name = NAMES[Number(id[0])];
  if (!name) return null;
  const [w, h] = SIZES[name];
  const canvas = document.createElement('canvas');
  canvas.width = w;
  canvas.height = h;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  if (name === 'cut-out') drawMask(pen, w, h);
  else drawHills(pen, w, h);
  return new Promise((resolve) => canvas.toBlob(resolve));
};

/** Something with a hole and a thin part, on nothing. */
function drawMask(pen: CanvasRenderingContext2D, w: number, h: number): void {
  const disc = (x: number, y: number, r: number, color: string) => {
    pen.fillStyle = color;
    pen.beginPath();
    pen.arc(x * w, y * h, r * w, 0, 2 * Math.PI);
    pen.fill();
  };
  disc(0.22, 0.24, 0.16, '#d9772b');
  disc(0.78, 0.24, 0.16, '#d9772b');
  disc(0.5, 0.56, 0.4, '#f29a3f');
  disc(0.5, 0.72, 0.2, '#fff1de');
  disc(0.35, 0.48, 0.06, '#27160c');
  disc(0.65, 0.48, 0.06, '#27160c');
  disc(0.5, 0.66, 0.05, '#27160c');
}

/** A picture that fills its box, light above and dark below. */
function drawHills(pen: CanvasRenderingContext2D, w: number, h: number): void {
  pen.fillStyle = '#9fd4ff';
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = '#fff4c2';
  pen.fillRect(w * 0.62, h * 0.14, w * 0.16, w * 0.16);
  for (const [y, color] of [
    [0.55, '#4f8f5b'],
    [0.75, '#2a5c46'],
    [0.9, '#11261f'],
  ] as const) {
    pen.fillStyle = color;
    pen.beginPath();
    pen.moveTo(0, h);
    pen.lineTo(0, h * (y + 0.08));
    pen.quadraticCurveTo(w * 0.4, h * (y - 0.2), w, h * y);
    pen.lineTo(w, h);
    pen.fill();
  }
}
