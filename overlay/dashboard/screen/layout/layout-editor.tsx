import { useViewportSize } from '@mantine/hooks';
import { useRef } from 'react';
import type { Place, WidgetName } from '../../../../shared/layout.ts';
import type { PreviewHandle } from '../../preview-frame.tsx';
import { PreviewFrame } from '../../preview-frame.tsx';
import type { ScreenDraft } from '../draft.ts';
import { Backdrop } from './backdrop.tsx';
import { BoardPanel } from './board-panel.tsx';
import { Inspector } from './inspector.tsx';
import { PICTURES, withPlace } from './places.ts';
import { SafePanel } from './safe-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import { useSampleAlerts, useSamples } from './use-samples.ts';
import { useLayoutView, useSafeAreas } from './view.ts';
import { WidgetLayer } from './widget-layer.tsx';
import { WidgetList } from './widget-list.tsx';

/** Room that the page needs beside the picture, in px, and the least that the picture gets. */
const BESIDE_PX = 240;
const LEAST_PX = 200;
/** In a narrow window the picture stays in sight over what is changed. */
const NARROW_PX = 1000;
const PART_OF_NARROW = 0.42;

/** Where widgets stand, on the overlay itself: by hand in the picture, or by keys, numbers and the list. */
export function LayoutEditor({ draft }: { draft: ScreenDraft }) {
  const [view, look] = useLayoutView();
  const { orientation, chosen, zoom } = view;
  const [safe, changeSafe] = useSafeAreas(orientation);
  const { width, height } = useViewportSize();
  const preview = useRef<PreviewHandle>(null);
  const samples = useSamples(draft, view);
  const alerts = useSampleAlerts(preview, chosen === 'alerts' && view.hasSamples);
  const places = draft.layout[orientation];
  const picture = PICTURES[orientation];
  const highestPx = Math.max(LEAST_PX, width < NARROW_PX ? height * PART_OF_NARROW : height - BESIDE_PX);
  const change = (widget: WidgetName, next: Partial<Place>, stroke?: string) =>
    draft.change('layout', withPlace(draft.layout, orientation, widget, next), stroke);

  return (
    <div className="layout-editor">
      <Toolbar view={view} look={look} />
      <div
        className="layout-picture"
        style={{ maxHeight: highestPx }}
        data-zoomed={zoom !== 'fit' || undefined}
      >
        <div style={{ width: zoom === 'fit' ? undefined : (picture.w * zoom) / 100 }}>
          <PreviewFrame
            // What was shown as news of a sample is none of the show's, and the other way.
            key={`${orientation} ${view.hasSamples}`}
            ref={preview}
            width={picture.w}
            height={picture.h}
            highestPx={zoom === 'fit' ? highestPx : Number.POSITIVE_INFINITY}
            drafts={samples.topics}
            onPlayed={alerts.played}
            onReady={() => {
              samples.ready();
              alerts.ready();
            }}
            under={<Backdrop view={view} />}
            over={
              <WidgetLayer
                places={places}
                view={view}
                standing={samples.standing}
                safe={safe}
                choose={(widget) => look({ chosen: widget })}
                change={change}
              />
            }
          />
        </div>
      </div>
      <div className="layout-side">
        <Inspector view={view} look={look} places={places} alerts={alerts} change={change} />
        <WidgetList draft={draft} view={view} look={look} safe={safe} change={change} />
        <BoardPanel draft={draft} />
        <SafePanel view={view} look={look} safe={safe} places={places} change={changeSafe} />
      </div>
    </div>
  );
}
