import { useMemo, useState } from 'react';
import { parseWith } from '../../../../shared/schema.ts';
import type { Theme } from '../../../../shared/theme.ts';
import { themeSchema } from '../../../../shared/theme.ts';
import type { ThemeTokens } from '../../../../shared/theme-tokens.ts';
import { useTopic } from '../../hooks.ts';
import { TEXTS } from '../../texts/texts.ts';
import type { ScreenDraft } from '../draft.ts';
import { LookPreview } from './look-preview.tsx';
import { MotionChoice } from './motion-choice.tsx';
import { OwnLook } from './own-look.tsx';
import { ThemeCards } from './theme-cards.tsx';

/** Which look is worn, how much of it moves, and one's own, all tried on the preview before anybody sees it. */
export function LookEditor({ draft }: { draft: ScreenDraft }) {
  const { theme, topics, change } = draft;
  const onAir = useTopic('settings')?.theme ?? theme;
  const worn = useWearable(theme, onAir);
  const drafts = useMemo(() => ({ ...topics, theme: worn }), [topics, worn]);
  const { motion = 'full', own, name } = theme;
  const changeOwn = (tokens: ThemeTokens, stroke?: string) =>
    change('theme', { ...theme, name: 'own', own: tokens }, stroke);
  return (
    <div className="look">
      <div className="look-side">
        <LookPreview
          drafts={drafts}
          replayOn={replayOn(worn)}
          note={worn === theme ? null : TEXTS.look.previewWaits}
        />
      </div>
      <div className="look-choices">
        <ThemeCards
          theme={theme}
          onAir={onAir.name}
          choose={(next) => change('theme', { ...theme, name: next })}
        />
        <MotionChoice motion={motion} choose={(next) => change('theme', { ...theme, motion: next })} />
        <OwnLook worn={name} own={own} change={changeOwn} />
      </div>
    </div>
  );
}

/** The newest look that may be worn: the preview takes no other, as the overlay does not. */
function useWearable(theme: Theme, onAir: Theme): Theme {
  const isFit = useMemo(() => parseWith(themeSchema, theme).ok, [theme]);
  const [last, setLast] = useState(isFit ? theme : onAir);
  if (isFit && last !== theme) setLast(theme);
  return isFit ? theme : last;
}

/** What of a look is seen in its movement; a colour is seen where it stands. */
function replayOn({ name, motion, own }: Theme): string {
  const { enter, enterMs, particle, shape, type } = (name === 'own' && own) || {};
  return JSON.stringify([name, motion, enter, enterMs, particle, shape, type]);
}
