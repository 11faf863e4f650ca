import { Checkbox, Switch } from '@mantine/core';
import type { Script } from '../../../shared/names/scripts.ts';
import { SCRIPTS } from '../../../shared/names/scripts.ts';
import type { WordSettings } from '../../../shared/word-settings.ts';
import { useCanAct } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { WordsChange } from './change.ts';
import { scriptName, sortedBy } from './labels.ts';
import { useWordsChange } from './use-change.ts';
import { withScript } from './verdict.ts';

const texts = TEXTS.words;
const SORTED = sortedBy(SCRIPTS, scriptName);
/** What a choice of alphabets begins with; the streamer ticks the others that the audience writes. */
const FIRST_CHOICE: readonly Script[] = ['Latin'];

/** Which alphabets are shown at once, and whether one word may mix two that look alike. */
export function Scripts({ words }: { words: WordSettings }) {
  const canAct = useCanAct();
  const change = useWordsChange();
  const { mixed, only } = words.scripts;
  return (
    <Panel title={texts.scriptsTitle}>
      <Switch
        label={texts.mixedLabel}
        description={texts.mixedHint}
        disabled={!canAct}
        checked={mixed === 'hold'}
        onChange={(event) => {
          const isHeld = event.currentTarget.checked;
          void change(withMixed(isHeld), texts.mixedNow(isHeld));
        }}
      />
      <Switch
        label={texts.onlyLabel}
        description={texts.onlyHint}
        disabled={!canAct}
        checked={only !== null}
        onChange={(event) => {
          const isOnly = event.currentTarget.checked;
          void change(withOnly(isOnly ? [...FIRST_CHOICE] : null), texts.onlyNow(isOnly));
        }}
      />
      {only?.length === 0 && <p className="warning">{texts.noScript}</p>}
      {only && (
        <fieldset className="ticks">
          <legend className="unseen">{texts.onlyLabel}</legend>
          {SORTED.map((script) => (
            <Checkbox
              key={script}
              label={scriptName(script)}
              disabled={!canAct}
              checked={only.includes(script)}
              onChange={(event) => {
                const isOn = event.currentTarget.checked;
                const done = isOn ? texts.scriptOn : texts.scriptOff;
                void change(withScript(script, isOn), done(scriptName(script)));
              }}
            />
          ))}
        </fieldset>
      )}
    </Panel>
  );
}

function withMixed(isHeld: boolean): WordsChange {
  return (words) => ({ ...words, scripts: { ...words.scripts, mixed: isHeld ? 'hold' : 'allow' } });
}

function withOnly(only: Script[] | null): WordsChange {
  return (words) => ({ ...words, scripts: { ...words.scripts, only } });
}
