import { useState } from 'react';
import { useTopic } from '../hooks.ts';
import { Tikfinity } from '../settings/tikfinity.tsx';
import { Twitch } from '../settings/twitch.tsx';
import { Webhook } from '../settings/webhook.tsx';
import { TEXTS } from '../texts/texts.ts';
import { Choices } from './choices.tsx';
import type { StepProps } from './step-props.ts';

const PLACES = ['tiktok', 'twitch', 'other'] as const;
type Place = (typeof PLACES)[number];

/** Where gifts come from, each set up in place. */
export function StepSources({ settings }: StepProps) {
  const { tikfinity, twitch } = settings.sources;
  const isDemo = useTopic('status')?.demo ?? false;
  const [chosen, setChosen] = useState<Place | null>(() => {
    if (tikfinity.on) return 'tiktok';
    return twitch.on ? 'twitch' : null;
  });
  return (
    <>
      <p>{TEXTS.home.sourcesAbout}</p>
      {isDemo && <p className="warning">{TEXTS.settingsPage.demo}</p>}
      <Choices
        label={TEXTS.home.sourceChoice}
        chosen={chosen}
        choose={setChosen}
        data={PLACES.map((id) => ({ id, name: TEXTS.home.source[id], about: TEXTS.home.sourceOf[id] }))}
      />
      {chosen !== null && (
        <div className="settings settings-form">
          {chosen === 'tiktok' && <Tikfinity settings={settings} />}
          {chosen === 'tiktok' && <p className="note">{TEXTS.home.liveStudio}</p>}
          {chosen === 'twitch' && <Twitch settings={settings} />}
          {chosen === 'other' && <Webhook />}
        </div>
      )}
    </>
  );
}
