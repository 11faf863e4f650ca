import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { CANVASES, OPEN_STAGE, PreviewFrame } from '../preview-frame.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { useSample } from './use-sample.ts';

const HIGHEST_PX = 360;

/** The overlay with a button that plays a sample in it, and what became of that. */
export function SamplePreview(props: {
  readonly sample: ReturnType<typeof useSample>;
  readonly isMain: boolean;
  readonly onSeen?: () => void;
}) {
  const { sample, isMain, onSeen } = props;
  const { playing, canPlay, play, preview } = sample;
  useEffect(() => {
    if (playing === 'played') onSeen?.();
  }, [playing]);
  const said = {
    no: '',
    yes: TEXTS.home.playing,
    played: TEXTS.home.played,
    silent: TEXTS.home.noAnswer,
  }[playing];
  return (
    <div className="home-sample">
      <PreviewFrame {...CANVASES.landscape} highestPx={HIGHEST_PX} drafts={OPEN_STAGE} {...preview} />
      <div className="home-play">
        <Button variant={isMain ? 'filled' : 'default'} disabled={!canPlay} onClick={play}>
          {TEXTS.home.playTest}
        </Button>
        <p role="status" className={playing === 'silent' ? 'warning' : undefined}>
          {said}
        </p>
      </div>
    </div>
  );
}
