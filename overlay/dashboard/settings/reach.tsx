import { CopyField } from '../copy-field.tsx';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import type { Urls } from '../urls.ts';
import { maskToken } from '../urls.ts';
import { useUrls } from '../use-urls.ts';

type Links = Extract<Urls, { kind: 'urls' }>;

/** From where this Giftcast can be reached, and the links to hand out. What is opened is chosen at the start. */
export function Reach() {
  const reachable = useTopic('status')?.reachable;
  const urls = useUrls();
  const links = urls?.kind === 'urls' ? urls : null;
  if (!reachable) return null;
  const hasNetwork = reachable.network.length > 0;
  return (
    <Panel title={TEXTS.reachTitle}>
      <p className="about">{TEXTS.reachHere}</p>
      {urls !== null && links === null && <p className="empty">{TEXTS.reachFailed}</p>}
      <h3>{TEXTS.reachNetwork}</h3>
      <p className={hasNetwork ? 'warning' : 'about'}>
        {hasNetwork ? TEXTS.reachPlain : TEXTS.reachNoNetwork}
      </p>
      {links?.network.map((pages) => (
        <NetworkLinks key={pages.dashboard} pages={pages} />
      ))}
      <h3>{TEXTS.reachInternet}</h3>
      {reachable.public === null ? (
        <p className="about">{TEXTS.reachNoInternet}</p>
      ) : (
        <>
          <p className="about">{TEXTS.reachHook(new URL(reachable.public).host)}</p>
          <p className="about">{reachable.remote ? TEXTS.reachRemote : TEXTS.reachNoRemote}</p>
          {links?.public && <InternetLinks links={links.public} />}
        </>
      )}
    </Panel>
  );
}

function NetworkLinks({ pages: { dashboard, overlay } }: { pages: Links['network'][number] }) {
  const { host } = new URL(dashboard);
  return (
    <>
      <LinkField label={TEXTS.reachDashboardAt(host)} url={dashboard} />
      <LinkField label={TEXTS.reachOverlayAt(host)} url={overlay} />
    </>
  );
}

function InternetLinks({ links: { hook, dashboard } }: { links: NonNullable<Links['public']> }) {
  return (
    <>
      <LinkField label={TEXTS.reachHookUrl} url={hook} />
      {dashboard !== null && (
        <LinkField label={TEXTS.reachRemoteUrl} url={dashboard} note={TEXTS.reachRemoteNote} />
      )}
    </>
  );
}

function LinkField({ label, url, note }: { label: string; url: string; note?: string }) {
  return (
    <CopyField label={label} value={url} masked={maskToken(url)} copy={TEXTS.copyUrl} note={note} isAside />
  );
}
