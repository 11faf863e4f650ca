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

/** Checks tokens that anybody may have written: what cannot be read or must not flash is refused by its figure. */
export const tokensSchema: z.ZodMiniType<ThemeTokens> = tokens.check((payload) => {
  for (const { path, message } of faultsOf(payload.value)) {
    payload.issues.push({ code: 'custom', input: payload.value, path: [...path], message });
  }
});

interface TokenFault {
  readonly path: readonly string[];
  readonly message: string;
}

function faultsOf(theme: ThemeTokens): readonly TokenFault[] {
  const { accent, levels, muted, panel, panel2, text } = theme;
  const grounds = { panel, panel2 };
  const read: readonly (readonly [path: readonly string[], color: string, least: number])[] = [
    [['text'], text, LEAST_CONTRAST.text],
    [['muted'], muted, LEAST_CONTRAST.other],
    [['accent'], accent, LEAST_CONTRAST.other],
    ...Object.entries(levels).map(
      ([level, each]) => [['levels', level], each, LEAST_CONTRAST.other] as const,
    ),
  ];
  return [
    ...Object.entries(grounds).flatMap(([name, ground]) => redFault(name, ground)),
    ...read.flatMap(([path, each, least]) => {
      const weak = Object.entries(grounds).find(([, ground]) => contrastOf(each, ground) < least);
      return weak ? [{ path, message: tooWeak(contrastOf(each, weak[1]), weak[0], least) }] : [];
    }),
  ];
}

function redFault(name: string, ground: string): TokenFault[] {
  const share = redShare(ground);
  if (share < SATURATED_RED) return [];
  const message = `${inPart(share)} of its light is red; under ${SATURATED_RED} is needed, since saturated red may harm people when it flashes.`;
  return [{ path: [name], message }];
}

function tooWeak(reached: number, ground: string, least: number): string {
  return `It reaches ${(Math.floor(reached * 10) / 10).toFixed(1)} : 1 on ${ground}; ${least} : 1 is needed to be read.`;
}

/** Rounded up: what is refused never reads as less than it is. */
function inPart(share: number): string {
  return (Math.ceil(share * 100) / 100).toFixed(2);
}
