import type { Alert, Level } from '../../shared/alert.ts';
import type { Stop } from '../net/ports.ts';
import type { AlertShow } from './alerts/show.ts';
import type { AlertScreen } from './director.ts';
import type { Frames } from './frame.ts';

/** The director's screen on the canvas: plays alerts on the show, and has the widgets make room for them. */
export function createAlertScreen(deps: {
  /** The one that plays now: another theme brings another. */
  readonly show: () => Omit<AlertShow, 'view' | 'arrange'>;
  readonly frames: Pick<Frames, 'onceDrawn'>;
  /** What the alert covers is to be found out anew with the next frame. */
  readonly changed: () => void;
  /** Whether an alert that is shown now would really be seen: not when its widget is off. */
  readonly canShow: () => boolean;
  /** Sends the widgets off that leave for an alert of this level, and the others back; null is no alert. */
  readonly makeRoom: (level: Level | null) => void;
  readonly thank: (alert: Alert) => void;
}): AlertScreen {
  const { show } = deps;
  let stopWaiting: Stop = () => {};

  function end(): void {
    stopWaiting();
    deps.makeRoom(null);
    deps.changed();
  }

  return {
    show(alert, elapsedMs, drawn) {
      stopWaiting();
      // Laid out although nobody sees it: the layout may bring it back while it plays.
      show().show(alert, elapsedMs);
      deps.makeRoom(alert.tier.level);
      deps.changed();
      if (deps.canShow()) stopWaiting = deps.frames.onceDrawn(drawn);
    },
    change(alert) {
      show().change(alert);
      deps.makeRoom(alert.tier.level);
      deps.changed();
    },
    leave() {
      show().leave();
      deps.changed();
    },
    dismiss() {
      show().dismiss();
      end();
    },
    remove() {
      show().remove();
      end();
    },
    thank: deps.thank,
  };
}
