import type { After, OpenSocket, Stop } from './ports.ts';

/** The browser's WebSocket behind our port. */
export const openWebSocket: OpenSocket = (url, events) => {
  const socket = new WebSocket(url);
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') events.received(data);
  };
  socket.onclose = ({ code }) => events.closed(code);
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
  };
};

export const afterMs: After = (delayMs, run) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};

/** Address of the socket on the server that served this page. */
export function socketUrl(page: Location): string {
  return `${page.protocol === 'https:' ? 'wss:' : 'ws:'}//${page.host}/ws`;
}

/** Calls `wake` when the network or the viewer's eye comes back. */
export function onWake(wake: () => void): Stop {
  const ifVisible = () => {
    if (!document.hidden) wake();
  };
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', ifVisible);
  return () => {
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', ifVisible);
  };
}

const RELOADED_AT = 'giftcast-reloaded-at';
/** An old page that stays old after a reload must not reload in a loop. */
const RELOAD_AT_MOST_EVERY_MS = 60_000;

/** Reloads the page, at most once a minute across its reloads; not at all where storage is refused. */
export function reloadOnce(): void {
  try {
    const lastMs = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - lastMs < RELOAD_AT_MOST_EVERY_MS) return;
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
  } catch {
    return;
  }
  location.reload();
}
