import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { WordSettings } from '../../../shared/word-settings.ts';
import { useCanAct } from '../hooks.ts';
import { MarkIcon } from '../mark.tsx';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import { useWordsChange } from './use-change.ts';
import type { Judged } from './verdict.ts';
import { verdictNews } from './verdict.ts';

type Judging = typeof import('./judging.ts');
const texts = TEXTS.words;
/** As much as is looked at of a message. */
const LONGEST_TRY = 500;

/** Would this name, or this message, be shown? Answered while it is typed, with the press that changes it. */
export function TryWords({ words }: { words: WordSettings }) {
  const [what, setWhat] = useState<Judged['what']>('name');
  const [typed, setTyped] = useState('');
  const judging = useJudging();
  // Of the words themselves, which are new objects at any change of the settings.
  const key = JSON.stringify(words);
  const judge = useMemo(
    () => (judging ? judging.createTrier(JSON.parse(key) as WordSettings) : null),
    [judging, key],
  );
  const isEmpty = typed.trim() === '';
  return (
    <Panel title={texts.tryTitle}>
      <div className="try-words">
        <SegmentedControl
          aria-label={texts.tryWhat}
          value={what}
          onChange={(value) => setWhat(value === 'message' ? 'message' : 'name')}
          data={[
            { value: 'name', label: texts.name },
            { value: 'message', label: texts.message },
          ]}
        />
        <TextInput
          label={texts.tryLabel[what]}
          placeholder={texts.tryExample[what]}
          maxLength={LONGEST_TRY}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div className="verdict-place" role="status">
        {judge && !isEmpty ? <Verdict judged={judge(what, typed)} words={words} /> : null}
        {isEmpty && <p className="note">{texts.tryNote}</p>}
        {!judge && !isEmpty && <p className="note">{texts.tryLoading}</p>}
      </div>
    </Panel>
  );
}

function Verdict({ judged, words }: { judged: Judged; words: WordSettings }) {
  const canAct = useCanAct();
  const change = useWordsChange();
  const { mark, word, shown, why, fix } = verdictNews(judged, words);
  return (
    <div className="verdict" data-verdict={mark}>
      <p className="strong">
        <MarkIcon mark={mark} />
        {word}
      </p>
      <p>{shown}</p>
      {why.map((sentence) => (
        <p key={sentence} className="note">
          {sentence}
        </p>
      ))}
      {fix && (
        <Button variant="default" disabled={!canAct} onClick={() => void change(fix.change, fix.done)}>
          {fix.label}
        </Button>
      )}
    </div>
  );
}

/** The judge with all its lists; null until it was fetched. */
function useJudging(): Judging | null {
  const [judging, setJudging] = useState<Judging | null>(null);
  useEffect(() => {
    let isWanted = true;
    // Where it does not come, the server is away, and the page says so.
    import('./judging.ts').then(
      (module) => isWanted && setJudging(module),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return judging;
}
