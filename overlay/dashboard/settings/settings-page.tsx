import type { ComponentType } from 'react';
import type { Settings } from '../../../shared/settings.ts';
import { useFragment, useTopic } from '../hooks.ts';
import { placeOf } from '../routes.ts';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { BotForm } from './bot-form.tsx';
import { useEdits } from './fields.tsx';
import { Privacy } from './privacy.tsx';
import { Reach } from './reach.tsx';
import { Sources } from './sources.tsx';

interface Part {
  readonly path: string;
  readonly name: string;
  readonly Form: ComponentType<{ settings: Settings }>;
}

const SOURCES: Part = { path: 'sources', name: TEXTS.sources, Form: Sources };
const PARTS: readonly Part[] = [
  SOURCES,
  { path: 'bot', name: TEXTS.bot, Form: BotForm },
  { path: 'reach', name: TEXTS.reach, Form: Reach },
  { path: 'privacy', name: TEXTS.privacy, Form: Privacy },
];

/** The owner's choices: a list at the left, one form at the right. */
export function SettingsPage() {
  const settings = useTopic('settings');
  const edits = useEdits();
  const place = placeOf(useFragment());
  const part = PARTS.find(({ path }) => path === place) ?? SOURCES;
  const hasBotEdits = [...edits.keys()].some((key) => key.startsWith('bot.'));
  return (
    <div className="settings">
      <nav className="settings-parts" aria-label={TEXTS.title}>
        {PARTS.map(({ path, name }) => (
          <a key={path} href={`#/settings/${path}`} aria-current={path === part.path ? 'page' : undefined}>
            {name}
            {path === 'bot' && hasBotEdits && <span className="unsaved">{TEXTS.unsaved}</span>}
          </a>
        ))}
      </nav>
      <div className="settings-form">
        {settings ? <part.Form settings={settings} /> : <p className="empty">{TEXTS.fetching}</p>}
      </div>
    </div>
  );
}
