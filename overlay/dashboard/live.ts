import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CommandArgs, CommandName } from '../../shared/commands.ts';
import type { TopicName } from '../../shared/topics.ts';
import { afterMs, onWake, openWebSocket, reloadOnce, socketUrl } from '../net/browser.ts';
import { CommandUnconfirmed, createCommands } from '../net/commands.ts';
import type { LinkState } from '../net/connection.ts';
import { createConnection } from '../net/connection.ts';
import type { TopicMap } from '../net/frames.ts';
import { newUuid } from '../net/id.ts';
import type { Stop } from '../net/ports.ts';
import type { TopicStore } from '../net/topics.ts';
import { createTopics } from '../net/topics.ts';
import { PAGE_VERSION } from '../net/version.ts';
import { TEXTS } from './texts.ts';

/** What the whole page must know; a new object at each change. */
export interface PageState {
  readonly link: LinkState;
  /** When the server last said anything; null when it never did. Taken when the link changes. */
  readonly lastNewsAtMs: number | null;
  /** What the last command came to, where it was not simply done. */
  readonly notice: string | null;
}

export interface Live {
  readonly token: string;
  readonly topics: TopicStore;
  readonly state: () => PageState;
  readonly subscribe: (changed: () => void) => Stop;
  /** Sends a command; answers its value, or null after saying why there is none. */
  readonly run: <N extends CommandName>(name: N, args: CommandArgs<N>) => Promise<unknown>;
  readonly say: (notice: string | null) => void;
  /** Connects and keeps connecting until stopped. */
  readonly start: () => Stop;
}

/** The dashboard's line to the server: topics in, commands out. */
export function createLive(token: string): Live {
  const topics = createTopics();
  const listeners = new Set<() => void>();
  let state: PageState = { link: 'connecting', lastNewsAtMs: null, notice: null };
  let lastNewsAtMs: number | null = null;

  function change(next: Partial<PageState>): void {
    state = { ...state, lastNewsAtMs, ...next };
    for (const changed of listeners) changed();
  }

  const commands = createCommands({
    send: (frame) => connection.send(frame),
    after: afterMs,
    newId: () => newUuid(crypto),
  });
  const connection = createConnection({
    url: socketUrl(location),
    token,
    client: () => ({ kind: 'dashboard', name: 'dashboard', version: PAGE_VERSION }),
    onFrame: (frame) => {
      lastNewsAtMs = Date.now();
      if (frame.type === 'welcome') {
        topics.replace(frame.topics);
        commands.resend();
      }
      if (frame.type === 'topic') topics.merge(frame.topics);
      if (frame.type === 'result') commands.received(frame.id, frame.reply);
    },
    onState: (link) => change({ link }),
    reload: reloadOnce,
    openSocket: openWebSocket,
    after: afterMs,
    random: Math.random,
  });

  return {
    token,
    topics,
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    async run(name, args) {
      change({ notice: null });
      try {
        const reply = await commands.call(name, args);
        if (!reply.ok) change({ notice: reply.error.message });
        else if (reply.recorded === false) change({ notice: TEXTS.notRecorded });
        return reply.ok ? reply.value : null;
      } catch (error) {
        if (!(error instanceof CommandUnconfirmed)) throw error;
        change({ notice: name === 'clear-overlay' ? TEXTS.clearUnconfirmed : TEXTS.unconfirmed });
        return null;
      }
    },
    say: (notice) => change({ notice }),
    start() {
      const stopWake = onWake(connection.wake);
      const stop = connection.start();
      return () => {
        stopWake();
        stop();
        commands.close();
      };
    },
  };
}

export const LiveContext = createContext<Live | null>(null);

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('bug: a panel stands outside of the LiveContext');
  return live;
}

export function usePageState(): PageState {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, live.state);
}

/** The newest value of a topic; undefined before the first welcome. */
export function useTopic<N extends TopicName>(name: N): TopicMap[N] {
  const { topics } = useLive();
  return useSyncExternalStore(
    (changed) => topics.subscribe(name, changed),
    () => topics.get(name),
  );
}

/** Whether buttons may be pressed: not while the page shows the past. */
export function useIsLive(): boolean {
  return usePageState().link === 'live';
}
