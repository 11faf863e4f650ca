import type { Level } from '../../shared/alert.ts';
import type { Theme } from '../../shared/theme.ts';

/** A face of the theme; `fonts.ts` adds the families of other scripts to it. */
export interface Font {
  readonly families: readonly string[];
  readonly weight: '600' | '700';
}

/** What everything on stage is drawn with: colours as 0xRRGGBB, lengths in canvas px. */
export interface StageTheme {
  readonly panel: number;
  readonly panel2: number;
  readonly line: number;
  /** The inner stroke, which holds a panel against black. */
  readonly edge: number;
  /** The outer stroke, which holds a panel against white. */
  readonly ink: number;
  readonly text: number;
  readonly muted: number;
  readonly accent: number;
  /** Colour of each level of the ladder. */
  readonly levels: Readonly<Record<Level, number>>;
  /** Corner radius. */
  readonly radiusPx: number;
  /** Width of the outer stroke. */
  readonly inkPx: number;
  /** Width of the inner stroke. */
  readonly edgePx: number;
  /** Width of the bar of the level's colour at a panel's left. */
  readonly barPx: number;
  /** Room between a panel's edge and what stands in it. */
  readonly padPx: number;
  readonly fonts: Readonly<Record<FontName, Font>>;
  /** Room between the letters of capitals, in parts of their size. */
  readonly tracking: number;
  readonly shape: ShapeName;
  readonly enter: EnterName;
  /** How long a level-3 alert takes to come in; the other levels by the ladder's own table. */
  readonly enterMs: number;
  readonly particle: ParticleName;
}

/** The outline of panels. */
export type ShapeName = 'rounded' | 'cut' | 'taped' | 'concave' | 'stepped' | 'bunting';
/** How an alert's ground comes. */
export type EnterName = 'wipe' | 'diagonal' | 'drop' | 'open' | 'steps' | 'pop';
export type ParticleName = 'rhombus' | 'dash' | 'strip' | 'star' | 'square';

export type FontName = 'display' | 'body' | 'name' | 'number';

/** Tokens of the theme Signal. Colours are opaque: OBS blends half-transparent ones in linear light, to grey mist. */
export const SIGNAL: StageTheme = {
  panel: 0x0d1422,
  panel2: 0x1a2438,
  line: 0x33415c,
  edge: 0x526894,
  ink: 0x04070d,
  text: 0xf6f9fd,
  muted: 0xaebbd0,
  accent: 0x4db2ff,
  levels: {
    1: 0xa9b8cc,
    2: 0x3dd6ac,
    3: 0x4db2ff,
    4: 0xa68bff,
    5: 0xff6db4,
    6: 0xffb938,
    7: 0xe9e6ff,
  },
  radiusPx: 8,
  /** Seen at a third of the size, on a phone. */
  inkPx: 4,
  /** Half the outer one, so that the panel reads as one piece. */
  edgePx: 2,
  barPx: 8,
  padPx: 24,
  fonts: {
    display: { families: ['Barlow Condensed'], weight: '700' },
    body: { families: ['Barlow'], weight: '600' },
    name: { families: ['Barlow'], weight: '700' },
    number: { families: ['Barlow Condensed'], weight: '700' },
  },
  tracking: 0.06,
  shape: 'rounded',
  enter: 'wipe',
  enterMs: 420,
  particle: 'rhombus',
};

const THEMES: Readonly<Record<Theme['name'], StageTheme>> = { signal: SIGNAL };

/** The tokens of a theme. */
export function themeOf({ name }: Theme): StageTheme {
  return THEMES[name];
}
