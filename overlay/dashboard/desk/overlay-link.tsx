import { CopyField } from '../copy-field.tsx';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { overlayNews } from '../sentences.ts';
import { StatusDot } from '../status-dot.tsx';
import { TEXTS } from '../texts/texts.ts';
import { maskToken } from '../urls.ts';
import { useUrls } from '../use-urls.ts';
import { StarterLink } from './starter-link.tsx';

/** The link for OBS, how to add it, and which overlays are there. */
export function OverlayLink() {
  const overlays = useTopic('status')?.overlays ?? [];
  const found = useUrls();
  return (
    <Panel title={TEXTS.linkTitle}>
      <ol className="steps">
        {TEXTS.linkSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {found === null && <p className="empty">{TEXTS.linkFetching}</p>}
      {found?.kind === 'urls' && (
        <>
          <CopyField
            label={TEXTS.linkLabel}
            value={found.overlay}
            masked={maskToken(found.overlay)}
            copy={TEXTS.copy}
            note={TEXTS.linkNote}
          />
          <StarterLink overlay={found.overlay} />
        </>
      )}
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
