import { contrastOf, grayOf, mixed, numberOf, redShare } from './colors.ts';
import type { ThemeTokens, Weakness } from './theme-tokens.ts';
import { readOn, SATURATED_RED, weaknessesOf } from './theme-tokens.ts';

const STEPS = 255;
const ENDS = ['#FFFFFF', '#000000'] as const;

/** Of the colours on the way to these ends the one that serves with the least change; null where none does. */
function nearest(color: string, ends: readonly string[], serves: (color: string) => boolean): string | null {
  const found = ends.flatMap((end) => {
    const way = Array.from({ length: STEPS }, (_, step) => mixed(color, end, (step + 1) / STEPS));
    return way.find(serves) ?? [];
  });
  return found.sort((a, b) => changeOf(color, a) - changeOf(color, b))[0] ?? null;
}

/** How far two colours lie apart, in red, green and blue. */
function changeOf(one: string, other: string): number {
  const [a, b] = [numberOf(one), numberOf(other)];
  return Math.hypot(...[16, 8, 0].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255)));
}

/**
 * The colour to put in the place of one that is too weak: lighter or darker until it is read on both grounds, or paler
 * until its red is safe. Null where no colour would do, because the grounds themselves stand in the way.
 */
export function fixOf(theme: ThemeTokens, weakness: Weakness): string | null {
  const { panel, panel2 } = theme;
  if (weakness.kind === 'red') {
    const color = weakness.path[0] === 'panel' ? panel : panel2;
    return nearest(color, [grayOf(color)], (each) => redShare(each) < SATURATED_RED);
  }
  const key = weakness.path.join('.');
  const read = readOn(theme).find(({ path }) => path.join('.') === key);
  if (!read) return null;
  return nearest(read.color, ENDS, (each) =>
    [panel, panel2].every((ground) => contrastOf(each, ground) >= read.least),
  );
}

/** The tokens with one colour changed, by its place such as `text` or `levels.3`. */
export function withColor(theme: ThemeTokens, path: readonly string[], color: string): ThemeTokens {
  const [name = '', level] = path;
  if (level !== undefined) return { ...theme, levels: { ...theme.levels, [level]: color } };
  return { ...theme, [name]: color };
}

/** All that can be put right by itself: the grounds first, since the rest is read on them. */
export function fixAll(theme: ThemeTokens): ThemeTokens {
  const fix = (before: ThemeTokens, kind: Weakness['kind']) =>
    weaknessesOf(before)
      .filter((weakness) => weakness.kind === kind)
      .reduce((now, weakness) => {
        const color = fixOf(now, weakness);
        return color === null ? now : withColor(now, weakness.path, color);
      }, before);
  return fix(fix(theme, 'red'), 'contrast');
}
