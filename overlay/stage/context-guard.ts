import type { After, Stop } from '../net/ports.ts';

/** Graphics that are lost come back within a second or so, or not at all. */
export const BACK_WITHIN_MS = 5_000;
/** As often as a page may open itself anew. */
export const RELOAD_AGAIN_MS = 60_000;

/**
 * Watches a canvas whose WebGL may be lost, by a driver that restarts or a laptop that changes its card. A page that
 * does not get it back opens itself anew: it then draws with whatever the machine has left.
 */
export function guardContext(deps: {
  readonly canvas: EventTarget;
  readonly after: After;
  readonly redraw: () => void;
  /** May refuse, when it was done a moment ago. */
  readonly reload: () => void;
}): void {
  let stop: Stop = () => {};
  const reload = () => {
    stop = deps.after(RELOAD_AGAIN_MS, reload);
    deps.reload();
  };
  deps.canvas.addEventListener('webglcontextlost', () => {
    stop();
    stop = deps.after(BACK_WITHIN_MS, reload);
  });
  deps.canvas.addEventListener('webglcontextrestored', () => {
    stop();
    deps.redraw();
  });
}
