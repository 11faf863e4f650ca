import type { WidgetName } from '../../shared/topics.ts';
import type { AlertId } from '../../shared/units.ts';
import type { Received } from '../net/frames.ts';

/** What the server would send, and when, in ms after the stage began. */
export interface Moment {
  readonly atMs: number;
  readonly frame: Received;
}

/** One thing to look at: frames for the real stage. */
export interface GalleryScene {
  /** What the address says: `?scene=level-3`. */
  readonly name: string;
  /** The moment worth looking at where the address names none: everything has arrived and stands. */
  readonly atMs: number;
  /** Only these are shown, as `?widgets=` does on the overlay; all when left out. */
  readonly widgets?: readonly WidgetName[];
  /** In order of time. The alert has this id, which is what particles are strewn by. */
  readonly moments: (alertId: AlertId) => readonly Moment[];
}
