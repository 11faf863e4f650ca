import type { TwitchLogin } from '../../shared/bot.ts';
import { cutUnits, wellFormed } from '../../shared/names.ts';
import type { Clock } from '../../shared/ports.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';
import { connectChat } from './client.ts';
import type { IrcLine } from './irc-line.ts';
import { parseIrcLine } from './irc-line.ts';
import { badgesOf, channelOf } from './tag-values.ts';

const WELCOME_WITHIN_MS: Millis = 15_000;
const ROOM_WITHIN_MS: Millis = 5_000;
/** Twitch asks for a sign of life about every five minutes; we ask sooner. */
const SILENT_AFTER_MS: Millis = 60_000;
const PONG_WITHIN_MS: Millis = 10_000;

const MAX_SAID_UNITS = 200;

/** What Twitch's server writes when it does not take a login. */
const REFUSALS =
  /Login authentication failed|Login unsuccessful|Improperly formatted auth|Error logging in|Invalid NICK/i;

export interface RoomDeps {
  readonly clock: Clock;
  readonly channel: string;
  /** Null reads without a name. */
  readonly login: TwitchLogin | null;
  readonly url: string | null;
}

/** What happens in a room; nothing more after `ended` or after `leave`. */
export interface RoomListener {
  entered(): void;
  /** A message or a notice of this room. */
  line(line: IrcLine): void;
  /** Twitch let us in and the room keeps silent; it may still answer. `said` is Twitch's own word, null for none. */
  noAnswer(said: string | null): void;
  loginRefused(said: string): void;
  /** The connection is over, broken or because Twitch asked for a new one. */
  ended(): void;
}

/** One stay in one channel's chat: from the connection to its end. */
export interface Room {
  /** When the last line came, whichever; null before the room was entered. */
  readonly aliveAtMs: EpochMs | null;
  readonly enteredAtMs: EpochMs | null;
  readonly canWrite: boolean;
  /** Whether our account is a moderator here, or the broadcaster. */
  readonly isModerator: boolean;
  say(text: string): Promise<boolean>;
  leave(): Promise<void>;
}

export function enterRoom({ clock, channel, login, url }: RoomDeps, listener: RoomListener): Room {
  let isOver = false;
  let enteredAtMs: EpochMs | null = null;
  let aliveAtMs = clock.now();
  let isModerator = false;
  let ourName: string | null = null;
  let said: string | null = null;
  let cancelTimer = clock.at(clock.now() + WELCOME_WITHIN_MS, () => end());
  let cancelWatch = () => {};
  const connection = connectChat({ channel, login, url, onLine: read, onEnd: () => end() });

  function read(raw: string): void {
    const line = parseIrcLine(raw);
    if (!line || isOver) return;
    aliveAtMs = clock.now();
    switch (line.command) {
      case '001':
        return welcome(line);
      case 'JOIN':
        return line.from === ourName ? answer(line) : undefined;
      case 'ROOMSTATE':
        return answer(line);
      case 'USERSTATE':
        if (channelOf(line) === channel) isModerator = hasPower(line);
        return;
      case 'NOTICE':
        return notice(line);
      case 'RECONNECT':
        return end();
      case 'PRIVMSG':
      case 'USERNOTICE':
        return hand(line);
    }
  }

  function welcome(line: IrcLine): void {
    ourName = line.params[0]?.toLowerCase() ?? null;
    cancelTimer();
    cancelTimer = clock.at(clock.now() + ROOM_WITHIN_MS, () => listener.noAnswer(said));
  }

  function answer(line: IrcLine): void {
    if (enteredAtMs !== null || channelOf(line) !== channel) return;
    cancelTimer();
    enteredAtMs = clock.now();
    watch();
    listener.entered();
  }

  function hand(line: IrcLine): void {
    if (channelOf(line) !== channel) return;
    answer(line);
    listener.line(line);
  }

  function notice(line: IrcLine): void {
    const text = wellFormed(cutUnits(line.params[1] ?? '', MAX_SAID_UNITS));
    if (ourName === null && REFUSALS.test(text)) return refuse(text);
    said = text;
    if (line.tags.get('msg-id') !== 'msg_channel_suspended' || enteredAtMs !== null) return;
    cancelTimer();
    listener.noAnswer(text);
  }

  function refuse(text: string): void {
    void leave();
    listener.loginRefused(text);
  }

  /** A socket can look open for hours when the other side is gone: who says nothing is asked. */
  function watch(): void {
    cancelWatch = clock.at(aliveAtMs + SILENT_AFTER_MS, () => {
      if (clock.now() - aliveAtMs < SILENT_AFTER_MS) return watch();
      const askedAtMs = clock.now();
      connection.ping();
      cancelWatch = clock.at(askedAtMs + PONG_WITHIN_MS, () => {
        if (aliveAtMs >= askedAtMs) watch();
        else end();
      });
    });
  }

  function end(): void {
    if (isOver) return;
    void leave();
    listener.ended();
  }

  function leave(): Promise<void> {
    isOver = true;
    cancelTimer();
    cancelWatch();
    return connection.close();
  }

  return {
    get aliveAtMs() {
      return enteredAtMs === null ? null : aliveAtMs;
    },
    get enteredAtMs() {
      return enteredAtMs;
    },
    get canWrite() {
      return login !== null && enteredAtMs !== null && !isOver;
    },
    get isModerator() {
      return isModerator;
    },
    say: (text) => connection.say(text),
    leave,
  };
}

function hasPower(line: IrcLine): boolean {
  return badgesOf(line).some((badge) => badge === 'moderator' || badge === 'broadcaster');
}
