import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';

/** Twitch's chat server as far as a reader and writer of one channel sees it. Lines are raw IRC. */
export interface ChatServer {
  /** Such as `ws://127.0.0.1:40123`. */
  readonly url: string;
  readonly port: number;
  /** Channels that exist; others never answer a JOIN. */
  readonly rooms: Set<string>;
  /** Tokens by login, in lower case; any other login is refused. */
  readonly tokens: Map<string, string>;
  /** Logins that are moderators everywhere. */
  readonly moderators: Set<string>;
  /** Takes connections and lines, and answers nothing. */
  isDeaf: boolean;
  /** Sockets that are open now. */
  readonly open: number;
  /** Of these, those that are in a room. */
  readonly inRoom: number;
  /** Connections since the start. */
  readonly made: number;
  /** Every line that came, without passwords. */
  readonly received: readonly string[];
  /** To everybody in a room: one frame, as Twitch packs its lines. */
  send(...lines: string[]): void;
  sendBytes(bytes: Uint8Array): void;
  /** Reads nothing any more, not even a close: as when a cable is pulled. */
  freeze(): void;
  /** Breaks every connection off without a word. */
  drop(): void;
  /** Closes every connection politely. */
  hangUp(): void;
  stop(): Promise<void>;
}

interface Guest {
  nick: string;
  password: string;
  room: string | null;
}

/** Port 0 takes any free one. */
export async function startChatServer(port = 0): Promise<ChatServer> {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const guests = new Map<WebSocket, Guest>();
  const received: string[] = [];
  const rooms = new Set(['ada']);
  const tokens = new Map<string, string>();
  const moderators = new Set<string>();
  let made = 0;

  const chat: ChatServer = {
    url: `ws://127.0.0.1:${address.port}`,
    port: address.port,
    rooms,
    tokens,
    moderators,
    isDeaf: false,
    get open() {
      return server.clients.size;
    },
    get inRoom() {
      return [...guests.values()].filter(({ room }) => room !== null).length;
    },
    get made() {
      return made;
    },
    received,
    send(...lines) {
      for (const [socket, { room }] of guests) if (room !== null) socket.send(`${lines.join('\r\n')}\r\n`);
    },
    sendBytes(bytes) {
      for (const socket of guests.keys()) socket.send(bytes);
    },
    freeze() {
      for (const socket of guests.keys()) socket.pause();
    },
    drop() {
      for (const socket of guests.keys()) socket.terminate();
    },
    hangUp() {
      for (const socket of guests.keys()) socket.close();
    },
    async stop() {
      for (const socket of server.clients) socket.terminate();
      server.close();
      await once(server, 'close');
    },
  };

  function answer(guest: Guest, line: string): string[] {
    const [command = '', ...words] = line.split(' ');
    const word = words.join(' ').replace(/^:/, '');
    switch (command) {
      case 'CAP':
        return [`:tmi.twitch.tv CAP * ACK :${word.replace('REQ :', '')}`];
      case 'PASS':
        guest.password = word;
        return [];
      case 'NICK':
        guest.nick = word.toLowerCase();
        return welcome(guest);
      case 'JOIN':
        return join(guest, word.replace('#', ''));
      case 'PING':
        return ['PONG :tmi.twitch.tv'];
      default:
        return [];
    }
  }

  function welcome({ nick, password }: Guest): string[] {
    const isAnonymous = /^justinfan\d+$/.test(nick);
    if (!isAnonymous && !password.startsWith('oauth:'))
      return [':tmi.twitch.tv NOTICE * :Improperly formatted auth'];
    if (!isAnonymous && tokens.get(nick) !== password.slice('oauth:'.length))
      return [':tmi.twitch.tv NOTICE * :Login authentication failed'];
    const words = ['Welcome, GLHF!', 'Your host is tmi.twitch.tv', 'This server is rather new', '-'];
    return [
      ...words.map((word, at) => `:tmi.twitch.tv 00${at + 1} ${nick} :${word}`),
      `:tmi.twitch.tv 375 ${nick} :-`,
      `:tmi.twitch.tv 372 ${nick} :You are in a maze of twisty passages.`,
      `:tmi.twitch.tv 376 ${nick} :>`,
    ];
  }

  function join(guest: Guest, room: string): string[] {
    if (!rooms.has(room)) return [];
    const { nick } = guest;
    guest.room = room;
    const isModerator = moderators.has(nick);
    const state = `@badges=${isModerator ? 'moderator/1' : ''};mod=${isModerator ? 1 : 0};emote-sets=0`;
    return [
      `:${nick}!${nick}@${nick}.tmi.twitch.tv JOIN #${room}`,
      ...(nick.startsWith('justinfan') ? [] : [`${state} :tmi.twitch.tv USERSTATE #${room}`]),
      `@emote-only=0;followers-only=-1;r9k=0;room-id=5005;slow=0;subs-only=0 :tmi.twitch.tv ROOMSTATE #${room}`,
      `:${nick}.tmi.twitch.tv 353 ${nick} = #${room} :${nick}`,
      `:${nick}.tmi.twitch.tv 366 ${nick} #${room} :End of /NAMES list`,
    ];
  }

  server.on('connection', (socket) => {
    made++;
    const guest: Guest = { nick: '', password: '', room: null };
    guests.set(socket, guest);
    socket.on('close', () => guests.delete(socket));
    socket.on('error', () => {});
    socket.on('message', (data) => {
      for (const line of String(data).split('\r\n').filter(Boolean)) {
        received.push(line.startsWith('PASS') ? 'PASS' : line);
        const answers = chat.isDeaf ? [] : answer(guest, line);
        if (answers.length > 0) socket.send(`${answers.join('\r\n')}\r\n`);
      }
    });
  });
  return chat;
}
