import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { CANVASES, PreviewFrame } from '../preview-frame.tsx';
import { TEXTS } from '../texts/texts.ts';

type Orientation = keyof typeof CANVASES;

/** An upright picture this high still leaves room for the rest of the column. */
const HIGHEST_PX = 480;

/** What viewers see; through a tunnel, where there is no overlay, where to find it. */
export function Preview() {
  const status = useTopic('status');
  // Not before it is known where this page is: a frame that cannot be filled shows an error.
  if (status === undefined) return null;
  if (status.reachable?.public !== location.origin) return <LivePreview />;
  return (
    <Panel title={TEXTS.previewTitle}>
      <p className="empty">{TEXTS.previewElsewhere}</p>
    </Panel>
  );
}

/** The overlay as it is now, lying or upright. */
function LivePreview() {
  const [orientation, setOrientation] = useState<Orientation>('landscape');
  const { width, height } = CANVASES[orientation];
  const choice = (
    <SegmentedControl
      aria-label={TEXTS.previewTitle}
      value={orientation}
      onChange={(value) => setOrientation(value === 'portrait' ? 'portrait' : 'landscape')}
      data={[
        { value: 'landscape', label: TEXTS.landscape },
        { value: 'portrait', label: TEXTS.portrait },
      ]}
    />
  );
  return (
    <Panel title={TEXTS.previewTitle} note={choice}>
      <PreviewFrame width={width} height={height} highestPx={HIGHEST_PX} />
    </Panel>
  );
}
