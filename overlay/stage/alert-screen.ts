import type { Alert } from '../../shared/alert.ts';
import type { Stop } from '../net/ports.ts';
import type { AlertScreen } from './director.ts';
import type { Frames } from './frame.ts';
import { SIGNAL } from './theme.ts';

/** The director's screen on the canvas: which alert the picture holds, and its entrance. */
export function createAlertScreen(deps: {
  readonly frames: Pick<Frames, 'animate' | 'onceDrawn'>;
  /** The picture's alert is another one now. */
  readonly changed: () => void;
  readonly shiftAlert: (downPx: number) => void;
  /** Whether an alert that is shown now would really be seen: not when its widget is off. */
  readonly canShow: () => boolean;
  /** The viewer's machine asks for less motion: alerts stand at once. */
  readonly isCalm: () => boolean;
  readonly thank: (alert: Alert) => void;
}): AlertScreen & { alert(): Alert | null } {
  let current: Alert | null = null;
  let stopEntrance: Stop = () => {};
  let stopWaiting: Stop = () => {};

  function enter(): void {
    let startedAtMs: number | null = null;
    stopEntrance = deps.frames.animate((nowMs) => {
      startedAtMs ??= nowMs;
      const part = Math.min(1, (nowMs - startedAtMs) / SIGNAL.enterMs);
      deps.shiftAlert(SIGNAL.enterFromPx * (1 - part) ** 3);
      return part < 1;
    });
  }

  return {
    alert: () => current,
    show(alert, drawn) {
      current = alert;
      deps.changed();
      if (!deps.canShow()) return;
      deps.shiftAlert(0);
      if (!deps.isCalm()) enter();
      stopWaiting = deps.frames.onceDrawn(drawn);
    },
    change(alert) {
      current = alert;
      deps.changed();
    },
    remove() {
      stopEntrance();
      stopWaiting();
      current = null;
      deps.changed();
    },
    thank: deps.thank,
  };
}
