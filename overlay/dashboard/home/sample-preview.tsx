import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { TopicMap } from '../../net/frames.ts';
import { CANVASES, PreviewFrame } from '../preview-frame.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { useSample } from './use-sample.ts';

const HIGHEST_PX = 360;
/** A cleared or paused screen is about the show, and not about what the sample looks like. */
const STAGE_OPEN: TopicMap = { stage: { cleared: null, paused: false, muted: false } };

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
      <PreviewFrame {...CANVASES.landscape} highestPx={HIGHEST_PX} drafts={STAGE_OPEN} {...preview} />
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
