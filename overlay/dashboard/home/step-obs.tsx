import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { CopyField } from '../copy-field.tsx';
import { StarterLink } from '../desk/starter-link.tsx';
import { useNow, useTopic } from '../hooks.ts';
import { CANVASES } from '../preview-frame.tsx';
import { StatusDot } from '../status-dot.tsx';
import { useTestAlert } from '../test-alert.ts';
import { TEXTS } from '../texts/texts.ts';
import { maskToken } from '../urls.ts';
import { useUrls } from '../use-urls.ts';
import { obsNews } from './obs-news.ts';
import type { StepProps } from './step-props.ts';

/** The link, the four lines, and whether OBS has come. */
export function StepObs({ status }: StepProps) {
  const [shape, setShape] = useState<keyof typeof CANVASES>('landscape');
  const { width, height } = CANVASES[shape];
  const [sinceMs] = useState(() => Date.now());
  const news = obsNews(status.overlays, useNow(1_000) - sinceMs);
  return (
    <>
      <SegmentedControl
        aria-label={TEXTS.home.obsShape}
        value={shape}
        onChange={(value) => setShape(value === 'portrait' ? 'portrait' : 'landscape')}
        data={[
          { value: 'landscape', label: TEXTS.landscape },
          { value: 'portrait', label: TEXTS.portrait },
        ]}
      />
      <ol className="steps home-lines">
        {TEXTS.home.obsSteps(width, height).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Link isAside={news.isFound} />
      <div className="source-status">
        <div role="status">
          {news.texts.map((text, index) => (
            <p key={text} className="strong">
              {index === 0 && <StatusDot tone={news.tone} />}
              <bdi>{text}</bdi>
            </p>
          ))}
        </div>
        {news.hints.length > 0 && (
          <ul className="home-hints">
            {news.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        )}
        {news.isFound && <PlayThere />}
      </div>
    </>
  );
}

function Link({ isAside }: { readonly isAside: boolean }) {
  const found = useUrls();
  if (found === null) return <p className="empty">{TEXTS.linkFetching}</p>;
  if (found.kind !== 'urls') return <p className="empty">{TEXTS.linkFailed}</p>;
  return (
    <div>
      <CopyField
        label={TEXTS.linkLabel}
        value={found.overlay}
        masked={maskToken(found.overlay)}
        copy={TEXTS.copy}
        note={TEXTS.linkNote}
        isAside={isAside}
      />
      <StarterLink overlay={found.overlay} />
    </div>
  );
}

/** Plays it through the server, so that what is seen in OBS went the whole way. */
function PlayThere() {
  const test = useTestAlert();
  const isOnAir = useTopic('queue')?.onAir?.test ?? false;
  return (
    <div className="home-play">
      <Button disabled={!test.canPlay} onClick={test.play}>
        {TEXTS.home.playThere}
      </Button>
      <p role="status">{isOnAir && TEXTS.home.onAirThere}</p>
    </div>
  );
}
