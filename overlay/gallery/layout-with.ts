import { DEFAULT_LAYOUT } from '../../shared/layout.ts';
import type { LayoutTopic, WidgetName } from '../../shared/topics.ts';

/** The layout of a new installation with this widget switched on in both orientations. */
export function layoutWith(widget: WidgetName): LayoutTopic {
  const { landscape, portrait } = DEFAULT_LAYOUT;
  return {
    ...DEFAULT_LAYOUT,
    landscape: { ...landscape, [widget]: { ...landscape[widget], shown: true } },
    portrait: { ...portrait, [widget]: { ...portrait[widget], shown: true } },
  };
}
