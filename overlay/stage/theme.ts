import type { Level } from '../../shared/alert.ts';

/** A face as canvas text wants it: families in order of preference, then the machine's own for other scripts. */
export interface Font {
  readonly families: readonly string[];
  readonly weight: '600' | '700';
}

const OTHER_SCRIPTS = [
  'Noto Sans',
  'Segoe UI',
  'Hiragino Sans',
  'Yu Gothic UI',
  'Malgun Gothic',
  'Microsoft YaHei',
  'sans-serif',
];

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
  /** How long an alert takes to settle: short enough to be read at once, long enough not to be a cut at 30 fps. */
  enterMs: 240,
  /** How far below its place an alert starts. */
  enterFromPx: 24,
  fonts: {
    display: { families: ['Barlow Condensed', ...OTHER_SCRIPTS], weight: '700' },
    body: { families: ['Barlow', ...OTHER_SCRIPTS], weight: '600' },
    name: { families: ['Barlow', ...OTHER_SCRIPTS], weight: '700' },
    number: { families: ['Barlow Condensed', ...OTHER_SCRIPTS], weight: '700' },
  } satisfies Record<string, Font>,
} as const;

/** Headline of an alert: largest size, and the smallest before it is cut, by level. */
export const HEADLINE_PX: Readonly<Record<Level, { maxPx: number; minPx: number }>> = {
  1: { maxPx: 40, minPx: 34 },
  2: { maxPx: 40, minPx: 34 },
  3: { maxPx: 48, minPx: 38 },
  4: { maxPx: 56, minPx: 40 },
  5: { maxPx: 64, minPx: 44 },
  6: { maxPx: 72, minPx: 48 },
  7: { maxPx: 80, minPx: 48 },
};
