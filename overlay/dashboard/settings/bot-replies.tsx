import type { Settings } from '../../../shared/settings.ts';
import { LOCAL_TIME } from '../form/codecs.ts';
import { DraftSwitch, DraftText } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';

const REPLIES = lens('bot', 'replies');
const NEXT_LIVE = lens('bot', 'nextLive');

/** Whether the bot writes at all, and when the next live is. */
export function BotReplies({ settings }: { settings: Settings }) {
  const bot = useTopic('bot');
  const zone = settings.timeZone ?? TEXTS.thisComputer;
  return (
    <Panel title={TEXTS.botReplies}>
      <DraftSwitch
        settings={settings}
        lens={REPLIES}
        label={TEXTS.botRepliesSwitch}
        hint={TEXTS.botRepliesNote}
      />
      {bot?.login === null && (
        <p className="warning">
          {TEXTS.botReadsOnly} <a href="#/settings/sources">{TEXTS.botLoginLink}</a>
        </p>
      )}
      <DraftText
        settings={settings}
        lens={NEXT_LIVE}
        codec={LOCAL_TIME}
        type="datetime-local"
        label={TEXTS.nextLive}
        hint={TEXTS.nextLiveHint(zone)}
      />
    </Panel>
  );
}
