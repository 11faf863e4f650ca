import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterMs, onWake, openWebSocket, reloadOnce, socketUrl } from '../net/browser.ts';
import { newUuid } from '../net/id.ts';
import { moveToken } from '../net/token.ts';
import { App } from './app.tsx';
import { isServerThere, rememberedKeys } from './browser.ts';
import { StoreContext } from './hooks.ts';
import { NoToken } from './no-token.tsx';
import type { Store } from './store.ts';
import { createStore } from './store.ts';
import { THEME } from './theme.ts';

/** Starts the dashboard: the page's nonce lets its own style tags pass the strict content policy. */
function runDashboard(root: HTMLElement): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  setNonce(nonce);
  const token = moveToken({
    fragment: location.hash,
    storage: () => sessionStorage,
    dropFragment: () => history.replaceState(null, '', location.pathname + location.search),
  });
  const store = token ? startStore(token) : null;
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={THEME} forceColorScheme="dark" getStyleNonce={() => nonce}>
        <StoreContext value={store}>{store ? <App /> : <NoToken />}</StoreContext>
      </MantineProvider>
    </StrictMode>,
  );
}

/** Runs for as long as the page does. */
function startStore(token: string): Store {
  const store = createStore({
    url: socketUrl(location),
    token,
    openSocket: openWebSocket,
    after: afterMs,
    now: Date.now,
    random: Math.random,
    newId: () => newUuid(crypto),
    reload: reloadOnce,
    isThere: isServerThere,
    keys: rememberedKeys(),
  });
  store.start();
  onWake(store.wake);
  return store;
}

const root = document.getElementById('root');
if (root) runDashboard(root);
