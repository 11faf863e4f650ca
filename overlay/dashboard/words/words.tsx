import { useTopic } from '../hooks.ts';
import { SETTINGS_TEXTS } from '../texts/texts.ts';
import { Holds } from './holds.tsx';
import { Marked } from './marked.tsx';
import { OwnWords } from './own-words.tsx';
import { Scripts } from './scripts.tsx';
import { TryWords } from './try-words.tsx';
import { WordLists } from './word-lists.tsx';

/** Which names and messages may be read on air, and whose. Each change is saved at once, and can be taken back. */
export function Words() {
  const topic = useTopic('words');
  if (!topic) return <p className="empty">{SETTINGS_TEXTS.fetching}</p>;
  const { version: _version, ...words } = topic;
  return (
    <>
      <TryWords words={words} />
      <OwnWords words={words} />
      <WordLists words={words} />
      <Scripts words={words} />
      <Holds words={words} />
      <Marked />
    </>
  );
}
