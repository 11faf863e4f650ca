import type { Level } from '../../../../shared/alert.ts';
import { fixOf, withColor } from '../../../../shared/theme-fix.ts';
import type { ThemeName, ThemeTokens, Weakness } from '../../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../../shared/themes/all.ts';
import { useTopic } from '../../hooks.ts';
import { TEXTS } from '../../texts/texts.ts';
import { ColorField } from './color-field.tsx';
import type { ChangeTokens } from './own.ts';

const T = TEXTS.look;
const GROUNDS = ['panel', 'panel2', 'line', 'edge', 'ink'] as const;
const LETTERS = ['text', 'muted', 'accent'] as const;
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5, 6, 7];

interface Slot {
  readonly path: readonly string[];
  readonly label: string;
  readonly colorIn: (tokens: ThemeTokens) => string;
}

/** Every colour of a look, each with what is wrong with it. */
export function PaletteTokens(props: {
  readonly own: ThemeTokens;
  readonly origin: ThemeName;
  /** By place, such as `levels.3`. */
  readonly weaknesses: ReadonlyMap<string, Weakness>;
  readonly change: ChangeTokens;
}) {
  const { own, origin, weaknesses, change } = props;
  const ladder = useTopic('ladder');
  const slot = (name: (typeof GROUNDS | typeof LETTERS)[number]): Slot => ({
    path: [name],
    label: T.tokens[name],
    colorIn: (tokens) => tokens[name],
  });
  const levelSlot = (level: Level): Slot => {
    const step = ladder?.tiers.find((tier) => tier.level === level);
    return {
      path: ['levels', String(level)],
      label: step ? T.level(level, step.name) : T.levelOnly(level),
      colorIn: (tokens) => tokens.levels[level],
    };
  };
  const groups = [
    { title: T.grounds, slots: GROUNDS.map(slot) },
    { title: T.letters, slots: LETTERS.map(slot) },
    { title: T.levels, slots: LEVELS.map(levelSlot) },
  ];
  return groups.map(({ title, slots }) => (
    <fieldset key={title} className="tokens">
      <legend>{title}</legend>
      {slots.map(({ path, label, colorIn }) => {
        const place = path.join('.');
        const weakness = weaknesses.get(place);
        const original = colorIn(TOKENS[origin]);
        return (
          <ColorField
            key={place}
            label={label}
            color={colorIn(own)}
            weakness={weakness}
            fix={weakness ? fixOf(own, weakness) : null}
            original={original === colorIn(own) ? null : { color: original, look: T.names[origin] }}
            change={(color) => change(withColor(own, path, color), `own.${place}`)}
          />
        );
      })}
    </fieldset>
  ));
}
