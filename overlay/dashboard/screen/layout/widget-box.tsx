import type { KeyboardEvent, PointerEventHandler } from 'react';
import type { Place, WidgetName } from '../../../../shared/layout.ts';
import { TEXTS } from '../../texts/texts.ts';
import type { Grip, Handle } from './places.ts';

const T = TEXTS.screen;
const HANDLES: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

/** Nearer to the upper edge than this part of the picture, a name has no room above its box. */
const NAME_PART = 0.035;

/** What makes an element one by which a box is dragged. */
export interface Grips {
  readonly onPointerDown: PointerEventHandler<HTMLElement>;
  readonly onPointerMove: PointerEventHandler<HTMLElement>;
  readonly onPointerUp: PointerEventHandler<HTMLElement>;
  readonly onPointerCancel: PointerEventHandler<HTMLElement>;
}

/** One widget as a box with its name; the chosen one has handles to pull. */
export function WidgetBox(props: {
  readonly widget: WidgetName;
  readonly place: Place;
  readonly picture: { readonly w: number; readonly h: number };
  readonly depth: number;
  readonly isChosen: boolean;
  /** It draws something by which it is known: its name is shown only when one points at it. */
  readonly isKnown: boolean;
  /** Id of what says which keys there are. */
  readonly hint: string;
  readonly choose: () => void;
  readonly grips: (grip: Grip) => Grips;
  /** Answers whether it took the key. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}) {
  const { widget, place, picture, isChosen, choose, grips, onKey } = props;
  const body = grips('all');
  return (
    <div
      className="widget-box"
      data-widget={widget}
      data-chosen={isChosen || undefined}
      data-hidden={!place.shown || undefined}
      data-known={props.isKnown || undefined}
      data-high={place.y < picture.h * NAME_PART || undefined}
      style={{
        left: `${(place.x / picture.w) * 100}%`,
        top: `${(place.y / picture.h) * 100}%`,
        width: `${(place.w / picture.w) * 100}%`,
        height: `${(place.h / picture.h) * 100}%`,
        zIndex: props.depth,
      }}
    >
      <button
        type="button"
        aria-label={T.box(T.widgets[widget], place)}
        aria-pressed={isChosen}
        aria-describedby={props.hint}
        onFocus={choose}
        onClick={choose}
        onKeyDown={(event) => {
          if (onKey(event)) event.preventDefault();
        }}
        {...body}
        onPointerDown={(event) => {
          // A finger that has not chosen it yet scrolls the page.
          if (event.pointerType === 'touch' && !isChosen) return;
          event.currentTarget.focus({ preventScroll: true });
          body.onPointerDown(event);
        }}
      >
        <span className="widget-name">{T.widgets[widget]}</span>
      </button>
      {isChosen &&
        HANDLES.map((handle) => (
          <span key={handle} className="handle" data-handle={handle} {...grips(handle)} />
        ))}
    </div>
  );
}
