import { NativeSelect, Switch } from '@mantine/core';
import { useId } from 'react';
import type { MediaUse } from '../../../shared/tier-media.ts';
import { MEDIA_USES, unfitFor } from '../../../shared/tier-media.ts';
import { useTopic } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import { cleaned } from './edits.ts';
import type { StepForm } from './fields.tsx';

const LOUDEST = { on: true, volume: 1 };

/** Whether and how loud the step is heard, and files of the streamer's own. */
export function SoundFields({ step }: { step: StepForm }) {
  const { tier, set } = step;
  const id = useId();
  const sound = tier.sound ?? LOUDEST;
  // Left out where it is on and at full volume, as a file that people write would have it.
  const change = (next: typeof LOUDEST) =>
    set({ sound: next.on && next.volume === 1 ? undefined : next }, 'sound');
  return (
    <>
      <div className="volume">
        <Switch
          label={TEXTS.tiers.sound}
          checked={sound.on}
          onChange={(event) => change({ ...sound, on: event.currentTarget.checked })}
        />
        <label htmlFor={id}>{TEXTS.tiers.volume}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={5}
          disabled={!sound.on}
          value={Math.round(sound.volume * 100)}
          aria-valuetext={TEXTS.tiers.percent(sound.volume)}
          onChange={(event) => change({ ...sound, volume: Number(event.currentTarget.value) / 100 })}
        />
        <output htmlFor={id}>{TEXTS.tiers.percent(sound.volume)}</output>
      </div>
      <Files step={step} />
    </>
  );
}

const USUAL: Readonly<Record<MediaUse, string>> = {
  sound: TEXTS.tiers.usualSound,
  picture: TEXTS.tiers.usualPicture,
};
const OWN: Readonly<Record<MediaUse, string>> = {
  sound: TEXTS.tiers.ownSound,
  picture: TEXTS.tiers.ownPicture,
};

function Files({ step: { tier, fault, set } }: { step: StepForm }) {
  const files = useTopic('media') ?? [];
  return (
    <>
      <div className="pair">
        {MEDIA_USES.map((use) => {
          const chosen = tier.media?.[use];
          const fit = files.filter((file) => unfitFor(use, file) === null);
          const isGone = chosen !== undefined && fit.every(({ id }) => id !== chosen);
          return (
            <NativeSelect
              key={use}
              label={OWN[use]}
              value={chosen ?? ''}
              error={fault(`media.${use}`)}
              data={[
                { value: '', label: USUAL[use] },
                ...fit.map(({ id, name }) => ({ value: id, label: name })),
                ...(isGone ? [{ value: chosen, label: TEXTS.tiers.fileGone }] : []),
              ]}
              onChange={({ currentTarget: { value } }) => {
                const media = cleaned({ ...tier.media, [use]: value === '' ? undefined : value });
                set({ media: Object.keys(media).length === 0 ? undefined : media }, 'media');
              }}
            />
          );
        })}
      </div>
      {files.length === 0 && <p className="note">{TEXTS.tiers.noFiles}</p>}
    </>
  );
}
