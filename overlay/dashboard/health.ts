import type { LinkState } from '../net/connection.ts';
import type { After, Stop } from '../net/ports.ts';

/** `stale`: what the page shows is the past. `refused`: the token is not (any more) known. */
export type Health = 'connecting' | 'live' | 'stale' | 'refused';

/** A server that restarts is back by then; a page that shows the past for longer must say so. */
export const STALE_AFTER_MS = 3_000;

/** Judges from the socket and the pulse whether the page shows the present. `changed` gets each new verdict. */
export function createHealth(deps: {
  readonly after: After;
  readonly changed: (now: Health, before: Health) => void;
}): {
  /** Whether the socket looks open. */
  readonly isLinked: () => boolean;
  readonly isLive: () => boolean;
  readonly link: (state: LinkState) => void;
  /** The pulse went unanswered; counts while the socket looks open. */
  readonly silent: () => void;
  /** The pulse, or any frame, was heard. */
  readonly heard: () => void;
} {
  let health: Health = 'connecting';
  let link: LinkState = 'connecting';
  let stopGrace: Stop | null = null;

  function become(next: Health): void {
    stopGrace?.();
    stopGrace = null;
    if (next === health) return;
    const before = health;
    health = next;
    deps.changed(next, before);
  }

  return {
    isLinked: () => link === 'live',
    isLive: () => health === 'live',
    link(state) {
      link = state;
      if (state === 'live' || state === 'refused') become(state);
      else if (health !== 'stale') stopGrace ??= deps.after(STALE_AFTER_MS, () => become('stale'));
    },
    silent() {
      if (link === 'live') become('stale');
    },
    heard() {
      if (link === 'live') become('live');
    },
  };
}
