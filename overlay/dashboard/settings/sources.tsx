import type { Settings } from '../../../shared/settings.ts';
import { useTopic } from '../hooks.ts';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { Tikfinity } from './tikfinity.tsx';
import { Twitch } from './twitch.tsx';
import { Webhook } from './webhook.tsx';

/** Where gifts come from; each change acts at once. */
export function Sources({ settings }: { settings: Settings }) {
  const isDemo = useTopic('status')?.demo ?? false;
  return (
    <>
      {isDemo && <p className="warning">{TEXTS.demo}</p>}
      <Tikfinity settings={settings} />
      <Twitch settings={settings} />
      <Webhook />
    </>
  );
}
