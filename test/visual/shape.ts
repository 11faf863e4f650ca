import type { PNG } from 'pngjs';
import type { Box } from '../../overlay/stage/canvas-size.ts';

/** Width at which a level must be known by its outline: a stream in a corner of a phone. */
const SMALL_WIDTH_PX = 320;
/** From half a pixel on something counts as seen. */
const SEEN_ALPHA = 128;

/** Which pixels of the picture, made 320 wide, are covered. */
export function silhouette(picture: PNG): readonly boolean[] {
  const scale = picture.width / SMALL_WIDTH_PX;
  const heightPx = Math.round(picture.height / scale);
  return Array.from({ length: SMALL_WIDTH_PX * heightPx }, (_, index) => {
    const x = Math.floor(((index % SMALL_WIDTH_PX) + 0.5) * scale);
    const y = Math.floor((Math.floor(index / SMALL_WIDTH_PX) + 0.5) * scale);
    return (picture.data[(y * picture.width + x) * 4 + 3] ?? 0) >= SEEN_ALPHA;
  });
}

/** What two outlines share, in parts of what they cover together: 1 is the same outline. */
export function likeness(one: readonly boolean[], other: readonly boolean[]): number {
  const both = one.filter((is, index) => is && other[index]).length;
  const either = one.filter((is, index) => is || other[index]).length;
  return either === 0 ? 1 : both / either;
}

/** The smallest box that holds everything drawn outside of `except`; null when nothing is. */
export function drawnBox(picture: PNG, except: readonly Box[] = []): Box | null {
  let [left, top, right, bottom] = [picture.width, picture.height, -1, -1];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      if ((picture.data[(y * picture.width + x) * 4 + 3] ?? 0) < SEEN_ALPHA) continue;
      if (except.some((box) => x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h)) continue;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  return right < 0 ? null : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}
