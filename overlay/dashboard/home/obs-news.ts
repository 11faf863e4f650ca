import type { OverlayStatus } from '../../../shared/topics.ts';
import { overlayNews } from '../sentences.ts';
import { TEXTS } from '../texts/texts.ts';

/** OBS opens a link as soon as it is there: after so long something is wrong. */
const LATE_AFTER_MS = 60_000;

/** Whether OBS has the overlay, in a sentence or two, and what to look at where it has not. */
export interface ObsNews {
  readonly tone: 'good' | 'quiet' | 'wait';
  readonly texts: readonly string[];
  readonly hints: readonly string[];
  /** An alert can be played there. */
  readonly isFound: boolean;
}

/** `waitedMs` is how long somebody has been waiting for OBS here. */
export function obsNews(overlays: readonly OverlayStatus[], waitedMs: number): ObsNews {
  const inObs = overlays.filter(({ name }) => name === 'obs');
  // Of two sources, the one that somebody can see.
  const found = inObs.find(({ visible }) => visible) ?? inObs[0];
  if (found) {
    const { width, height, fps } = found;
    const { isGood, texts } = overlayNews(found);
    const size = width !== null && height !== null ? TEXTS.size(width, height) : null;
    return isGood
      ? { tone: 'good', texts: [TEXTS.home.obsFound(size, fps)], hints: [], isFound: true }
      : { tone: 'wait', texts, hints: [], isFound: true };
  }
  const isLate = waitedMs >= LATE_AFTER_MS;
  const hints = isLate ? TEXTS.home.obsHints : [];
  const waits = isLate ? TEXTS.home.obsNotFound : TEXTS.home.obsWaits;
  const inBrowser = overlays.some(({ name }) => name === 'browser');
  return {
    tone: isLate ? 'wait' : 'quiet',
    texts: inBrowser ? [TEXTS.overlayBrowser, waits] : [waits],
    hints,
    isFound: false,
  };
}
