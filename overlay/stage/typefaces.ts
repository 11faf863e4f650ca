import type { ThemeName } from '../../shared/theme-tokens.ts';

/** A face of the theme; `fonts.ts` adds the families of other scripts to it. */
export interface Font {
  /** The theme's own, then what stands in for Latin letters that it lacks. */
  readonly families: readonly string[];
  readonly weight: '500' | '600' | '700' | '800';
  /** Height of a capital and a digit in parts of the size. */
  readonly capital: number;
  /** Its sizes are multiples of this, in px; any when left out. */
  readonly gridPx?: number;
  /** What is taken for smaller sizes than this, in px, because its strokes would be lost. */
  readonly small?: { readonly belowPx: number; readonly font: Font };
}

export type FontName = 'display' | 'body' | 'name' | 'number';

type Faces = Readonly<Record<FontName, Font>>;

/** Has the Vietnamese letters that some of the others lack. */
export const STAND_IN = 'Barlow';

/** In the order of the table: height of capitals as the files have it, times their `size-adjust`. */
const barlow = (weight: Font['weight'], family = 'Barlow'): Font => ({
  families: [family],
  weight,
  capital: 0.7,
});
const oxanium = (weight: Font['weight']): Font => ({
  families: ['Oxanium', STAND_IN],
  weight,
  capital: 0.69,
});
const nunito = (weight: Font['weight']): Font => ({ families: ['Nunito'], weight, capital: 0.705 });
const jost = (weight: Font['weight']): Font => ({ families: ['Jost', STAND_IN], weight, capital: 0.7 });
const baloo = (weight: Font['weight']): Font => ({ families: ['Baloo 2'], weight, capital: 0.686 });
const fraunces: Font = { families: ['Fraunces'], weight: '700', capital: 0.7 };
const marcellus: Font = {
  families: ['Marcellus', STAND_IN],
  weight: '700',
  capital: 0.7,
  small: { belowPx: 48, font: jost('600') },
};
/** Drawn on a grid: at any other size its squares fall between the px. */
const jersey: Font = { families: ['Jersey 10', STAND_IN], weight: '700', capital: 0.714, gridPx: 14 };
const lilita: Font = { families: ['Lilita One', STAND_IN], weight: '700', capital: 0.704 };

/** The faces of each theme. */
export const TYPEFACES: Readonly<Record<ThemeName, Faces>> = {
  signal: {
    display: barlow('700', 'Barlow Condensed'),
    body: barlow('600'),
    name: barlow('700'),
    number: barlow('700', 'Barlow Condensed'),
  },
  neon: { display: oxanium('700'), body: oxanium('600'), name: oxanium('700'), number: oxanium('700') },
  paper: { display: fraunces, body: nunito('700'), name: nunito('800'), number: nunito('800') },
  luxe: { display: marcellus, body: jost('500'), name: jost('600'), number: jost('600') },
  pixel: { display: jersey, body: jersey, name: jersey, number: jersey },
  festive: { display: lilita, body: baloo('600'), name: baloo('800'), number: lilita },
};

/** What a text that asks for a face and a size in px is drawn with. */
export interface Cut {
  readonly font: Font;
  readonly sizePx: number;
}

/** The face that serves the size, and the size nearest to it that the face has. */
export function cutOf(font: Font, sizePx: number): Cut {
  const { gridPx, small } = font;
  if (small && sizePx < small.belowPx) return cutOf(small.font, sizePx);
  if (!gridPx) return { font, sizePx };
  return { font, sizePx: gridPx * Math.max(1, Math.round(sizePx / gridPx)) };
}

/** Every face that texts of these may be drawn with. */
export function facesOf(fonts: Faces): readonly Font[] {
  return Object.values(fonts).flatMap((font) => (font.small ? [font, font.small.font] : [font]));
}

/** Room between the letters of capitals in px; whole px where letters stand on a grid. */
export function trackingPx(tracking: number, font: Font, sizePx: number): number {
  const px = tracking * sizePx;
  return cutOf(font, sizePx).font.gridPx ? Math.round(px) : px;
}
