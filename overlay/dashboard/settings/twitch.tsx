import type { Settings } from '../../../shared/settings.ts';
import { Advanced } from '../form/advanced.tsx';
import { CHANNEL, SWITCH } from '../form/codecs.ts';
import { LiveSwitch, LiveText } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { useStore, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { silentSource, twitchNews } from './source-news.ts';
import { SourceStatusLines } from './source-status.tsx';
import { TwitchLogin } from './twitch-login.tsx';
import { TwitchToken } from './twitch-token.tsx';

const ON = lens('sources', 'twitch', 'on');
const CHANNEL_NAME = lens('sources', 'twitch', 'channel');
/** A whole link may be pasted. */
const LONGEST_CHANNEL = 200;

/** Twitch's chat: which channel, how it is, and who the bot answers as. */
export function Twitch({ settings }: { settings: Settings }) {
  const { form } = useStore();
  const { on, channel } = settings.sources.twitch;
  const sources = useTopic('status')?.sources ?? [];
  const login = useTopic('bot')?.login ?? null;
  const status = sources.find(({ id }) => id === 'twitch') ?? silentSource('twitch', on);
  const news = twitchNews(status, { channel, login, replies: settings.bot.replies }, Date.now());

  /** Who names a channel for the first time wants it read. */
  function connect(): Promise<boolean> {
    form.change(ON, SWITCH, true);
    return form.save('sources.twitch');
  }

  return (
    <Panel title={TEXTS.twitch}>
      <p className="about">{TEXTS.twitchAbout}</p>
      <LiveText
        settings={settings}
        lens={CHANNEL_NAME}
        codec={CHANNEL}
        label={TEXTS.channel}
        hint={TEXTS.channelHint}
        maxLength={LONGEST_CHANNEL}
        {...(channel === null ? { button: TEXTS.connect, save: connect } : {})}
      />
      <LiveSwitch settings={settings} lens={ON} label={TEXTS.twitchSwitch} isOff={channel === null} />
      <SourceStatusLines news={news} />
      <TwitchLogin />
      <Advanced>
        <TwitchToken />
      </Advanced>
    </Panel>
  );
}
