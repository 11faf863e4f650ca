import type { TwitchLogins } from '../sources/twitch-login.ts';
import type { Desks } from './office.ts';
import { refuse } from './office.ts';

/** Logs the bot in and out. */
export function createLoginDesks(
  logins: Pick<TwitchLogins, 'setToken' | 'begin' | 'end'>,
): Desks<'set-twitch-token' | 'begin-twitch-login' | 'end-twitch-login'> {
  return {
    async 'set-twitch-token'({ token }) {
      const set = await logins.setToken(token);
      if (set.ok) return { ok: true, value: { login: set.login }, changed: ['bot'] };
      return set.reason === 'unreachable'
        ? refuse('twitch/unreachable')
        : refuse('twitch/login-refused', { message: WHY_NOT[set.reason], path: 'args.token' });
    },
    async 'begin-twitch-login'() {
      const begun = await logins.begin();
      if (begun.ok) {
        const { userCode, verificationUri, expiresAtMs } = begun;
        return { ok: true, value: { userCode, verificationUri, expiresAtMs }, changed: ['bot'] };
      }
      return begun.reason === 'unreachable'
        ? refuse('twitch/unreachable')
        : refuse('twitch/login-refused', { message: WHY_NOT[begun.reason] });
    },
    async 'end-twitch-login'() {
      await logins.end();
      return { ok: true, value: null, changed: ['bot'] };
    },
  };
}

const WHY_NOT = {
  'bad-token': 'Twitch does not know this token. Copy it again, whole.',
  'missing-scope': 'This token may not read and write chat: it needs chat:read and chat:edit.',
  'no-client-id': 'No client id is configured here, so there is no login by code. Use a token of your own.',
  refused: 'Twitch refused the client id. Check GIFTCAST_TWITCH_CLIENT_ID.',
} as const;
