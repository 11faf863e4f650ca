import * as z from 'zod/mini';
import { contrastOf, redShare } from './colors.ts';

/** The looks that come with it. */
export const THEME_NAMES = ['signal', 'neon', 'paper', 'luxe', 'pixel', 'festive'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** The outlines of panels. */
export const SHAPES = ['rounded', 'cut', 'taped', 'concave', 'stepped', 'bunting'] as const;
export type ShapeName = (typeof SHAPES)[number];

/** The ways in which an alert's ground comes. */
export const ENTERS = ['wipe', 'diagonal', 'drop', 'open', 'steps', 'pop'] as const;
export type EnterName = (typeof ENTERS)[number];

export const PARTICLES = ['rhombus', 'dash', 'strip', 'star', 'square'] as const;
export type ParticleName = (typeof PARTICLES)[number];

/** Least contrast of what is read and of what stands beside it (look.md 4). */
export const LEAST_CONTRAST = { text: 7, other: 4.5 } as const;
/** From this share of red on WCAG 2.3.1 calls a colour saturated red, which must not fill a panel. */
export const SATURATED_RED = 0.8;

const color = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/, 'Write a colour as "#RRGGBB".'));

const tokens = z.strictObject({
  panel: color,
  /** Plates and slots on a panel. */
  panel2: color,
  /** What is not filled of a bar, and thin lines. */
  line: color,
  /** The inner stroke, which holds a panel against black. */
  edge: color,
  /** The outer stroke, which holds a panel against white. */
  ink: color,
  text: color,
  muted: color,
  accent: color,
  /** Colour of each level of the ladder. */
  levels: z.strictObject({ 1: color, 2: color, 3: color, 4: color, 5: color, 6: color, 7: color }),
  /** The theme whose faces it is set in. */
  type: z.enum(THEME_NAMES),
  /** Room between the letters of capitals, in parts of their size. */
  tracking: z.number().check(z.minimum(0), z.maximum(0.3)),
  shape: z.enum(SHAPES),
  enter: z.enum(ENTERS),
  /** How long a level-3 alert takes to come in; shorter is a cut at 30 frames a second. */
  enterMs: z.int().check(z.minimum(300), z.maximum(900)),
  particle: z.enum(PARTICLES),
});

/** What a theme is made of: data that a streamer can write by hand. Colours as "#RRGGBB". */
export type ThemeTokens = z.infer<typeof tokens>;

/** Tokens as far as they can be drawn, though nobody may be able to read them yet. */
export const tokensShape: z.ZodMiniType<ThemeTokens> = tokens;

/** Checks tokens that anybody may have written: what cannot be read or must not flash is refused by its figure. */
export const tokensSchema: z.ZodMiniType<ThemeTokens> = tokens.check((payload) => {
  for (const weakness of weaknessesOf(payload.value)) {
    const { path } = weakness;
    payload.issues.push({
      code: 'custom',
      input: payload.value,
      path: [...path],
      message: sentenceOf(weakness),
    });
  }
});

/** What the letters of a panel stand on. */
export type GroundName = 'panel' | 'panel2';

/** A colour that is not taken, and the figures why. */
export type Weakness =
  /** Contrast with a ground. */
  | {
      readonly path: readonly string[];
      readonly kind: 'contrast';
      readonly reached: number;
      readonly ground: GroundName;
      readonly least: number;
    }
  /** The share of red in a ground's light. */
  | { readonly path: readonly string[]; readonly kind: 'red'; readonly share: number };

/** What is read, each with its place and the least contrast that it needs. */
export function readOn(
  theme: ThemeTokens,
): readonly { readonly path: readonly string[]; readonly color: string; readonly least: number }[] {
  const { accent, levels, muted, text } = theme;
  return [
    { path: ['text'], color: text, least: LEAST_CONTRAST.text },
    { path: ['muted'], color: muted, least: LEAST_CONTRAST.other },
    { path: ['accent'], color: accent, least: LEAST_CONTRAST.other },
    ...Object.entries(levels).map(([level, color]) => ({
      path: ['levels', level],
      color,
      least: LEAST_CONTRAST.other,
    })),
  ];
}

/** What keeps the tokens from being worn; of each colour the first ground on which it is too weak. */
export function weaknessesOf(theme: ThemeTokens): readonly Weakness[] {
  const grounds = [
    ['panel', theme.panel],
    ['panel2', theme.panel2],
  ] as const;
  return [
    ...grounds.flatMap(([name, color]): Weakness[] => {
      const share = redShare(color);
      return share < SATURATED_RED ? [] : [{ path: [name], kind: 'red', share }];
    }),
    ...readOn(theme).flatMap(({ path, color, least }): Weakness[] => {
      const weak = grounds.find(([, ground]) => contrastOf(color, ground) < least);
      if (!weak) return [];
      return [{ path, kind: 'contrast', reached: contrastOf(color, weak[1]), ground: weak[0], least }];
    }),
  ];
}

function sentenceOf(weakness: Weakness): string {
  if (weakness.kind === 'red') {
    return `${inPart(weakness.share)} of its light is red; under ${SATURATED_RED} is needed, since saturated red may harm people when it flashes.`;
  }
  const { reached, ground, least } = weakness;
  return `It reaches ${contrastInWords(reached)} : 1 on ${ground}; ${least} : 1 is needed to be read.`;
}

/** Rounded down: what is refused never reads as if it were enough. */
export function contrastInWords(reached: number): string {
  return (Math.floor(reached * 10) / 10).toFixed(1);
}

/** Rounded up: what is refused never reads as less than it is. */
export function inPart(share: number): string {
  return (Math.ceil(share * 100) / 100).toFixed(2);
}
