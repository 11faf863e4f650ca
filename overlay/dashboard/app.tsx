import { useState, useSyncExternalStore } from 'react';
import { Announcer } from './announcer.tsx';
import { Banners, Toasts } from './banners.tsx';
import { Bar } from './bar.tsx';
import { Desk } from './desk.tsx';
import { useCanAct, useKey, usePageState, useStore } from './hooks.ts';
import { KeyList } from './key-list.tsx';
import type { Route } from './routes.ts';
import { routeOf } from './routes.ts';
import { TEXTS } from './texts.ts';

const ROUTES: readonly [Route, ...Route[]] = [{ path: 'desk', name: TEXTS.desk, Page: Desk }];

/** What every page has: the bar with Clear, what is wrong, and the shortcuts that work everywhere. */
export function App() {
  const store = useStore();
  const { health } = usePageState();
  const canAct = useCanAct();
  const [keysShown, setKeysShown] = useState(false);
  const { name, Page } = useRoute();
  useKey('c', store.clear);
  useKey('?', () => setKeysShown(true));
  return (
    <div className="page" data-health={health}>
      <Bar onKeys={() => setKeysShown(true)} />
      <Banners />
      <main aria-label={name} data-past={!canAct || undefined}>
        <Page />
      </main>
      <Toasts />
      <KeyList isOpen={keysShown} close={() => setKeysShown(false)} />
      <Announcer />
    </div>
  );
}

function useRoute(): Route {
  const fragment = useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
  return routeOf(ROUTES, fragment);
}
