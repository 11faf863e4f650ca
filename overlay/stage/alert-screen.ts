import type { Alert } from '../../shared/alert.ts';
import type { After, Stop } from '../net/ports.ts';
import type { AlertShow } from './alerts/show.ts';
import { COME_BACK_AFTER_MS } from './alerts/times.ts';
import type { AlertScreen } from './director.ts';
import type { Frames } from './frame.ts';

/** From this level on the widgets leave the picture to the alert. */
const NEEDS_ROOM_FROM_LEVEL = 7;

/** The director's screen on the canvas: plays alerts on the show, and has the widgets make room for the largest. */
export function createAlertScreen(deps: {
  /** The one that plays now: another theme brings another. */
  readonly show: () => Omit<AlertShow, 'view' | 'arrange'>;
  readonly frames: Pick<Frames, 'onceDrawn'>;
  readonly after: After;
  /** What the alert covers is to be found out anew with the next frame. */
  readonly changed: () => void;
  /** Whether an alert that is shown now would really be seen: not when its widget is off. */
  readonly canShow: () => boolean;
  /** Sends the widgets off the picture, or back. */
  readonly makeRoom: (isAway: boolean) => void;
  readonly thank: (alert: Alert) => void;
}): AlertScreen {
  const { show } = deps;
  let stopWaiting: Stop = () => {};
  let stopComingBack: Stop = () => {};

  function makeRoomFor({ tier }: Alert): void {
    if (tier.level < NEEDS_ROOM_FROM_LEVEL) return;
    stopComingBack();
    deps.makeRoom(true);
  }

  function comeBack(afterMs: number): void {
    stopWaiting();
    stopComingBack();
    stopComingBack = deps.after(afterMs, () => deps.makeRoom(false));
    deps.changed();
  }

  return {
    show(alert, elapsedMs, drawn) {
      stopWaiting();
      // Laid out although nobody sees it: the layout may bring it back while it plays.
      show().show(alert, elapsedMs);
      makeRoomFor(alert);
      deps.changed();
      if (deps.canShow()) stopWaiting = deps.frames.onceDrawn(drawn);
    },
    change(alert) {
      show().change(alert);
      makeRoomFor(alert);
      deps.changed();
    },
    leave() {
      show().leave();
      deps.changed();
    },
    dismiss() {
      show().dismiss();
      comeBack(COME_BACK_AFTER_MS);
    },
    remove() {
      show().remove();
      comeBack(COME_BACK_AFTER_MS);
    },
    thank: deps.thank,
  };
}
