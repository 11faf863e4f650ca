import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FAILURES_ALLOWED } from '../../server/http/limiter.ts';
import type { CommandResult } from '../../shared/protocol.ts';
import type { House } from './house.ts';
import { bearer, codeOf, createHouse, OVERLAY_HTML } from './house.ts';

let house: House;
let result: () => Promise<CommandResult>;
beforeAll(async () => {
  house = await createHouse({
    async command(identity, command) {
      house.heard.push([identity.actor, command]);
      return result();
    },
  });
});
afterEach(() => {
  house.heard.length = 0;
  house.logged.length = 0;
  house.clock.advance(60_000);
  result = async () => ({ ok: true, value: null });
});
afterAll(() => house.close());

const command = (body: string, headers: object = {}) =>
  house.call('/api/v1/commands', {
    method: 'POST',
    body,
    headers: { ...bearer('moderator-token'), 'content-type': 'application/json', ...headers },
  });
const COMMAND = JSON.stringify({ id: '12345678', name: 'skip-alert', args: { id: 'a1' } });

describe('the pages', () => {
  it('[HT8] the overlay has the strict policy, and only its own dashboard may frame it', async () => {
    const { status, text, headers } = await house.call('/overlay/');
    expect({
      status,
      text,
      policy: headers['content-security-policy'],
      frame: headers['x-frame-options'],
    }).toEqual({
      status: 200,
      text: OVERLAY_HTML,
      frame: 'SAMEORIGIN',
      policy: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "font-src 'self' data:",
        `connect-src 'self' ws://127.0.0.1:${house.port} wss://127.0.0.1:${house.port}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
      ].join('; '),
    });
  });

  it('[HT8] the dashboard has a fresh nonce in policy and page, and nobody may frame it', async () => {
    const [one, two] = [await house.call('/dashboard/'), await house.call('/dashboard/?a=1')];
    const nonces = [one, two].map(({ text }) => /content="([^"]+)"/.exec(text)?.[1]);
    expect(new Set(nonces).size).toBe(2);
    for (const [i, { headers, text }] of [one, two].entries()) {
      const policy = String(headers['content-security-policy']).split('; ');
      expect(Buffer.from(nonces[i] ?? '', 'base64')).toHaveLength(16);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonces[i]}'`);
      expect(policy).toContain("frame-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
      expect(text).not.toContain('%NONCE%');
    }
  });

  it('[HT9] every answer says the same about sniffing, referrers, isolation and caching', async () => {
    for (const path of ['/overlay/', '/dashboard/', '/healthz', '/nowhere', '/api/v1/urls']) {
      const { headers } = await house.call(path);
      expect([path, headers]).toEqual([
        path,
        expect.objectContaining({
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'no-store',
        }),
      ]);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|upgrade-insecure|\*/);
      for (const name of [
        'strict-transport-security',
        'x-powered-by',
        'set-cookie',
        'access-control-allow-origin',
      ]) {
        expect([path, name, headers[name]]).toEqual([path, name, undefined]);
      }
    }
  });

  it('[HT10] the root and pages without their last slash lead to the page', async () => {
    const places = await Promise.all(
      ['/', '/overlay', '/dashboard'].map(async (path) => {
        const { status, headers } = await house.call(path);
        return [status, headers['location']];
      }),
    );
    expect(places).toEqual([
      [302, '/dashboard/'],
      [308, '/overlay/'],
      [308, '/dashboard/'],
    ]);
  });

  it('[HT11] a built file is served for ever', async () => {
    const file = await house.call('/assets/main-1a2b.js');
    expect([file.status, file.text, file.headers['cache-control']]).toEqual([
      200,
      'export {};',
      'public, max-age=31536000, immutable',
    ]);
    expect(file.headers['content-type']).toMatch(/javascript/);
  });

  it('[HT11] T16: nothing outside of the built files can be reached', async () => {
    for (const path of [
      '/assets/.secret',
      '/assets/../../secrets.json',
      '/assets/..%2f..%2fsecrets.json',
      '/assets/%2e%2e/%2e%2e/secrets.json',
      '/assets/....//....//secrets.json',
      '/assets/..\\..\\secrets.json',
      '/assets/..%5c..%5csecrets.json',
      '/assets//etc/passwd',
      '/assets/%00',
      '/assets/main-1a2b.js%00.png',
      '/assets/%',
      '/assets/',
      '/assets',
      '/assets/C:%5c',
      '/assets/CON',
      '/stage/index.html',
    ]) {
      const answer = await house.raw(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\nConnection: close\r\n\r\n`,
      );
      expect([path, answer.slice(9, 12)]).toEqual([path, expect.stringMatching(/^40[04]$/)]);
      expect(answer).not.toContain('CANARY');
    }
  });
});

describe('the leaderboard', () => {
  const board = (query: string) =>
    house.call(`/api/v1/leaderboard${query}`, { headers: bearer('overlay-token') });

  it('[HT12] asks for the right page and answers the shape of the topic', async () => {
    expect((await board('')).json).toEqual({
      window: 'session',
      label: 'Tonight',
      rows: [],
      gifters: 0,
      diamonds: 0,
    });
    await board('?window=all&limit=200&offset=7');
    expect(house.heard).toEqual([
      [{ window: null, limit: 50, offset: 0 }, 'overlay'],
      [{ window: 'all', limit: 200, offset: 7 }, 'overlay'],
    ]);
  });

  it('[HT12] refuses whatever it does not know with the path of each fault', async () => {
    const faulty: [string, string[]][] = [
      ['?limit=0', ['limit']],
      ['?limit=201', ['limit']],
      ['?limit=1e2', ['limit']],
      ['?limit=', ['limit']],
      ['?limit=5&limit=6', ['limit']],
      ['?limit[]=5', ['limit[]']],
      ['?offset=-1', ['offset']],
      ['?offset=9999999999', ['offset']],
      ['?window=year&top=1', ['window', 'top']],
      ['?__proto__=1', ['__proto__']],
      ['?constructor=1', ['constructor']],
    ];
    for (const [query, paths] of faulty) {
      const answer = await board(query);
      expect([query, answer.status, answer.json]).toEqual([
        query,
        400,
        {
          error: {
            code: 'input/invalid',
            message: 'Some fields are wrong.',
            faults: paths.map((path) => ({ path, message: expect.any(String) })),
          },
        },
      ]);
    }
    expect(house.heard).toEqual([]);
  });
});

describe('commands over HTTP', () => {
  it('[HT13] give the result of the socket, with the actor of the token', async () => {
    result = async () => ({ ok: true, value: { session: 3 }, repeated: true });
    const answer = await command(COMMAND);
    expect([answer.status, answer.json]).toEqual([
      200,
      { id: '12345678', ok: true, value: { session: 3 }, repeated: true },
    ]);
    expect(house.heard).toEqual([['Mo', JSON.parse(COMMAND)]]);
  });

  it('[HT13] a refused one has the status of its code', async () => {
    result = async () => ({
      ok: false,
      error: { code: 'state/already', message: 'Done.', detail: { by: 'Mo' } },
    });
    const already = await command(COMMAND);
    expect([already.status, already.json]).toEqual([
      409,
      { id: '12345678', ok: false, error: { code: 'state/already', message: 'Done.', detail: { by: 'Mo' } } },
    ]);
    result = async () => ({
      ok: false,
      error: { code: 'command/bad-args', message: 'Too few.', path: 'diamonds' },
    });
    const bad = await command(COMMAND);
    expect([bad.status, bad.json]).toEqual([
      400,
      {
        id: '12345678',
        ok: false,
        error: {
          code: 'command/bad-args',
          message: 'Too few.',
          path: 'diamonds',
          faults: [{ path: 'diamonds', message: 'Too few.' }],
        },
      },
    ]);
  });

  it('[HT13] each fault is named, not the first alone', async () => {
    const faults = [
      { path: 'args.label', message: 'This is empty.' },
      { path: 'args.target', message: 'Use 1 or more.' },
    ];
    result = async () => ({
      ok: false,
      error: { code: 'command/bad-args', message: 'This is empty.', path: 'args.label', detail: { faults } },
    });
    expect((await command(COMMAND)).json).toMatchObject({ error: { faults } });
  });

  it('[HT14] a body that is not right is a 4xx and reaches nobody', async () => {
    const cases: [string, string, object, number, string][] = [
      ['half JSON', '{"id":', {}, 400, 'input/not-json'],
      ['nothing', '', {}, 400, 'input/not-json'],
      ['a word', 'hello', {}, 400, 'input/not-json'],
      ['a list', '[]', {}, 400, 'input/invalid'],
      ['null', 'null', {}, 400, 'input/invalid'],
      ['a field too many', '{"id":"12345678","name":"x","actor":"owner"}', {}, 400, 'input/invalid'],
      ['a prototype', '{"id":"12345678","name":"x","__proto__":{"polluted":1}}', {}, 400, 'input/invalid'],
      ['an id too short', '{"id":"1","name":"x"}', {}, 400, 'input/invalid'],
      ['30,000 brackets', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, {}, 400, 'input/invalid'],
      [
        'deep arguments',
        `{"id":"12345678","name":"x","args":${'['.repeat(20)}${']'.repeat(20)}}`,
        {},
        400,
        'input/invalid',
      ],
      ['64 KiB and more', `"${'x'.repeat(65_536)}"`, {}, 413, 'http/too-large'],
      ['text', COMMAND, { 'content-type': 'text/plain' }, 415, 'http/media-type'],
      ['a form', COMMAND, { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'http/media-type'],
      ['packed', COMMAND, { 'content-encoding': 'gzip' }, 415, 'http/media-type'],
    ];
    for (const [what, body, headers, status, code] of cases) {
      const answer = await command(body, headers);
      expect([what, answer.status, codeOf(answer)]).toEqual([what, status, code]);
    }
    expect(house.heard).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('[HT15] what breaks inside is a 500 without a trace of the inside, logged without query or body', async () => {
    result = () => Promise.reject(new Error('the disk is gone'));
    const answer = await house.call('/api/v1/commands?k=CANARY', {
      method: 'POST',
      body: COMMAND,
      headers: { ...bearer('owner-token'), 'content-type': 'application/json' },
    });
    expect([answer.status, codeOf(answer)]).toEqual([500, 'server/failed']);
    expect(answer.text).not.toMatch(/disk|node_modules|\.ts/);
    expect(house.logged).toEqual([
      [{ method: 'POST', path: '/api/v1/commands', error: 'the disk is gone' }, 'a request failed'],
    ]);
  });
});

describe('tokens', () => {
  it('[HT16] a missing or malformed token is 401 and asked for, a wrong one is counted up to 429', async () => {
    for (const authorization of [
      '',
      'owner-token',
      'Basic b3duZXI6',
      'Bearer',
      'Bearer a b',
      `Bearer ${'x'.repeat(600)}`,
    ]) {
      const answer = await house.call('/api/v1/urls', { headers: { authorization } });
      expect([authorization, answer.status, answer.headers['www-authenticate']]).toEqual([
        authorization,
        401,
        'Bearer',
      ]);
    }
    const statuses: number[] = [];
    for (let i = 0; i <= FAILURES_ALLOWED; i += 1) {
      const headers = { ...bearer(`wrong-${i}`), 'x-forwarded-for': `203.0.113.${i}` };
      statuses.push((await house.call('/api/v1/urls', { headers })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: FAILURES_ALLOWED }, () => 401), 429]);
    expect((await house.call('/api/v1/urls', { headers: bearer('owner-token') })).status).toBe(200);
    expect(JSON.stringify(house.logged)).not.toMatch(/token|wrong/);
  });

  it('[HT16] a token counts in the header alone', async () => {
    const answers = await Promise.all([
      house.call('/api/v1/urls?token=owner-token&access_token=owner-token'),
      house.call('/api/v1/urls', { headers: { cookie: 'token=owner-token' } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });
});

describe('what is not there', () => {
  it('[HT17] an unknown path is 404, a known one with another method 405 with Allow', async () => {
    const unknown = await house.call('/api/v1/nothing');
    const paths = [
      '/API/v1/urls',
      '/api/v1/urls/x',
      '/hooks/other',
      '/healthz2',
      '/index.html',
      '/.git/config',
      '//healthz',
    ];
    expect([unknown.status, unknown.json]).toEqual([
      404,
      { error: { code: 'http/not-found', message: 'There is nothing here.', faults: [] } },
    ]);
    for (const path of paths) expect([path, (await house.call(path)).status]).toEqual([path, 404]);
    const post = await house.call('/healthz', { method: 'POST' });
    const get = await house.call('/api/v1/commands');
    expect([post.status, post.headers['allow'], get.status, get.headers['allow']]).toEqual([
      405,
      'GET',
      405,
      'POST',
    ]);
  });

  it('[HT17] bad percent-encoding is a 4xx without a stack', async () => {
    for (const path of ['/%', '/%zz', '/assets/%c0%af', '/api/v1/leaderboard?window=%']) {
      const answer = await house.call(path, { headers: bearer('owner-token') });
      expect([path, answer.status]).toEqual([
        path,
        expect.toSatisfy((status) => status >= 400 && status < 500),
      ]);
      expect(answer.text).not.toMatch(/Error|node_modules/);
    }
  });
});
