import { CANVASES, PreviewFrame } from '../../preview-frame.tsx';
import type { ScreenDraft } from '../draft.ts';

/** Where widgets stand. */
export function LayoutEditor({ draft }: { draft: ScreenDraft }) {
  const { width, height } = CANVASES.landscape;
  return <PreviewFrame width={width} height={height} highestPx={720} drafts={draft.topics} />;
}
