import { randomInt } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody with an account at Twitch. */
export interface FakeAccount {
  readonly login: string;
  readonly userId: string;
}

/** One request as it came. */
export interface FakeCall {
  readonly method: string;
  /** With the query, if there was one. */
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
}

export interface GivenToken {
  readonly access: string;
  readonly refresh: string;
}

type Respond = (response: ServerResponse, call: FakeCall) => void;

/**
 * Twitch's login on 127.0.0.1, as dev.twitch.tv/docs/authentication and the answers quoted in github.com/twitchdev/issues
 * (943, 971, 1037) have it: codes wait to be typed, tokens end, a refresh token works once.
 */
export interface FakeTwitchId {
  readonly url: string;
  /** Every request so far; of one path where it is given. */
  calls(path?: string): readonly FakeCall[];
  /** Requests that are not answered yet. */
  readonly open: number;
  /** Every token and device code that it ever gave out. */
  readonly secrets: readonly string[];
  /** How often a refresh token came that had been used. */
  readonly spentTwice: number;
  /** How long tokens live from now on, in seconds; 0 is for ever. */
  lifeSeconds: number;
  /** What new tokens may do; null is what Twitch says of a token without scopes. */
  scopes: readonly string[] | null;
  /** The poll interval that it asks for, in seconds; null leaves it out. */
  intervalSeconds: number | null;
  /** Whether the app has a secret, which a refresh must then bring. */
  isConfidential: boolean;
  giveToken(account: FakeAccount): GivenToken;
  /** The person types the code and agrees. */
  agree(userCode: string, account: FakeAccount): void;
  /** The person types the code and says no. */
  deny(userCode: string): void;
  /** As when the person disconnects the app, or changes the password. */
  revoke(token: string): void;
  /** Answers the path in another way until it is called with null. */
  misbehave(path: string, respond: Respond | null): void;
  /** Answers as it should, after all. */
  answer(response: ServerResponse, call: FakeCall): void;
  close(): Promise<void>;
}

export const DEVICE = '/oauth2/device';
export const TOKEN = '/oauth2/token';
export const VALIDATE = '/oauth2/validate';
export const REVOKE = '/oauth2/revoke';

export const CLIENT_ID = 'giftcasttestclientid0123456789';

interface Code {
  readonly userCode: string;
  readonly endsAtMs: number;
  account: FakeAccount | null;
  isDenied: boolean;
}

interface Grant {
  readonly account: FakeAccount;
  readonly scopes: readonly string[] | null;
  /** Null: it does not end. */
  readonly endsAtMs: number | null;
}

/** `now` is the clock by which codes and tokens end. */
export async function createFakeTwitchId({ now }: { now: () => number }): Promise<FakeTwitchId> {
  const codes = new Map<string, Code>();
  const grants = new Map<string, Grant>();
  const refreshable = new Map<string, FakeAccount>();
  const spent = new Set<string>();
  let spentTwice = 0;
  const misbehaviours = new Map<string, Respond>();
  const calls: FakeCall[] = [];
  const secrets: string[] = [];

  const newSecret = (length: number) => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const secret = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
    secrets.push(secret);
    return secret;
  };

  function giveToken(account: FakeAccount): GivenToken {
    const given = { access: newSecret(30), refresh: newSecret(50) };
    const endsAtMs = twitch.lifeSeconds === 0 ? null : now() + twitch.lifeSeconds * 1_000;
    grants.set(given.access, { account, scopes: twitch.scopes, endsAtMs });
    refreshable.set(given.refresh, account);
    return given;
  }

  function answerTokens(response: ServerResponse, account: FakeAccount): void {
    const { access, refresh } = giveToken(account);
    reply(response, 200, {
      access_token: access,
      expires_in: twitch.lifeSeconds,
      refresh_token: refresh,
      scope: twitch.scopes,
      token_type: 'bearer',
    });
  }

  const behaviours: Readonly<Record<string, Respond>> = {
    [DEVICE](response, { form }) {
      if (form['client_id'] !== CLIENT_ID) return refuse(response, 400, 'invalid client');
      const deviceCode = newSecret(40);
      const userCode = newCode();
      codes.set(deviceCode, { userCode, endsAtMs: now() + 1_800_000, account: null, isDenied: false });
      const interval = twitch.intervalSeconds === null ? {} : { interval: twitch.intervalSeconds };
      reply(response, 200, {
        device_code: deviceCode,
        expires_in: 1_800,
        ...interval,
        user_code: userCode,
        verification_uri: `https://www.twitch.tv/activate?device-code=${userCode}`,
      });
    },

    [TOKEN](response, { form }) {
      if (form['client_id'] !== CLIENT_ID) return refuse(response, 400, 'invalid client');
      if (form['grant_type'] === 'refresh_token') {
        if (twitch.isConfidential) return refuse(response, 400, 'missing client secret');
        const refresh = form['refresh_token'] ?? '';
        const account = refreshable.get(refresh);
        if (spent.has(refresh)) spentTwice++;
        if (!account || spent.has(refresh)) return refuse(response, 400, 'Invalid refresh token');
        spent.add(refresh);
        return answerTokens(response, account);
      }
      const code = codes.get(form['device_code'] ?? '');
      if (!code || code.isDenied || code.endsAtMs <= now())
        return refuse(response, 400, 'invalid device code');
      if (!code.account) return refuse(response, 400, 'authorization_pending');
      codes.delete(form['device_code'] ?? '');
      answerTokens(response, code.account);
    },

    [VALIDATE](response, { authorization }) {
      const grant = grants.get(authorization?.replace(/^OAuth /, '') ?? '');
      const leftMs = grant && grant.endsAtMs !== null ? grant.endsAtMs - now() : 0;
      if (!grant || leftMs < 0) return refuse(response, 401, 'invalid access token');
      const { account, scopes } = grant;
      reply(response, 200, {
        client_id: CLIENT_ID,
        login: account.login,
        scopes,
        user_id: account.userId,
        expires_in: Math.floor(leftMs / 1_000),
      });
    },

    [REVOKE](response, { form }) {
      if (!grants.delete(form['token'] ?? '')) return refuse(response, 400, 'Invalid token');
      response.writeHead(200).end();
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const call: FakeCall = {
      method: request.method ?? '',
      url: request.url ?? '',
      form: Object.fromEntries(new URLSearchParams(body)),
      authorization: request.headers.authorization,
    };
    calls.push(call);
    const respond = misbehaviours.get(call.url) ?? answer;
    respond(response, call);
  }

  function answer(response: ServerResponse, call: FakeCall): void {
    const respond = behaviours[call.url];
    if (respond) respond(response, call);
    else refuse(response, 404, 'not found');
  }

  let open = 0;
  const server = createServer((request, response) => {
    open++;
    response.once('close', () => open--);
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  /** Undefined for a code that is used or unknown: Twitch's page says so, and nothing changes. */
  const codeOf = (userCode: string) => [...codes.values()].find((code) => code.userCode === userCode);

  const twitch: FakeTwitchId = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: (path) => (path === undefined ? calls : calls.filter(({ url }) => url === path)),
    get open() {
      return open;
    },
    secrets,
    get spentTwice() {
      return spentTwice;
    },
    lifeSeconds: 14_400,
    scopes: ['chat:edit', 'chat:read'],
    intervalSeconds: 5,
    isConfidential: false,
    giveToken,
    agree(userCode, account) {
      const code = codeOf(userCode);
      if (code) code.account = account;
    },
    deny(userCode) {
      const code = codeOf(userCode);
      if (code) code.isDenied = true;
    },
    revoke(token) {
      grants.delete(token);
    },
    misbehave(path, respond) {
      if (respond) misbehaviours.set(path, respond);
      else misbehaviours.delete(path);
    },
    answer,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return twitch;
}

/** Answers as Twitch does, with a status and JSON. */
export function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Answers as Twitch refuses. */
export function refuse(response: ServerResponse, status: number, message: string): void {
  reply(response, status, { status, message });
}

/** Eight capitals, as Twitch shows them to be typed. */
function newCode(): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXYZ';
  return Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
}
