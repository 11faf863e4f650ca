import type { ReactNode, Ref } from 'react';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Alert } from '../../shared/alert.ts';
import type { EditorMessage, PreviewMessage } from '../net/drafts.ts';
import type { TopicMap } from '../net/frames.ts';
import { useStore } from './hooks.ts';
import { TEXTS } from './texts/texts.ts';

/** The two sizes that OBS shows the overlay at, in px. */
export const CANVASES = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
} as const;

/** A draft with which samples play while the show is cleared, paused or muted: nobody else sees or hears them. */
export const OPEN_STAGE: TopicMap = { stage: { cleared: null, paused: false, muted: false } };

/** What an editor does with its preview. */
export interface PreviewHandle {
  /** Plays an alert of the editor's own at once; the show's alerts are left out from then on. */
  play(alert: Alert): void;
}

/**
 * The overlay itself, drawn at OBS's size and shrunk as a whole to the width that there is; with this page's token it
 * never holds a lease. `drafts` stand in place of what the server says, until they are left out.
 */
export function PreviewFrame(props: {
  readonly width: number;
  readonly height: number;
  /** Shown no higher than this, in px. */
  readonly highestPx: number;
  readonly drafts?: TopicMap;
  /** An alert that the editor played was seen to its end. */
  readonly onPlayed?: (id: string) => void;
  /** It took its first draft, also after it was opened anew. */
  readonly onReady?: () => void;
  /** Lies behind the overlay, which is clear where it draws nothing. */
  readonly under?: ReactNode;
  /** Lies over it. */
  readonly over?: ReactNode;
  readonly ref?: Ref<PreviewHandle>;
}) {
  const { width, height, drafts, onPlayed, onReady, ref } = props;
  const { token } = useStore();
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const isReady = useRef(false);
  const scale = Math.min(useWidth(box) / width, props.highestPx / height);
  const tell = (message: EditorMessage) =>
    frame.current?.contentWindow?.postMessage(message, location.origin);

  useEffect(() => {
    const listen = ({ data, origin, source }: MessageEvent<PreviewMessage>) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return;
      if (data.giftcast === 'played') onPlayed?.(data.id);
      if (data.giftcast !== 'ready') return;
      isReady.current = true;
      if (drafts) tell({ giftcast: 'draft', topics: drafts });
      onReady?.();
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  });
  useEffect(() => {
    if (isReady.current) tell({ giftcast: 'draft', topics: drafts ?? {} });
  }, [drafts]);
  useImperativeHandle(ref, () => ({ play: (alert) => tell({ giftcast: 'play', alert }) }));

  return (
    <div ref={box}>
      <div className="preview" style={{ width: width * scale, height: height * scale }}>
        {props.under}
        <iframe
          ref={frame}
          // Not before it is seen: it costs what an overlay costs.
          loading="lazy"
          src={`/overlay/?preview=1&name=preview#k=${encodeURIComponent(token)}`}
          title={TEXTS.previewFrame}
          tabIndex={-1}
          style={{ width, height, transform: `scale(${scale})` }}
        />
        {props.over}
      </div>
    </div>
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
