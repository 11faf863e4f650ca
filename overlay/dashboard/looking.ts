import type { AlertId } from '../../shared/units.ts';
import type { After } from '../net/ports.ts';

/** A mouse that crosses the cards is no news; the server takes so many frames and no more. */
export const LOOK_EVERY_MS = 500;

/** Tells the server which held alert is open here: the newest, at most once in LOOK_EVERY_MS. `send` is false when it cannot. */
export function createLooking(deps: {
  readonly after: After;
  readonly send: (alert: AlertId | null) => boolean;
}): {
  /** Null for none. */
  readonly look: (alert: AlertId | null) => void;
  /** A new socket knows nothing. */
  readonly welcomed: () => void;
} {
  let wanted: AlertId | null = null;
  let told: AlertId | null = null;
  let isResting = false;

  function tell(): void {
    if (isResting || wanted === told || !deps.send(wanted)) return;
    told = wanted;
    isResting = true;
    deps.after(LOOK_EVERY_MS, () => {
      isResting = false;
      tell();
    });
  }

  return {
    look(alert) {
      wanted = alert;
      tell();
    },
    welcomed() {
      told = null;
      tell();
    },
  };
}
