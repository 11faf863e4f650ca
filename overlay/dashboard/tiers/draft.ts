import { useSyncExternalStore } from 'react';
import { useStore } from '../hooks.ts';
import type { LadderDraft, LadderState } from './ladder-draft.ts';

/** What the page of the ladder, and every tool on it, works with. */
export type TiersDraft = LadderState &
  Pick<LadderDraft, 'change' | 'undo' | 'redo' | 'discard' | 'rebase' | 'choose' | 'save'>;

/** The ladder as it is being changed; null until the server told of it. */
export function useTiersDraft(): TiersDraft | null {
  const { ladder } = useStore();
  const state = useSyncExternalStore(ladder.subscribe, ladder.state);
  return state && { ...ladder, ...state };
}
