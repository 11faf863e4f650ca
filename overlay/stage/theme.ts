import type { Level } from '../../shared/alert.ts';

/** A face of the theme; `fonts.ts` adds the families of other scripts to it. */
export interface Font {
  readonly families: readonly string[];
  readonly weight: '600' | '700';
}

/** Tokens of the theme Signal. Colours are opaque: OBS blends half-transparent ones in linear light, to grey mist. */
export const SIGNAL = {
  panel: 0x0d1422,
  panel2: 0x1a2438,
  line: 0x33415c,
  /** The inner stroke, which holds a panel against black. */
  edge: 0x526894,
  /** The outer stroke, which holds a panel against white. */
  ink: 0x04070d,
  text: 0xf6f9fd,
  muted: 0xaebbd0,
  accent: 0x4db2ff,
  /** Colour of each level of the ladder. */
  levels: {
    1: 0xa9b8cc,
    2: 0x3dd6ac,
    3: 0x4db2ff,
    4: 0xa68bff,
    5: 0xff6db4,
    6: 0xffb938,
    7: 0xe9e6ff,
  } satisfies Record<Level, number>,
  /** Corner radius in canvas px. */
  radiusPx: 8,
  /** Width of the outer stroke: seen at a third of the size, on a phone. */
  inkPx: 4,
  /** Width of the inner stroke: half the outer one, so that the panel reads as one piece. */
  edgePx: 2,
  /** Width of the bar of the level's colour at a panel's left. */
  barPx: 8,
  /** Room between a panel's edge and what stands in it. */
  padPx: 24,
  fonts: {
    display: { families: ['Barlow Condensed'], weight: '700' },
    body: { families: ['Barlow'], weight: '600' },
    name: { families: ['Barlow'], weight: '700' },
    number: { families: ['Barlow Condensed'], weight: '700' },
  } satisfies Record<string, Font>,
} as const;
