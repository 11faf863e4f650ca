import type { WidgetName } from '../../shared/topics.ts';
import type { LinkState } from '../net/connection.ts';
import type { Box } from './canvas-size.ts';
import type { RendererKind } from './renderer-choice.ts';

/** What tests and support read from the page, as `window.giftcastStage`; nothing can be changed through it. */
export interface StageDebug {
  /** Render calls since the page was loaded. */
  readonly frames: number;
  readonly renderer: RendererKind;
  readonly link: LinkState;
  /** Id of the alert on stage; null when there is none. */
  readonly alert: string | null;
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

/** Publishes the values behind these getters. */
export function publishDebug(page: Window, debug: StageDebug): void {
  Object.defineProperty(page, 'giftcastStage', { value: Object.freeze(debug) });
}
