import { describe, expect, it } from 'vitest';
import { createLiveSources } from '../../server/live-sources.ts';
import type { Receipt } from '../../server/pipeline.ts';
import type { BotChoices } from '../../shared/bot.ts';
import type { ChatLine } from '../../shared/chat.ts';
import type { Settings } from '../../shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { SourceListener, SourceReport } from '../../shared/source.ts';
import { delivery } from '../core/given.ts';

const LINE: ChatLine = {
  id: '1',
  platform: 'tiktok',
  author: { id: '7', name: 'Ada' },
  badges: [],
  text: '!top',
  atMs: 0,
};

function start(sources: Partial<Settings['sources']> = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, sources: { ...DEFAULT_SETTINGS.sources, ...sources } };
  let login: { login: string; token: string } | null = null;
  let answer: Receipt = { outcome: 'accepted', seq: 1 };
  const told: BotChoices[] = [];
  const heard: string[] = [];
  const events: string[] = [];
  const logged: object[] = [];
  const listeners: { [id: string]: SourceListener } = {};
  const log = { info() {}, warn() {}, error: (fields: object) => logged.push(fields) };
  let ends: (() => void)[] = [];
  let nowMs = 0;
  const live = createLiveSources({
    log,
    now: () => nowMs,
    show: {
      deliver: (_delivery, done) => done(answer),
      chat: ({ id }) => events.push(`chat ${id}`),
      sourceReport: (id, { state }) => events.push(`${id} ${state}`),
      gap: (id, fromMs, toMs) => events.push(`${id} away ${fromMs} to ${toMs}`),
    },
    settings: () => settings,
    login: () => login,
    loginRefused: () => events.push('login refused'),
    createBot(listener) {
      listeners['twitch'] = listener;
      return {
        follow: (choices) => told.push(choices),
        chat: ({ text }) => heard.push(text),
        thank() {},
        stop: async () => void events.push('bot stopped'),
      };
    },
    createTikfinity({ url, hostUserId, listener }) {
      listeners['tikfinity'] = listener;
      return {
        start: () => events.push(`start ${url} for ${hostUserId()}`),
        stop() {
          events.push(`stop ${url}`);
          return new Promise((resolve) => ends.push(resolve));
        },
        choicesChanged: () => events.push(`host ${hostUserId()}`),
      };
    },
  });
  live.follow();
  return {
    live,
    told,
    heard,
    events,
    logged,
    listeners,
    async change(next: Partial<Settings>) {
      settings = { ...settings, ...next };
      live.follow();
      await Promise.resolve();
    },
    logIn() {
      login = { login: 'giftcast', token: 'secret' };
      live.follow();
    },
    refuse() {
      answer = { outcome: 'unavailable' };
    },
    acceptAgain() {
      answer = { outcome: 'accepted', seq: 2 };
    },
    passTo(atMs: number) {
      nowMs = atMs;
    },
    async ended() {
      for (const end of ends) end();
      ends = [];
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const tikfinity = (on: boolean, url = 'ws://127.0.0.1:1/') => ({
  sources: { ...DEFAULT_SETTINGS.sources, tikfinity: { on, url } },
});

describe('live sources', () => {
  it('[LS1] are off until somebody switches them on, and follow the settings without a restart', async () => {
    const house = start();
    await house.ended();
    expect([house.events, house.told.map(({ channel }) => channel)]).toEqual([[], [null]]);
    await house.change({ ...tikfinity(true), tiktok: { hostUserId: '5' } });
    await house.ended();
    expect(house.events).toEqual(['start ws://127.0.0.1:1/ for 5']);
    await house.change(tikfinity(false));
    expect(house.events.slice(1)).toEqual(['stop ws://127.0.0.1:1/', 'tikfinity off']);
  });

  it('[LS2] a source at a new address begins once the old one has ended', async () => {
    const house = start(tikfinity(true).sources);
    await house.ended();
    await house.change(tikfinity(true, 'ws://127.0.0.1:2/'));
    expect(house.events.slice(1)).toEqual(['stop ws://127.0.0.1:1/']);
    await house.ended();
    expect(house.events.slice(2)).toEqual(['start ws://127.0.0.1:2/ for null']);
  });

  it('[LS3] the bot is told of a channel, a login and its texts when they change, and of nothing else', async () => {
    const house = start({ twitch: { on: true, channel: 'ada' } });
    house.logIn();
    house.live.follow();
    await house.change({ wording: 'open' });
    await house.change({ bot: { ...DEFAULT_SETTINGS.bot, replies: false } });
    await house.change({ sources: { ...DEFAULT_SETTINGS.sources, twitch: { on: false, channel: 'ada' } } });
    expect(
      house.told.map(({ channel, login, settings }) => [channel, login?.login, settings.replies]),
    ).toEqual([
      ['ada', undefined, true],
      ['ada', 'giftcast', true],
      ['ada', 'giftcast', false],
      [null, 'giftcast', false],
    ]);
  });

  it('[LS7] a source at the same address goes on, and is told that the host may be another', async () => {
    const house = start(tikfinity(true).sources);
    await house.ended();
    await house.change({ tiktok: { hostUserId: '5' } });
    expect(house.events.slice(1)).toEqual(['host 5']);
  });

  it('[LS8] a login that chat refuses is told once, until it was taken again', () => {
    const house = start({ twitch: { on: true, channel: 'ada' } });
    const report = (problem: SourceReport['problem']) =>
      house.listeners['twitch']?.report({
        state: 'ready',
        problem,
        lastError: null,
        reconnects: 0,
        hosts: [],
      });
    for (const problem of ['login-refused', 'login-refused', null, 'login-refused'] as const) report(problem);
    expect(house.events.filter((event) => event === 'login refused')).toHaveLength(2);
  });

  it('[LS4] lines of TikTok go to the show and to the bot, those of Twitch to the show alone', () => {
    const house = start(tikfinity(true).sources);
    house.listeners['tikfinity']?.chat(LINE);
    house.listeners['twitch']?.chat({ ...LINE, id: '2', platform: 'twitch' });
    expect([house.events.filter((event) => event.startsWith('chat')), house.heard]).toEqual([
      ['chat 1', 'chat 2'],
      ['!top'],
    ]);
  });

  it('[LS5] gifts that were refused are said once in the log, and are a gap of their source once it is over', () => {
    const house = start();
    house.listeners['twitch']?.deliver(delivery());
    expect(house.logged).toEqual([]);
    house.refuse();
    for (const atMs of [1_000, 2_000, 3_000]) {
      house.passTo(atMs);
      house.listeners['twitch']?.deliver(delivery());
    }
    expect([house.logged, house.events]).toEqual([[{ source: 'twitch' }], []]);
    house.acceptAgain();
    house.passTo(9_000);
    house.listeners['twitch']?.deliver(delivery());
    house.listeners['twitch']?.deliver(delivery());
    expect(house.events).toEqual(['twitch away 1000 to 9000']);
  });

  it('[LS6] stop ends every source', async () => {
    const house = start(tikfinity(true).sources);
    await house.ended();
    const stopped = house.live.stop();
    await house.ended();
    await stopped;
    expect(house.events.slice(1)).toEqual(['stop ws://127.0.0.1:1/', 'bot stopped']);
  });
});
