import type { WidgetName } from '../../../shared/topics.ts';
import type { GalleryScene } from '../gallery-scene.ts';
import { CROWDED, RECENT, topicsAt, welcome } from '../sent.ts';

const SINGLES: readonly WidgetName[] = ['leaderboard', 'goal', 'ticker', 'schedule', 'credits'];

/** A source of any size with one widget: `?scene=single-goal&w=700&h=140`. */
const SINGLE: readonly GalleryScene[] = SINGLES.map((widget) => ({
  name: `single-${widget}`,
  atMs: 10_000,
  widgets: [widget],
  moments: () => [
    welcome({ ...CROWDED, credits: { id: 'c1', heading: 'Thank you', names: ['Ada', 'Kim', 'Jo', 'Sam'] } }),
    topicsAt(100, RECENT),
  ],
}));

export default SINGLE;
