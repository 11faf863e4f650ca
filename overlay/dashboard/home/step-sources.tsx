import { useState } from 'react';
import { useTopic } from '../hooks.ts';
import { Tikfinity } from '../settings/tikfinity.tsx';
import { Twitch } from '../settings/twitch.tsx';
import { Webhook } from '../settings/webhook.tsx';
import { TEXTS } from '../texts/texts.ts';
import { Choices } from './choices.tsx';
import { isWell } from './first-run.ts';
import type { StepProps } from './step-props.ts';

const PLACES = ['tiktok', 'twitch', 'other'] as const;
type Place = (typeof PLACES)[number];

/** Where gifts come from, each set up in place. */
export function StepSources({ settings }: StepProps) {
  const { tikfinity, twitch } = settings.sources;
  const status = useTopic('status');
  const isDemo = status?.demo ?? false;
  const isOn: { readonly [place in Place]: boolean } = {
    tiktok: tikfinity.on,
    twitch: twitch.on,
    other: status?.sources.some((source) => source.id === 'hook:gift' && isWell(source)) ?? false,
  };
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
        ticked={PLACES.filter((id) => isOn[id])}
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
