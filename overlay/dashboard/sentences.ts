import type { AlertEndReason } from '../../shared/alert.ts';
import type { Ladder } from '../../shared/tier.ts';
import { stepForDiamonds } from '../../shared/tier-reach.ts';
import type { GiftFate, OverlayStatus, QueueTopic, RecentGift } from '../../shared/topics.ts';
import type { AlertId } from '../../shared/units.ts';
import { TEXTS } from './texts/texts.ts';

/** What the icon beside a sentence stands for. */
export type Mark =
  | 'held'
  | 'waiting'
  | 'onAir'
  | 'shown'
  | 'missed'
  | 'stopped'
  | 'counted'
  | 'voice'
  | 'test';

/** One sentence on what a gift did. */
export interface GiftNews {
  readonly mark: Mark;
  readonly text: string;
  /** A second sentence, why it is this step or none; null where the first one says it. */
  readonly why: string | null;
  /** The alert that can be played again; null when there is nothing to make up for, or nothing left to play. */
  readonly replay: AlertId | null;
}

/** Says what a gift did, from what the server said of it and nothing else. */
export function giftNews(gift: RecentGift, queue: QueueTopic | undefined, ladder?: Ladder): GiftNews {
  const { fate, level } = gift;
  const why = whyThis(gift, ladder);
  if (!fate || fate.type === 'none') {
    const sentence = fate ? NO_ALERT[fate.why] : TEXTS.fate.counted;
    return { mark: 'counted', text: andTakenBack(sentence, gift), why, replay: null };
  }
  const [mark, sentence] = fate.end === null ? inBeing(fate, queue) : ended(fate, level === 1);
  const text = fate.merged ? `${sentence} ${TEXTS.fate.together}` : sentence;
  const canReplay = queue?.missed.some(({ id }) => id === fate.id) ?? false;
  return { mark, text: andTakenBack(text, gift), why, replay: canReplay ? fate.id : null };
}

function andTakenBack(sentence: string, { reverted }: RecentGift): string {
  return reverted ? `${sentence} ${TEXTS.fate.takenBack}` : sentence;
}

/** Said where somebody may ask: of no alert, and of a lower step than the amount alone would give. */
function whyThis({ fate, why, diamonds, level }: RecentGift, ladder: Ladder | undefined): string | null {
  if (!fate || why === undefined) return null;
  if (fate.type === 'none') return NEEDS_MORE.has(fate.why) ? why : null;
  const byAmount = ladder ? stepForDiamonds(ladder, diamonds) : null;
  return byAmount && byAmount.level > (level ?? 0) ? why : null;
}

type AlertFate = GiftFate & { readonly type: 'alert' };
type Said = readonly [Mark, string];

type NoAlertWhy = (GiftFate & { readonly type: 'none' })['why'];

/** What the first sentence does not tell whole. */
const NEEDS_MORE: ReadonlySet<NoAlertWhy> = new Set(['below-first-step', 'no-step', 'limited']);

const NO_ALERT: Readonly<Record<NoAlertWhy, string>> = {
  'no-step': TEXTS.fate.noStep,
  priced: TEXTS.fate.priced,
  'by-hand': TEXTS.fate.byHand,
  unknown: TEXTS.fate.counted,
  'below-first-step': TEXTS.fate.belowFirst,
  'too-late': TEXTS.fate.tooLate,
  unpriced: TEXTS.fate.unpriced,
  limited: TEXTS.fate.limited,
};

/** The two topics come one after the other, so an alert may for a moment stand in neither place. */
function inBeing({ id, step }: AlertFate, queue: QueueTopic | undefined): Said {
  if (queue?.onAir?.id === id) return ['onAir', TEXTS.fate.onAir(step)];
  if (queue?.held.some((alert) => alert.id === id)) return ['held', TEXTS.fate.held(step)];
  const place = queue?.waiting.findIndex((alert) => alert.id === id) ?? -1;
  return place >= 0 ? ['waiting', TEXTS.fate.waits(step, place + 1)] : ['waiting', TEXTS.fate.underWay(step)];
}

function ended({ end, reason, step, by }: AlertFate, isTicker: boolean): Said {
  switch (end) {
    case 'shown':
      return ['shown', isTicker ? TEXTS.fate.toTicker(step) : shown(step, reason)];
    case 'missed':
      return ['missed', whyMissed(reason)];
    case 'cancelled':
      return ['stopped', TEXTS.fate.cutByClear];
    case 'skipped':
      return ['stopped', TEXTS.fate.skipped(by ?? TEXTS.fate.nobody)];
    case 'rejected':
      return ['stopped', TEXTS.fate.rejected(by ?? TEXTS.fate.nobody)];
    case 'merged':
    case null:
      return ['waiting', TEXTS.fate.underWay(step)];
  }
}

function shown(step: string, reason: AlertEndReason | null): string {
  if (reason === 'overlay-lost') return TEXTS.fate.shownInPart(step);
  if (reason === 'not-finished') return TEXTS.fate.shownUnconfirmed(step);
  return TEXTS.fate.shown(step);
}

/** Why an alert was missed or cut short. */
export function whyMissed(reason: AlertEndReason | null): string {
  switch (reason) {
    case 'expired':
      return TEXTS.fate.expired;
    case 'no-overlay':
      return TEXTS.fate.noOverlay;
    case 'not-started':
      return TEXTS.fate.notStarted;
    case 'unapproved':
      return TEXTS.fate.unapproved;
    case 'cleared':
      return TEXTS.fate.tickerCleared;
    case 'passed-over':
      return TEXTS.fate.passedOver;
    default:
      return TEXTS.fate.missed;
  }
}

/** What the overlay draws for: another size is scaled. */
const SIZES = { landscape: [1920, 1080], portrait: [1080, 1920] } as const;

/** An overlay that was found, in one sentence or more. `isGood` when nothing needs a hand. */
export function overlayNews({ name, width, height, renderer, fps, dropped, visible }: OverlayStatus): {
  readonly isGood: boolean;
  readonly texts: readonly string[];
} {
  if (name === 'browser') return { isGood: true, texts: [TEXTS.overlayBrowser] };
  const size = width && height ? TEXTS.size(width, height) : null;
  const texts: string[] = [name === 'obs' ? TEXTS.overlayObs(size) : TEXTS.overlayOther(name, size)];
  if (width && height && size) {
    const [wantedWidth, wantedHeight] = width >= height ? SIZES.landscape : SIZES.portrait;
    if (width < wantedWidth || height < wantedHeight) {
      texts.push(TEXTS.overlaySize(size, TEXTS.size(wantedWidth, wantedHeight)));
    }
  }
  if (!visible) texts.push(TEXTS.overlayHidden);
  const isGood = texts.length === 1;
  if (fps !== null) texts.push(TEXTS.overlayPace(fps, dropped ?? 0));
  if (renderer === 'canvas') texts.push(TEXTS.overlayNoGraphics);
  return { isGood, texts };
}

/** The overlays in the few words that the bar has room for. */
export function overlaysInShort(overlays: readonly OverlayStatus[]): {
  readonly isGood: boolean;
  readonly text: string;
} {
  const seen = overlays.filter(({ visible }) => visible);
  if (overlays.length === 0) return { isGood: false, text: TEXTS.noOverlay };
  if (seen.length === 0) return { isGood: false, text: TEXTS.overlaysHidden };
  const hasObs = seen.some(({ name }) => name === 'obs');
  return { isGood: true, text: hasObs && seen.length === 1 ? TEXTS.obs : TEXTS.overlays(seen.length) };
}
