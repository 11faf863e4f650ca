import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useStore, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';

/** The two sizes that OBS shows the overlay at. */
const CANVASES = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
} as const;
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

/** The overlay itself, drawn at OBS's size and shrunk as a whole; with this page's token it never holds a lease. */
function LivePreview() {
  const { token } = useStore();
  const [orientation, setOrientation] = useState<Orientation>('landscape');
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box);
  const { width, height } = CANVASES[orientation];
  const scale = Math.min(widthPx / width, HIGHEST_PX / height);
  const src = `/overlay/?preview=1&name=preview#k=${encodeURIComponent(token)}`;
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
      <div ref={box}>
        <div className="preview" style={{ width: width * scale, height: height * scale }}>
          <iframe
            // Not before it is seen: it costs what an overlay costs.
            loading="lazy"
            src={src}
            title={TEXTS.previewFrame}
            tabIndex={-1}
            style={{ width, height, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </Panel>
  );
}

function useWidth(box: { readonly current: HTMLElement | null }): number {
  const [widthPx, setWidthPx] = useState(0);
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setWidthPx(entry.contentRect.width);
    });
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  }, [box]);
  return widthPx;
}
