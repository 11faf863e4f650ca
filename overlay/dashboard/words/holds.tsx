import { NativeSelect, Switch } from '@mantine/core';
import type { Settings } from '../../../shared/settings.ts';
import type { Tier } from '../../../shared/tier.ts';
import type { WordSettings } from '../../../shared/word-settings.ts';
import { useCanAct, useTopic } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import type { Codec } from '../settings/codecs.ts';
import { useField } from '../settings/fields.tsx';
import { lens } from '../settings/lens.ts';
import { TEXTS } from '../texts/texts.ts';
import { useWordsChange } from './use-change.ts';

const texts = TEXTS.words;
const DECIDE_WITHIN = lens('decideWithinMs');
const NEVER = 'never';
const WAITS_S = [15, 30, 60, 120, 300, 600];

/** A number of milliseconds as a select offers it; never is null. */
const WAIT: Codec<number | null> = {
  print: (ms) => (ms === null ? NEVER : String(ms)),
  read: (typed) => ({ ok: true, value: typed === NEVER ? null : Number(typed) }),
};

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
      {settings && <WaitingTime settings={settings} />}
    </Panel>
  );
}

function WaitingTime({ settings }: { settings: Settings }) {
  const canAct = useCanAct();
  const field = useField(settings, DECIDE_WITHIN, WAIT);
  const { decideWithinMs } = settings;
  const known = WAITS_S.map((seconds) => seconds * 1_000);
  // A file may say any number between.
  const offered =
    decideWithinMs === null || known.includes(decideWithinMs) ? known : [...known, decideWithinMs];
  const waits = [...offered].sort((a, b) => a - b);
  async function choose(typed: string): Promise<void> {
    field.change(typed);
    if (!(await field.save())) field.discard();
  }
  return (
    <NativeSelect
      label={texts.waitLabel}
      description={texts.waitHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      className="hold-wait"
      disabled={!canAct}
      value={field.typed}
      data={[
        ...waits.map((ms) => ({ value: String(ms), label: texts.wait(ms) })),
        { value: NEVER, label: texts.waitNever },
      ]}
      onChange={(event) => void choose(event.currentTarget.value)}
    />
  );
}

function namesOf(steps: readonly Tier[], hold: Tier['hold']): string[] {
  return steps.filter((step) => step.hold === hold).map(({ name }) => name);
}
