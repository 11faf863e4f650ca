import { CopyField } from '../copy-field.tsx';
import { MASKED_SECRET, signedCurl } from '../curl.ts';
import { Advanced } from '../form/advanced.tsx';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { useUrls } from '../use-urls.ts';
import { webhookNews } from './source-news.ts';
import { SourceStatusLines } from './source-status.tsx';

const ROWS_OF_SCRIPT = 8;

/** The door for every other tool: address, secret, and a gift to try it with. */
export function Webhook() {
  const status = useTopic('status');
  const source = status?.sources.find(({ id }) => id === 'hook:gift');
  const urls = useUrls();
  const hook = urls?.kind === 'urls' ? urls.hooks.gift : null;
  return (
    <Panel title={TEXTS.webhook}>
      <p className="about">{TEXTS.webhookAbout}</p>
      <SourceStatusLines news={webhookNews(source, Date.now(), status?.hookRefusal)} />
      {urls !== null && hook === null && <p className="empty">{TEXTS.webhookFailed}</p>}
      {hook && (
        <>
          <CopyField label={TEXTS.webhookUrl} value={hook.url} copy={TEXTS.copyUrl} isAside />
          <CopyField
            label={TEXTS.webhookSecret}
            value={hook.secret}
            masked={MASKED_SECRET}
            copy={TEXTS.copySecret}
            note={TEXTS.secretNote}
            isAside
          />
          <Advanced title={TEXTS.sendOne}>
            <CopyField
              label={TEXTS.sendOneCommand}
              value={signedCurl(hook)}
              masked={signedCurl({ ...hook, secret: MASKED_SECRET })}
              copy={TEXTS.copyCommand}
              note={TEXTS.sendOneNote}
              rows={ROWS_OF_SCRIPT}
              isAside
            />
          </Advanced>
        </>
      )}
    </Panel>
  );
}
