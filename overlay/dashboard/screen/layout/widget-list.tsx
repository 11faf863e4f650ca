import { Button } from '@mantine/core';
import { IconAlertTriangle, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useId } from 'react';
import type { Place, WidgetName } from '../../../../shared/layout.ts';
import { DEFAULT_LAYOUT, WIDGETS } from '../../../../shared/layout.ts';
import { Panel } from '../../panel.tsx';
import { TEXTS } from '../../texts/texts.ts';
import type { ScreenDraft } from '../draft.ts';
import type { SafeArea } from './safe-areas.ts';
import { reachesInto } from './safe-areas.ts';
import type { LayoutView } from './view.ts';

const T = TEXTS.screen;

/** All widgets by name: also those that lie under others, and those that are hidden. */
export function WidgetList(props: {
  readonly draft: ScreenDraft;
  readonly view: LayoutView;
  readonly look: (change: Partial<LayoutView>) => void;
  readonly safe: SafeArea;
  readonly change: (widget: WidgetName, next: Partial<Place>) => void;
}) {
  const { draft, view, look, safe, change } = props;
  const { orientation, chosen } = view;
  const places = draft.layout[orientation];
  const id = useId();
  const putAllBack = () =>
    draft.change('layout', { ...draft.layout, [orientation]: DEFAULT_LAYOUT[orientation] });
  return (
    <Panel title={T.list}>
      <ul className="widget-list">
        {WIDGETS.map((widget) => {
          const { shown } = places[widget];
          const name = T.widgets[widget];
          const unsafe = shown && reachesInto(places[widget], safe, orientation).length > 0;
          const Icon = shown ? IconEye : IconEyeOff;
          return (
            <li key={widget} data-hidden={!shown || undefined}>
              <button
                type="button"
                className="widget-choice"
                aria-pressed={widget === chosen}
                onClick={() => look({ chosen: widget })}
              >
                <span id={`${id}-${widget}`}>{name}</span>
                {unsafe && <IconAlertTriangle size={18} role="img" aria-label={T.unsafe} />}
              </button>
              <button
                type="button"
                className="widget-shown"
                // What is read on it goes first: who speaks to the page says what is seen.
                aria-labelledby={`${id}-${widget}-is ${id}-${widget}`}
                aria-description={shown ? T.listHide(name) : T.listShow(name)}
                onClick={() => change(widget, { shown: !shown })}
              >
                <Icon size={20} aria-hidden />
                <span id={`${id}-${widget}-is`}>{shown ? T.isShown : T.isHidden}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <Button variant="default" onClick={putAllBack}>
        {T.putAllBack}
      </Button>
    </Panel>
  );
}
