import '@mantine/core/styles.css';
import './dashboard.css';
import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { moveToken } from '../net/token.ts';
import { App } from './app.tsx';
import { createLive, LiveContext } from './live.ts';
import { NoToken } from './no-token.tsx';
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
  const live = token ? createLive(token) : null;
  live?.start();
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={THEME} forceColorScheme="dark" getStyleNonce={() => nonce}>
        <LiveContext value={live}>{live ? <App /> : <NoToken />}</LiveContext>
      </MantineProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) runDashboard(root);
