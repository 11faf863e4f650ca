import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { House } from './house.ts';
import { bearer, codeOf, createHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await createHouse();
});
beforeEach(() => {
  house.upgrades.length = 0;
  house.heard.length = 0;
});
afterAll(() => house.close());

const UPGRADE =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
  'Sec-WebSocket-Key: AQEBAQEBAQEBAQEBAQEBAQ==\r\n';

/** Status of a raw GET of `/healthz`, and of an upgrade of `/ws`, with these header lines. */
async function statuses(lines: string): Promise<[string, string]> {
  const status = (answer: string) => /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? answer;
  const [plain, upgrade] = await Promise.all([
    house.raw(`GET /healthz HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`),
    house.raw(`GET /ws HTTP/1.1\r\n${lines}${UPGRADE}\r\n`),
  ]);
  return [status(plain), status(upgrade)];
}

describe('T01: the Origin', () => {
  it('[GA1] the own ones are let in, and so is somebody without one', async () => {
    const { port } = house;
    for (const origin of [
      '',
      `Origin: http://127.0.0.1:${port}\r\n`,
      `origin: http://localhost:${port}\r\n`,
    ]) {
      expect([origin, await statuses(`Host: 127.0.0.1:${port}\r\n${origin}`)]).toEqual([
        origin,
        ['200', '101'],
      ]);
    }
  });

  it('[GA1] every other one is refused with 403, on requests and on upgrades', async () => {
    const { port } = house;
    const own = `http://127.0.0.1:${port}`;
    for (const origin of [
      'https://evil.example',
      'null',
      '',
      'file://',
      'http://127.0.0.1:1',
      'http://127.0.0.1',
      `https://127.0.0.1:${port}`,
      `http://localhost.evil.com:${port}`,
      `http://127.0.0.1.nip.io:${port}`,
      `http://evil.example#127.0.0.1:${port}`,
      `http://10.0.0.5:${port}`,
      `http://[::1]:${port}`,
      `HTTP://LOCALHOST:${port}/`,
      `${own}/`,
      `${own}, ${own}`,
      `${own}\r\nOrigin: ${own}`,
      `${own}\r\nOrigin: https://evil.example`,
      `https://evil.example\r\noRiGiN: ${own}`,
    ]) {
      expect([origin, await statuses(`Host: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\n`)]).toEqual([
        origin,
        ['403', '403'],
      ]);
    }
    expect(house.upgrades).toEqual([]);
  });
});

describe('T02: the Host', () => {
  it('[GA2] names that are not ours are refused, on requests and on upgrades', async () => {
    const { port } = house;
    for (const host of [
      `evil.example:${port}`,
      'localhost',
      'localhost.',
      `localhost.:${port}`,
      '127.0.0.1',
      `127.0.0.1.:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
      `[::1]:${port}`,
      `0.0.0.0:${port}`,
      `127.1:${port}`,
      `LOCALHOST:${port}`,
      `127.0.0.1:${port}@evil.example`,
      '',
      `127.0.0.1:${port}\r\nHost: 127.0.0.1:${port}`,
      `127.0.0.1:${port}\r\nHost: evil.example`,
      `evil.example\r\nhOST: 127.0.0.1:${port}`,
    ]) {
      const [plain, upgrade] = await statuses(`Host: ${host}\r\n`);
      expect([host, plain, upgrade]).toEqual([host, '421', '421']);
    }
    expect(house.upgrades).toEqual([]);
  });

  it('[GA2] no Host at all and a request line with an authority of its own are refused', async () => {
    const { port } = house;
    const own = `Host: 127.0.0.1:${port}\r\n\r\n`;
    const answers = await Promise.all([
      house.raw('GET /healthz HTTP/1.0\r\n\r\n'),
      house.raw('GET /healthz HTTP/1.1\r\n\r\n'),
      house.raw(`GET http://evil.example/healthz HTTP/1.1\r\n${own}`),
      house.raw(`GET http://127.0.0.1:${port}/healthz HTTP/1.1\r\n${own}`),
    ]);
    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['421', '400', '421', '421']);
  });

  it('[GA2] localhost is one of ours', async () => {
    expect(await statuses(`Host: localhost:${house.port}\r\n`)).toEqual(['200', '101']);
  });
});

describe('T03: requests that another page caused', () => {
  it.each(['cross-site', 'same-site'])(
    '[GA3] %s is refused even with a token and our Origin',
    async (site) => {
      const answer = await house.call('/api/v1/commands', {
        method: 'POST',
        body: JSON.stringify({ id: '12345678', name: 'pause-alerts' }),
        headers: {
          ...bearer('owner-token'),
          'content-type': 'application/json',
          'sec-fetch-site': site,
          origin: `http://127.0.0.1:${house.port}`,
        },
      });
      expect([answer.status, codeOf(answer), house.heard]).toEqual([403, 'gate/origin', []]);
    },
  );

  it('[GA3] a link on another page may open our pages, and nothing else', async () => {
    const headers = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const status = async (path: string, more: object = {}) =>
      (await house.call(path, { headers: { ...headers, ...more } })).status;
    expect([
      await status('/'),
      await status('/overlay/'),
      await status('/dashboard/?from=mail'),
      await status('/healthz'),
      await status('/api/v1/leaderboard'),
      await status('/assets/main-1a2b.js'),
      await status('/overlay/', { 'sec-fetch-dest': 'iframe' }),
      await status('/overlay/', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }),
      await status('/overlay/', { origin: 'https://evil.example' }),
    ]).toEqual([302, 200, 200, 403, 403, 403, 403, 403, 403]);
  });

  it('[GA3] same-origin and none are let in', async () => {
    for (const site of ['same-origin', 'none']) {
      expect((await house.call('/healthz', { headers: { 'sec-fetch-site': site } })).status).toBe(200);
    }
  });

  it('[GA3] an upgrade of our own page is let in whatever its browser calls it; one without Origin is not', async () => {
    const { port } = house;
    const lines = `Host: 127.0.0.1:${port}\r\nSec-Fetch-Site: cross-site\r\n`;
    const own = `Origin: http://127.0.0.1:${port}\r\n`;
    expect((await statuses(`${lines}${own}`))[1]).toBe('101');
    expect((await statuses(lines))[1]).toBe('403');
  });

  it('[GA4] a preflight is refused, and no answer ever allows another origin', async () => {
    const preflight = await house.call('/api/v1/commands', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    const plain = await house.call('/healthz', { headers: { origin: `http://127.0.0.1:${house.port}` } });
    expect([preflight.status, plain.status]).toEqual([405, 200]);
    for (const { headers } of [preflight, plain]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('[GA4] methods that nobody uses here are refused with 405', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND']) {
      const answer = await house.call('/healthz', { method });
      expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, 'GET, HEAD, POST']);
    }
  });
});

it('[GA5] an upgrade of any other path or with POST is refused and never reaches the hub', async () => {
  const lines = `Host: 127.0.0.1:${house.port}\r\n${UPGRADE}\r\n`;
  const answers = await Promise.all(
    ['GET /', 'GET /ws/', 'GET /ws?token=x', 'GET /overlay/', 'POST /ws'].map((start) =>
      house.raw(`${start} HTTP/1.1\r\n${lines}`),
    ),
  );
  expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['404', '404', '404', '404', '405']);
  expect(house.upgrades).toEqual([]);
});

it('[GA5] T12: thousands of headers on an upgrade break nothing', async () => {
  const many = Array.from({ length: 2_000 }, (_, i) => `a${i}: b\r\n`).join('');
  await house.raw(`GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${house.port}\r\n${many}${UPGRADE}\r\n`);
  expect((await house.call('/healthz')).status).toBe(200);
});
