import type { BotDeps, TwitchLogin } from '../../shared/bot.ts';
import type { SourceProblem, SourceReport } from '../../shared/source.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';
import { backOffMs } from './back-off.ts';
import type { IrcLine } from './irc-line.ts';
import { readLine } from './read-line.ts';
import type { Room } from './room.ts';
import { enterRoom } from './room.ts';

/** A connection that stood so long was a good one: the next break begins with the shortest wait again. */
const STOOD_MS: Millis = 30_000;
/** Kinds of notices that are said in the log, so that nobody can fill it. */
const MAX_UNKNOWN_KINDS = 50;
const MAX_RECENT_LINES = 1_000;

const OFF: SourceReport = { state: 'off', problem: null, lastError: null, reconnects: 0, hosts: [] };

export interface TwitchSourceDeps extends Omit<BotDeps, 'host'> {
  /** From 0 to below 1, for the waits between two tries. */
  readonly random: () => number;
}

/** Where to be. */
export interface TwitchTarget {
  /** In lower case; null for nowhere. */
  readonly channel: string | null;
  /** Null reads only. */
  readonly login: TwitchLogin | null;
}

/** Twitch's chat as a live source, in one channel at a time. */
export interface TwitchSource {
  /** Goes there, and comes back for as long as it takes. The same target again changes nothing. */
  follow(target: TwitchTarget): void;
  /** Whether it was written. */
  say(text: string): Promise<boolean>;
  canSay(): boolean;
  /** Whether our own account is a moderator in the channel, or its broadcaster. */
  isModerator(): boolean;
  channel(): string | null;
  stop(): Promise<void>;
}

export function createTwitchSource({ clock, log, listener, ircUrl, random }: TwitchSourceDeps): TwitchSource {
  let target: TwitchTarget = { channel: null, login: null };
  let report = OFF;
  let room: Room | null = null;
  let cancelRetry: (() => void) | null = null;
  let attempts = 0;
  let isRefused = false;
  let awaySinceMs: EpochMs | null = null;
  const unknownKinds = new Set<string>();
  /** Ids of the last lines of chat, oldest first. */
  const recentLines = new Set<string>();

  function follow(next: TwitchTarget): void {
    if (isSame(target, next)) return;
    const isSameRoom = next.channel === target.channel;
    const aliveAtMs = room?.aliveAtMs ?? null;
    target = next;
    attempts = 0;
    awaySinceMs = isSameRoom ? (awaySinceMs ?? aliveAtMs) : null;
    isRefused = next.login !== null && !isPlausible(next.login);
    void leave();
    if (next.channel === null) return tell(OFF);
    tell({ ...(isSameRoom ? {} : OFF), state: 'connecting', problem: lastingProblem() });
    if (isRefused) tell({ lastError: 'The login is none that Twitch gives out.' });
    enter(next.channel);
  }

  function enter(channel: string): void {
    cancelRetry = null;
    const login = isRefused ? null : target.login;
    const entered = enterRoom(
      { clock, channel, login, url: ircUrl },
      {
        entered: () => onEntered(channel),
        line: onLine,
        noAnswer(said) {
          const lastError = said ?? `Twitch let us in, and the room "${channel}" did not answer.`;
          tell({ state: 'failed', problem: 'no-such-channel', lastError });
          // The room is left when the next try begins: until then a late answer is welcome.
          tryAgain(channel);
        },
        loginRefused(said) {
          log.warn({ channel, said }, 'Twitch refused the login; chat is read without it');
          isRefused = true;
          tell({ problem: 'login-refused', lastError: `Twitch refused the login: ${said}` });
          enter(channel);
        },
        ended: () => onEnded(channel, entered),
      },
    );
    room = entered;
  }

  function onEntered(channel: string): void {
    cancelRetry?.();
    cancelRetry = null;
    log.info({ channel, reconnects: report.reconnects }, 'Twitch chat is read');
    tell({ state: 'ready', problem: lastingProblem() });
    if (awaySinceMs !== null) listener.gap(awaySinceMs, clock.now());
    awaySinceMs = null;
  }

  function onEnded(channel: string, { enteredAtMs, aliveAtMs }: Room): void {
    if (enteredAtMs !== null) {
      if (clock.now() - enteredAtMs >= STOOD_MS) attempts = 0;
      awaySinceMs ??= aliveAtMs;
      const reconnects = report.reconnects + 1;
      const lastError = 'The connection to Twitch was lost.';
      tell({ state: 'connecting', problem: lastingProblem(), lastError, reconnects });
    } else if (!cancelRetry) {
      tell({ state: 'connecting', problem: 'unreachable', lastError: 'Twitch cannot be reached.' });
    }
    tryAgain(channel);
  }

  function tryAgain(channel: string): void {
    cancelRetry ??= clock.at(clock.now() + backOffMs(attempts++, random()), () => {
      void room?.leave();
      enter(channel);
    });
  }

  function onLine(line: IrcLine): void {
    try {
      hand(line);
    } catch (error) {
      log.error({ error: String(error) }, 'A line of chat could not be handled');
    }
  }

  function hand(line: IrcLine): void {
    const reading = readLine(line, clock.now());
    tell({ state: 'receiving' });
    if (reading.fault !== null) tell({ problem: 'unreadable', lastError: reading.fault });
    if (reading.unknownNotice !== null) noteKind(reading.unknownNotice);
    for (const delivery of reading.deliveries) listener.deliver(delivery);
    if (reading.chat && isNew(reading.chat.id)) listener.chat(reading.chat);
  }

  /** Gifts that come twice are known by the pipeline; a command must not act twice either. */
  function isNew(id: string): boolean {
    if (recentLines.has(id)) return false;
    recentLines.add(id);
    const [oldest] = recentLines;
    if (recentLines.size > MAX_RECENT_LINES && oldest !== undefined) recentLines.delete(oldest);
    return true;
  }

  /** Twitch adds kinds at times: worth a word, once. */
  function noteKind(kind: string): void {
    if (unknownKinds.has(kind) || unknownKinds.size >= MAX_UNKNOWN_KINDS) return;
    unknownKinds.add(kind);
    log.info({ kind: kind.slice(0, 64) }, 'Twitch sent a notice of a kind that is not counted here');
  }

  function lastingProblem(): SourceProblem | null {
    return isRefused ? 'login-refused' : null;
  }

  function tell(change: Partial<SourceReport>): void {
    const next = { ...report, ...change };
    if (JSON.stringify(next) === JSON.stringify(report)) return;
    report = next;
    listener.report(report);
  }

  function leave(): Promise<void> {
    cancelRetry?.();
    cancelRetry = null;
    const left = room?.leave() ?? Promise.resolve();
    room = null;
    return left;
  }

  return {
    follow,
    say: async (text) => (room?.canWrite ? room.say(text) : false),
    canSay: () => room?.canWrite ?? false,
    isModerator: () => room?.isModerator ?? false,
    channel: () => target.channel,
    stop: leave,
  };
}

/** What cannot be a login is not sent: a blank or a line's end in it would be commands. */
function isPlausible({ login, token }: TwitchLogin): boolean {
  return /^[a-z0-9_]{1,25}$/i.test(login) && /^[a-z0-9]{1,128}$/i.test(token);
}

function isSame(one: TwitchTarget, other: TwitchTarget): boolean {
  return (
    one.channel === other.channel &&
    one.login?.login === other.login?.login &&
    one.login?.token === other.login?.token
  );
}
