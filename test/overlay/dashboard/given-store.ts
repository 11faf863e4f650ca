import type { StoreDeps } from '../../../overlay/dashboard/store.ts';
import { createStore } from '../../../overlay/dashboard/store.ts';
import { createFakeClock, createFakeSockets } from '../fakes.ts';

/** The page's own store, with the server at the other end of its socket played by hand. Not started. */
export function givenStore({
  isThere,
  keys,
  ownKeys,
}: Partial<Pick<StoreDeps, 'isThere' | 'keys' | 'ownKeys'>> = {}) {
  const clock = createFakeClock();
  const sockets = createFakeSockets();
  let ids = 0;
  const store = createStore({
    url: 'ws://127.0.0.1/ws',
    token: 'token',
    openSocket: sockets.open,
    after: clock.after,
    now: clock.nowMs,
    random: () => 0,
    newId: () => `id-${++ids}`,
    reload: () => {},
    isThere: isThere ?? (() => Promise.resolve(true)),
    keys: keys ?? { on: true, save: () => {} },
    ownKeys: ownKeys ?? { chosen: {}, save: () => {} },
  });
  return { clock, sockets, store, lastId: () => `id-${ids}` };
}
