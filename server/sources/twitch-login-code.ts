import type { Clock, Log } from '../../shared/ports.ts';
import type { BotTopic } from '../../shared/topics.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';
import type { SavedLogin } from '../core/saved-login.ts';
import type { Tokens, TwitchId } from './twitch-login-id.ts';

/** RFC 8628, section 3.5: how much longer to wait each time after `slow_down`, or without an answer. */
const SLOWER_MS = 5_000;

export type Problem = BotTopic['problem'];
export type CodeToType = NonNullable<BotTopic['pending']>;

export type Begun =
  | ({ readonly ok: true } & CodeToType)
  | { readonly ok: false; readonly reason: 'no-client-id' | 'unreachable' | 'refused' };

export interface CodeLoginDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly id: TwitchId;
  readonly clientId: string | null;
  /** Saves the login and then uses it, unless `isWanted` says no by then. Rejects when it cannot be saved. */
  readonly keep: (login: SavedLogin, isWanted: () => boolean) => Promise<void>;
  /** A login by code was begun, has ended, or has a problem. */
  readonly changed: (problem: Problem) => void;
}

/** Login by a code that a person types at Twitch (RFC 8628), one at a time. */
export interface CodeLogin {
  /** Answers the code that waits already, if there is one. */
  begin(): Promise<Begun>;
  /** The code that waits to be typed; null when there is none. */
  pending(): CodeToType | null;
  /** Gives up what is under way, and tells nobody. */
  forget(): void;
}

interface Waiting extends CodeToType {
  readonly clientId: string;
  readonly deviceCode: string;
  intervalMs: Millis;
  /** The code was typed: a device code works once, so these are kept until the login is saved. */
  tokens: (Tokens & { readonly gotAtMs: EpochMs }) | null;
  cancelTimer: () => void;
}

export function createCodeLogin({ clock, log, id, clientId, keep, changed }: CodeLoginDeps): CodeLogin {
  let waiting: Waiting | null = null;
  let beginning: Promise<Begun> | null = null;

  function forget(): void {
    waiting?.cancelTimer();
    waiting = null;
    beginning = null;
  }

  async function request(clientId: string, isForgotten: () => boolean): Promise<Begun> {
    const answer = await id.requestCode(clientId);
    if (isForgotten()) return { ok: false, reason: 'refused' };
    if (!answer.ok) {
      log.warn({}, `A Twitch login by code could not be begun. ${answer.why}`);
      return { ok: false, reason: answer.reason };
    }
    const { expiresInMs, ...code } = answer.value;
    const expiresAtMs = clock.now() + expiresInMs;
    waiting = { ...code, clientId, expiresAtMs, tokens: null, cancelTimer: () => {} };
    askLater(waiting);
    changed(null);
    return { ok: true, ...shown(waiting) };
  }

  function askLater(one: Waiting): void {
    const atMs = Math.min(clock.now() + one.intervalMs, one.expiresAtMs);
    one.cancelTimer = clock.at(atMs, () => {
      goOn(one).catch(() => log.error({}, 'A Twitch login by code met a bug.'));
    });
  }

  async function goOn(one: Waiting): Promise<void> {
    if (clock.now() >= one.expiresAtMs) return fail('expired', 'Its code was not typed in time.');
    if (one.tokens === null) {
      const answer = await id.poll(one.clientId, one.deviceCode);
      if (waiting !== one) return;
      if (answer.ok) one.tokens = { ...answer.value, gotAtMs: clock.now() };
      else if (answer.reason === 'refused') return fail('refused', answer.why);
      else if (answer.reason === 'expired') return fail('expired', 'Its code was not typed in time.');
      else {
        // RFC 8628, section 3.5, asks for it after a broken connection too.
        if (answer.reason !== 'pending') one.intervalMs += SLOWER_MS;
        return askLater(one);
      }
    }
    await finish(one, one.tokens);
  }

  async function finish(
    one: Waiting,
    { accessToken, refreshToken, ...tokens }: NonNullable<Waiting['tokens']>,
  ) {
    const holder = await id.validate(accessToken);
    if (waiting !== one) return;
    if (!holder.ok && holder.reason === 'unreachable') return askLater(one);
    if (!holder.ok) return fail('refused', holder.why);
    const { login, userId, canChat } = holder.value;
    if (!canChat) return fail('refused', 'The token may not read and write chat.');
    const expiresAtMs = tokens.expiresInMs === null ? null : tokens.gotAtMs + tokens.expiresInMs;
    const next = { login, userId, accessToken, refreshToken, expiresAtMs, clientId: one.clientId };
    try {
      await keep(next, () => waiting === one);
    } catch {
      if (waiting !== one) return;
      log.error({}, 'The new Twitch login could not be saved. It is tried again, and is not used before.');
      askLater(one);
    }
  }

  function fail(problem: Problem, why: string): void {
    forget();
    log.warn({}, `The Twitch login by code did not work. ${why}`);
    changed(problem);
  }

  return {
    begin() {
      if (clientId === null) return Promise.resolve({ ok: false, reason: 'no-client-id' });
      if (waiting !== null && clock.now() < waiting.expiresAtMs) {
        return Promise.resolve({ ok: true, ...shown(waiting) });
      }
      if (beginning !== null) return beginning;
      forget();
      const mine: Promise<Begun> = request(clientId, () => beginning !== mine).finally(() => {
        if (beginning === mine) beginning = null;
      });
      beginning = mine;
      return mine;
    },
    pending: () => (waiting === null ? null : shown(waiting)),
    forget,
  };
}

/** The device code stays here: whoever has it gets the tokens. */
function shown({ userCode, verificationUri, expiresAtMs }: CodeToType): CodeToType {
  return { userCode, verificationUri, expiresAtMs };
}
