import { Button } from '@mantine/core';
import type { Settings } from '../../../shared/settings.ts';
import { Advanced } from '../form/advanced.tsx';
import type { Codec } from '../form/codecs.ts';
import { TEXT } from '../form/codecs.ts';
import { LiveSwitch, LiveText, useIsSaving } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { useCanAct, useStore, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { silentSource, tikfinityNews } from './source-news.ts';
import { SourceStatusLines } from './source-status.tsx';

const ON = lens('sources', 'tikfinity', 'on');
const URL = lens('sources', 'tikfinity', 'url');
const HOST = lens('tiktok', 'hostUserId');
const LONGEST_URL = 200;

const HOST_ID: Codec<string | null> = {
  print: (value) => value ?? '',
  read: (typed) => ({ ok: true, value: typed || null }),
};

/** TikTok through the desktop app on this computer. */
export function Tikfinity({ settings }: { settings: Settings }) {
  const { on } = settings.sources.tikfinity;
  const sources = useTopic('status')?.sources ?? [];
  const status = sources.find(({ id }) => id === 'tikfinity') ?? silentSource('tikfinity', on);
  return (
    <Panel title={TEXTS.tikfinity}>
      <p className="about">{TEXTS.tikfinityAbout}</p>
      <LiveSwitch settings={settings} lens={ON} label={TEXTS.tikfinitySwitch} />
      <SourceStatusLines news={tikfinityNews(status, Date.now())} />
      <Hosts settings={settings} hosts={status.problem === 'second-host' ? status.hosts : []} />
      <Advanced>
        <LiveText
          settings={settings}
          lens={URL}
          codec={TEXT}
          label={TEXTS.tikfinityUrl}
          hint={TEXTS.tikfinityUrlHint}
          maxLength={LONGEST_URL}
        />
      </Advanced>
    </Panel>
  );
}

/** Who the streamer is, where gifts for several hosts arrive: nobody, or the one that was chosen. */
function Hosts({ settings, hosts }: { settings: Settings; hosts: readonly string[] }) {
  const { form } = useStore();
  const canAct = useCanAct();
  const isOff = useIsSaving() || !canAct;
  const chosen = settings.tiktok.hostUserId;

  async function choose(id: string): Promise<void> {
    form.change(HOST, HOST_ID, id);
    if (!(await form.save('tiktok'))) form.discard('tiktok');
  }

  if (chosen !== null) {
    return (
      <div className="hosts">
        <p>
          <bdi>{TEXTS.hostChosen(chosen)}</bdi>
        </p>
        <Button variant="default" disabled={isOff} onClick={() => void choose('')}>
          {TEXTS.countAll}
        </Button>
      </div>
    );
  }
  if (hosts.length === 0) return null;
  return (
    <div className="hosts" data-tone="wait">
      <p className="strong">{TEXTS.secondHost}</p>
      <ul className="rows">
        {hosts.map((id, index) => (
          <li key={id}>
            <span className="host">
              <bdi>{TEXTS.host(id)}</bdi> {index === 0 && <span className="note">{TEXTS.seenFirst}</span>}
            </span>
            <Button
              variant="default"
              disabled={isOff}
              aria-label={TEXTS.thisIsMeOf(id)}
              onClick={() => void choose(id)}
            >
              {TEXTS.thisIsMe}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
