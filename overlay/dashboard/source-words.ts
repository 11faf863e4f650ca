import type { SourceStatus } from '../../shared/topics.ts';
import { TEXTS } from './texts/texts.ts';

/** A source in the few words that the bar has room for. */
export interface SourceWords {
  readonly id: string;
  readonly tone: 'good' | 'quiet' | 'wait';
  readonly name: string;
  readonly word: string;
}

/** In this order whichever was heard of first; others follow. */
const ORDER = ['tikfinity', 'twitch', 'hook:gift'];
const placeOf = (id: string) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

/** The sources that are on. What somebody should look at goes before how the connection is. */
export function sourcesInShort(sources: readonly SourceStatus[]): SourceWords[] {
  return sources
    .filter(({ state }) => state !== 'off')
    .sort((a, b) => placeOf(a.id) - placeOf(b.id))
    .map(({ id, state, problem }) => ({
      id,
      tone: problem === null ? toneOf(state) : 'wait',
      name: TEXTS.source(id),
      word: TEXTS.sourceWord(problem ?? (state === 'ready' && id !== 'hook:gift' ? 'receiving' : state)),
    }));
}

function toneOf(state: SourceStatus['state']): SourceWords['tone'] {
  switch (state) {
    case 'ready':
    case 'receiving':
      return 'good';
    case 'off':
    case 'connecting':
    case 'waiting':
      return 'quiet';
    case 'not-running':
    case 'unknown':
    case 'failed':
      return 'wait';
  }
}
