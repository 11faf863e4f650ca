import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../../bot/twitch/reading.ts';
import type { ChatServer } from '../../support/chat-server.ts';
import { startChatServer } from '../../support/chat-server.ts';
import { eventually } from '../../support/wait.ts';
import { createHouse, watchClients } from './house.ts';

const lines: { what: string; raw: string; gives: Reading }[] = JSON.parse(
  readFileSync(new URL('../../fixtures/twitch/lines.json', import.meta.url), 'utf8'),
);
const lineOf = (what: string) => lines.find((one) => one.what === what)?.raw ?? '';
const hello = (text = 'hello', id = 'm1') =>
  `@id=${id};user-id=1002;room-id=5005;display-name=Kim :kim!kim@kim PRIVMSG #ada :${text}`;

describe('Twitch as a source', () => {
  let server: ChatServer;
  let house: ReturnType<typeof createHouse>;

  beforeEach(async () => {
    server = await startChatServer();
    house = createHouse(server);
  });
  afterEach(async () => {
    await house.source.stop();
    await server.stop();
  });

  async function settled(): Promise<void> {
    await house.until('the room', () => server.inRoom === 1 && house.report.state !== 'connecting');
  }
  /** Everything that was sent before has been read when this line has. */
  async function marked(): Promise<void> {
    const before = house.chat.length;
    server.send(hello('mark', `mark-${before}`));
    await house.until('the mark', () => house.chat.some(({ id }) => id === `mark-${before}`));
  }

  it('[TW2] every line gives through the real tmi.js what the reader says', async () => {
    house.clock.advance(3_600_000);
    house.follow('ada');
    await settled();
    for (const { raw } of lines) server.send(raw);
    await marked();
    const expected = lines.flatMap(({ gives }) => gives.deliveries);
    expect(house.deliveries).toHaveLength(expected.length);
    expect(house.deliveries).toMatchObject(expected);
    const said = lines.flatMap(({ gives }) => gives.chat ?? []);
    expect(house.chat.slice(0, -1)).toMatchObject(said);
    expect(house.logged.filter((line) => line.includes('charitydonation'))).toHaveLength(1);
  });

  it('[TW30] it reads without a name, and writes nothing', async () => {
    house.follow('ada');
    await settled();
    expect(server.received.some((line) => /^NICK justinfan\d+$/.test(line))).toBe(true);
    expect(house.source.canSay()).toBe(false);
    expect(await house.source.say('hello')).toBe(false);
    expect(server.received.some((line) => line.startsWith('PRIVMSG'))).toBe(false);
  });

  it('[TW31] it tells connecting, ready and receiving', async () => {
    house.follow('ada');
    await settled();
    server.send(hello());
    await house.untilState('receiving');
    expect(house.reports.map(({ state, problem }) => [state, problem])).toEqual([
      ['connecting', null],
      ['ready', null],
      ['receiving', null],
    ]);
    house.follow(null);
    expect(house.report).toEqual({ state: 'off', problem: null, lastError: null, reconnects: 0, hosts: [] });
    await house.until('nobody there', () => server.open === 0);
  });

  it('[TW32] a channel that does not answer is told, tried again patiently, and found when it is there', async () => {
    house.follow('adda');
    await house.until('the join', () => server.received.includes('JOIN #adda'));
    expect(house.next()).toBe(5_000);
    expect(house.report).toMatchObject({ state: 'failed', problem: 'no-such-channel' });
    expect(house.next()).toBe(1_000);
    await house.until(
      'the second join',
      () => server.received.filter((line) => line === 'JOIN #adda').length === 2,
    );
    expect(house.next()).toBe(5_000);
    expect(house.next()).toBe(2_000);
    server.rooms.add('adda');
    await house.untilState('ready');
    expect(house.reports.map(({ state }) => state)).toEqual(['connecting', 'failed', 'ready']);
    expect(house.report).toMatchObject({ problem: null, reconnects: 0 });
    expect(house.gaps).toEqual([]);
  });

  it('[TW33] a room that answers late is entered, and not left again', async () => {
    house.follow('adda');
    await house.until('the join', () => server.received.includes('JOIN #adda'));
    house.next();
    expect(house.report.state).toBe('failed');
    await house.until('the guest', () => server.open === 1);
    server.rooms.add('adda');
    house.next();
    await house.untilState('ready');
    house.clock.advance(30_000);
    expect(server.made).toBe(2);
    expect(house.report.state).toBe('ready');
  });

  it('[TW34] a login that is refused is told, and chat is read without it', async () => {
    server.tokens.set('ada_bot', 'right');
    house.follow('ada', { login: 'ada_bot', token: 'wrong' });
    await settled();
    expect(house.report).toMatchObject({ state: 'ready', problem: 'login-refused' });
    expect(house.report.lastError).toBe('Twitch refused the login: Login authentication failed');
    expect(house.source.canSay()).toBe(false);
    expect(server.received.filter((line) => line.startsWith('NICK'))).toHaveLength(2);
    expect(JSON.stringify([house.reports, house.logged])).not.toContain('wrong');
    // A new login is tried, in the same room.
    house.follow('ada', { login: 'ada_bot', token: 'right' });
    await house.until('the login', () => house.source.canSay());
    expect(house.report).toMatchObject({ state: 'ready', problem: null });
  });

  it('[TW35] what cannot be a login is never sent', async () => {
    house.follow('ada', { login: 'ada_bot', token: 'x\r\nJOIN #other' });
    await settled();
    expect(house.report.problem).toBe('login-refused');
    expect(server.received.some((line) => line.includes('other'))).toBe(false);
  });

  it('[TW36] it writes one line that is no command, and knows whether its account is a moderator', async () => {
    server.tokens.set('ada_bot', 'right');
    server.moderators.add('ada_bot');
    house.follow('ada', { login: 'ada_bot', token: 'right' });
    await settled();
    await house.until('the badge', () => house.source.isModerator());
    expect(await house.source.say('/ban kim')).toBe(true);
    expect(await house.source.say('. \\me hi\r\nPRIVMSG #ada :more')).toBe(true);
    expect(await house.source.say('x'.repeat(2_000))).toBe(true);
    const said = () => server.received.filter((line) => line.startsWith('PRIVMSG'));
    await house.until('three lines', () => said().length === 3);
    expect(said().slice(0, 2)).toEqual(['PRIVMSG #ada :ban kim', 'PRIVMSG #ada :me hi PRIVMSG #ada :more']);
    expect(said()[2]?.length).toBeLessThanOrEqual(500);
    server.drop();
    await house.untilState('connecting');
    expect(house.source.canSay()).toBe(false);
    expect(await house.source.say('too late')).toBe(false);
  });

  it('[TW37] a server that is not there is tried again at 1, 2, 4 ... 60 seconds, and found when it comes', async () => {
    const { port } = server;
    await server.stop();
    house.follow('ada');
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      await house.untilWaiting();
      expect(house.report.problem).toBe('unreachable');
      waits.push(house.next());
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    server = await startChatServer(port);
    await house.untilWaiting();
    house.next();
    await house.untilState('ready');
    expect(house.report).toMatchObject({
      problem: null,
      reconnects: 0,
      lastError: 'Twitch cannot be reached.',
    });
    expect(house.gaps).toEqual([]);
  });

  it('[TW38] a connection that was lost is counted, and the time away is told from the last sign of life', async () => {
    house.follow('ada');
    await settled();
    house.clock.advance(10_000);
    server.send(hello());
    await house.untilState('receiving');
    const aliveAtMs = house.clock.now();
    house.clock.advance(20_000);
    server.drop();
    await house.untilState('connecting');
    expect(house.report).toMatchObject({ problem: null, reconnects: 1 });
    house.next();
    await house.untilState('ready');
    expect(house.gaps).toEqual([{ fromMs: aliveAtMs, toMs: aliveAtMs + 21_000 }]);
  });

  it('[TW39] after a connection that stood 30 seconds the waits begin again', async () => {
    house.follow('ada');
    const breakOff = async () => {
      await settled();
      server.drop();
      await house.untilState('connecting');
      return house.next();
    };
    expect([await breakOff(), await breakOff(), await breakOff()]).toEqual([1_000, 2_000, 4_000]);
    await settled();
    house.clock.advance(30_000);
    expect(await breakOff()).toBe(1_000);
    expect(house.report.reconnects).toBe(4);
  });

  it('[TW40] Twitch asks for a new connection, and gets one', async () => {
    house.follow('ada');
    await settled();
    server.send(':tmi.twitch.tv RECONNECT');
    await house.untilState('connecting');
    await house.until('the old one gone', () => server.open === 0);
    house.next();
    await settled();
    expect(server.made).toBe(2);
    expect(house.gaps).toHaveLength(1);
  });

  it('[TW41] a socket that fell silent is asked, and left when it does not answer', async () => {
    const clients = watchClients();
    house.follow('ada');
    await settled();
    const pings = () => server.received.filter((line) => line === 'PING').length;
    expect(house.next()).toBe(60_000);
    await house.until('the ping', () => pings() === 1);
    // It answers once: the watch begins anew.
    server.send(hello());
    await house.untilState('receiving');
    house.next();
    expect(house.report.state).toBe('receiving');
    const aliveAtMs = house.clock.now() - 10_000;
    server.isDeaf = true;
    house.next();
    await house.until('the next ping', () => pings() === 2);
    server.freeze();
    expect(house.next()).toBe(10_000);
    expect(house.report).toMatchObject({ state: 'connecting', reconnects: 1 });
    // A polite close would wait 30 seconds for an answer.
    const gone = () => (clients.holding().length === 0 ? true : null);
    await eventually('the silent one gone', gone, { timeoutMs: 20_000 });
    clients.end();
    server.drop();
    server.isDeaf = false;
    house.next();
    await settled();
    expect(house.gaps[0]?.fromMs).toBe(aliveAtMs);
  });

  it('[TW42] a server that takes the connection and says nothing is left after 15 seconds', async () => {
    server.isDeaf = true;
    house.follow('ada');
    await house.until('the login', () => server.received.some((line) => line.startsWith('NICK')));
    expect(house.next()).toBe(15_000);
    expect(house.report).toMatchObject({ state: 'connecting', problem: 'unreachable' });
  });

  it('[TW43] another channel is joined without a restart, and the old one says nothing more', async () => {
    server.rooms.add('jo');
    house.follow('ada');
    await settled();
    house.follow('jo');
    await house.untilState('ready');
    expect(house.source.channel()).toBe('jo');
    server.send(hello('for ada'), hello('for jo', 'm2').replace('#ada', '#jo'));
    await house.until('the line', () => house.chat.length > 0);
    expect(house.chat.map(({ text }) => text)).toEqual(['for jo']);
    expect(house.gaps).toEqual([]);
    await house.until('one socket', () => server.open === 1);
    const { made } = server;
    house.follow('jo');
    expect(server.made).toBe(made);
  });

  it('[TW44] worth that cannot be read is told, and the gift is not lost', async () => {
    house.follow('ada');
    await settled();
    server.send(lineOf('a cheer whose bits are no number'));
    await house.until('the report', () => house.report.problem === 'unreadable');
    expect(house.report).toMatchObject({
      state: 'receiving',
      lastError: 'A cheer\'s worth cannot be read: bits "abc".',
    });
    expect(house.deliveries).toMatchObject([{ kind: 'bits', unit: { type: 'unknown' }, count: 1 }]);
  });

  it('[TW45] nothing that a server sends throws, and the lines beside it are read', async () => {
    const printed = ['log', 'info', 'warn', 'error'] as const;
    const spies = printed.map((name) => vi.spyOn(console, name));
    house.follow('ada');
    await settled();
    server.sendBytes(new Uint8Array([1, 2, 3]));
    server.send(
      ':kim!kim@kim PRIVMSG #ada',
      'PRIVMSG',
      '@',
      '@badges=;bits',
      ':',
      ':tmi.twitch.tv NOTICE',
      ':tmi.twitch.tv HOSTTARGET',
      ':tmi.twitch.tv 353',
      ':kim 353 #ada',
      '@msg-id=room_mods :tmi.twitch.tv NOTICE #ada',
      ':tmi.twitch.tv NOTICE #ada :Login authentication failed',
      '\u0000\u0001 \uD800',
      hello('still here'),
    );
    await house.until('the line', () => house.chat.length > 0);
    expect(house.chat.map(({ text }) => text)).toEqual(['still here']);
    expect(house.report).toMatchObject({ state: 'receiving', problem: null, reconnects: 0 });
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('[TW46] after the stop no socket, timer or listener is left', async () => {
    const clients = watchClients();
    house.follow('ada');
    await settled();
    await house.source.stop();
    await house.until('nobody there', () => server.open === 0);
    expect(house.timers).toBe(0);
    expect(clients.made).toHaveLength(1);
    expect(clients.holding()).toEqual([]);
    clients.end();
  });
});
