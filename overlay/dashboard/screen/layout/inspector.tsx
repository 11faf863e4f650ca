import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { Orientation, Place, Places, WidgetName } from '../../../../shared/layout.ts';
import { WIDGETS } from '../../../../shared/layout.ts';
import { Panel } from '../../panel.tsx';
import { TEXTS } from '../../texts/texts.ts';
import type { Box } from './places.ts';
import { fitted, homeOf, isSameBox, PICTURES, SMALLEST_PX } from './places.ts';
import type { SampleAlerts } from './use-samples.ts';
import type { LayoutView } from './view.ts';

const T = TEXTS.screen;
const SIZES = ['x', 'y', 'w', 'h'] as const;
type Size = (typeof SIZES)[number];

/** Everything about the chosen widget, in numbers. */
export function Inspector(props: {
  readonly view: LayoutView;
  readonly look: (change: Partial<LayoutView>) => void;
  readonly places: Places;
  readonly alerts: SampleAlerts;
  readonly change: (widget: WidgetName, next: Partial<Place>, stroke?: string) => void;
}) {
  const { view, look, places, alerts, change } = props;
  const { orientation, chosen } = view;
  return (
    <Panel title={T.one} className="inspector">
      <NativeSelect
        label={T.widget}
        value={chosen ?? ''}
        data={[
          { value: '', label: T.chooseOne, disabled: true },
          ...WIDGETS.map((widget) => ({ value: widget, label: T.widgets[widget] })),
        ]}
        onChange={(event) =>
          look({ chosen: WIDGETS.find((widget) => widget === event.currentTarget.value) ?? null })
        }
      />
      {chosen === 'alerts' && <AlertLevels alerts={alerts} />}
      {chosen === 'credits' && <p className="note">{T.creditsNote}</p>}
      {chosen && (
        <Sizes
          key={`${chosen} ${orientation}`}
          place={places[chosen]}
          home={homeOf(chosen, orientation)}
          orientation={orientation}
          change={(next, stroke) => change(chosen, next, stroke)}
        />
      )}
    </Panel>
  );
}

function Sizes(props: {
  readonly place: Place;
  readonly home: Box;
  readonly orientation: Orientation;
  readonly change: (next: Partial<Place>, stroke?: string) => void;
}) {
  const { place, home, orientation, change } = props;
  return (
    <>
      <div className="sizes">
        {SIZES.map((size) => (
          <SizeField key={size} size={size} place={place} orientation={orientation} change={change} />
        ))}
      </div>
      <p className="note">{T.unit[orientation]}</p>
      <Switch
        label={T.shown}
        checked={place.shown}
        onChange={(event) => change({ shown: event.currentTarget.checked })}
      />
      <Button variant="default" disabled={isSameBox(place, home)} onClick={() => change(home)}>
        {T.putBack}
      </Button>
    </>
  );
}

/** Alerts come and go: to see where they stand, one is played. */
function AlertLevels({ alerts }: { alerts: SampleAlerts }) {
  return (
    <>
      <p className="note">{T.alertsNote}</p>
      <div className="alert-levels">
        <span>{T.showAlert}</span>
        <div className="buttons">
          {alerts.levels.map((level) => (
            <Button
              key={level}
              variant="default"
              aria-label={T.alertLevel(level)}
              onClick={() => alerts.play(level)}
            >
              {level}
            </Button>
          ))}
        </div>
      </div>
    </>
  );
}

/** A number that acts as it is typed; what is no number of the picture stays in the field and says why. */
function SizeField(props: {
  readonly size: Size;
  readonly place: Place;
  readonly orientation: Orientation;
  readonly change: (next: Partial<Place>, stroke?: string) => void;
}) {
  const { size, place, orientation, change } = props;
  const id = useId();
  const visits = useRef(0);
  /** While it has the focus it shows what was typed, for what that comes to may be another number. */
  const [typed, setTyped] = useState<string | null>(null);
  const [least, most] = rangeOf(size, place, orientation);
  const value = typed ?? String(place[size]);
  const isGood = isWithin(value, least, most);
  return (
    <TextInput
      label={T[size]}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      step={1}
      value={value}
      error={isGood ? null : T.numberBad(least, most)}
      onFocus={() => visits.current++}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setTyped(next);
        if (isWithin(next, least, most)) {
          change(fitted({ ...place, [size]: Number(next) }, orientation), `${id} ${visits.current}`);
        }
      }}
    />
  );
}

/** A place may be as far out as leaves the widget in the picture, a size as large as the picture from its place on. */
function rangeOf(size: Size, { x, y, w, h }: Place, orientation: Orientation): readonly [number, number] {
  const picture = PICTURES[orientation];
  const most = { x: picture.w - w, y: picture.h - h, w: picture.w - x, h: picture.h - y };
  return [size === 'x' || size === 'y' ? 0 : SMALLEST_PX, most[size]];
}

function isWithin(typed: string, least: number, most: number): boolean {
  return /^\d+$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
}
