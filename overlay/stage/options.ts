import type { LookName } from '../../shared/theme.ts';
import { LOOKS } from '../../shared/theme.ts';
import type { WidgetName } from '../../shared/topics.ts';
import { WIDGETS } from '../../shared/topics.ts';

/** What the overlay's address asks for. */
export interface StageOptions {
  /** Only these are shown; all when the address names none. One alone fills its source. */
  readonly widgets: ReadonlySet<WidgetName>;
  /** Shown inside the dashboard: never holds an alert's lease. */
  readonly preview: boolean;
  /** What it tells the server that it plays: no alerts without their widget, and no sound where it is never heard. */
  readonly plays: readonly ('alerts' | 'sound')[];
  /** What the dashboard calls this overlay. */
  readonly name: string;
  /** The look to wear whatever the topic says; null wears the topic's. */
  readonly look: LookName | null;
}

/** Longest name that a hello may carry. */
const MAX_NAME_UNITS = 100;

/**
 * Reads `?widgets=leaderboard,goal&preview=1&sound=0&name=...&theme=neon`; unknown widgets and themes are ignored, a
 * preview is silent.
 */
export function readOptions(query: string, fallbackName: string): StageOptions {
  const params = new URLSearchParams(query);
  const asked = params.get('widgets')?.split(',') ?? [];
  const known = WIDGETS.filter((widget) => asked.includes(widget));
  const widgets = new Set(known.length > 0 ? known : WIDGETS);
  const preview = params.get('preview') === '1';
  const isHeard = !preview && params.get('sound') !== '0';
  return {
    widgets,
    preview,
    plays: !widgets.has('alerts') ? [] : isHeard ? ['alerts', 'sound'] : ['alerts'],
    name: (params.get('name') || fallbackName).slice(0, MAX_NAME_UNITS),
    look: LOOKS.find((each) => each === params.get('theme')) ?? null,
  };
}
