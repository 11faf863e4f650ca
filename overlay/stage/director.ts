import type { Alert } from '../../shared/alert.ts';
import type { ClientFrame } from '../../shared/protocol.ts';
import type { AlertId, Millis } from '../../shared/units.ts';
import type { After, Stop } from '../net/ports.ts';
import { showTimes } from './alerts/times.ts';

/** Longest time one alert stays on stage, however often its streak climbs. */
export const LONGEST_ON_STAGE_MS: Millis = 60_000;

/** What the director shows alerts on. */
export interface AlertScreen {
  /**
   * Puts the alert on stage, of which `elapsedMs` have gone already; `drawn` is called once, when its first frame was
   * drawn.
   */
  show(alert: Alert, elapsedMs: Millis, drawn: () => void): void;
  /** The same alert with new words or numbers. */
  change(alert: Alert): void;
  /** Its time is nearly over: it begins to go. */
  leave(): void;
  /** Takes off what was skipped, fast; a `drawn` that is still due is not called. */
  dismiss(): void;
  /** Takes off what is on stage with the next frame; a `drawn` that is still due is not called. */
  remove(): void;
  /** A level-1 thanks for the ticker. */
  thank(alert: Alert): void;
}

export interface Director {
  alert(alert: Alert, elapsedMs: Millis): void;
  updated(alert: Alert): void;
  cancelled(id: AlertId): void;
  /** Drops everything at once and says nothing: after a reconnect, or when the screen is cleared. */
  drop(): void;
  /** Shows what plays once more, from where it is: the screen was built anew. */
  again(): void;
  /** Id of the alert on stage; null when there is none. */
  onStage(): AlertId | null;
}

interface Playing {
  alert: Alert;
  readonly startedAtMs: number;
  isDrawn: boolean;
  stopTimers: Stop;
}

/** Plays alerts one at a time, as the server sends them: started with the first frame, done when the time is over. */
export function createDirector(deps: {
  readonly screen: AlertScreen;
  readonly send: (frame: ClientFrame) => void;
  readonly after: After;
  /** A clock that never runs back. */
  readonly nowMs: () => number;
}): Director {
  let playing: Playing | null = null;
  /** The server sends one at a time, so more than one waiting would be an old one. */
  let next: { alert: Alert; elapsedMs: Millis } | null = null;

  function play(alert: Alert, elapsedMs: Millis): void {
    const now: Playing = {
      alert,
      startedAtMs: deps.nowMs() - elapsedMs,
      isDrawn: false,
      stopTimers: () => {},
    };
    playing = now;
    present(now);
    endAfter(now, alert.durationMs - elapsedMs);
  }

  function present(now: Playing): void {
    const { alert } = now;
    deps.screen.show(alert, deps.nowMs() - now.startedAtMs, () => {
      if (!now.isDrawn) deps.send({ type: 'alert-started', id: alert.id });
      now.isDrawn = true;
    });
  }

  function endAfter(now: Playing, delayMs: Millis): void {
    now.stopTimers();
    const { outMs } = showTimes(now.alert.tier.level, now.alert.durationMs);
    const stopLeaving = deps.after(Math.max(0, delayMs - outMs), deps.screen.leave);
    const stopEnding = deps.after(Math.max(0, delayMs), () => {
      // A page that was hidden all the time showed nothing, so it has nothing to report.
      if (now.isDrawn) deps.send({ type: 'alert-done', id: now.alert.id });
      end(deps.screen.remove);
    });
    now.stopTimers = () => {
      stopLeaving();
      stopEnding();
    };
  }

  function end(takeOff: () => void): void {
    playing?.stopTimers();
    playing = null;
    takeOff();
    const following = next;
    next = null;
    if (following) play(following.alert, following.elapsedMs);
  }

  function updated(alert: Alert): void {
    if (alert.tier.level === 1) deps.screen.thank(alert);
    else if (next?.alert.id === alert.id) next = { ...next, alert };
    else if (playing?.alert.id === alert.id) {
      const climbs = alert.tier.level > playing.alert.tier.level;
      playing.alert = alert;
      deps.screen.change(alert);
      if (!climbs) return;
      const leftMs = playing.startedAtMs + LONGEST_ON_STAGE_MS - deps.nowMs();
      endAfter(playing, Math.min(alert.durationMs, leftMs));
    }
  }

  return {
    alert(alert, elapsedMs) {
      if (alert.tier.level === 1) deps.screen.thank(alert);
      else if (playing?.alert.id === alert.id) {
        updated(alert);
        // The server asks again because it does not know that this page plays it.
        if (playing.isDrawn) deps.send({ type: 'alert-started', id: alert.id });
      } else if (playing) next = { alert, elapsedMs };
      else play(alert, elapsedMs);
    },
    updated,
    cancelled(id) {
      if (next?.alert.id === id) next = null;
      if (playing?.alert.id === id) end(deps.screen.dismiss);
    },
    drop() {
      next = null;
      if (playing) end(deps.screen.remove);
    },
    again() {
      if (playing) present(playing);
    },
    onStage: () => playing?.alert.id ?? null,
  };
}
