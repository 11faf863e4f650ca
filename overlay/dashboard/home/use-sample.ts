import { useEffect, useRef, useState } from 'react';
import { newUuid } from '../../net/id.ts';
import { alertOfStep, stepToTry } from '../../samples/of-step.ts';
import { useTopic } from '../hooks.ts';
import type { PreviewHandle } from '../preview-frame.tsx';
import { TEXTS } from '../texts/texts.ts';

/** A preview that says nothing for so long is not there. */
const ANSWER_WITHIN_MS = 8_000;
/** Nobody watches a sample for longer. */
const LONGEST_MS = 5_000;

/** How the sample in the preview goes. */
export type Playing = 'no' | 'yes' | 'played' | 'silent';

/** Plays a sample in a preview of one's own, and waits for its word that it was seen. */
export function useSample() {
  const tiers = useTopic('ladder')?.tiers;
  const files = useTopic('media') ?? [];
  const frame = useRef<PreviewHandle>(null);
  const [playing, setPlaying] = useState<Playing>('no');
  /** The sample that is awaited; one that was asked for before the frame was there is played once it is. */
  const waits = useRef<string | null>(null);
  const isReady = useRef(false);
  const tier = tiers ? stepToTry(tiers) : null;

  function send(id: string): void {
    if (!tier) return;
    const sample = { name: TEXTS.testNameHint, message: null, streak: null, giftName: null };
    const show = { id, files, isStrict: true, nowMs: Date.now(), longestMs: LONGEST_MS };
    frame.current?.play(alertOfStep(tier, sample, show));
  }

  useEffect(() => {
    if (playing !== 'yes') return;
    const timer = setTimeout(() => setPlaying('silent'), ANSWER_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [playing]);

  return {
    playing,
    canPlay: tier !== null,
    play() {
      const id = `preview-${newUuid(crypto)}`;
      waits.current = id;
      setPlaying('yes');
      if (isReady.current) send(id);
    },
    preview: {
      ref: frame,
      onReady() {
        isReady.current = true;
        if (waits.current !== null) send(waits.current);
      },
      onPlayed(id: string) {
        if (id !== waits.current) return;
        waits.current = null;
        setPlaying('played');
      },
    },
  };
}
