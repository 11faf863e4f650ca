import { Button, Group, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLive, useTopic } from './live.ts';
import { Panel } from './panel.tsx';
import { TEXTS } from './texts.ts';
import type { OverlayUrl } from './urls.ts';
import { fetchOverlayUrl, maskToken } from './urls.ts';

/** The link for OBS, how to add it, and which overlays are there. */
export function OverlayLink() {
  const { token } = useLive();
  const overlays = useTopic('status')?.overlays ?? [];
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
  return (
    <Panel title={TEXTS.overlayLink}>
      <Text>{TEXTS.howToAdd}</Text>
      {found?.kind === 'url' && <CopyField url={found.url} />}
      {found?.kind === 'owner-only' && <Text c="dimmed">{TEXTS.linkOwnerOnly}</Text>}
      {found?.kind === 'failed' && <Text c="wait">{TEXTS.linkFailed}</Text>}
      {overlays.length === 0 && <Text c="dimmed">{TEXTS.overlayNone}</Text>}
      {overlays.map((overlay, index) => (
        <Text key={index}>
          <bdi>{TEXTS.overlaySeen(overlay.name, overlay.width, overlay.height, overlay.visible)}</bdi>
        </Text>
      ))}
    </Panel>
  );
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

  return (
    <>
      <Group align="end" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          readOnly
          label={TEXTS.linkLabel}
          value={said === 'select' ? url : maskToken(url)}
        />
        <Button onClick={() => void copy()}>{TEXTS.copy}</Button>
      </Group>
      <Text role="status" c="dimmed">
        {said === 'copied' ? TEXTS.copied : said === 'select' ? TEXTS.pressCtrlC : ''}
      </Text>
    </>
  );
}
