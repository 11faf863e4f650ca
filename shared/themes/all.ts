import type { ThemeName, ThemeTokens } from '../theme-tokens.ts';
import { FESTIVE } from './festive.ts';
import { LUXE } from './luxe.ts';
import { NEON } from './neon.ts';
import { PAPER } from './paper.ts';
import { PIXEL } from './pixel.ts';
import { SIGNAL } from './signal.ts';

/** The tokens of the looks that come with it. */
export const TOKENS: Readonly<Record<ThemeName, ThemeTokens>> = {
  signal: SIGNAL,
  neon: NEON,
  paper: PAPER,
  luxe: LUXE,
  pixel: PIXEL,
  festive: FESTIVE,
};
