import { Button, Checkbox } from '@mantine/core';
import type { WordSettings } from '../../../shared/word-settings.ts';
import type { Language } from '../../../shared/words/languages.ts';
import { LANGUAGES } from '../../../shared/words/languages.ts';
import { useCanAct } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { WordsChange } from './change.ts';
import { languageName, sortedBy } from './labels.ts';
import { useWordsChange } from './use-change.ts';

const texts = TEXTS.words;
const SORTED = sortedBy(LANGUAGES, languageName);

/** Which languages' lists of words are looked for. */
export function WordLists({ words }: { words: WordSettings }) {
  const canAct = useCanAct();
  const change = useWordsChange();
  const on = words.lists ?? LANGUAGES;
  const flip = (language: Language, isOn: boolean) =>
    void change(withLanguage(language, isOn), texts.listNow(languageName(language), isOn));
  return (
    <Panel title={texts.listsTitle}>
      <p className="about">{texts.listsAbout}</p>
      {on.length === 0 && <p className="warning">{texts.noList}</p>}
      <fieldset className="ticks">
        <legend className="unseen">{texts.listsTitle}</legend>
        {SORTED.map((language) => (
          <Checkbox
            key={language}
            label={languageName(language)}
            disabled={!canAct}
            checked={on.includes(language)}
            onChange={(event) => flip(language, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      {words.lists !== null && (
        <div className="buttons">
          <Button
            variant="default"
            disabled={!canAct}
            onClick={() => void change((now) => ({ ...now, lists: null }), texts.allListsNow)}
          >
            {texts.allLists}
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** All of them is a choice of its own: a list that comes with a newer version is then on. */
function withLanguage(language: Language, isOn: boolean): WordsChange {
  return (words) => {
    const before = words.lists ?? LANGUAGES;
    const lists = LANGUAGES.filter((one) => (one === language ? isOn : before.includes(one)));
    return { ...words, lists: lists.length === LANGUAGES.length ? null : lists };
  };
}
