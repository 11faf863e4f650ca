import type { RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { WidgetName } from '../../../../shared/layout.ts';
import { WIDGETS } from '../../../../shared/layout.ts';
import type { TopicMap } from '../../../net/frames.ts';
import { useTopic } from '../../hooks.ts';
import type { PreviewHandle } from '../../preview-frame.tsx';
import type { ScreenDraft } from '../draft.ts';
import type { StageLevel } from './samples.ts';
import { ROUND_MS, sampleAlert, sampled, sampleTopics, stageLevels } from './samples.ts';
import type { LayoutView } from './view.ts';

export interface Samples {
  /** What the preview shows in place of what is live: the drafts, and samples where they are asked for. */
  readonly topics: TopicMap;
  /** Who has something to show by them. */
  readonly standing: ReadonlySet<WidgetName>;
  /** The preview was opened. */
  readonly ready: () => void;
}

/** What is there when the preview is opened is old news to it: the first comes this long after. */
const FIRST_NEWS_MS = 500;
const NOBODY: ReadonlySet<WidgetName> = new Set();

export function useSamples(
  { topics, layout }: ScreenDraft,
  { orientation, chosen, hasSamples }: LayoutView,
): Samples {
  const [round, setRound] = useState(0);
  const [isReady, setIsReady] = useState(false);
  const { window } = layout;
  const places = layout[orientation];
  const next = () => setRound((count) => count + 1);
  useEffect(() => {
    if (!hasSamples) return;
    const timer = setInterval(next, ROUND_MS);
    return () => clearInterval(timer);
  }, [hasSamples]);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => {
      setIsReady(false);
      next();
    }, FIRST_NEWS_MS);
    return () => clearTimeout(timer);
  }, [isReady]);
  // Who is shown changes far more seldom than where.
  const names = hasSamples ? [...sampled(places, orientation, chosen)].join() : '';
  const standing = useMemo(() => (names ? new Set(names.split(',').filter(isWidget)) : NOBODY), [names]);
  const samples = useMemo(
    () => (hasSamples ? sampleTopics(standing, window, round) : {}),
    [hasSamples, standing, window, round],
  );
  const all = useMemo(() => ({ ...samples, ...topics }), [samples, topics]);
  return { topics: all, standing, ready: () => setIsReady(true) };
}

function isWidget(name: string): name is WidgetName {
  return WIDGETS.some((widget) => widget === name);
}

/** Sample alerts of the streamer's own steps. */
export interface SampleAlerts {
  readonly levels: readonly StageLevel[];
  readonly play: (level: StageLevel) => void;
  /** The preview was opened, or has played one to its end. */
  readonly ready: () => void;
  readonly played: () => void;
}

/** The level that fits the box for alerts best. */
const FIRST_LEVEL: StageLevel = 4;

/** While `isOn`, one alert follows the other, so that there is something to place. */
export function useSampleAlerts(preview: RefObject<PreviewHandle | null>, isOn: boolean): SampleAlerts {
  const tiers = useTopic('ladder')?.tiers ?? [];
  const levels = stageLevels(tiers);
  const [level, setLevel] = useState<StageLevel>(FIRST_LEVEL);
  const count = useRef(0);
  const shown = levels.includes(level) ? level : levels[0];
  const play = (one: StageLevel | undefined) => {
    if (one !== undefined) preview.current?.play(sampleAlert(one, tiers, ++count.current));
  };
  const again = () => {
    if (isOn) play(shown);
  };
  const newest = useRef(again);
  useEffect(() => {
    newest.current = again;
  });
  useEffect(() => {
    if (isOn) newest.current();
  }, [isOn]);
  return {
    levels,
    play(one) {
      setLevel(one);
      play(one);
    },
    ready: again,
    played: again,
  };
}
