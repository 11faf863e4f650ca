import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useStore, useTopic } from './hooks.ts';
import { Panel } from './panel.tsx';
import { overlayNews } from './sentences.ts';
import { StatusDot } from './status-dot.tsx';
import { TEXTS } from './texts.ts';
import type { OverlayUrl } from './urls.ts';
import { fetchOverlayUrl, maskToken } from './urls.ts';

/** The link for OBS, how to add it, and which overlays are there. */
export function OverlayLink() {
  const overlays = useTopic('status')?.overlays ?? [];
  const found = useOverlayUrl();
  return (
    <Panel title={TEXTS.linkTitle}>
      <ol className="steps">
        {TEXTS.linkSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {found === null && <p className="empty">{TEXTS.linkFetching}</p>}
      {found?.kind === 'url' && <CopyField url={found.url} />}
      {found?.kind === 'owner-only' && <p className="empty">{TEXTS.linkOwnerOnly}</p>}
      {found?.kind === 'failed' && <p className="empty">{TEXTS.linkFailed}</p>}
      <ul className="overlays">
        {overlays.length === 0 && (
          <li>
            <StatusDot tone="quiet" />
            {TEXTS.overlayNone}
          </li>
        )}
        {overlays.map((overlay, index) => {
          const { isGood, texts } = overlayNews(overlay);
          return (
            <li key={index}>
              <StatusDot tone={isGood ? 'good' : 'wait'} />
              <bdi>{texts.join(' ')}</bdi>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function useOverlayUrl(): OverlayUrl | null {
  const { token } = useStore();
  const [found, setFound] = useState<OverlayUrl | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetchOverlayUrl(token, stop.signal).then(
      (url) => setFound(url),
      () => {
        if (!stop.signal.aborted) setFound({ kind: 'failed' });
      },
    );
    return () => stop.abort();
  }, [token]);
  return found;
}

function CopyField({ url }: { url: string }) {
  const [said, setSaid] = useState<'none' | 'copied' | 'select'>('none');
  const field = useRef<HTMLInputElement>(null);

  // Inside OBS docks and on plain http elsewhere a page may not write to the clipboard.
  useEffect(() => {
    if (said === 'select') field.current?.select();
  }, [said]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      setSaid('copied');
    } catch {
      setSaid('select');
    }
  }

  const told = { none: TEXTS.linkNote, copied: TEXTS.copied, select: TEXTS.pressCtrlC }[said];
  return (
    <>
      <div className="copy">
        <TextInput
          ref={field}
          readOnly
          label={TEXTS.linkLabel}
          value={said === 'select' ? url : maskToken(url)}
          onBlur={() => setSaid('none')}
        />
        <Button onClick={() => void copy()}>{TEXTS.copy}</Button>
      </div>
      <p className="note" role="status">
        {told}
      </p>
    </>
  );
}
