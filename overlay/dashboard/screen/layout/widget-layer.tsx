import { useId, useRef, useState } from 'react';
import type { Place, Places, WidgetName } from '../../../../shared/layout.ts';
import { WIDGETS } from '../../../../shared/layout.ts';
import { TEXTS } from '../../texts/texts.ts';
import { byKey, PICTURES } from './places.ts';
import type { SafeArea } from './safe-areas.ts';
import { useDrag } from './use-drag.ts';
import type { LayoutView } from './view.ts';
import { WidgetBox } from './widget-box.tsx';

const T = TEXTS.screen;

/** The boxes of the widgets over the picture, taken by mouse, finger, pen or keys. */
export function WidgetLayer(props: {
  readonly places: Places;
  readonly view: LayoutView;
  /** Who draws something in the preview, by which it is known. */
  readonly standing: ReadonlySet<WidgetName>;
  readonly safe: SafeArea;
  readonly choose: (widget: WidgetName) => void;
  readonly change: (widget: WidgetName, next: Partial<Place>, stroke?: string) => void;
}) {
  const { places, view, safe, choose, change } = props;
  const { orientation, chosen } = view;
  const layer = useRef<HTMLDivElement>(null);
  const presses = useRef(0);
  const [spoken, setSpoken] = useState('');
  const hint = useId();
  const picture = PICTURES[orientation];
  const drag = useDrag({ layer, places, safe, orientation, isSnapping: view.isSnapping, change });
  // The smaller lies over the larger, so that each can be taken hold of; the chosen one over all.
  const boxes = WIDGETS.filter((widget) => places[widget].shown || widget === chosen);
  const byArea = [...boxes].sort((a, b) => areaOf(places[b]) - areaOf(places[a]));

  return (
    <section ref={layer} className="widget-layer" aria-label={T.layer}>
      <SafeMarks safe={safe} picture={picture} />
      {boxes.map((widget) => (
        <WidgetBox
          key={widget}
          widget={widget}
          place={places[widget]}
          picture={picture}
          depth={widget === chosen ? boxes.length : byArea.indexOf(widget)}
          isChosen={widget === chosen}
          isKnown={props.standing.has(widget)}
          hint={hint}
          choose={() => choose(widget)}
          grips={(grip) => drag.grips(widget, grip)}
          onKey={(event) => {
            if (event.key === 'Escape' && drag.cancel()) return true;
            const box = byKey(places[widget], event, orientation);
            if (!box) return false;
            // A key that is held is one step back.
            if (!event.repeat) presses.current++;
            change(widget, box, `key ${presses.current}`);
            setSpoken(T.box(T.widgets[widget], box));
            return true;
          }}
        />
      ))}
      {drag.lines.x !== null && (
        <div className="snap-line" data-across style={{ left: percent(drag.lines.x, picture.w) }} />
      )}
      {drag.lines.y !== null && (
        <div className="snap-line" style={{ top: percent(drag.lines.y, picture.h) }} />
      )}
      <p className="unseen" id={hint}>
        {T.keysHint}
      </p>
      <p className="unseen" role="status">
        {spoken}
      </p>
    </section>
  );
}

function SafeMarks({
  safe,
  picture,
}: {
  safe: SafeArea;
  picture: { readonly w: number; readonly h: number };
}) {
  const top = percent(safe.top, picture.h);
  const bottom = percent(safe.bottom, picture.h);
  return (
    <>
      <div className="unsafe" style={{ top: 0, left: 0, right: 0, height: top }} />
      <div className="unsafe" style={{ bottom: 0, left: 0, right: 0, height: bottom }} />
      <div className="unsafe" style={{ top, bottom, left: 0, width: percent(safe.left, picture.w) }} />
      <div className="unsafe" style={{ top, bottom, right: 0, width: percent(safe.right, picture.w) }} />
    </>
  );
}

function percent(px: number, of: number): string {
  return `${(px / of) * 100}%`;
}

function areaOf({ w, h }: Place): number {
  return w * h;
}
