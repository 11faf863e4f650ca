import { Switch } from '@mantine/core';
import type { ChatCommandName } from '../../../shared/bot-settings.ts';
import { CHAT_AUDIENCES } from '../../../shared/bot-settings.ts';
import { CHAT_COMMANDS } from '../../../shared/bot-texts.ts';
import type { Settings } from '../../../shared/settings.ts';
import { choice, SWITCH } from '../form/codecs.ts';
import { DraftSelect, useField } from '../form/fields.tsx';
import { lens } from '../form/lens.ts';
import { useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { SETTINGS_TEXTS as TEXTS } from '../texts/texts.ts';
import { Waits } from './waits.tsx';

const NAMES = Object.keys(CHAT_COMMANDS) as ChatCommandName[];
const AUDIENCE = choice(CHAT_AUDIENCES);
const AUDIENCES = CHAT_AUDIENCES.map((value) => ({ value, label: TEXTS.audiences[value] }));
const WAITS = [
  { lens: lens('bot', 'personWaitMs'), label: TEXTS.personWait },
  { lens: lens('bot', 'overallWaitMs'), label: TEXTS.overallWait },
];

/** Which chat commands there are, for whom, and how often. */
export function BotCommands({ settings }: { settings: Settings }) {
  const forgetAsked = useTopic('status')?.forgetAsked ?? 0;
  return (
    <Panel title={TEXTS.commands}>
      {forgetAsked > 0 && <p className="warning">{TEXTS.forgetAsked(forgetAsked)}</p>}
      <Waits settings={settings} waits={WAITS} />
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
