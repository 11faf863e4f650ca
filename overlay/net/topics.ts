import type { StageTopicName } from '../../shared/topics.ts';
import { tellFault } from './fault.ts';
import type { TopicMap } from './frames.ts';
import type { Stop } from './ports.ts';

export interface TopicStore {
  /** The newest value; undefined when the server never sent it. */
  get<N extends StageTopicName>(name: N): TopicMap[N];
  /** Calls `changed` after each change of the topic, until stopped. */
  subscribe(name: StageTopicName, changed: () => void): Stop;
  /** Forgets everything held and takes these: what a welcome does. */
  replace(values: TopicMap): void;
  merge(values: TopicMap): void;
}

/** Holds the newest value of each topic. A listener that throws does not keep the news from the others. */
export function createTopics(): TopicStore {
  let held: TopicMap = {};
  const listeners = new Map<string, Set<() => void>>();

  function tell(name: string): void {
    for (const changed of listeners.get(name) ?? []) {
      try {
        changed();
      } catch (error) {
        tellFault(error);
      }
    }
  }

  return {
    get: (name) => held[name],
    subscribe(name, changed) {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(changed));
      return () => known.delete(changed);
    },
    replace(values) {
      held = values;
      for (const name of listeners.keys()) tell(name);
    },
    merge(values) {
      held = { ...held, ...values };
      for (const name of Object.keys(values)) tell(name);
    },
  };
}
