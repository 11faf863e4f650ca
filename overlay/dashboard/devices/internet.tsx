import type { Settings } from '../../../shared/settings.ts';
import { LiveSwitch, LiveText } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { useUrls } from '../use-urls.ts';
import { Check } from './check.tsx';
import { PUBLIC_URL } from './codecs.ts';
import { LinkField } from './link-field.tsx';

const WORDS = TEXTS.devices;
const SAVED_URL = lens('devices', 'publicUrl');
const SAVED_REMOTE = lens('devices', 'remote');
const URL_MAX = 200;
/** Where the tunnel has to lead. */
const HERE = `http://127.0.0.1:${location.port}`;

/** Everybody else, through a tunnel. */
export function InInternet({ settings }: { settings: Settings }) {
  const devices = useTopic('devices');
  const reachable = useTopic('status')?.reachable;
  const urls = useUrls();
  if (!devices || !reachable) return null;
  const { public: outside, remote } = reachable;
  const hook = urls?.kind === 'urls' ? urls.public?.hook : undefined;
  return (
    <Panel title={WORDS.internet}>
      <p className="about">{WORDS.internetAbout(HERE)}</p>
      {devices.fixed.internet && <p className="warning">{WORDS.fixedInternet}</p>}
      <LiveText
        settings={settings}
        lens={SAVED_URL}
        codec={PUBLIC_URL}
        label={WORDS.publicUrl}
        hint={WORDS.publicUrlHint}
        maxLength={URL_MAX}
      />
      {devices.isPublicOwn && <p className="warning">{WORDS.isPublicOwn}</p>}
      <LiveSwitch
        settings={settings}
        lens={SAVED_REMOTE}
        label={WORDS.remote}
        hint={WORDS.remoteHint}
        isOff={settings.devices.publicUrl === null}
      />
      {outside === null ? (
        <p>{WORDS.internetClosed}</p>
      ) : (
        <Check
          key={outside}
          origin={outside}
          from="internet"
          text={(remote ? WORDS.hookAndMore : WORDS.hookOnly)(new URL(outside).host)}
        />
      )}
      {hook !== undefined && <LinkField label={WORDS.hookUrl} url={hook} />}
    </Panel>
  );
}
