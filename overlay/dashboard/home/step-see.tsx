import { TEXTS } from '../texts/texts.ts';
import { SamplePreview } from './sample-preview.tsx';
import type { StepProps } from './step-props.ts';
import { useSample } from './use-sample.ts';

/** The first success: it needs no account and no OBS. */
export function StepSee({ done, mark }: StepProps) {
  const isDone = done.includes('see');
  return (
    <>
      <p>{TEXTS.home.seeAbout}</p>
      <SamplePreview sample={useSample()} isMain={!isDone} onSeen={() => !isDone && void mark('see')} />
    </>
  );
}
