import { SegmentedControl, Switch } from '@mantine/core';
import { TEXTS } from '../../texts/texts.ts';
import type { LayoutView, Zoom } from './view.ts';

const T = TEXTS.screen;
const ZOOMS: readonly Zoom[] = ['fit', 50, 100];

/** How the picture is looked at. */
export function Toolbar(props: {
  readonly view: LayoutView;
  readonly look: (change: Partial<LayoutView>) => void;
}) {
  const { view, look } = props;
  return (
    <section className="layout-tools" aria-label={T.picture}>
      <SegmentedControl
        aria-label={T.orientation}
        value={view.orientation}
        onChange={(value) => look({ orientation: value })}
        data={[
          { value: 'landscape', label: TEXTS.landscape },
          { value: 'portrait', label: TEXTS.portrait },
        ]}
      />
      <SegmentedControl
        aria-label={T.zoom}
        value={String(view.zoom)}
        onChange={(value) => look({ zoom: ZOOMS.find((zoom) => String(zoom) === value) ?? 'fit' })}
        data={ZOOMS.map((zoom) => ({
          value: String(zoom),
          label: zoom === 'fit' ? T.zoomFit : T.zoomPercent(zoom),
        }))}
      />
      <SegmentedControl
        className="later"
        aria-label={T.contents}
        value={view.hasSamples ? 'samples' : 'live'}
        onChange={(value) => look({ hasSamples: value === 'samples' })}
        data={[
          { value: 'samples', label: T.withSamples },
          { value: 'live', label: T.asLive },
        ]}
      />
      <Switch
        className="later"
        label={T.snap}
        description={T.snapHint}
        checked={view.isSnapping}
        onChange={(event) => look({ isSnapping: event.currentTarget.checked })}
      />
    </section>
  );
}
