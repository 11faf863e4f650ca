/** Whether this page may sound, among all pages of the overlay in the same browser. */
export interface Turn {
  isMine(): boolean;
  /** Asks for it, or gives it back: a page that nobody sees leaves it to the next. */
  want(isWanted: boolean): void;
}

const LOCK = 'giftcast-sound';

/**
 * One page sounds at a time: OBS shows a landscape and a portrait source in one browser and mixes both into one
 * stream, where two of the same sound would be heard as a fault. Another computer has a browser of its own, and so a
 * turn of its own. Without locks (an address that is not this machine's, over http) every page sounds.
 */
export function createTurn(deps: {
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly changed: () => void;
}): Turn {
  const { locks } = deps;
  let isWanted = false;
  let isHeld = false;
  let giveBack: (() => void) | null = null;

  async function queue(locks: Pick<LockManager, 'request'>, abort: AbortController): Promise<void> {
    const held = new Promise<void>((resolve) => {
      giveBack = () => {
        abort.abort();
        resolve();
      };
    });
    await locks.request(LOCK, { signal: abort.signal }, () => {
      if (abort.signal.aborted) return;
      isHeld = true;
      deps.changed();
      return held;
    });
  }

  return {
    isMine: () => isWanted && (isHeld || !locks),
    want(next) {
      if (next === isWanted) return;
      isWanted = next;
      if (!locks) return;
      if (next) {
        // Left before it came to it: nothing to hold.
        queue(locks, new AbortController()).catch(() => {});
      } else {
        isHeld = false;
        giveBack?.();
        giveBack = null;
      }
    },
  };
}
