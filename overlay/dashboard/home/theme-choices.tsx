import type { Settings } from '../../../shared/settings.ts';
import type { ThemeName } from '../../../shared/theme-tokens.ts';
import { THEME_NAMES } from '../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../shared/themes/all.ts';
import { useAct, useCanAct } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import { Choices } from './choices.tsx';

/** The six looks, each with a small picture in its own colours. */
export function ThemeChoices({ settings }: { readonly settings: Settings }) {
  const canAct = useCanAct();
  const { run, isSending } = useAct('save-theme');
  const { theme, version } = settings;
  return (
    <>
      <h4>{TEXTS.home.look}</h4>
      <Choices
        label={TEXTS.home.look}
        chosen={THEME_NAMES.find((name) => name === theme.name) ?? null}
        isOff={!canAct || isSending}
        choose={(name) => {
          if (name === theme.name) return;
          const said = TEXTS.home.themeSaved(TEXTS.home.theme[name]);
          void run({ theme: { ...theme, name }, baseVersion: version }, said);
        }}
        data={THEME_NAMES.map((id) => ({ id, name: TEXTS.home.theme[id], picture: <Picture name={id} /> }))}
      />
    </>
  );
}

const SHOWN_LEVELS = [2, 3, 4, 5, 6] as const;

function Picture({ name }: { readonly name: ThemeName }) {
  const { panel, edge, text, levels } = TOKENS[name];
  return (
    <span className="home-swatch" style={{ background: panel, borderColor: edge, color: text }} aria-hidden>
      {TEXTS.home.themeSample}
      <span className="home-swatch-levels">
        {SHOWN_LEVELS.map((level) => (
          <span key={level} style={{ background: levels[level] }} />
        ))}
      </span>
    </span>
  );
}
