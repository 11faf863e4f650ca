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
  /** What the dashboard calls this overlay. */
  readonly name: string;
  /** The look to wear whatever the topic says; null wears the topic's. */
  readonly look: LookName | null;
}

/** Longest name that a hello may carry. */
const MAX_NAME_UNITS = 100;

/** Reads `?widgets=leaderboard,goal&preview=1&name=...&theme=neon`; unknown widgets and themes are ignored. */
export function readOptions(query: string, fallbackName: string): StageOptions {
  const params = new URLSearchParams(query);
  const asked = params.get('widgets')?.split(',') ?? [];
  const known = WIDGETS.filter((widget) => asked.includes(widget));
  return {
    widgets: new Set(known.length > 0 ? known : WIDGETS),
    preview: params.get('preview') === '1',
    name: (params.get('name') || fallbackName).slice(0, MAX_NAME_UNITS),
    look: LOOKS.find((each) => each === params.get('theme')) ?? null,
  };
}
