import { describe, expect, it } from 'vitest';
import type { Connection, LinkState } from '../../../overlay/net/connection.ts';
import { createConnection, retryDelayMs } from '../../../overlay/net/connection.ts';
import type { Received } from '../../../overlay/net/frames.ts';
import { readAllTopics } from '../../../overlay/net/read/for-staff.ts';
import { createFakeClock, createFakeSockets, welcomeText } from '../fakes.ts';

function setUp() {
  const clock = createFakeClock();
  const sockets = createFakeSockets();
  const states: LinkState[] = [];
  const frames: Received[] = [];
  let reloads = 0;
  const connection: Connection = createConnection({
    url: 'ws://127.0.0.1:4747/ws',
    token: 'k',
    client: () => ({ kind: 'overlay', name: 'obs', version: '1' }),
    readTopics: readAllTopics,
    onFrame: (frame) => frames.push(frame),
    onState: (state) => states.push(state),
    reload: () => {
      reloads++;
    },
    openSocket: sockets.open,
    after: clock.after,
    random: () => 0,
  });
  const goLive = () => {
    sockets.last().events.opened();
    sockets.last().events.received(welcomeText());
  };
  return { clock, sockets, states, frames, connection, goLive, reloads: () => reloads };
}

describe('connection', () => {
  it('[NT1] says hello first, and is live only after the welcome', () => {
    const { sockets, states, connection } = setUp();
    connection.start();
    expect(connection.send({ type: 'visible', visible: false })).toBe(false);
    sockets.last().events.opened();
    expect(sockets.last().sent).toEqual([
      { type: 'hello', protocol: 1, token: 'k', client: { kind: 'overlay', name: 'obs', version: '1' } },
    ]);
    expect(states).toEqual(['connecting']);
    sockets.last().events.received(welcomeText());
    expect(states).toEqual(['connecting', 'live']);
    expect(connection.send({ type: 'visible', visible: false })).toBe(true);
  });

  it('[NT2] comes back for ever, at doubling delays of at most 5 s, and soon again after a welcome', () => {
    const { clock, sockets, connection, goLive } = setUp();
    connection.start();
    const delays = [250, 500, 1_000, 2_000, 4_000, 5_000, 5_000];
    for (const [index, delayMs] of delays.entries()) {
      sockets.last().events.closed(1006);
      clock.advance(delayMs - 1);
      expect(sockets.count()).toBe(index + 1);
      clock.advance(1);
      expect(sockets.count()).toBe(index + 2);
    }
    goLive();
    sockets.last().events.closed(1006);
    clock.advance(250);
    expect(sockets.count()).toBe(delays.length + 2);
  });

  it('[NT2] random takes off up to a quarter of a delay', () => {
    expect([retryDelayMs(0, 0), retryDelayMs(0, 1), retryDelayMs(50, 0), retryDelayMs(50, 1)]).toEqual([
      250, 188, 5_000, 3_750,
    ]);
  });

  it('[NT3] wake tries at once while a try is waited for, and does nothing while live', () => {
    const { sockets, connection, goLive } = setUp();
    connection.start();
    goLive();
    connection.wake();
    expect(sockets.count()).toBe(1);
    sockets.last().events.closed(1006);
    connection.wake();
    expect(sockets.count()).toBe(2);
  });

  it('[NT4] a refused token is reported and tried again every 5 s', () => {
    const { clock, sockets, states, connection } = setUp();
    connection.start();
    sockets.last().events.closed(4401);
    clock.advance(4_999);
    expect(sockets.count()).toBe(1);
    clock.advance(1);
    expect(sockets.count()).toBe(2);
    expect(states).toEqual(['connecting', 'refused', 'connecting']);
  });

  it('[NT5] another protocol version asks for a reload and goes on trying slowly', () => {
    const { clock, sockets, connection, reloads } = setUp();
    connection.start();
    sockets.last().events.closed(4409);
    expect(reloads()).toBe(1);
    clock.advance(5_000);
    expect(sockets.count()).toBe(2);
  });

  it('[NT6] unknown and broken frames are ignored', () => {
    const { sockets, frames, connection, goLive } = setUp();
    connection.start();
    goLive();
    for (const text of [
      '{',
      '[]',
      '{"type":"new-thing"}',
      '{"type":"alert","alert":{"id":"a1"},"elapsedMs":0}',
    ])
      sockets.last().events.received(text);
    expect(frames.map(({ type }) => type)).toEqual(['welcome']);
  });

  it('[NT7] a server that never welcomes is left after 10 s', () => {
    const { clock, sockets, states, connection } = setUp();
    connection.start();
    sockets.last().events.opened();
    clock.advance(10_000);
    expect(sockets.at(0)?.isClosed).toBe(true);
    expect(states).toEqual(['connecting', 'offline']);
    clock.advance(250);
    expect(sockets.count()).toBe(2);
  });

  it('[NT8] late events of an earlier socket change nothing', () => {
    const { clock, sockets, frames, connection, goLive } = setUp();
    connection.start();
    const first = sockets.last();
    first.events.closed(1006);
    clock.advance(250);
    goLive();
    first.events.closed(4401);
    first.events.received(welcomeText({}, 'old'));
    expect(frames.length).toBe(1);
    expect(connection.send({ type: 'visible', visible: true })).toBe(true);
  });

  it('[NT9] once stopped it closes the socket and never comes back', () => {
    const { clock, sockets, connection, goLive } = setUp();
    const stop = connection.start();
    goLive();
    stop();
    sockets.last().events.closed(1006);
    connection.wake();
    clock.advance(60_000);
    expect([sockets.count(), sockets.last().isClosed, clock.pending()]).toEqual([1, true, 0]);
  });
});
