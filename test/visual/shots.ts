import type { Box } from '../../overlay/stage/canvas-size.ts';
import type { WidgetName } from '../../shared/topics.ts';
import type { GalleryWindow, Size } from './gallery.ts';
import { SIZES } from './gallery.ts';

/** Ink, tapes and gifts reach out of what a widget covers. */
const ROOM_PX = 64;

/** A scene as the page shows it, transparent where it has no ground: all of it, a place, or what these widgets cover together. */
export async function shoot(
  { gallery, size }: { readonly gallery: GalleryWindow; readonly size: Size },
  scene: string,
  query: string,
  of: readonly WidgetName[] | Box = [],
): Promise<Buffer> {
  const { stage } = await gallery.show(scene, query);
  const box = 'x' in of ? of : around(of.flatMap((name) => stage.covers[name] ?? []));
  const { width, height } = SIZES[size];
  if (!box) return gallery.page.screenshot({ omitBackground: true });
  const left = Math.max(0, box.x - ROOM_PX);
  const top = Math.max(0, box.y - ROOM_PX);
  const clip = {
    x: left,
    y: top,
    width: Math.min(width, box.x + box.w + ROOM_PX) - left,
    height: Math.min(height, box.y + box.h + ROOM_PX) - top,
  };
  return gallery.page.screenshot({ clip, omitBackground: true });
}

function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
