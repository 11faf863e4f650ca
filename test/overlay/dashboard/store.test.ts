import { describe, expect, it } from 'vitest';
import { happenedSince } from '../../../overlay/dashboard/away.ts';
import { STALE_AFTER_MS } from '../../../overlay/dashboard/health.ts';
import type { OwnKeys } from '../../../overlay/dashboard/keys.ts';
import { GOOD_NEWS_MS, UNDO_MS } from '../../../overlay/dashboard/notices.ts';
import { CLEAR_DOUBT_AFTER_MS, DOUBT_AFTER_MS } from '../../../overlay/dashboard/run.ts';
import { CLOSE } from '../../../shared/protocol.ts';
import { fakeAlert, welcomeText } from '../fakes.ts';
import { givenStore } from './given-store.ts';

const EMPTY_QUEUE = { onAir: null, waiting: [], waitingCount: 0, held: [], missed: [], lastShown: null };
const PLAYING = { cleared: null, paused: false, muted: false };

function setUp({ isLive = true } = {}) {
  let isThere: boolean | Promise<boolean> = true;
  const saved: boolean[] = [];
  const { clock, sockets, store, lastId } = givenStore({
    isThere: () => Promise.resolve(isThere),
    keys: { on: true, save: (on) => saved.push(on) },
  });
  const stop = store.start();
  const receive = (frame: unknown) => sockets.last().events.received(JSON.stringify(frame));
  const welcome = (topics: Record<string, unknown> = { stage: PLAYING, queue: EMPTY_QUEUE }) => {
    sockets.last().events.opened();
    sockets.last().events.received(welcomeText(topics));
  };
  if (isLive) welcome();
  return {
    clock,
    sockets,
    store,
    stop,
    saved,
    receive,
    welcome,
    setThere: (there: boolean | Promise<boolean>) => {
      isThere = there;
    },
    /** Time passes, and promises settle between its seconds. */
    async pass(ms: number) {
      for (let left = ms; left > 0; left -= 500) {
        clock.advance(Math.min(500, left));
        await Promise.resolve();
        await Promise.resolve();
      }
    },
    drop: () => sockets.last().events.closed(1006),
    answer: (reply: object, id = lastId()) => receive({ type: 'result', id, ...reply }),
    topic: (name: string, value: unknown) => receive({ type: 'topic', name, seq: 2, value }),
    texts: () => store.state().notices.map(({ tone, text }) => [tone, text]),
  };
}

const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('the line to the server', () => {
  it('[DB20] a short break goes unsaid; after 3 s the page says that it shows the past, and when it was last true', () => {
    const { store, clock, drop } = setUp();
    expect(store.state().health).toBe('live');
    drop();
    clock.advance(STALE_AFTER_MS - 1);
    expect(store.state().health).toBe('live');
    clock.advance(1);
    expect(store.state()).toMatchObject({ health: 'stale', lastNewsAtMs: 0 });
    expect(store.state().spoken.now).toMatch(/^Not live\. Last news \d\d:\d\d:\d\d\. Reconnecting\.\.\.$/);
  });

  it('[DB20] and once it is back, that it is', () => {
    const { store, clock, drop, welcome, texts } = setUp();
    drop();
    clock.advance(STALE_AFTER_MS);
    welcome();
    expect(store.state()).toMatchObject({ health: 'live', spoken: { now: 'Live again.' } });
    expect(texts()).toEqual([['good', 'Live again.']]);
    clock.advance(GOOD_NEWS_MS);
    expect(texts()).toEqual([]);
  });

  it('[DE8] and how much happened meanwhile: gifts and commands that it had not seen', () => {
    const { store, clock, drop, sockets, texts, topic } = setUp();
    const gift = (seq: number) => ({
      ...{ seq, gifter: { id: 'x:1', name: 'Ada' }, gift: { name: 'Rose', count: 1 } },
      ...{ diamonds: 1, level: 1 },
    });
    topic('recent', [gift(2)]);
    drop();
    clock.advance(STALE_AFTER_MS);
    sockets.last().events.opened();
    const topics = { stage: PLAYING, queue: EMPTY_QUEUE, recent: [gift(4), gift(3), gift(2)] };
    sockets.last().events.received(welcomeText(topics));
    expect(texts()).toEqual([['good', 'Live again. 2 things happened.']]);
    const act = { id: 'id-9', atMs: 5, actor: 'Mia', name: 'mute', args: {}, gifter: null };
    topic('audit', [{ ...act, seq: 5, undoable: true, undone: null }]);
    expect(texts()).toEqual([['good', 'Live again. 3 things happened.']]);
    expect(store.state().spoken.now).toBe('Live again. 3 things happened.');
    clock.advance(1_000);
    topic('recent', [gift(6), gift(4), gift(3), gift(2)]);
    expect(texts()).toEqual([['good', 'Live again. 3 things happened.']]);
  });

  it('[DE8] of more gifts than are told, that there were more', () => {
    const recent = Array.from({ length: 50 }, (_, at) => ({ seq: 60 - at }));
    expect(happenedSince(5, { recent })).toEqual({
      count: 50,
      isMore: true,
    });
  });

  it('[DB20] a break that ends within 3 s leaves no trace', () => {
    const { store, clock, drop, welcome, texts } = setUp();
    drop();
    clock.advance(1_000);
    welcome();
    clock.advance(STALE_AFTER_MS);
    expect([store.state().health, texts()]).toEqual(['live', []]);
  });

  it('[DB21] a socket that looks open is not believed when the server stops answering', async () => {
    const { store, pass, setThere } = setUp();
    setThere(false);
    await pass(STALE_AFTER_MS);
    expect(store.state().health).toBe('stale');
    setThere(true);
    await pass(2_000);
    expect(store.state().health).toBe('live');
  });

  it('[DB21] an answer missing because the socket broke meanwhile does not shorten the 3 s', async () => {
    const { store, clock, drop, setThere } = setUp();
    let answer: (isThere: boolean) => void = () => {};
    setThere(
      new Promise<boolean>((resolve) => {
        answer = resolve;
      }),
    );
    clock.advance(1_000);
    drop();
    answer(false);
    await settle();
    clock.advance(1_000);
    expect(store.state().health).toBe('live');
  });

  it('[DB22] a token that is refused is said at once, and stays said while tries go on', () => {
    const { store, clock, sockets } = setUp({ isLive: false });
    expect(store.state().health).toBe('connecting');
    sockets.last().events.opened();
    sockets.last().events.closed(CLOSE.badToken);
    expect(store.state().health).toBe('refused');
    clock.advance(5_000);
    sockets.last().events.closed(CLOSE.badToken);
    clock.advance(1_000);
    expect(store.state().health).toBe('refused');
  });

  it('[DB20] a page that was never welcomed says so after 3 s', () => {
    const { store, clock } = setUp({ isLive: false });
    clock.advance(STALE_AFTER_MS);
    expect(store.state()).toMatchObject({ health: 'stale', lastNewsAtMs: null });
    expect(store.state().spoken.now).toBe('Not live. No news yet. Reconnecting...');
  });
});

describe('a command', () => {
  it('[DB23] is not said to be done before the server says so, and doubted after 3 s', async () => {
    const { store, clock, texts, answer } = setUp();
    const outcome = store.run('pause-alerts', {});
    expect(texts()).toEqual([]);
    clock.advance(DOUBT_AFTER_MS);
    expect(texts()).toEqual([
      ['wait', 'Sent, not confirmed. Look whether it happened before you press again.'],
    ]);
    answer({ ok: true, value: null });
    expect(await outcome).toMatchObject({ ok: true, value: null });
    expect(texts()).toEqual([]);
  });

  it('[DB23] that was answered in time is not doubted later', async () => {
    const { store, clock, texts, answer } = setUp();
    const outcome = store.run('pause-alerts', {});
    answer({ ok: true, value: null });
    await outcome;
    clock.advance(DOUBT_AFTER_MS);
    expect(texts()).toEqual([]);
  });

  it('[DB23] that is never answered stays unconfirmed', async () => {
    const { store, clock, texts } = setUp();
    const outcome = store.run('pause-alerts', {});
    clock.advance(20_000);
    expect(await outcome).toEqual({ ok: false });
    expect(texts()).toEqual([
      ['wait', 'Sent, not confirmed. Look whether it happened before you press again.'],
    ]);
  });

  it('[DB24] that is refused says why, and that it took effect though the disk refused', async () => {
    const { store, texts, answer } = setUp();
    const refused = store.run('skip-alert', { id: 'a1' });
    answer({ ok: false, error: { code: 'state/not-found', message: 'No.' } });
    expect(await refused).toEqual({ ok: false });
    expect(texts()).toEqual([['wait', 'That alert is not there any more.']]);
    const done = store.run('pause-alerts', {});
    answer({ ok: true, value: null, recorded: false });
    expect(await done).toMatchObject({ ok: true, value: null });
    expect(texts()).toEqual([
      ['wait', 'It took effect, but it is not recorded: the disk refuses. After a restart it may be gone.'],
    ]);
    store.dismiss('act');
    expect(texts()).toEqual([]);
  });
});

describe('what was just done', () => {
  const act = {
    ...{ seq: 3, id: 'id-1', atMs: 5, actor: 'owner', name: 'skip-alert', args: {}, gifter: null },
    ...{ undoable: true, undone: null },
  };
  async function skip() {
    const page = setUp();
    const outcome = page.store.run('skip-alert', { id: 'a1' });
    page.answer({ ok: true, value: null });
    const done = await outcome;
    page.store.confirm('Skipped: Ada.', done.ok ? done.id : undefined);
    return page;
  }

  it('[DB29] is offered to be taken back for 30 s, by the id that the server was sent', async () => {
    const { store, clock, sockets } = await skip();
    expect(sockets.last().sent.at(-1)).toMatchObject({ id: 'id-1', name: 'skip-alert' });
    clock.advance(UNDO_MS - 1);
    expect(store.state().notices).toMatchObject([{ text: 'Skipped: Ada.', undo: 'id-1' }]);
    clock.advance(1);
    expect([UNDO_MS, store.state().notices]).toEqual([30_000, []]);
  });

  it('[DB29] is said no more once somebody else took it back', async () => {
    const { topic, texts } = await skip();
    topic('audit', [act]);
    expect(texts()).toEqual([['good', 'Skipped: Ada.']]);
    topic('audit', [{ ...act, undoable: false, undone: { by: 'Mia', atMs: 6 } }]);
    expect(texts()).toEqual([]);
  });
});

describe('somebody else was faster', () => {
  it('[DE4] it is told what they did, and offered to be taken back', async () => {
    const { store, answer, texts } = setUp();
    const sent = store.run('approve-alert', { id: 'a1' });
    const detail = { by: 'Leo', atMs: -2_000 };
    answer({ ok: false, error: { code: 'state/already', message: 'No.', detail } });
    await sent;
    expect(texts()).toEqual([['wait', 'Leo showed this 2 s ago.']]);
    expect(store.state().notices).toMatchObject([{ theirs: detail }]);
  });
});

describe('clear', () => {
  it('[DB25] that is not confirmed says NOT cleared, until the screen is seen to be clear', async () => {
    const { store, clock, texts, topic } = setUp();
    store.clear();
    clock.advance(CLEAR_DOUBT_AFTER_MS);
    expect(texts()).toEqual([['danger', 'NOT cleared. Hide the source in OBS.']]);
    expect(store.state().spoken.now).toBe('NOT cleared. Hide the source in OBS.');
    topic('stage', { ...PLAYING, cleared: { by: 'owner', atMs: 5 } });
    expect(texts()).toEqual([]);
    expect(store.state().spoken.now).toMatch(/^Screen cleared by owner \d\d:\d\d:\d\d\.$/);
    clock.advance(20_000);
    await settle();
    expect(texts()).toEqual([]);
  });

  it('[DB25] while the server is away says NOT cleared at once and sends nothing later', () => {
    const { store, clock, sockets, drop, texts, welcome } = setUp();
    drop();
    clock.advance(STALE_AFTER_MS);
    store.clear();
    expect(texts()).toEqual([['danger', 'NOT cleared. Hide the source in OBS.']]);
    welcome();
    expect(sockets.last().sent.filter((frame) => JSON.stringify(frame).includes('clear-overlay'))).toEqual(
      [],
    );
  });

  it('[DE9] a moderator is told whom to tell', () => {
    const { store, clock, sockets, texts } = setUp({ isLive: false });
    sockets.last().events.opened();
    const welcome = JSON.parse(welcomeText({ stage: PLAYING }));
    sockets.last().events.received(JSON.stringify({ ...welcome, role: 'moderator', label: 'Mia' }));
    store.clear();
    clock.advance(CLEAR_DOUBT_AFTER_MS);
    expect(texts()).toEqual([['danger', 'NOT cleared. Tell the streamer: hide the source in OBS.']]);
    expect(store.state()).toMatchObject({ role: 'moderator', label: 'Mia' });
  });

  it('[DB25] that is refused says NOT cleared', async () => {
    const { store, texts, answer } = setUp();
    store.clear();
    answer({ ok: false, error: { code: 'auth/forbidden', message: 'No.' } });
    await settle();
    expect(texts()).toEqual([
      ['danger', 'NOT cleared. Hide the source in OBS.'],
      ['wait', 'Your role may not do this.'],
    ]);
  });

  it('[DB26] pressed twice clears once, and never shows again', () => {
    const { store, sockets, topic } = setUp();
    store.clear();
    topic('stage', { ...PLAYING, paused: true, cleared: { by: 'owner', atMs: 5 } });
    store.clear();
    expect(sockets.last().sent.slice(1)).toEqual([
      { type: 'command', id: 'id-1', name: 'clear-overlay', args: {} },
    ]);
  });
});

describe('a command that took effect and is on no disk', () => {
  it('[HW4] is not told as done, and is not offered to be taken back; the next one that is saved is', async () => {
    const { store, answer, texts } = setUp();
    for (const recorded of [false, true]) {
      const sent = store.run('pause-alerts', {});
      answer({ ok: true, value: null, ...(recorded ? {} : { recorded }) });
      const outcome = await sent;
      if (outcome.ok) store.confirm('Paused.', outcome.id);
      expect(texts()).toEqual(
        recorded
          ? [['good', 'Paused.']]
          : [
              [
                'wait',
                'It took effect, but it is not recorded: the disk refuses. After a restart it may be gone.',
              ],
            ],
      );
      expect(store.state().notices.some(({ undo }) => undo !== undefined)).toBe(recorded);
    }
  });
});

describe('for a screen reader', () => {
  it('[DB27] held alerts are told politely, the end of a cleared screen at once', () => {
    const { store, topic } = setUp();
    const held = [{ ...fakeAlert(5, { id: 'a3' }), decideByMs: null }];
    topic('queue', { ...EMPTY_QUEUE, held });
    topic('queue', { ...EMPTY_QUEUE, held });
    expect(store.state().spoken.soon).toBe('Held: Ada, Shout-out.');
    topic('stage', { ...PLAYING, cleared: { by: 'owner', atMs: 5 } });
    topic('stage', PLAYING);
    expect(store.state().spoken.now).toBe('The screen shows again.');
  });

  it('[DB31] a name in doubt is told as it is, for the number tells nobody what to decide', () => {
    const { store, topic } = setUp();
    const alert = fakeAlert(5, { id: 'a4' });
    const gifter = { ...alert.gifter, name: 'Viewer 4821', rawName: 'Kim' };
    topic('queue', { ...EMPTY_QUEUE, held: [{ ...alert, gifter, doubt: 'name', decideByMs: null }] });
    expect(store.state().spoken.soon).toBe('Held: Kim, Shout-out.');
  });

  it('[DB28] shortcuts can be switched off, and stay so', () => {
    const { store, saved } = setUp();
    store.setKeys(false);
    expect([store.state().keysOn, saved]).toEqual([false, [false]]);
  });

  it('[DE7] keys of one\u2019s own stay so', () => {
    const kept: OwnKeys[] = [];
    const { store } = givenStore({ ownKeys: { chosen: { a: 'x' }, save: (chosen) => kept.push(chosen) } });
    expect(store.state().ownKeys).toEqual({ a: 'x' });
    store.setOwnKeys({ a: 'y' });
    expect([store.state().ownKeys, kept]).toEqual([{ a: 'y' }, [{ a: 'y' }]]);
  });

  it('[DB20] a page that is closed leaves nothing running', async () => {
    const { stop, clock, pass } = setUp();
    await pass(1_000);
    stop();
    clock.advance(60_000);
    await settle();
    expect(clock.pending()).toBe(0);
  });
});
