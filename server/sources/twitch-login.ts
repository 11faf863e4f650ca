import type { TwitchLogin } from '../../shared/bot.ts';
import type { Clock, Log } from '../../shared/ports.ts';
import type { BotTopic } from '../../shared/topics.ts';
import type { EpochMs, Millis } from '../../shared/units.ts';
import type { SavedLogin } from '../core/saved-login.ts';
import { type Begun, createCodeLogin, type Problem } from './twitch-login-code.ts';
import { createTwitchId, type Holder } from './twitch-login-id.ts';
import { createAskTwitch } from './twitch-login-request.ts';
import { createTurns } from './twitch-login-turns.ts';

const TWITCH_ID_URL = 'https://id.twitch.tv';
const PATIENCE_MS: Millis = 10_000;
/** dev.twitch.tv/docs/authentication/validate-tokens: at the start and hourly. */
const CHECK_EVERY_MS: Millis = 3_600_000;
/** After Twitch could not be reached, or the disk not written; also the least time between two checks. */
const AGAIN_AFTER_MS: Millis = 60_000;
/** Long enough that a short outage does not cost the login. */
const RENEW_BEFORE_END_MS: Millis = 600_000;

const TYPED_TOKEN = /^[A-Za-z0-9]{20,60}$/;

export interface TwitchLoginDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
  /** Another server in place of Twitch's own, for tests. */
  readonly idUrl?: string | undefined;
  /** How long one answer of Twitch may take. */
  readonly patienceMs?: Millis | undefined;
  /** The app for logins by code, of the client type Public; null when none is configured. */
  readonly clientId: string | null;
  /** What is on disk. */
  readonly saved: () => SavedLogin | null;
  /** Durable once it resolves. */
  readonly save: (login: SavedLogin | null) => Promise<void>;
  /** `current` or `topic` may have changed. */
  readonly changed: () => void;
}

export type TokenSet =
  | { readonly ok: true; readonly login: string }
  | { readonly ok: false; readonly reason: 'bad-token' | 'missing-scope' | 'unreachable' };

/** Keeps the bot's login at Twitch: gets it, checks it hourly, renews it. Nothing that Twitch answers makes it throw. */
export interface TwitchLogins {
  /** Takes up what is saved, checks it, and renews it where it must. */
  start(): void;
  /** Ends every timer. A renewed login that is under way is still saved. */
  stop(): void;
  /** Null while the bot only reads. */
  current(): TwitchLogin | null;
  topic(): BotTopic;
  /** Logs in with a token that a person pasted. Rejects with the error of `save`; the old login then stays. */
  setToken(token: string): Promise<TokenSet>;
  /** Begins a login by code; of one that is under way it answers the code again. */
  begin(): Promise<Begun>;
  /**
   * Forgets the login. A token that came by a code is also revoked, where Twitch can be reached; a pasted one is not,
   * since another program may use it. Rejects with the error of `save`: it is out of use, and back after a restart.
   */
  end(): Promise<void>;
  /** Chat refused the current login. It is renewed once; chat's second no is the end of it. */
  refused(): void;
}

export function createTwitchLogin(deps: TwitchLoginDeps): TwitchLogins {
  const { clock, log, clientId, saved, save, fetch, idUrl = TWITCH_ID_URL, patienceMs = PATIENCE_MS } = deps;
  const id = createTwitchId(createAskTwitch({ fetch, idUrl, patienceMs }));
  const inTurnToCheck = createTurns();
  const inTurnToSave = createTurns();
  const code = createCodeLogin({
    clock,
    log,
    id,
    clientId,
    keep: (login, isWanted) => keep(login, isWanted, adopt),
    changed(next) {
      problem = next;
      changed();
    },
  });

  let isRunning = false;
  let login: SavedLogin | null = null;
  /** Unset while a login that has ended waits to be renewed at the start: chat would refuse it. */
  let isOffered = false;
  let problem: Problem = null;
  /** Got from Twitch and not on disk yet. Its refresh token is the only one that still works. */
  let renewed: SavedLogin | null = null;
  let mustRenew = false;
  /** The access token that was got because chat refused the one before. */
  let lastChance: string | null = null;
  let cancelTimer = () => {};

  function changed(): void {
    if (isRunning) deps.changed();
  }

  function checkAt(atMs: EpochMs): void {
    cancelTimer();
    if (isRunning) cancelTimer = clock.at(atMs, () => inBackground(check));
  }

  function inBackground(task: () => Promise<void>): void {
    inTurnToCheck(task).catch(() => log.error({}, 'The keeping of the Twitch login met a bug.'));
  }

  /** Onto the disk first: a refresh token works once, so one that is in memory only is lost with the process. */
  function keep(next: SavedLogin, isWanted: () => boolean, use: (next: SavedLogin) => void): Promise<void> {
    return inTurnToSave(async () => {
      if (!isWanted()) return;
      await save(next);
      if (isWanted()) use(next);
    });
  }

  /** Uses a login that a person asked for. */
  function adopt(next: SavedLogin): void {
    code.forget();
    lastChance = null;
    log.info({}, 'The bot has a new Twitch login.');
    use(next);
  }

  function use(next: SavedLogin): void {
    login = next;
    isOffered = true;
    problem = null;
    renewed = null;
    mustRenew = false;
    checkAt(nextCheckMs(next));
    changed();
  }

  function nextCheckMs({ expiresAtMs, refreshToken }: SavedLogin): EpochMs {
    const nowMs = clock.now();
    if (expiresAtMs === null) return nowMs + CHECK_EVERY_MS;
    const dueMs = refreshToken === null ? expiresAtMs : expiresAtMs - RENEW_BEFORE_END_MS;
    return Math.min(nowMs + CHECK_EVERY_MS, Math.max(nowMs + AGAIN_AFTER_MS, dueMs));
  }

  function drop(): void {
    login = null;
    isOffered = false;
    renewed = null;
    mustRenew = false;
    cancelTimer();
  }

  function forget(): void {
    code.forget();
    drop();
    problem = null;
    changed();
  }

  function giveUp(next: Problem, why: string): void {
    drop();
    problem = next;
    log.warn({}, `The Twitch login has ended, and chat is only read. ${why}`);
    changed();
  }

  /** The login stays: whether it is good, chat decides. */
  function waitForTwitch(why: string): void {
    if (problem !== 'unreachable') log.warn({}, `The Twitch login could not be checked. ${why}`);
    problem = 'unreachable';
    isOffered = true;
    checkAt(clock.now() + AGAIN_AFTER_MS);
    changed();
  }

  async function check(): Promise<void> {
    const checked = login;
    if (checked === null) return;
    const hasEnded = isPast(checked, 0);
    const mayRenew = checked.refreshToken !== null;
    const isDue = renewed !== null || mustRenew || (mayRenew && isPast(checked, RENEW_BEFORE_END_MS));
    if (isDue && (await renew(checked))) return;
    if (mustRenew) return giveUp('refused', 'Chat refused it, and it cannot be renewed.');
    const answer = await id.validate(checked.accessToken);
    if (login !== checked) return;
    if (answer.ok) return confirm(checked, answer.value);
    if (answer.reason === 'unreachable') return waitForTwitch(answer.why);
    if (!isDue && (await renew(checked))) return;
    giveUp(hasEnded ? 'expired' : 'refused', answer.why);
  }

  function isPast({ expiresAtMs }: SavedLogin, beforeMs: Millis): boolean {
    return expiresAtMs !== null && expiresAtMs - beforeMs <= clock.now();
  }

  function confirm(checked: SavedLogin, { login: name, userId, expiresInMs, canChat }: Holder): void {
    if (!canChat) return giveUp('refused', 'The token may not read and write chat.');
    const expiresAtMs = expiresInMs === null ? null : clock.now() + expiresInMs;
    use({ ...checked, login: name, userId, expiresAtMs });
  }

  /** False when Twitch refused to renew it. Otherwise there is nothing more to do, or another check will come. */
  async function renew(checked: SavedLogin): Promise<boolean> {
    if (renewed === null) {
      if (checked.refreshToken === null || checked.clientId === null) return false;
      const answer = await id.refresh(checked.clientId, checked.refreshToken);
      if (login !== checked) return true;
      if (!answer.ok && answer.reason === 'unreachable') {
        waitForTwitch(answer.why);
        return true;
      }
      if (!answer.ok) {
        log.warn({}, `The Twitch login could not be renewed. ${answer.why}`);
        return false;
      }
      const { accessToken, refreshToken, expiresInMs } = answer.value;
      const expiresAtMs = expiresInMs === null ? null : clock.now() + expiresInMs;
      renewed = { ...checked, accessToken, refreshToken: refreshToken ?? checked.refreshToken, expiresAtMs };
      if (mustRenew) lastChance = accessToken;
    }
    try {
      await keep(renewed, () => login === checked, use);
    } catch {
      log.error(
        {},
        'The renewed Twitch login could not be saved. The old one stays in use; it is tried again.',
      );
      if (login === checked) checkAt(clock.now() + AGAIN_AFTER_MS);
    }
    return true;
  }

  return {
    start() {
      isRunning = true;
      login = saved();
      if (login === null) return;
      isOffered = !isPast(login, 0);
      changed();
      inBackground(check);
    },

    stop() {
      isRunning = false;
      cancelTimer();
      code.forget();
    },

    current: () => (login !== null && isOffered ? { login: login.login, token: login.accessToken } : null),

    topic: () => ({
      login: login !== null && isOffered ? login.login : null,
      canLogIn: clientId !== null,
      pending: code.pending(),
      problem,
    }),

    async setToken(pasted) {
      const token = pasted.replace(/\s+/g, '').replace(/^oauth:/i, '');
      if (!TYPED_TOKEN.test(token)) return { ok: false, reason: 'bad-token' };
      const answer = await id.validate(token);
      if (!answer.ok) {
        log.warn({}, `A Twitch token was not taken. ${answer.why}`);
        return { ok: false, reason: answer.reason === 'refused' ? 'bad-token' : 'unreachable' };
      }
      const { login: name, userId, expiresInMs, canChat } = answer.value;
      if (!canChat) return { ok: false, reason: 'missing-scope' };
      const expiresAtMs = expiresInMs === null ? null : clock.now() + expiresInMs;
      const rest = { refreshToken: null, expiresAtMs, clientId: null };
      await keep({ login: name, userId, accessToken: token, ...rest }, () => true, adopt);
      return { ok: true, login: name };
    },

    begin: code.begin,

    async end() {
      if (login !== null && login.clientId !== null) void id.revoke(login.clientId, login.accessToken);
      forget();
      await inTurnToSave(async () => {
        // A login may have come while this one waited for its turn.
        forget();
        await save(null);
      });
    },

    refused() {
      const bad = login?.accessToken;
      if (bad === undefined) return;
      inBackground(async () => {
        const current = login;
        // It was about a login that is gone by now.
        if (current?.accessToken !== bad) return;
        if (bad === lastChance) return giveUp('refused', 'Chat refused it again after it was renewed.');
        mustRenew = true;
        if (!(await renew(current))) giveUp('refused', 'Chat refused it, and it cannot be renewed.');
      });
    },
  };
}
