import { IconCheck, IconPointFilled } from '@tabler/icons-react';
import type { LookName, Theme } from '../../../../shared/theme.ts';
import { THEME_NAMES } from '../../../../shared/theme-tokens.ts';
import { TOKENS } from '../../../../shared/themes/all.ts';
import { LookPicture } from '../../look-picture/look-picture.tsx';
import { Panel } from '../../panel.tsx';
import { TEXTS } from '../../texts/texts.ts';

const T = TEXTS.look;

/** The looks to choose from, each as it looks; one's own once there is one. */
export function ThemeCards(props: {
  readonly theme: Theme;
  /** What viewers see now. */
  readonly onAir: LookName;
  readonly choose: (name: LookName) => void;
}) {
  const { own } = props.theme;
  const cards = THEME_NAMES.map((name) => ({
    name: name as LookName,
    title: T.names[name],
    about: T.about[name],
    tokens: TOKENS[name],
  }));
  if (own) cards.push({ name: 'own', title: T.own, about: T.ownAbout, tokens: own });
  return (
    <Panel title={T.title}>
      <div className="look-cards" role="radiogroup" aria-label={T.title}>
        {cards.map(({ name, title, about, tokens }) => (
          <label key={name} className="look-card">
            <input
              type="radio"
              name="look"
              className="unseen"
              checked={props.theme.name === name}
              onChange={() => props.choose(name)}
            />
            <LookPicture tokens={tokens} />
            <span className="strong">{title}</span>
            <span className="note">{about}</span>
            <span className="look-states">
              {props.theme.name === name && (
                <span className="look-chosen">
                  <IconCheck size={16} aria-hidden />
                  {T.chosen}
                </span>
              )}
              {props.onAir === name && (
                <span data-mark="onAir">
                  <IconPointFilled size={16} aria-hidden />
                  {T.onAir}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </Panel>
  );
}
