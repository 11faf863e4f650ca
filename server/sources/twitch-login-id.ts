import * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';
import type { Millis } from '../../shared/units.ts';
import { loginName, tokenText, userId } from '../core/saved-login.ts';
import type { AskTwitch, LoginAnswer, LoginCall } from './twitch-login-request.ts';

/** What the bot needs to read and to write a chat (dev.twitch.tv/docs/authentication/scopes). */
const SCOPES = ['chat:read', 'chat:edit'] as const;
const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const SECOND_MS = 1_000;

/** `why` is one sentence without secrets. */
export type Refusal = { readonly ok: false; readonly reason: 'refused'; readonly why: string };
export type Outage = { readonly ok: false; readonly reason: 'unreachable'; readonly why: string };
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal | Outage;

/** Whose token it is. `expiresInMs` is null for a token that does not end. */
export interface Holder {
  readonly login: string;
  readonly userId: string;
  readonly expiresInMs: Millis | null;
  /** Whether it may read and write chat. */
  readonly canChat: boolean;
}

/** `refreshToken` is null when none came. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly expiresInMs: Millis | null;
}

/** A code that a person types at Twitch. */
export interface DeviceCode {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  readonly expiresInMs: Millis;
  readonly intervalMs: Millis;
}

/** What a poll for a typed code says besides. */
export type PollOutcome =
  | Outcome<Tokens>
  | { readonly ok: false; readonly reason: 'pending' | 'slow-down' | 'expired' };

/** Twitch's login, the calls of dev.twitch.tv/docs/authentication. None throws. */
export interface TwitchId {
  validate(token: string): Promise<Outcome<Holder>>;
  requestCode(clientId: string): Promise<Outcome<DeviceCode>>;
  poll(clientId: string, deviceCode: string): Promise<PollOutcome>;
  refresh(clientId: string, refreshToken: string): Promise<Outcome<Tokens>>;
  revoke(clientId: string, token: string): Promise<void>;
}

const seconds = (max: number) => z.number().check(z.minimum(0), z.maximum(max));
const aYear = seconds(366 * 86_400);

const holderAnswer = z.object({
  /** Both are missing from an app's own token, which is no person's. */
  login: z.optional(z.nullable(loginName)),
  user_id: z.optional(z.nullable(userId)),
  scopes: z.optional(z.nullable(z.array(z.string()))),
  /** 0 for tokens of the oldest apps, which do not end. */
  expires_in: z.optional(aYear),
});

const tokensAnswer = z.object({
  access_token: tokenText,
  refresh_token: z.optional(z.nullable(tokenText)),
  expires_in: z.optional(aYear),
});

const codeAnswer = z.object({
  device_code: tokenText,
  user_code: z.string().check(z.regex(/^[A-Za-z0-9-]{1,32}$/)),
  verification_uri: z.string().check(
    z.maxLength(300),
    // It becomes a link on the dashboard.
    z.refine(isPageOfTwitch, 'Not a page of Twitch.'),
  ),
  expires_in: z.number().check(z.minimum(1), z.maximum(86_400)),
  /** RFC 8628, section 3.2: 5 where it is missing. */
  interval: z._default(z.number().check(z.minimum(1), z.maximum(3_600)), 5),
});

/** Twitch says in `message` what RFC 8628 says in `error`. */
const errorAnswer = z.object({ message: z.optional(z.string()), error: z.optional(z.string()) });

export function createTwitchId(ask: AskTwitch): TwitchId {
  async function askFor<T>(call: LoginCall, answer: z.ZodMiniType<T>): Promise<Outcome<T>> {
    return outcomeOf(await ask(call), answer);
  }

  return {
    async validate(token) {
      const answer = await askFor({ path: '/oauth2/validate', token }, holderAnswer);
      if (!answer.ok) return answer;
      const { login, user_id, scopes, expires_in } = answer.value;
      if (!login || !user_id) return refusal('The token belongs to no person.');
      const canChat = SCOPES.every((scope) => scopes?.includes(scope));
      return { ok: true, value: { login, userId: user_id, canChat, expiresInMs: lifeOf(expires_in) } };
    },

    async requestCode(clientId) {
      const form = { client_id: clientId, scopes: SCOPES.join(' ') };
      const answer = await askFor({ path: '/oauth2/device', form }, codeAnswer);
      if (!answer.ok) return answer;
      const { device_code, user_code, verification_uri, expires_in, interval } = answer.value;
      return {
        ok: true,
        value: {
          deviceCode: device_code,
          userCode: user_code,
          verificationUri: verification_uri,
          expiresInMs: expires_in * SECOND_MS,
          intervalMs: interval * SECOND_MS,
        },
      };
    },

    async poll(clientId, deviceCode) {
      const form = {
        client_id: clientId,
        scopes: SCOPES.join(' '),
        device_code: deviceCode,
        grant_type: DEVICE_GRANT,
      };
      const answer = await ask({ path: '/oauth2/token', form });
      return stillWaiting(answer) ?? tokensOf(outcomeOf(answer, tokensAnswer));
    },

    async refresh(clientId, refreshToken) {
      // Apps that are public have no secret to send along: dev.twitch.tv, device code grant flow.
      const form = { client_id: clientId, grant_type: 'refresh_token', refresh_token: refreshToken };
      return tokensOf(await askFor({ path: '/oauth2/token', form }, tokensAnswer));
    },

    async revoke(clientId, token) {
      await ask({ path: '/oauth2/revoke', form: { client_id: clientId, token } });
    },
  };
}

function outcomeOf<T>(answer: LoginAnswer, schema: z.ZodMiniType<T>): Outcome<T> {
  if (!answer.ok) return { ok: false, reason: 'unreachable', why: answer.why };
  const { status, json } = answer;
  if (isRefusal(status)) {
    return saysOf(json).includes('missing client secret')
      ? refusal('Twitch asks for a secret of the app: its client type must be Public.')
      : refusal(`Twitch refused it (status ${status}).`);
  }
  if (status >= 400) {
    return { ok: false, reason: 'unreachable', why: `Twitch cannot answer now (status ${status}).` };
  }
  const parsed = parseWith(schema, json);
  if (parsed.ok) return { ok: true, value: parsed.value };
  return { ok: false, reason: 'unreachable', why: 'Twitch answered what cannot be read.' };
}

/** What Twitch says no with. Other statuses, such as a proxy's 403 or a 429, say nothing of the login. */
function isRefusal(status: number): boolean {
  return status === 400 || status === 401;
}

function stillWaiting(answer: LoginAnswer): PollOutcome | null {
  if (!answer.ok || answer.status < 400) return null;
  const says = saysOf(answer.json);
  if (says.includes('authorization_pending')) return { ok: false, reason: 'pending' };
  if (says.includes('slow_down')) return { ok: false, reason: 'slow-down' };
  if (says.includes('expired_token')) return { ok: false, reason: 'expired' };
  return null;
}

function saysOf(json: unknown): readonly string[] {
  const parsed = parseWith(errorAnswer, json);
  return parsed.ok
    ? [parsed.value.message, parsed.value.error].flatMap((said) => said?.toLowerCase() ?? [])
    : [];
}

function tokensOf(answer: Outcome<z.infer<typeof tokensAnswer>>): Outcome<Tokens> {
  if (!answer.ok) return answer;
  const { access_token, refresh_token, expires_in } = answer.value;
  const expiresInMs = lifeOf(expires_in);
  return { ok: true, value: { accessToken: access_token, refreshToken: refresh_token ?? null, expiresInMs } };
}

function lifeOf(expiresIn: number | undefined): Millis | null {
  return expiresIn ? Math.round(expiresIn * SECOND_MS) : null;
}

function refusal(why: string): Refusal {
  return { ok: false, reason: 'refused', why };
}

function isPageOfTwitch(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, port } = new URL(text);
  const isTwitch = hostname === 'twitch.tv' || hostname.endsWith('.twitch.tv');
  return protocol === 'https:' && isTwitch && username === '' && password === '' && port === '';
}
