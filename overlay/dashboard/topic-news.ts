import type { Stop } from '../net/ports.ts';
import type { TopicStore } from '../net/topics.ts';
import type { Notices } from './notices.ts';
import { TEXTS } from './texts/texts.ts';
import { createLadderNews } from './tiers/ladder-news.ts';

/** Follows the topics: what a screen reader is told without its doing, and what somebody else saved or took back. */
export function followTopics(deps: {
  readonly topics: TopicStore;
  readonly notices: Notices;
  readonly speakNow: (text: string) => void;
  readonly speakSoon: (text: string) => void;
  readonly ladderChanged: () => void;
  readonly settingsChanged: () => void;
  readonly isOwner: () => boolean;
}): Stop {
  const { topics, notices, speakNow, speakSoon } = deps;
  let wasCleared = (topics.get('stage')?.cleared ?? null) !== null;
  let heldBefore = new Set<string>();
  const newLadder = createLadderNews();
  const stops = [
    topics.subscribe('stage', () => {
      const cleared = topics.get('stage')?.cleared ?? null;
      if (cleared) notices.drop('clear');
      if (cleared && !wasCleared) speakNow(TEXTS.clearedBy(cleared.by, cleared.atMs));
      if (!cleared && wasCleared) speakNow(TEXTS.screenBack);
      wasCleared = cleared !== null;
    }),
    topics.subscribe('queue', () => {
      const held = topics.get('queue')?.held ?? [];
      const added = held.find(({ id }) => !heldBefore.has(id));
      heldBefore = new Set(held.map(({ id }) => id));
      if (added) speakSoon(TEXTS.heldNews(added.gifter.rawName ?? added.gifter.name, added.tier.name));
    }),
    topics.subscribe('ladder', deps.ladderChanged),
    topics.subscribe('settings', deps.settingsChanged),
    topics.subscribe('audit', () => {
      const audit = topics.get('audit') ?? [];
      const saved = newLadder(audit);
      if (saved && deps.isOwner()) {
        const text = TEXTS.tiers.savedBy(saved.by, saved.version);
        notices.put({ key: 'ladder', tone: 'wait', text, undo: saved.id });
        speakSoon(text);
      }
      const isUndone = (id: string) => audit.some((act) => act.id === id && act.undone);
      // Somebody else took it back: what the notice says is true no more.
      for (const { key, undo } of notices.all()) if (undo !== undefined && isUndone(undo)) notices.drop(key);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
