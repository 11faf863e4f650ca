import { useState } from 'react';
import { Announcer } from './announcer.tsx';
import { Banners, Toasts } from './banners.tsx';
import { Bar } from './bar.tsx';
import { HeldSignal } from './desk/held-signal.tsx';
import { DialogHost } from './dialog-host.tsx';
import { Gaps } from './feed/gaps.tsx';
import { isBehind } from './home/first-run.ts';
import { useCanAct, useFragment, useIsOwner, useKey, usePageState, useTopic } from './hooks.ts';
import { KeyList } from './key-list.tsx';
import { pagesFor } from './pages.ts';
import { routeOf } from './routes.ts';
import { useShowKeys } from './show-controls.tsx';
import { ThumbBar } from './thumb-bar.tsx';
import { useWindowKind } from './window-kind.ts';

/** What every page has: the bar with Clear, what is wrong, and the shortcuts that work everywhere. */
export function App() {
  const { health } = usePageState();
  const canAct = useCanAct();
  const [keysShown, setKeysShown] = useState(false);
  const isOwner = useIsOwner();
  const routes = pagesFor(isOwner);
  const opening = useOpening();
  const route = routeOf(routes, useFragment() || opening);
  const { name, Page } = route;
  const kind = useWindowKind();
  useShowKeys();
  useKey('?', () => setKeysShown(true));
  return (
    <DialogHost>
      <div className="page" data-health={health} data-kind={kind} data-pages={routes.length > 1 || undefined}>
        <Bar routes={routes} route={route} kind={kind} onKeys={() => setKeysShown(true)} />
        <Banners>
          <Gaps />
        </Banners>
        <main aria-label={name} data-past={!canAct || undefined}>
          <Page />
          <Toasts />
        </main>
        <ThumbBar kind={kind} />
        <HeldSignal />
        <KeyList isOpen={keysShown} close={() => setKeysShown(false)} />
        <Announcer />
      </div>
    </DialogHost>
  );
}

/**
 * Where the page opens when its address names no page: at Home until the owner's first run is behind, else on the Desk.
 * The server's first word decides, so that nobody is moved on while the last step is being done.
 */
function useOpening(): string {
  const firstRun = useTopic('settings')?.firstRun;
  const [opening, setOpening] = useState<string | null>(null);
  if (opening === null && firstRun) setOpening(isBehind(firstRun) ? 'desk' : 'home');
  return opening ?? 'desk';
}
