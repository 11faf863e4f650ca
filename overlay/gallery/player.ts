import type { GalleryAddress } from './address.ts';
import { writeAddress } from './address.ts';

/** The page that the stage stands on. */
export interface Screen {
  /** Shows what the address says, from its beginning on. */
  show(query: string): Promise<void>;
  /** Goes on by so many ms. */
  turn(ms: number): Promise<void>;
}

/** What is shown, but for when. */
export type View = Omit<GalleryAddress, 'atMs' | 'pause'>;

export interface PlayerState {
  readonly view: View;
  readonly atMs: number;
  readonly endMs: number;
  /** Times as fast as on air. */
  readonly speed: number;
  readonly isPlaying: boolean;
}

/** Plays a scene at any speed, forward and back; the newest wish wins over those that wait. */
export interface Player {
  readonly state: PlayerState;
  /** Another scene, or the same one in another look, at a time of it. */
  open(view: View, atMs: number, endMs: number): void;
  seek(atMs: number): void;
  /** Goes on, or back, by so many frames, and stands. */
  step(frames: number): void;
  /** At the end it begins anew. */
  play(isPlaying: boolean): void;
  setSpeed(speed: number): void;
  /** So much time has passed for who looks at it. */
  pass(ms: number): void;
  /** Ends when the screen shows what was asked for last. */
  settled(): Promise<void>;
}

const SLOWEST = 0.1;
const FASTEST = 4;
/** OBS draws 30 a second. */
const FRAME_MS = 1000 / 30;

export function createPlayer(deps: {
  readonly screen: Screen;
  readonly first: { readonly view: View; readonly atMs: number; readonly endMs: number };
  /** The state is another. */
  readonly changed: (state: PlayerState) => void;
}): Player {
  let state: PlayerState = { ...deps.first, speed: 1, isPlaying: false };
  /** What the screen shows; null before anything. */
  let shown: { readonly look: string; readonly atMs: number } | null = null;
  let settling: Promise<void> | null = null;

  const lookOf = (view: View) => writeAddress({ ...view, atMs: null, pause: true });

  const isShown = () => shown?.look === lookOf(state.view) && shown.atMs === state.atMs;

  async function settle(): Promise<void> {
    while (!isShown()) {
      const { view, atMs } = state;
      const look = lookOf(view);
      const aheadMs: number = shown?.look === look ? atMs - shown.atMs : -1;
      // What fails is not tried again until something else is asked for.
      shown = { look, atMs };
      if (aheadMs > 0) await deps.screen.turn(aheadMs);
      else await deps.screen.show(writeAddress({ ...view, atMs, pause: true }));
    }
  }

  function become(next: Partial<PlayerState>): void {
    state = { ...state, ...next };
    start();
    deps.changed(state);
  }

  function start(): void {
    if (settling || isShown()) return;
    settling = settle().finally(() => {
      settling = null;
      // Asked for while the last answer was on its way.
      start();
    });
  }

  function seek(atMs: number): void {
    become({ atMs: Math.round(Math.min(state.endMs, Math.max(0, atMs))) });
  }

  return {
    get state() {
      return state;
    },
    open: (view, atMs, endMs) => become({ view, atMs, endMs }),
    seek,
    step(frames) {
      state = { ...state, isPlaying: false };
      seek((Math.round(state.atMs / FRAME_MS) + frames) * FRAME_MS);
    },
    play(isPlaying) {
      become({ isPlaying, ...(isPlaying && state.atMs >= state.endMs ? { atMs: 0 } : {}) });
    },
    setSpeed: (speed) => become({ speed: Math.min(FASTEST, Math.max(SLOWEST, speed)) }),
    pass(ms) {
      // A screen that cannot keep up plays slower, and never skips.
      if (!state.isPlaying || settling) return;
      seek(state.atMs + Math.max(1, ms * state.speed));
      if (state.atMs >= state.endMs) become({ isPlaying: false });
    },
    async settled() {
      while (settling) await settling;
    },
  };
}
