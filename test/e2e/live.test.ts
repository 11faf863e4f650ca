import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SourceStatus } from '../../shared/topics.ts';
import type { ChatServer } from '../support/chat-server.ts';
import { startChatServer } from '../support/chat-server.ts';
import type { TestClient } from '../support/client.ts';
import { connectClient, connectOverlay } from '../support/client.ts';
import type { FakeTikfinity } from '../support/fake-tikfinity.ts';
import { startFakeTikfinity } from '../support/fake-tikfinity.ts';
import type { FakeTwitchId } from '../support/fake-twitch-id.ts';
import { createFakeTwitchId } from '../support/fake-twitch-id.ts';
import { removeFolder, tempFolder } from '../support/folder.ts';
import type { Giftcast } from '../support/giftcast.ts';
import { startGiftcast } from '../support/giftcast.ts';
import { readLeaderboard } from '../support/leaderboard.ts';
import { eventually } from '../support/wait.ts';

const BOT = { login: 'giftbot', userId: '42' };

let chat: ChatServer;
let tikfinity: FakeTikfinity;
let twitchId: FakeTwitchId;
let server: Giftcast;
let owner: TestClient;
let overlay: TestClient;
let data: string;
let lines = 0;

beforeAll(async () => {
  [chat, tikfinity, twitchId] = await Promise.all([
    startChatServer(),
    startFakeTikfinity(),
    createFakeTwitchId({ now: Date.now }),
  ]);
  data = await tempFolder('data');
  server = await startGiftcast({
    data,
    args: ['--twitch', 'twitch.tv/Ada', '--tikfinity', tikfinity.url],
    env: { GIFTCAST_TWITCH_IRC: chat.url, GIFTCAST_TWITCH_ID: twitchId.url },
  });
  owner = await connectClient(server.urls.ws, { token: server.urls.tokens.owner, kind: 'dashboard' });
  overlay = await connectOverlay(server.urls.ws, { token: server.urls.tokens.overlay });
});

afterAll(async () => {
  await owner?.close();
  await overlay?.close();
  await server?.kill();
  await Promise.all([chat?.stop(), tikfinity?.close(), twitchId?.close()]);
  await removeFolder(data);
});

const sourceOf = (id: string) => owner.topic('status').sources.find((source) => source.id === id);

/** Waits until the status says so of a source. */
async function untilSource(id: string, isIt: (source: SourceStatus) => boolean): Promise<SourceStatus> {
  await owner.waitForTopic('status', ({ sources }) =>
    sources.some((source) => source.id === id && isIt(source)),
  );
  const source = sourceOf(id);
  if (!source) throw new Error('bug: just seen');
  return source;
}

async function save(patch: object) {
  return owner.command('save-settings', { patch, baseVersion: owner.topic('settings').version });
}

function say(who: { id: string; name: string; mod?: boolean; tags?: string }, text: string): void {
  const { id, name, mod = false, tags = '' } = who;
  const badges = mod ? 'badges=moderator/1;mod=1' : 'badges=;mod=0';
  const login = name.toLowerCase();
  chat.send(
    `@${badges};display-name=${name};id=line-${++lines};room-id=5005;${tags}tmi-sent-ts=1767225600000;user-id=${id} :${login}!${login}@${login}.tmi.twitch.tv PRIVMSG #ada :${text}`,
  );
}

const rose = (count: number, msgId: string, ended = false) => ({
  event: 'gift',
  data: {
    giftId: 5655,
    giftName: 'Rose',
    giftType: 1,
    diamondCount: 1,
    repeatCount: count,
    repeatEnd: ended,
    groupId: '1749859560141',
    userId: '7000000000000000001',
    uniqueId: 'kim',
    nickname: 'Kim',
    msgId,
    createTime: '1749859560559',
    receiverUserId: '7000000000000000009',
  },
});

describe('live sources of a running server', () => {
  it('[LS10] the options of the start connect both, and their status says how they are', async () => {
    expect((await untilSource('twitch', ({ state }) => state === 'ready')).problem).toBeNull();
    await untilSource('tikfinity', ({ state }) => state === 'waiting');
    expect(owner.topic('settings').sources).toMatchObject({
      twitch: { on: true, channel: 'ada' },
      tikfinity: { on: true, url: tikfinity.url },
    });
  });

  it('[LS11] gifts of both count once, through repeats, streaks and bombs', async () => {
    say({ id: '1', name: 'Jo', tags: 'bits=500;' }, 'Cheer500 well done');
    for (const frame of [rose(1, 'm1'), rose(5, 'm2'), rose(5, 'm2'), rose(7, 'm3'), rose(7, 'm4', true)]) {
      tikfinity.say(frame);
    }
    const bomb = (id: string, more: string) =>
      `@badges=;display-name=Sam;id=${id};login=sam;room-id=5005;tmi-sent-ts=1767225600000;user-id=3;${more};msg-param-sub-plan=1000 :tmi.twitch.tv USERNOTICE #ada`;
    const child = (n: number) =>
      bomb(
        `child-${n}`,
        `msg-id=subgift;msg-param-community-gift-id=b1;msg-param-origin-id=b1;msg-param-gift-months=1;msg-param-recipient-id=9${n};msg-param-recipient-display-name=R${n}`,
      );
    const parent = bomb('parent', 'msg-id=submysterygift;msg-param-mass-gift-count=3;msg-param-origin-id=b1');
    chat.send(child(1), parent, child(2), child(2), child(3));
    const board = await eventually('the board', async () => {
      const { rows } = await readLeaderboard(server, 'session');
      return rows.length === 3 && rows[0]?.diamonds === 1_500 && rows[2]?.diamonds === 7 ? rows : null;
    });
    expect(board.map(({ gifterId, diamonds, gifts }) => [gifterId, diamonds, gifts])).toEqual([
      ['twitch:3', 1_500, 3],
      ['twitch:1', 500, 1],
      ['tiktok:7000000000000000001', 7, 1],
    ]);
    expect((await untilSource('twitch', ({ lastGiftAtMs }) => lastGiftAtMs !== null)).state).toBe(
      'receiving',
    );
    const { onAir, waiting } = owner.topic('queue');
    const bombs = [onAir, ...waiting].filter((alert) => alert?.gifter.name === 'Sam');
    expect(bombs.map((alert) => alert?.gift)).toMatchObject([{ count: 3, diamonds: 1_500 }]);
  });

  it('[LS12] a connection that breaks is a gap with its times, and a replay counts nothing twice', async () => {
    chat.drop();
    tikfinity.cut();
    await untilSource('twitch', ({ reconnects, state }) => reconnects === 1 && state !== 'connecting');
    await untilSource('tikfinity', ({ reconnects, state }) => reconnects === 1 && state === 'waiting');
    tikfinity.say([rose(7, 'm3'), rose(7, 'm4', true)]);
    const { lastGap } = await untilSource('twitch', (source) => source.lastGap !== null);
    expect(lastGap && lastGap.toMs - lastGap.fromMs).toBeGreaterThan(0);
    await untilSource('tikfinity', ({ state }) => state === 'receiving');
    expect((await readLeaderboard(server, 'session')).diamonds).toBe(2_007);
  });

  it('[LS13] a viewer takes the own name off the screen by !hideme, and a moderator clears by !clear', async () => {
    say({ id: '1', name: 'Jo' }, '!hideme');
    await overlay.waitForTopic('leaderboard', ({ rows }) =>
      rows.some(({ name }) => name === 'A kind viewer'),
    );
    expect(JSON.stringify(overlay.topic('leaderboard'))).not.toContain('Jo');
    say({ id: '1', name: 'Jo' }, '!clear');
    say({ id: '5', name: 'Mo', mod: true }, '!clear');
    const { cleared } = await overlay.waitForTopic('stage', (stage) => stage.cleared !== null);
    expect(cleared?.by).toBe('twitch:5');
    say({ id: '5', name: 'Mo', mod: true }, '!resume');
    await overlay.waitForTopic('stage', (stage) => stage.cleared === null);
  });

  it('[LS14] with a token of the streamer the bot answers in chat; the token stands in secrets.json alone', async () => {
    const { access } = twitchId.giveToken(BOT);
    chat.tokens.set(BOT.login, access);
    const wrong = await owner.command('set-twitch-token', { token: 'x'.repeat(30) });
    expect(wrong).toMatchObject({ ok: false, error: { code: 'twitch/login-refused', path: 'args.token' } });
    expect(await owner.command('set-twitch-token', { token: `oauth:${access}` })).toMatchObject({
      ok: true,
      value: { login: BOT.login },
    });
    await owner.waitForTopic('bot', ({ login }) => login === BOT.login);
    await eventually('the bot is in the room', () =>
      chat.received.includes(`NICK ${BOT.login}`) ? true : null,
    );
    await untilSource('twitch', ({ state }) => state === 'ready' || state === 'receiving');
    say({ id: '8', name: 'Lee' }, '!top');
    await eventually('the answer', () => {
      const said = chat.received.find((line) => line.includes('PRIVMSG #ada') && line.includes('Sam'));
      return said ?? null;
    });
    for (const folder of [server.data, join(server.data, 'journal')]) {
      for (const name of await readdir(folder, { withFileTypes: true })) {
        if (!name.isFile() || name.name === 'secrets.json') continue;
        expect(await readFile(join(folder, name.name), 'latin1'), name.name).not.toContain(access);
      }
    }
    expect(server.stdout() + server.stderr()).not.toContain(access);
  });

  it('[LS15] both are switched off, on and to another channel without a restart; a fault is named by its place', async () => {
    expect(await save({ sources: { twitch: { channel: 'two words' } } })).toMatchObject({
      ok: false,
      error: { code: 'command/bad-args', path: 'args.patch.sources.twitch.channel' },
    });
    expect(
      await owner.command('save-settings', { patch: { wording: 'open' }, baseVersion: 99 }),
    ).toMatchObject({
      ok: false,
      error: { code: 'state/stale-version' },
    });
    chat.rooms.add('leo');
    expect(await save({ sources: { twitch: { on: true, channel: 'leo' } } })).toMatchObject({ ok: true });
    await eventually('the other room', () => (chat.received.at(-1)?.includes('JOIN #leo') ? true : null));
    await owner.waitForTopic('settings', ({ sources }) => sources.twitch.channel === 'leo');
    expect(await save({ sources: { twitch: { on: false }, tikfinity: { on: false } } })).toMatchObject({
      ok: true,
    });
    await untilSource('twitch', ({ state }) => state === 'off');
    await untilSource('tikfinity', ({ state }) => state === 'off');
    await eventually('nobody is left', () => (chat.open === 0 ? true : null));
    await owner.waitForTopic('settings', ({ sources }) => !sources.tikfinity.on);
    expect(await save({ sources: { tikfinity: { on: true } } })).toMatchObject({ ok: true });
    await untilSource('tikfinity', ({ state }) => state === 'waiting');
  });

  it('[LS16] what was chosen, hidden and logged in is there after a restart', async () => {
    await owner.waitForTopic('settings', ({ sources }) => sources.tikfinity.on);
    await save({ sources: { twitch: { on: true, channel: 'ada' } } });
    const { port, urls } = server;
    await owner.close();
    await overlay.close();
    await server.stop();
    const env = { GIFTCAST_TWITCH_IRC: chat.url, GIFTCAST_TWITCH_ID: twitchId.url };
    server = await startGiftcast({ data, port, urls, env });
    owner = await connectClient(urls.ws, { token: urls.tokens.owner, kind: 'dashboard' });
    overlay = await connectOverlay(urls.ws, { token: urls.tokens.overlay });
    await untilSource('twitch', ({ state }) => state === 'ready');
    await untilSource('tikfinity', ({ state }) => state === 'waiting');
    await owner.waitForTopic('bot', ({ login }) => login === BOT.login);
    expect(JSON.stringify(overlay.topic('leaderboard'))).not.toContain('Jo');
    expect((await readLeaderboard(server, 'all')).diamonds).toBe(2_007);
  });
});
