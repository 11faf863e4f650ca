import type { Settings } from '../../../shared/settings.ts';
import { THEME_NAMES } from '../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../shared/themes/all.ts';
import { useAct, useCanAct } from '../hooks.ts';
import { LookPicture } from '../look-picture/look-picture.tsx';
import { TEXTS } from '../texts/texts.ts';
import { Choices } from './choices.tsx';

/** The six looks, each as it looks. */
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
          const said = TEXTS.home.themeSaved(TEXTS.look.names[name]);
          void run({ theme: { ...theme, name }, baseVersion: version }, said);
        }}
        data={THEME_NAMES.map((id) => ({
          id,
          name: TEXTS.look.names[id],
          picture: <LookPicture tokens={TOKENS[id]} />,
        }))}
      />
    </>
  );
}
