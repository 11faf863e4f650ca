import './styles.ts';
import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterMs, onWake, openWebSocket, reloadOnce, socketUrl } from '../net/browser.ts';
import { newUuid } from '../net/id.ts';
import { dropToken, isKept, keepToken, moveToken, readInvite, readToken } from '../net/token.ts';
import { App } from './app.tsx';
import { isServerThere, rememberedKeys, rememberedOwnKeys } from './browser.ts';
import type { Device } from './devices/device-context.ts';
import { DeviceContext } from './devices/device-context.ts';
import { watchInstall } from './devices/install.ts';
import { StoreContext } from './hooks.ts';
import { NoToken } from './no-token.tsx';
import { JoinPage } from './people/join-page.tsx';
import { StillIn } from './people/still-in.tsx';
import type { Store } from './store.ts';
import { createStore } from './store.ts';
import { LANGUAGE } from './texts/language.ts';
import { THEME } from './theme.ts';

/** What a tab keeps is gone with it; what the device keeps stays. */
const TAB = () => sessionStorage;
const DEVICE = () => localStorage;

/** Starts the dashboard: the page's nonce lets its own style tags pass the strict content policy. */
function runDashboard(root: HTMLElement): void {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  setNonce(nonce);
  document.documentElement.lang = LANGUAGE;
  const token = moveToken({
    fragment: location.hash,
    tab: TAB,
    device: DEVICE,
    dropFragment,
  });
  const invite = readInvite(location.hash);
  const store = token && !invite ? startStore(token) : null;
  const device = deviceOf(token);
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={THEME} forceColorScheme="dark" getStyleNonce={() => nonce}>
        {invite ? (
          <JoinPage code={invite} enter={enter} />
        ) : (
          <StoreContext value={store}>
            <DeviceContext value={device}>
              {store ? (
                <StillIn>
                  <App />
                </StillIn>
              ) : (
                <NoToken />
              )}
            </DeviceContext>
          </StoreContext>
        )}
      </MantineProvider>
    </StrictMode>,
  );
}

/**
 * Begins as who was invited. The device keeps the token: a phone closes tabs by itself, and the link works no second time.
 * It opens no more than a moderator may, and the owner can end it at any moment.
 */
function enter(token: string): void {
  const isKept = keepToken(token, DEVICE);
  // One that the tab has from before would go first.
  if (keepToken(token, TAB) || isKept) dropFragment();
  else history.replaceState(null, '', `#k=${token}`);
  location.reload();
}

function dropFragment(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

/** What this browser keeps of somebody's access. */
function deviceOf(token: string | null): Device {
  const keep = (isOn: boolean) => {
    if (isOn && token) return keepToken(token, DEVICE);
    dropToken(DEVICE);
    return true;
  };
  return {
    install: watchInstall(window, () => keep(true)),
    isKept: () => token !== null && isKept(token, DEVICE),
    keep,
    signOut() {
      dropToken(DEVICE);
      dropToken(TAB);
      location.reload();
    },
  };
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
    ownKeys: rememberedOwnKeys(),
  });
  store.start();
  onWake(store.wake);
  return store;
}

/** A link that is pasted over this page's own address loads no other page by itself. */
function followLinks(): void {
  if (readInvite(location.hash) ?? readToken(location.hash)) location.reload();
}

window.addEventListener('hashchange', followLinks);
const root = document.getElementById('root');
if (root) runDashboard(root);
