import type { Exhibit } from './exhibit.ts';
import type { Flashing } from './flash-meter.ts';
import { createFlashMeter } from './flash-meter.ts';
import type { Ground } from './ground.ts';
import { drawGround } from './ground.ts';

/** What was seen of a scene over a ground. */
export interface Flashes {
  readonly general: Flashing;
  readonly red: Flashing;
}

/** As OBS draws: 30 frames a second. */
const FRAMES_PER_SECOND = 30;
/** WCAG's window is a third of a screen that is 1024 x 768 and held at arm's length. */
const WINDOW_PART = 1 / 3;

/** Plays so much of a scene over a ground, frame by frame, and measures each. Small stages will do: a quarter of 1080p. */
export async function flashesOf(exhibit: Exhibit, ground: Ground, forMs: number): Promise<Flashes> {
  const { width, height } = exhibit.canvas;
  const sheet = document.createElement('canvas');
  sheet.width = width;
  sheet.height = height;
  const pen = sheet.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('this browser has no 2D canvas');
  const longer = Math.max(width, height);
  const window = { w: Math.round(longer * WINDOW_PART), h: Math.round((longer * WINDOW_PART * 9) / 16) };
  const meter = createFlashMeter({ w: width, h: height }, window);
  const frames = Math.ceil((forMs / 1_000) * FRAMES_PER_SECOND);
  for (let nth = 1; nth <= frames; nth++) {
    await exhibit.turn(1_000 / FRAMES_PER_SECOND);
    drawGround(pen, ground, 1);
    pen.drawImage(exhibit.canvas, 0, 0);
    meter.frame(pen.getImageData(0, 0, width, height).data, (nth * 1_000) / FRAMES_PER_SECOND);
  }
  return { general: meter.general, red: meter.red };
}
