import { useStore } from '../hooks.ts';
import { TEXTS } from '../texts/texts.ts';
import type { WordsChange } from './change.ts';
import { saveWords } from './change.ts';

/** Saves a change of the words at once and says so, with Undo; answers whether the words are so now. */
export function useWordsChange(): (change: WordsChange, done: string) => Promise<boolean> {
  const store = useStore();
  return async (change, done) => {
    const outcome = await saveWords(store, change);
    if (outcome === 'nothing') store.confirm(TEXTS.words.already);
    else if (outcome.ok) store.confirm(done, outcome.id);
    return outcome === 'nothing' || outcome.ok;
  };
}
