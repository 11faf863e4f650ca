import type { WordSettings } from '../../../shared/word-settings.ts';
import type { TopicStore } from '../../net/topics.ts';
import { isSame } from '../form/lens.ts';
import type { Outcome } from '../run.ts';
import type { Store } from '../store.ts';

/** Answers the words with something changed in them, or the same ones. */
export type WordsChange = (words: WordSettings) => WordSettings;

/** Two who change words at the same moment meet once; more often something else is wrong. */
const MOST_TRIES = 4;

/**
 * Saves one change. Where somebody else saved first, the change is made upon theirs, so that neither is lost. `nothing`:
 * the words are so already.
 */
export async function saveWords(
  { topics, run }: Pick<Store, 'topics' | 'run'>,
  change: WordsChange,
): Promise<Outcome | 'nothing'> {
  for (let tries = 1; ; tries++) {
    const topic = topics.get('words');
    if (!topic) return { ok: false };
    const { version: baseVersion, ...words } = topic;
    const next = change(words);
    if (isSame(next, words)) return 'nothing';
    let isStale = false;
    const outcome = await run('save-words', { words: next, baseVersion }, ({ code }) => {
      isStale = code === 'state/stale-version' && tries < MOST_TRIES;
      return isStale;
    });
    if (!isStale) return outcome;
    await newer(topics, baseVersion);
  }
}

/** Until the words are of another version than this one. */
function newer(topics: TopicStore, version: number): Promise<void> {
  return new Promise((resolve) => {
    const isNewer = () => topics.get('words')?.version !== version;
    if (isNewer()) return resolve();
    const stop = topics.subscribe('words', () => {
      if (!isNewer()) return;
      stop();
      resolve();
    });
  });
}
