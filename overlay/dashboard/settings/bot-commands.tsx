import { Switch } from '@mantine/core';
import type { ChatCommandName } from '../../../shared/bot-settings.ts';
import { CHAT_AUDIENCES } from '../../../shared/bot-settings.ts';
import { CHAT_COMMANDS } from '../../../shared/bot-texts.ts';
import type { Settings } from '../../../shared/settings.ts';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { choice, SECONDS, SWITCH } from './codecs.ts';
import { DraftSelect, DraftText, useField } from './fields.tsx';
import { lens } from './lens.ts';
import { SETTINGS_TEXTS as TEXTS } from './texts.ts';

const NAMES = Object.keys(CHAT_COMMANDS) as ChatCommandName[];
const AUDIENCE = choice(CHAT_AUDIENCES);
const AUDIENCES = CHAT_AUDIENCES.map((value) => ({ value, label: TEXTS.audiences[value] }));
const PERSON_WAIT = lens('bot', 'personWaitMs');
const OVERALL_WAIT = lens('bot', 'overallWaitMs');

/** Which chat commands there are, for whom, and how often. */
export function BotCommands({ settings }: { settings: Settings }) {
  const forgetAsked = useTopic('status')?.forgetAsked ?? 0;
  return (
    <Panel title={TEXTS.commands}>
      {forgetAsked > 0 && <p className="warning">{TEXTS.forgetAsked(forgetAsked)}</p>}
      <div className="pair">
        <DraftText
          settings={settings}
          lens={PERSON_WAIT}
          codec={SECONDS}
          type="seconds"
          label={TEXTS.personWait}
        />
        <DraftText
          settings={settings}
          lens={OVERALL_WAIT}
          codec={SECONDS}
          type="seconds"
          label={TEXTS.overallWait}
        />
      </div>
      <p className="note">{TEXTS.waitsNote}</p>
      <ul className="rows">
        {NAMES.map((name) => (
          <CommandRow key={name} settings={settings} name={name} />
        ))}
      </ul>
    </Panel>
  );
}

function CommandRow({ settings, name }: { settings: Settings; name: ChatCommandName }) {
  const isOn = useField(settings, lens('bot', 'commands', name, 'on'), SWITCH);
  return (
    <li className="command-row">
      <Switch
        label={TEXTS.commandSwitch(name)}
        description={TEXTS.commandDoes[name]}
        checked={isOn.typed}
        onChange={(event) => isOn.change(event.currentTarget.checked)}
      />
      <DraftSelect
        settings={settings}
        lens={lens('bot', 'commands', name, 'who')}
        codec={AUDIENCE}
        label={TEXTS.commandWho(name)}
        data={AUDIENCES}
      />
    </li>
  );
}
