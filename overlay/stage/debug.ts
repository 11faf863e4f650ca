import type { WidgetName } from '../../shared/topics.ts';
import type { LinkState } from '../net/connection.ts';
import type { Box } from './canvas-size.ts';
import type { RendererKind } from './renderer-choice.ts';

/** What tests and support read from the page, as `window.giftcastStage`; nothing can be changed through it. */
export interface StageDebug {
  /** Render calls since the page was loaded. */
  readonly frames: number;
  /** JavaScript time of the newest of them in ms, oldest first, 600 at most. */
  readonly workMs: readonly number[];
  readonly renderer: RendererKind;
  readonly link: LinkState;
  /** Id of the alert on stage; null when there is none. */
  readonly alert: string | null;
  /** Alert sounds that were begun since the page was loaded. */
  readonly sounds: number;
  readonly orientation: 'landscape' | 'portrait';
  /** What each widget covers in window px; null while it is hidden. */
  readonly covers: Readonly<Record<WidgetName, Box | null>>;
}

declare global {
  interface Window {
    readonly giftcastStage?: StageDebug;
    /** There inside an OBS browser source only. */
    readonly obsstudio?: { readonly pluginVersion?: string };
  }
}

/** Publishes the stage's values, each as it is when it is read, with those of the page around it. */
export function publishDebug(
  window: Window,
  stage: Omit<StageDebug, 'link' | 'renderer'>,
  page: { readonly renderer: RendererKind; readonly link: () => LinkState },
): void {
  const debug: StageDebug = {
    get frames() {
      return stage.frames;
    },
    get workMs() {
      return stage.workMs;
    },
    renderer: page.renderer,
    get link() {
      return page.link();
    },
    get alert() {
      return stage.alert;
    },
    get sounds() {
      return stage.sounds;
    },
    get orientation() {
      return stage.orientation;
    },
    get covers() {
      return stage.covers;
    },
  };
  Object.defineProperty(window, 'giftcastStage', { value: Object.freeze(debug) });
}
