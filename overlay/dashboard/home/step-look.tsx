import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { PRESETS } from '../../../shared/tier-presets.ts';
import { useAct, useCanAct, useTopic } from '../hooks.ts';
import { LanguageChoice } from '../language-choice.tsx';
import { TEXTS } from '../texts/texts.ts';
import { Choices } from './choices.tsx';
import { helpersOf, withHolds } from './holds.ts';
import { ZoneChoice } from './place-and-time.tsx';
import { presetOf } from './presets.ts';
import { SamplePreview } from './sample-preview.tsx';
import type { StepProps } from './step-props.ts';
import { ThemeChoices } from './theme-choices.tsx';
import { useSample } from './use-sample.ts';

/** Ladder, look, time zone and language. The defaults stand until somebody chooses. */
export function StepLook({ settings, done, mark }: StepProps) {
  const canAct = useCanAct();
  const sample = useSample();
  const { name: theme } = settings.theme;
  const shown = useRef(theme);
  useEffect(() => {
    if (shown.current === theme) return;
    shown.current = theme;
    sample.play();
  });
  return (
    <>
      <div className="home-look">
        <div className="home-look-choices">
          <LadderChoices />
          <ThemeChoices settings={settings} />
        </div>
        <SamplePreview sample={sample} isMain={false} />
      </div>
      <div className="pair">
        <ZoneChoice settings={settings} />
        <LanguageChoice />
      </div>
      {!done.includes('look') && (
        <Button className="home-main" disabled={!canAct} onClick={() => void mark('look')}>
          {TEXTS.home.keep}
        </Button>
      )}
    </>
  );
}

function LadderChoices() {
  const ladder = useTopic('ladder');
  const canAct = useCanAct();
  const { run, isSending } = useAct('save-tiers');
  if (!ladder) return null;
  const chosen = presetOf(ladder.tiers);
  const helpers = helpersOf(ladder.tiers) ?? 'alone';
  return (
    <>
      <h4>{TEXTS.home.ladder}</h4>
      <Choices
        label={TEXTS.home.ladder}
        chosen={chosen}
        isOff={!canAct || isSending}
        choose={(id) => {
          const preset = PRESETS.find((one) => one.id === id);
          if (!preset || id === chosen) return;
          const tiers = withHolds(preset.tiers, helpers);
          void run(
            { tiers, baseVersion: ladder.version },
            TEXTS.home.presetSaved(TEXTS.tiers.preset[id].name),
          );
        }}
        data={PRESETS.map(({ id }) => ({ id, ...TEXTS.tiers.preset[id] }))}
      />
      {chosen === null && <p className="note">{TEXTS.home.ownLadder}</p>}
    </>
  );
}
