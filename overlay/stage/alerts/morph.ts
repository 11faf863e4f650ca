import type { Box } from '../canvas-size.ts';
import type { Lie } from './places.ts';
import type { AlertLayout, TextSpot } from './spots.ts';

/** Levels 2 to 4 are one card that grows; its words stay in sight all the while. */
export function isSameCard(from: AlertLayout, to: AlertLayout): boolean {
  return from.level <= 4 && to.level <= 4;
}

/** The layout with its level's colour taken for another. */
export function toned(layout: AlertLayout, color: number): AlertLayout {
  return mapLines({ ...layout, color }, (spot) => (spot.color === layout.color ? { ...spot, color } : spot));
}

/** A box on its way from one to another. */
export function between(from: Box, to: Box, part: number): Box {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), w: mix(from.w, to.w), h: mix(from.h, to.h) };
}

/** The layout in the px of a drawing that lies otherwise, at the same place of the canvas. */
export function onLieOf(layout: AlertLayout, lie: Lie): AlertLayout {
  const was = layout.place.lie;
  if (was.x === lie.x && was.y === lie.y && was.scale === lie.scale) return layout;
  const ratio = was.scale / lie.scale;
  const moved = <T extends { readonly x: number; readonly y: number }>(spot: T): T => ({
    ...spot,
    x: (was.x + spot.x * was.scale - lie.x) / lie.scale,
    y: (was.y + spot.y * was.scale - lie.y) / lie.scale,
  });
  const sized = <T extends { readonly x: number; readonly y: number; readonly sizePx: number }>(
    spot: T,
  ): T => ({
    ...moved(spot),
    sizePx: spot.sizePx * ratio,
  });
  const { panel, medallion } = layout.place;
  return mapLines(
    {
      ...layout,
      place: {
        ...layout.place,
        lie,
        panel: { ...moved(panel), w: panel.w * ratio, h: panel.h * ratio },
        medallion: medallion && { ...moved(medallion), r: medallion.r * ratio },
      },
      gift: sized(layout.gift),
      count: layout.count && sized(layout.count),
    },
    sized,
  );
}

function mapLines(layout: AlertLayout, map: (spot: TextSpot) => TextSpot): AlertLayout {
  const { lead, name, tail, second, diamonds, message } = layout.lines;
  const each = (spot: TextSpot | null) => spot && map(spot);
  return {
    ...layout,
    lines: {
      lead: each(lead),
      name: each(name),
      tail: each(tail),
      second: each(second),
      diamonds: each(diamonds),
      message: each(message),
    },
  };
}
