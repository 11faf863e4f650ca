import type { After, OpenSocket, Socket, SocketEvents } from '../../overlay/net/ports.ts';
import type { Alert, Level } from '../../shared/alert.ts';

/** A clock that moves only when told to, with timers that run in order. */
export function createFakeClock() {
  let nowMs = 0;
  let timers: { atMs: number; run: () => void }[] = [];
  const after: After = (delayMs, run) => {
    const timer = { atMs: nowMs + delayMs, run };
    timers.push(timer);
    return () => {
      timers = timers.filter((other) => other !== timer);
    };
  };
  return {
    after,
    nowMs: () => nowMs,
    pending: () => timers.length,
    advance(ms: number) {
      const endMs = nowMs + ms;
      for (;;) {
        const due = timers.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (!due) break;
        timers = timers.filter((other) => other !== due);
        nowMs = due.atMs;
        due.run();
      }
      nowMs = endMs;
    },
  };
}

export interface FakeSocket extends Socket {
  readonly events: SocketEvents;
  readonly sent: unknown[];
  isClosed: boolean;
}

/** Sockets that a test opens, feeds and closes by hand; `last()` is the newest. */
export function createFakeSockets() {
  const sockets: FakeSocket[] = [];
  const open: OpenSocket = (_url, events) => {
    const sent: unknown[] = [];
    const socket: FakeSocket = {
      events,
      sent,
      isClosed: false,
      send: (text) => sent.push(JSON.parse(text)),
      close() {
        socket.isClosed = true;
      },
    };
    sockets.push(socket);
    return socket;
  };
  return {
    open,
    count: () => sockets.length,
    last(): FakeSocket {
      const socket = sockets.at(-1);
      if (!socket) throw new Error('no socket was opened');
      return socket;
    },
    at: (index: number) => sockets[index],
  };
}

/** A welcome of the server, as text. */
export function welcomeText(topics: Record<string, unknown> = {}, epoch = 'e1'): string {
  return JSON.stringify({ type: 'welcome', protocol: 1, role: 'overlay', epoch, seq: 1, topics });
}

/** An alert of a level; fields not given are plain ones. */
export function fakeAlert(level: Level, more: Partial<Alert> = {}): Alert {
  return {
    id: 'a1',
    tier: { id: 'shout-out', name: 'Shout-out', level },
    gifter: { id: 'tiktok:1', name: 'Ada' },
    gift: { name: null, count: 1, diamonds: 10 },
    streak: null,
    merged: null,
    headline: 'Ada, thank you!',
    line2: null,
    message: null,
    style: 'default',
    sound: { volume: 1 },
    durationMs: 5_000,
    expiresAt: '2026-11-22T20:00:00.000Z',
    test: false,
    ...more,
  };
}
