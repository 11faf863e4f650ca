import type { ThemeName, ThemeTokens, Weakness } from '../../../../shared/theme-tokens.ts';
import { THEME_NAMES, weaknessesOf } from '../../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../../shared/themes/all.ts';

/** Takes other tokens; those of one `stroke` are one step back. */
export type ChangeTokens = (tokens: ThemeTokens, stroke?: string) => void;

/** The look that tokens have most in common with: the one that they were copied from. */
export function copiedFrom(own: ThemeTokens): ThemeName {
  const values = (theme: ThemeTokens) => Object.values({ ...theme, ...theme.levels, levels: null });
  const mine = values(own);
  const common = (name: ThemeName) =>
    values(TOKENS[name]).filter((value, at) => value === mine[at] && value !== null).length;
  return THEME_NAMES.reduce((best, name) => (common(name) > common(best) ? name : best));
}

/** What is wrong with each colour, by its place such as `text` or `levels.3`. */
export function weaknessesByPlace(own: ThemeTokens): ReadonlyMap<string, Weakness> {
  return new Map(weaknessesOf(own).map((weakness) => [weakness.path.join('.'), weakness]));
}
