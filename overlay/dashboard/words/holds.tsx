import { Switch } from '@mantine/core';
import type { Tier } from '../../../shared/tier.ts';
import type { WordSettings } from '../../../shared/word-settings.ts';
import { DecideWithin } from '../decide-within.tsx';
import { useCanAct, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { useWordsChange } from './use-change.ts';

const texts = TEXTS.words;

/** What waits for a moderator, and for how long. How long is the owner's to say. */
export function Holds({ words }: { words: WordSettings }) {
  const canAct = useCanAct();
  const change = useWordsChange();
  const settings = useTopic('settings');
  const steps = useTopic('ladder')?.tiers ?? [];
  return (
    <Panel title={texts.holdsTitle} mark="held" isQuiet={!words.holdDoubtful}>
      <Switch
        label={texts.doubtLabel}
        description={texts.doubtHint}
        disabled={!canAct}
        checked={words.holdDoubtful}
        onChange={(event) => {
          const holdDoubtful = event.currentTarget.checked;
          void change((now) => ({ ...now, holdDoubtful }), texts.doubtNow(holdDoubtful));
        }}
      />
      <p className="about">{texts.holdingSteps(namesOf(steps, 'always'), namesOf(steps, 'message'))}</p>
      {settings && <DecideWithin settings={settings} />}
    </Panel>
  );
}

function namesOf(steps: readonly Tier[], hold: Tier['hold']): string[] {
  return steps.filter((step) => step.hold === hold).map(({ name }) => name);
}
