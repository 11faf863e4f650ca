import { useLive } from './live.ts';
import { Panel } from './panel.tsx';
import { TEXTS } from './texts.ts';

/** The overlay itself, seen with this page's token; it never holds an alert's lease. */
export function Preview() {
  const { token } = useLive();
  const src = `/overlay/?preview=1&name=preview#k=${encodeURIComponent(token)}`;
  return (
    <Panel title={TEXTS.preview}>
      <div className="preview">
        <iframe src={src} title={TEXTS.previewTitle} tabIndex={-1} />
      </div>
    </Panel>
  );
}
