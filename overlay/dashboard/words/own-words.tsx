import { Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { WordSettings } from '../../../shared/word-settings.ts';
import { useCanAct } from '../hooks.ts';
import { Panel } from '../panel.tsx';
import { TEXTS } from '../texts/texts.ts';
import type { OwnList } from './own.ts';
import { adding, readOwn, removing } from './own.ts';
import { useWordsChange } from './use-change.ts';

const texts = TEXTS.words;
/** More than this many are found by their beginning rather than by looking. */
const MANY = 30;

/** The streamer's own words: never shown, and always allowed. */
export function OwnWords({ words }: { words: WordSettings }) {
  return (
    <Panel title={texts.ownTitle} note={<p className="note">{texts.ownNote}</p>}>
      <OwnWordList list="block" words={words} />
      <OwnWordList list="allow" words={words} />
    </Panel>
  );
}

function OwnWordList({ list, words }: { list: OwnList; words: WordSettings }) {
  const canAct = useCanAct();
  const change = useWordsChange();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isAll, setAll] = useState(false);
  const all = words[list];
  // The newest first: what was just added is seen.
  const newestFirst = [...all].reverse();
  const shown = isAll ? newestFirst : newestFirst.slice(0, MANY);

  async function add(): Promise<void> {
    const read = readOwn(typed, list, words);
    setFault(read.ok ? null : read.message);
    if (!read.ok) return;
    if (await change(adding(list, read.value), texts.added[list](read.value))) setTyped('');
  }

  return (
    <div className="own-words">
      <form
        className="live-text"
        onSubmit={(event) => {
          event.preventDefault();
          if (canAct) void add();
        }}
      >
        <TextInput
          label={texts.ownLabel[list]}
          description={texts.ownHint[list]}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="auto"
          value={typed}
          error={fault}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setFault(null);
          }}
        />
        <Button type="submit" variant="default" aria-label={texts.addTo[list]} disabled={!canAct}>
          {texts.addWord}
        </Button>
      </form>
      {all.length > 0 && (
        <ul className="own-list" aria-label={texts.ownLabel[list]}>
          {shown.map((word) => (
            <li key={word}>
              <bdi>{word}</bdi>
              <button
                type="button"
                aria-label={texts.remove(word)}
                disabled={!canAct}
                onClick={() => void change(removing(list, word), texts.removed(word))}
              >
                <IconX size={18} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {all.length > shown.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {texts.showAll(all.length)}
        </Button>
      )}
    </div>
  );
}
