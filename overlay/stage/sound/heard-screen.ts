import type { Alert } from '../../../shared/alert.ts';
import type { AlertId, Millis } from '../../../shared/units.ts';
import type { AlertScreen } from '../director.ts';
import type { StageSound } from './stage-sound.ts';

/** A screen whose alerts are heard too. */
export interface HeardScreen {
  readonly screen: AlertScreen;
  /** The server sent this alert from its beginning: one that was joined in mid-way stays silent. */
  fresh(id: AlertId): void;
}

/** A first frame that comes later than this is that of a page which was hidden: its beginning was missed. */
const SEEN_WITHIN_MS: Millis = 1_000;
/** The server sends one alert at a time, and one may wait. */
const MOST_FRESH = 4;

interface OnStage {
  readonly id: AlertId;
  level: number;
  count: number;
  isSeen: boolean;
  /** Its frame was drawn. */
  readonly begin: () => void;
}

/** Lets an alert be heard from its first drawn frame on, so that nothing sounds which nobody sees. */
export function withSound(screen: AlertScreen, sound: StageSound, nowMs: () => Millis): HeardScreen {
  let freshIds: readonly AlertId[] = [];
  let on: OnStage | null = null;

  function end(takeOff: () => void): void {
    on = null;
    sound.hush();
    takeOff();
  }

  function begin(alert: Alert, elapsedMs: Millis): void {
    sound.hush();
    const isFresh = freshIds.includes(alert.id);
    freshIds = freshIds.filter((id) => id !== alert.id);
    const shownAtMs = nowMs();
    const now: OnStage = {
      id: alert.id,
      level: alert.tier.level,
      count: alert.gift.count,
      isSeen: false,
      begin() {
        const lateMs = nowMs() - shownAtMs;
        if (!now.isSeen && isFresh && lateMs < SEEN_WITHIN_MS) {
          sound.alert(alert, alert.durationMs - elapsedMs - lateMs);
        }
        now.isSeen = true;
      },
    };
    on = now;
  }

  return {
    fresh(id) {
      freshIds = [...freshIds, id].slice(-MOST_FRESH);
    },
    screen: {
      ...screen,
      show(alert, elapsedMs, drawn) {
        // The same one again goes on: the screen was built anew.
        if (on?.id !== alert.id) begin(alert, elapsedMs);
        const now = on;
        screen.show(alert, elapsedMs, () => {
          now?.begin();
          drawn();
        });
      },
      change(alert) {
        screen.change(alert);
        if (!on) return;
        const { level, count } = on;
        on.level = alert.tier.level;
        on.count = alert.gift.count;
        if (!on.isSeen) return;
        if (alert.tier.level > level) sound.alert(alert, alert.durationMs);
        else if (alert.gift.count > count) sound.tick(alert);
      },
      dismiss: () => end(screen.dismiss),
      remove: () => end(screen.remove),
      thank(alert) {
        screen.thank(alert);
        sound.thanks(alert);
      },
    },
  };
}
