import type { Level } from '../../shared/alert.ts';
import { contrastOf, numberOf } from '../../shared/colors.ts';
import type { LookName, Theme } from '../../shared/theme.ts';
import { DEFAULT_THEME } from '../../shared/theme.ts';
import type {
  EnterName,
  ParticleName,
  ShapeName,
  ThemeName,
  ThemeTokens,
} from '../../shared/theme-tokens.ts';
import { THEME_NAMES } from '../../shared/theme-tokens.ts';
import { TOKENS } from '../../shared/themes/all.ts';
import type { ShapeSizes } from './art/shapes.ts';
import { SHAPE_SIZES } from './art/shapes.ts';
import type { Font, FontName } from './typefaces.ts';
import { TYPEFACES } from './typefaces.ts';

export type { EnterName, ParticleName, ShapeName } from '../../shared/theme-tokens.ts';
export type { Font, FontName } from './typefaces.ts';

/** What everything on stage is drawn with: colours as 0xRRGGBB, lengths in canvas px. */
export interface StageTheme extends ShapeSizes {
  /** The same for two that look the same. */
  readonly key: string;
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
  /** Panels are nearer to white than to black. */
  readonly isLight: boolean;
  /** Words on a level's colour. */
  readonly onLevel: number;
  readonly fonts: Readonly<Record<FontName, Font>>;
  /** Room between the letters of capitals, in parts of their size. */
  readonly tracking: number;
  readonly shape: ShapeName;
  readonly enter: EnterName;
  /** How long a level-3 alert takes to come in; the other levels by the ladder's own table. */
  readonly enterMs: number;
  readonly particle: ParticleName;
}

/** Opaque throughout: OBS blends half-transparent colours in linear light, to grey mist. */
function stageTheme(key: string, tokens: ThemeTokens): StageTheme {
  const { levels } = tokens;
  return {
    ...SHAPE_SIZES[tokens.shape],
    key,
    panel: numberOf(tokens.panel),
    panel2: numberOf(tokens.panel2),
    line: numberOf(tokens.line),
    edge: numberOf(tokens.edge),
    ink: numberOf(tokens.ink),
    text: numberOf(tokens.text),
    muted: numberOf(tokens.muted),
    accent: numberOf(tokens.accent),
    levels: {
      1: numberOf(levels[1]),
      2: numberOf(levels[2]),
      3: numberOf(levels[3]),
      4: numberOf(levels[4]),
      5: numberOf(levels[5]),
      6: numberOf(levels[6]),
      7: numberOf(levels[7]),
    },
    isLight: contrastOf(tokens.panel, '#000000') > contrastOf(tokens.panel, '#FFFFFF'),
    onLevel: numberOf(wordsOn(Object.values(levels), tokens.panel)),
    fonts: TYPEFACES[tokens.type],
    tracking: tokens.tracking,
    shape: tokens.shape,
    enter: tokens.enter,
    enterMs: tokens.enterMs,
    particle: tokens.particle,
  };
}

const DARK_WORDS = '#0B0E16';

/** Of dark words and words in the panel's colour those that are read better on the hardest of the colours. */
function wordsOn(colors: readonly string[], panel: string): string {
  const worst = (words: string) => Math.min(...colors.map((color) => contrastOf(words, color)));
  return worst(DARK_WORDS) > worst(panel) ? DARK_WORDS : panel;
}

/** Every look that comes with it. */
const THEMES = Object.fromEntries(THEME_NAMES.map((name) => [name, stageTheme(name, TOKENS[name])])) as {
  readonly [name in ThemeName]: StageTheme;
};
export const SIGNAL = THEMES.signal;

/** What is worn: what the page asks for, whatever the topic says, else the topic's. */
export function themeOf(topic: Theme = DEFAULT_THEME, asked: LookName | null = null): StageTheme {
  const name = asked ?? topic.name;
  if (name !== 'own') return THEMES[name];
  if (topic.own) return stageTheme(`own ${JSON.stringify(topic.own)}`, topic.own);
  return topic.name === 'own' ? SIGNAL : THEMES[topic.name];
}
