import type { PNG } from 'pngjs';
import type { Rgb, Surface } from './contrast.ts';
import { colorAt, contrastOf } from './contrast.ts';
import type { GalleryWindow, Look } from './gallery.ts';

/** What lies behind the stage: flat white and black, and the gallery's busy picture. */
export type Grounds = readonly (readonly [name: string, ground: Surface])[];

export async function groundsOf(gallery: GalleryWindow): Promise<Grounds> {
  await gallery.show('empty', '&ground=busy');
  const busy: PNG = await gallery.picture();
  return [
    ['white', () => [255, 255, 255]],
    ['black', () => [0, 0, 0]],
    ['busy', (x, y) => colorAt(busy, x, y)],
  ];
}

const PICTURES = /\p{Extended_Pictographic}/u;

/** The texts of a scene; names with pictures in them are colours of their own. */
export function textsIn({ texts }: Look): Look['texts'] {
  return texts.filter(({ text }) => !PICTURES.test(text ?? ''));
}

/** How well a text stands out from what is behind it; null when it is not to be seen. */
export function contrastIn(seen: Surface, { box, text, color }: Look['texts'][number]): number | null {
  const lines = text?.split('\n').length ?? 1;
  return contrastOf(seen, box, lines, color === null ? null : rgb(color));
}

function rgb(color: number): Rgb {
  return [color >> 16, (color >> 8) & 255, color & 255];
}
