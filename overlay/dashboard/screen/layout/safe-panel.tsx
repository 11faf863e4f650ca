import { Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { Places } from '../../../../shared/layout.ts';
import { WIDGETS } from '../../../../shared/layout.ts';
import { Panel } from '../../panel.tsx';
import { TEXTS } from '../../texts/texts.ts';
import type { SafeArea, Side } from './safe-areas.ts';
import { DEFAULT_SAFE_AREAS, mostOf, reachesInto, SIDES } from './safe-areas.ts';
import type { Behind, LayoutView } from './view.ts';

const T = TEXTS.screen;
const BEHIND: readonly Behind[] = ['nothing', 'drawn', 'shot'];
const BEHIND_NAMES = { nothing: T.behindNothing, drawn: T.behindDrawn, shot: T.behindShot };

/** What an app may cover, who stands there, and what to check it against. */
export function SafePanel(props: {
  readonly view: LayoutView;
  readonly look: (change: Partial<LayoutView>) => void;
  readonly safe: SafeArea;
  readonly places: Places;
  readonly change: (change: Partial<SafeArea>) => void;
}) {
  const { view, look, safe, places, change } = props;
  const { orientation } = view;
  return (
    <Panel title={T.safe}>
      <p className="note">{T.safeNote}</p>
      <Unsafe places={places} safe={safe} view={view} />
      <div className="safe-sides">
        {SIDES.map((side) => (
          <SideSlider
            key={side}
            side={side}
            px={safe[side]}
            most={mostOf(side, orientation)}
            change={(px) => change({ [side]: px })}
          />
        ))}
      </div>
      <Button variant="default" onClick={() => change(DEFAULT_SAFE_AREAS[orientation])}>
        {T.safeReset}
      </Button>
      <NativeSelect
        label={T.behind}
        value={view.behind}
        data={BEHIND.map((value) => ({ value, label: BEHIND_NAMES[value] }))}
        onChange={(event) =>
          look({ behind: BEHIND.find((one) => one === event.currentTarget.value) ?? 'nothing' })
        }
      />
      {view.behind === 'shot' && <Screenshot view={view} look={look} />}
    </Panel>
  );
}

function Unsafe({ places, safe, view }: { places: Places; safe: SafeArea; view: LayoutView }) {
  const reaching = WIDGETS.flatMap((widget) => {
    const sides = places[widget].shown ? reachesInto(places[widget], safe, view.orientation) : [];
    return sides.map(({ side, px }) => ({ widget, side, px }));
  });
  if (reaching.length === 0) {
    return (
      <p className="safe-good">
        <IconCheck size={20} aria-hidden />
        {T.unsafeNone}
      </p>
    );
  }
  return (
    <div className="safe-bad">
      <p className="strong">
        <IconAlertTriangle size={20} aria-hidden />
        {T.unsafe}
      </p>
      <ul>
        {reaching.map(({ widget, side, px }) => (
          <li key={`${widget} ${side}`}>
            <span>{T.widgets[widget]}</span>
            <span>{T.reaches(side, px)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SideSlider(props: {
  readonly side: Side;
  readonly px: number;
  readonly most: number;
  readonly change: (px: number) => void;
}) {
  const id = useId();
  const { side, px, most, change } = props;
  return (
    <div className="safe-side">
      <label htmlFor={id}>{T.safeSide[side]}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={4}
        value={px}
        aria-valuetext={T.safePx(px)}
        onChange={(event) => change(Number(event.currentTarget.value))}
      />
      <output htmlFor={id}>{T.safePx(px)}</output>
    </div>
  );
}

/** A picture of this computer's, shown by the browser and sent nowhere. */
function Screenshot({ view, look }: { view: LayoutView; look: (change: Partial<LayoutView>) => void }) {
  const file = useRef<HTMLInputElement>(null);
  const [isBad, setIsBad] = useState(false);
  async function take(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    const url = URL.createObjectURL(chosen);
    const isPicture = await canShow(url);
    setIsBad(!isPicture);
    if (isPicture && view.shot) URL.revokeObjectURL(view.shot);
    if (isPicture) look({ shot: url });
    else URL.revokeObjectURL(url);
  }
  return (
    <>
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <Button variant="default" onClick={() => file.current?.click()}>
        {view.shot ? T.otherShot : T.chooseShot}
      </Button>
      {isBad && (
        <p className="warning" role="alert">
          {T.shotBad}
        </p>
      )}
      <p className="note">{T.shotNote}</p>
    </>
  );
}

async function canShow(url: string): Promise<boolean> {
  const picture = new Image();
  picture.src = url;
  try {
    await picture.decode();
    return true;
  } catch {
    return false;
  }
}
