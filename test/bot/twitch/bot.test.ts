import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../../bot/index.ts';
import type { Bot, BotHost } from '../../../shared/bot.ts';
import { DEFAULT_BOT_SETTINGS } from '../../../shared/bot-settings.ts';
import type { ChatLine } from '../../../shared/chat.ts';
import type { Delivery } from '../../../shared/gift.ts';
import type { SourceReport } from '../../../shared/source.ts';
import type { ChatServer } from '../../support/chat-server.ts';
import { startChatServer } from '../../support/chat-server.ts';
import { createTestClock } from '../../support/clock.ts';
import { eventually } from '../../support/wait.ts';

const unasked = (): never => {
  throw new Error('not asked in these tests');
};
const host: BotHost = {
  leaderboard: (window) => ({ window, label: 'Tonight', rows: [], gifters: 0, diamonds: 0 }),
  rank: () => null,
  nameOnAir: (_gifterId, name) => name,
  goal: () => null,
  ladder: unasked,
  held: () => [],
  onAir: () => null,
  zone: () => 'Europe/Berlin',
  findGifter: () => null,
  command: unasked,
  hideSelf: unasked,
  askToForget: unasked,
};
const login = { login: 'ada_bot', token: 'right' };
const settings = DEFAULT_BOT_SETTINGS;

describe('the bot', () => {
  let server: ChatServer;
  let bot: Bot;
  let clock: ReturnType<typeof createTestClock>;
  let deliveries: Delivery[];
  let chat: ChatLine[];
  let reports: SourceReport[];
  const until = (what: string, isSo: () => boolean) =>
    eventually(what, () => (isSo() ? true : null), { timeoutMs: 50_000, everyMs: 2 });
  const written = () => server.received.filter((line) => line.startsWith('PRIVMSG'));
  const say = (text: string, id: string, tags = '') =>
    server.send(`@id=${id};user-id=1002;display-name=Kim${tags} :kim!kim@kim PRIVMSG #ada :${text}`);

  beforeEach(async () => {
    server = await startChatServer();
    server.tokens.set(login.login, login.token);
    [deliveries, chat, reports] = [[], [], []];
    const log = { info() {}, warn() {}, error() {} };
    const listener = {
      deliver: (delivery: Delivery) => void deliveries.push(delivery),
      chat: (line: ChatLine) => void chat.push(line),
      report: (report: SourceReport) => void reports.push(report),
      gap() {},
    };
    clock = createTestClock();
    bot = createBot({ clock, log, host, listener, ircUrl: server.url });
  });
  afterEach(async () => {
    await bot.stop();
    await server.stop();
  });

  it('[TW60] a gift and a line go on, and a command is answered', async () => {
    bot.follow({ channel: 'ada', login, settings });
    await until('the room', () => server.inRoom === 1 && reports.at(-1)?.state === 'ready');
    say('Cheer100 hello', 'm1', ';bits=100');
    say('!rank', 'm2');
    await until('the answer', () => written().length === 1);
    expect(written()[0]).toMatch(/^PRIVMSG #ada :@Kim /);
    expect(deliveries).toMatchObject([{ kind: 'bits', count: 100 }]);
    expect(chat.map(({ text }) => text)).toEqual(['Cheer100 hello', '!rank']);
  });

  it('[TW61] without a login, and for the chat of another platform, nothing is written', async () => {
    bot.follow({ channel: 'ada', login: null, settings });
    await until('the room', () => server.inRoom === 1 && reports.at(-1)?.state === 'ready');
    say('!rank', 'm1');
    await until('the line', () => chat.length === 1);
    bot.follow({ channel: 'ada', login, settings });
    await until(
      'the login',
      () => server.inRoom === 1 && reports.at(-1)?.state === 'ready' && server.open === 1,
    );
    const author = { id: '7', name: 'Jo' };
    bot.chat({ id: 't1', platform: 'tiktok', author, badges: [], text: '!rank', atMs: 0 });
    say('!commands', 'm2');
    await until('the answer', () => written().length === 1);
    expect(written()[0]).not.toContain('Jo');
    expect(chat).toHaveLength(2);
  });

  it('[TW62] other settings in the same place break nothing off', async () => {
    bot.follow({ channel: 'ada', login, settings });
    await until('the room', () => server.inRoom === 1 && reports.at(-1)?.state === 'ready');
    bot.follow({ channel: 'ada', login: { ...login }, settings: { ...settings, replies: false } });
    say('!rank', 'm1');
    await until('the line', () => chat.length === 1);
    expect(server.made).toBe(1);
    expect(written()).toEqual([]);
    bot.follow({ channel: null, login, settings });
    await until('nobody there', () => server.open === 0);
    expect(reports.at(-1)?.state).toBe('off');
  });

  it('[TW63] thanks are written once there is a login; what was given before is not made up for', async () => {
    const gift = (name: string) => ({
      gifterId: `twitch:${name}`,
      name,
      level: 5 as const,
      atMs: clock.now(),
    });
    bot.follow({ channel: 'ada', login: null, settings });
    await until('the room', () => reports.at(-1)?.state === 'ready');
    bot.thank(gift('Jo'));
    bot.follow({ channel: 'ada', login, settings });
    await until('the room with a login', () => server.inRoom === 1 && server.made === 2);
    await until('ready', () => reports.at(-1)?.state === 'ready');
    bot.thank(gift('Kim'));
    clock.advance(4_000);
    await until('the thanks', () => written().length > 0);
    expect(written()).toEqual(['PRIVMSG #ada :All eyes on Kim. Thank you!']);
  });
});
