import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandResult } from '../../shared/protocol.ts';
import type { House } from './house.ts';
import { ALERT, createHouse, hello } from './house.ts';

let house: House;
beforeEach(async () => {
  house = await createHouse();
});
afterEach(() => house.close());

it('[HB2] the welcome carries every topic of the role and nothing else', async () => {
  house.values.set('leaderboard', { rows: [] });
  house.values.set('stage', { muted: false });
  house.seq = 812;
  const overlay = await house.connect();
  overlay.say(hello('overlay', 'overlay-token'));
  expect(await overlay.next('welcome')).toEqual({
    type: 'welcome',
    protocol: 1,
    role: 'overlay',
    epoch: 'e1',
    seq: 812,
    topics: { leaderboard: { rows: [] }, goal: null, stage: { muted: false } },
  });
  const mod = await house.connect();
  mod.say(hello('dashboard', 'moderator-token'));
  const { role, topics } = await mod.next('welcome');
  expect({ role, names: Object.keys(topics) }).toEqual({
    role: 'moderator',
    names: ['leaderboard', 'goal', 'queue'],
  });
});

it('[HB13] an overlay is told of, a preview sees what it sees but never counts as one', async () => {
  const preview = await house.connect();
  preview.say(hello('preview', 'owner-token'));
  const welcome = await preview.next('welcome');
  expect({ role: welcome.role, names: Object.keys(welcome.topics) }).toEqual({
    role: 'overlay',
    names: ['leaderboard', 'goal', 'stage'],
  });
  expect(house.computed.every((call) => call.startsWith('overlay '))).toBe(true);
  preview.say({ type: 'alert-started', id: 'a7' });
  preview.say({ type: 'visible', visible: false });
  preview.say({ type: 'alert-done', id: 'a7' });
  preview.say({ type: 'command', id: '12345678', name: 'pause-alerts' });
  expect(await preview.next('result')).toMatchObject({ ok: false, error: { code: 'auth/forbidden' } });
  expect(house.heard).toEqual([]);
  expect(house.hub.overlays()).toEqual([]);

  const overlay = await house.enter('overlay', 'overlay-token', {
    plays: ['alerts'],
    width: 1920,
    height: 1080,
  });
  overlay.say({ type: 'alert-started', id: 'a7' });
  overlay.say({ type: 'visible', visible: false });
  overlay.say({ type: 'visible', visible: false });
  overlay.say({ type: 'alert-done', id: 'a7' });
  overlay.say({ type: 'command', id: '12345678', name: 'pause-alerts' });
  await overlay.next('result');
  expect(house.hub.overlays()).toEqual([
    {
      name: 'overlay',
      version: '1.0.0',
      width: 1920,
      height: 1080,
      renderer: null,
      fps: null,
      dropped: null,
      visible: false,
    },
  ]);
  overlay.socket.close();
  await overlay.closing();
  expect(house.heard).toEqual([
    { joined: { id: 'c2', plays: ['alerts'], visible: true } },
    { started: ['c2', 'a7'] },
    { visible: ['c2', false] },
    { done: ['c2', 'a7'] },
    { left: 'c2' },
  ]);
});

it('[OB13] the status says of each overlay how it draws, how fast, and how large it is by now', async () => {
  const overlay = await house.enter('overlay', 'overlay-token', {
    width: 1920,
    height: 1080,
    renderer: 'canvas',
  });
  const preview = await house.enter('preview', 'owner-token');
  const report = { type: 'report', width: 1080, height: 1920, fps: 30, dropped: 2 };
  for (const screen of [preview, overlay]) screen.say(report);
  overlay.say({ ...report, fps: null, dropped: 3 });
  overlay.say({ type: 'command', id: '12345678', name: 'x' });
  await overlay.next('result');
  expect(house.hub.overlays()).toMatchObject([
    { width: 1080, height: 1920, renderer: 'canvas', fps: 30, dropped: 3, visible: true },
  ]);
});

it.each([
  [{ fps: 30.5 }, 'fps'],
  [{ fps: 1_001 }, 'fps'],
  [{ dropped: -1 }, 'dropped'],
  [{ width: 40_000 }, 'width'],
  [{ renderer: 'webgl' }, ''],
])('[OB13] a report with %o is closed 4400', async (more, path) => {
  const overlay = await house.enter('overlay', 'overlay-token');
  overlay.say({ type: 'report', width: 1, height: 1, fps: null, dropped: 0, ...more });
  const { code, reason } = await overlay.closing();
  expect([code, reason.startsWith(path)]).toEqual([4400, true]);
});

it('[HB14] a command of an overlay is refused by a result, and the socket stays', async () => {
  const overlay = await house.enter('overlay', 'overlay-token');
  overlay.say({ type: 'command', id: '12345678', name: 'pause-alerts', args: {} });
  expect(await overlay.next('result')).toEqual({
    type: 'result',
    id: '12345678',
    ok: false,
    error: { code: 'auth/forbidden', message: 'Your role may not do this.' },
  });
  expect(overlay.closed).toBeNull();
  expect(house.heard.filter((one) => 'command' in Object(one))).toEqual([]);
});

it('[HB14] a command carries the identity of its token, and its result the id', async () => {
  const mod = await house.enter('dashboard', 'moderator-token');
  mod.say({ type: 'command', id: '12345678', name: 'skip-alert', args: { id: 'a1', actor: 'owner' } });
  expect(await mod.next('result')).toEqual({ type: 'result', id: '12345678', ok: true, value: null });
  expect(house.heard).toEqual([
    { command: ['Mo', { id: '12345678', name: 'skip-alert', args: { id: 'a1', actor: 'owner' } }] },
  ]);
});

it('[HB14] a command whose id is none is refused with the path', async () => {
  const mod = await house.enter('dashboard', 'moderator-token');
  mod.say({ type: 'command', id: 'x', name: 'skip-alert' });
  expect(await mod.next('result')).toEqual({
    type: 'result',
    id: 'x',
    ok: false,
    error: { code: 'command/bad-args', path: 'id', message: 'Use a UUID.' },
  });
  expect(house.heard).toEqual([]);
});

it('[HB14] a command that breaks is a result too, logged without its arguments', async () => {
  await house.close();
  house = await createHouse({
    command: () => Promise.reject<CommandResult>(new Error('disk')),
  });
  const owner = await house.enter('dashboard', 'owner-token');
  owner.say({ type: 'command', id: '12345678', name: 'x', args: { canary: 'canary-1' } });
  expect(await owner.next('result')).toMatchObject({ ok: false, error: { code: 'server/failed' } });
  expect(house.logged).toEqual([[{ command: 'x', error: 'disk' }, 'a command failed']]);
});

it('[HB15] alerts go to screens that play them, at once, and never to a dashboard', async () => {
  const overlay = await house.enter('overlay', 'overlay-token');
  const preview = await house.enter('preview', 'owner-token');
  const ticker = await house.enter('overlay', 'overlay-token', { plays: [] });
  const hidden = await house.enter('overlay', 'overlay-token');
  const dashboard = await house.enter('dashboard', 'owner-token');
  hidden.say({ type: 'visible', visible: false });
  hidden.say({ type: 'command', id: '12345678', name: 'x' });
  await hidden.next('result');

  const thanks = { ...ALERT, id: 'a8', tier: { ...ALERT.tier, level: 1 as const } };
  house.hub.send({ type: 'alert', alert: ALERT, elapsedMs: 0 }, 'overlays');
  house.hub.send({ type: 'alert', alert: thanks, elapsedMs: 0 }, 'overlays');
  house.hub.send({ type: 'alert-updated', alert: ALERT }, 'overlays');
  house.hub.send({ type: 'alert-cancelled', id: 'a7' }, 'overlays');
  house.hub.send({ type: 'alert', alert: ALERT, elapsedMs: 900 }, 'c4');
  for (const client of [overlay, preview, ticker, hidden]) await client.next('alert-cancelled');
  await hidden.next('alert');
  const got = [overlay, preview, ticker, hidden, dashboard].map((client) =>
    client.frames.slice(1).flatMap((frame) => {
      if (frame.type === 'alert') return [`${frame.type} ${frame.alert.id} ${frame.elapsedMs}`];
      return frame.type === 'result' ? [] : [frame.type];
    }),
  );
  expect(got).toEqual([
    ['alert a7 0', 'alert a8 0', 'alert-updated', 'alert-cancelled'],
    ['alert a7 0', 'alert a8 0', 'alert-updated', 'alert-cancelled'],
    ['alert a8 0', 'alert-updated', 'alert-cancelled'],
    ['alert-updated', 'alert-cancelled', 'alert a7 900'],
    [],
  ]);
});
