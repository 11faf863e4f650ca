import { readPicture } from '../../overlay/stage/media/picture.ts';
import type { AlertFile } from '../../shared/alert.ts';

/** What a test sees of a picture that was read. */
interface Seen {
  readonly w: number;
  readonly h: number;
  readonly isMoving: boolean;
  /** Colours of its middle, each as `r,g,b` of 0, 128 and 255, in the order in which they were first shown. */
  readonly colors: readonly string[];
}

/** Gives up after so long: no machine is that slow. */
const MOST_MS = 30_000;

/** Reads a file and watches it until it has shown these colours; null where it cannot be read. */
async function watch(file: AlertFile, base64: string, awaited: readonly string[]): Promise<Seen | null> {
  const blob = new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))]);
  return watchBlob(file, blob, awaited);
}

async function watchBlob(file: AlertFile, blob: Blob, awaited: readonly string[]): Promise<Seen | null> {
  const picture = await readPicture(file, blob).catch(() => null);
  if (!picture) return null;
  const canvas = document.createElement('canvas');
  canvas.width = 8;
  canvas.height = 8;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  const colors = new Set<string>();
  const look = () => {
    picture.draw(pen, 0, 0, 8, 8);
    const rgb = [...pen.getImageData(4, 4, 1, 1).data].slice(0, 3);
    colors.add(rgb.map((part) => Math.min(255, 128 * Math.round(part / 128))).join());
  };
  look();
  const stop = picture.play(look);
  for (let at = 0; at < MOST_MS && !awaited.every((color) => colors.has(color)); at += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  stop();
  const { w, h, isMoving } = picture;
  picture.close();
  return { w, h, isMoving, colors: [...colors] };
}

/** A clip that the browser itself records: red, then blue, as often as `ms` allows. */
async function recordClip(ms: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 48;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const recorder = new MediaRecorder(canvas.captureStream(30), { mimeType: 'video/webm;codecs=vp8' });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  for (let at = 0; at < ms; at += 50) {
    pen.fillStyle = at < ms / 2 ? '#ff0000' : '#0000ff';
    pen.fillRect(0, 0, 64, 48);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  recorder.stop();
  await ended;
  return new Blob(parts, { type: 'video/webm' });
}

Object.assign(window, {
  giftcastOwn: {
    watch,
    watchClip: async (file: AlertFile) => watchBlob(file, await recordClip(600), ['255,0,0', '0,0,255']),
  },
});
