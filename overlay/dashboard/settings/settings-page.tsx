import type { ComponentType } from 'react';
import type { Settings } from '../../../shared/settings.ts';
import { Audit } from '../audit/audit.tsx';
import { Devices } from '../devices/devices.tsx';
import { useEdits } from '../form/fields.tsx';
import { useFragment, useIsOwner, useTopic } from '../hooks.ts';
import { People } from '../people/people.tsx';
import { placeOf } from '../routes.ts';
import { TEXTS as ALL_TEXTS, SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { Words } from '../words/words.tsx';
import { BotForm } from './bot-form.tsx';
import { Privacy } from './privacy.tsx';
import { Sources } from './sources.tsx';

/** The settings themselves are told to the owner alone: what moderators see asks for what it needs by itself. */
type Part = { readonly path: string; readonly name: string } & (
  | { readonly roles: 'owner'; readonly Form: ComponentType<{ settings: Settings }> }
  | { readonly roles: 'staff'; readonly Form: ComponentType }
);

const WORDS: Part = { path: 'words', name: ALL_TEXTS.words.title, roles: 'staff', Form: Words };
const PARTS: readonly Part[] = [
  { path: 'sources', name: TEXTS.sources, roles: 'owner', Form: Sources },
  { path: 'bot', name: TEXTS.bot, roles: 'owner', Form: BotForm },
  { path: 'people', name: TEXTS.people, roles: 'owner', Form: People },
  WORDS,
  { path: 'devices', name: TEXTS.devices, roles: 'owner', Form: Devices },
  { path: 'privacy', name: TEXTS.privacy, roles: 'owner', Form: Privacy },
  { path: 'audit', name: ALL_TEXTS.audit.title, roles: 'staff', Form: Audit },
];

/** A list of the parts that are one's own at the left, one form at the right. */
export function SettingsPage() {
  const settings = useTopic('settings');
  const edits = useEdits();
  const place = placeOf(useFragment());
  const isOwner = useIsOwner();
  const parts = PARTS.filter(({ roles }) => isOwner || roles === 'staff');
  const part = parts.find(({ path }) => path === place) ?? parts[0] ?? WORDS;
  const hasBotEdits = [...edits.keys()].some((key) => key.startsWith('bot.'));
  return (
    <div className="settings">
      <nav className="settings-parts" aria-label={TEXTS.title}>
        {parts.map(({ path, name }) => (
          <a key={path} href={`#/settings/${path}`} aria-current={path === part.path ? 'page' : undefined}>
            {name}
            {path === 'bot' && hasBotEdits && <span className="unsaved">{TEXTS.unsaved}</span>}
          </a>
        ))}
      </nav>
      <div className="settings-form">
        {part.roles === 'staff' ? (
          <part.Form />
        ) : settings ? (
          <part.Form settings={settings} />
        ) : (
          <p className="empty">{TEXTS.fetching}</p>
        )}
      </div>
    </div>
  );
}
