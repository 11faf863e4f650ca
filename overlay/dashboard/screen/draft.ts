import { useMemo, useSyncExternalStore } from 'react';
import { parseWith } from '../../../shared/schema.ts';
import { themeSchema } from '../../../shared/theme.ts';
import type { TopicMap } from '../../net/frames.ts';
import { useStore, useTopic } from '../hooks.ts';
import type { ScreenDraftState, ScreenDraftStore } from './draft-store.ts';
import type { ScreenPart, ScreenValues } from './edits.ts';
import { conflictsOf, SCREEN_PARTS } from './edits.ts';

/** The screen as it is being edited: each part as drafted here, else as published. */
export interface ScreenDraft
  extends ScreenValues,
    Omit<ScreenDraftState, 'drafts'>,
    Omit<ScreenDraftStore, 'state' | 'subscribe' | 'follow'> {
  /** What is not published yet. */
  readonly changed: readonly ScreenPart[];
  /** What somebody else published since it was begun here: not published before one of the two is chosen. */
  readonly conflicts: readonly ScreenPart[];
  /** What viewers could not read: not published before it is put right. */
  readonly unfit: readonly ScreenPart[];
  /** What is changed, as a preview takes it; the same object until it changes. */
  readonly topics: TopicMap;
}

/** For pages of the owner, who knows the settings. */
export function useScreenDraft(): ScreenDraft {
  const { screen } = useStore();
  const settings = useTopic('settings');
  const { drafts, ...state } = useSyncExternalStore(screen.subscribe, screen.state);
  const topics = useMemo(
    () =>
      Object.fromEntries(SCREEN_PARTS.flatMap((part) => (drafts[part] ? [[part, drafts[part].value]] : []))),
    [drafts],
  );
  if (!settings) throw new Error('bug: the screen is edited before the settings came');
  return {
    ...screen,
    ...state,
    layout: drafts.layout?.value ?? settings.layout,
    theme: drafts.theme?.value ?? settings.theme,
    sound: drafts.sound?.value ?? settings.sound,
    changed: SCREEN_PARTS.filter((part) => drafts[part]),
    unfit: drafts.theme && !parseWith(themeSchema, drafts.theme.value).ok ? ['theme'] : [],
    conflicts: state.isPublishing ? [] : conflictsOf(drafts, settings),
    topics,
  };
}
