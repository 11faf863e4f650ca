import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CommandArgs, CommandName } from '../../shared/commands.ts';
import type { TopicName } from '../../shared/topics.ts';
import type { ReplyError, TopicMap } from '../net/frames.ts';
import type { Shortcut } from './keys.ts';
import { keyOf, shortcutOf } from './keys.ts';
import type { Outcome } from './run.ts';
import type { PageState, Store } from './store.ts';

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('bug: a panel stands outside of the StoreContext');
  return store;
}

export function usePageState(): PageState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.state);
}

/** The newest value of a topic; undefined before the first welcome. */
export function useTopic<N extends TopicName>(name: N): TopicMap[N] {
  const { topics } = useStore();
  const subscribe = useCallback((changed: () => void) => topics.subscribe(name, changed), [topics, name]);
  return useSyncExternalStore(subscribe, () => topics.get(name));
}

/** Whether buttons may be pressed: not while the page shows the past. */
export function useCanAct(): boolean {
  const { state, subscribe } = useStore();
  return useSyncExternalStore(subscribe, () => state().health === 'live');
}

/** Whether gifts count: not while the disk refuses them. */
export function useIsCounting(): boolean {
  return !useTopic('status')?.reasons.includes('store/failed');
}

/** The address after its `#`. */
export function useFragment(): string {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
}

/** Whether the page belongs to the owner, who alone sees and changes settings. */
export function useIsOwner(): boolean {
  const { state, subscribe } = useStore();
  return useSyncExternalStore(subscribe, () => state().role === 'owner');
}

/** Sends one kind of command; `isSending` until the server answered, so that a second press does nothing twice. */
export function useCommand<N extends CommandName>(
  name: N,
): {
  readonly run: (args: CommandArgs<N>, standsHere?: (error: ReplyError) => boolean) => Promise<Outcome>;
  readonly isSending: boolean;
} {
  const store = useStore();
  const [sending, setSending] = useState(0);
  const run = useCallback(
    async (args: CommandArgs<N>, standsHere?: (error: ReplyError) => boolean) => {
      setSending((count) => count + 1);
      try {
        return await store.run(name, args, standsHere);
      } finally {
        setSending((count) => count - 1);
      }
    },
    [store, name],
  );
  return { run, isSending: sending > 0 };
}

/** As `useCommand`, and once it is done says so and offers to take it back. */
export function useAct<N extends CommandName>(
  name: N,
): { readonly run: (args: CommandArgs<N>, done: string) => Promise<void>; readonly isSending: boolean } {
  const { confirm } = useStore();
  const { run, isSending } = useCommand(name);
  return {
    async run(args, done) {
      const outcome = await run(args);
      if (outcome.ok) confirm(done, outcome.id);
    },
    isSending,
  };
}

/** The present, anew every `everyMs` while `isOn`. */
export function useNow(everyMs: number, isOn = true): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    if (!isOn) return;
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, isOn]);
  return nowMs;
}

/** Runs `press` at a shortcut, unless somebody types, shortcuts or this one are off, or `isOn` is false. */
export function useKey(shortcut: Shortcut, press: () => void, isOn = true): void {
  const { keysOn, ownKeys } = usePageState();
  const key = keyOf(shortcut, ownKeys);
  const newest = useRef(press);
  useEffect(() => {
    newest.current = press;
  });
  useEffect(() => {
    if (!keysOn || !isOn || key === null) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const inDialog = document.querySelector('[role="dialog"]') !== null;
      const where = target && {
        tagName: target.tagName,
        isContentEditable: target.isContentEditable,
        inDialog,
      };
      if (event.defaultPrevented || shortcutOf(event, where) !== key) return;
      event.preventDefault();
      newest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key, keysOn, isOn]);
}
