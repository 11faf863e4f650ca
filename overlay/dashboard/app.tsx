import { useState } from 'react';
import { Announcer } from './announcer.tsx';
import { Banners, Toasts } from './banners.tsx';
import { Bar } from './bar.tsx';
import { Desk } from './desk/desk.tsx';
import { useCanAct, useFragment, useIsOwner, useKey, usePageState, useStore } from './hooks.ts';
import { KeyList } from './key-list.tsx';
import type { Route } from './routes.ts';
import { routeOf } from './routes.ts';
import { SettingsPage } from './settings/settings-page.tsx';
import { TEXTS } from './texts/texts.ts';

const DESK: Route = { path: 'desk', name: TEXTS.desk, Page: Desk };
const FOR_OWNER: readonly Route[] = [{ path: 'settings', name: TEXTS.settings, Page: SettingsPage }];

/** What every page has: the bar with Clear, what is wrong, and the shortcuts that work everywhere. */
export function App() {
  const store = useStore();
  const { health } = usePageState();
  const canAct = useCanAct();
  const [keysShown, setKeysShown] = useState(false);
  const isOwner = useIsOwner();
  const routes: readonly [Route, ...Route[]] = isOwner ? [DESK, ...FOR_OWNER] : [DESK];
  const route = routeOf(routes, useFragment());
  const { name, Page } = route;
  useKey('c', store.clear);
  useKey('?', () => setKeysShown(true));
  return (
    <div className="page" data-health={health}>
      <Bar routes={routes} route={route} onKeys={() => setKeysShown(true)} />
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
