import type { ThemeName } from '../../shared/theme-tokens.ts';

/** A face of the theme; `fonts.ts` adds the families of other scripts to it. */
export interface Font {
  readonly families: readonly string[];
  readonly weight: '400' | '500' | '600' | '700' | '800';
}

export type FontName = 'display' | 'body' | 'name' | 'number';

type Faces = Readonly<Record<FontName, Font>>;

const font = (family: string, weight: Font['weight']): Font => ({ families: [family], weight });

/** The faces of each theme (look.md 3). */
export const TYPEFACES: Readonly<Record<ThemeName, Faces>> = {
  signal: {
    display: font('Barlow Condensed', '700'),
    body: font('Barlow', '600'),
    name: font('Barlow', '700'),
    number: font('Barlow Condensed', '700'),
  },
  neon: {
    display: font('Oxanium', '700'),
    body: font('Oxanium', '600'),
    name: font('Oxanium', '700'),
    number: font('Oxanium', '700'),
  },
  paper: {
    display: font('Fraunces', '700'),
    body: font('Nunito', '700'),
    name: font('Nunito', '800'),
    number: font('Nunito', '800'),
  },
  luxe: {
    display: font('Marcellus', '400'),
    body: font('Jost', '500'),
    name: font('Jost', '600'),
    number: font('Jost', '600'),
  },
  pixel: {
    display: font('Jersey 10', '400'),
    body: font('Jersey 10', '400'),
    name: font('Jersey 10', '400'),
    number: font('Jersey 10', '400'),
  },
  festive: {
    display: font('Lilita One', '400'),
    body: font('Baloo 2', '600'),
    name: font('Baloo 2', '800'),
    number: font('Lilita One', '400'),
  },
};
