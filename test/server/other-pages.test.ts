import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS } from '../../server/core/access.ts';
import { CLOSE } from '../../shared/protocol.ts';
import { giftOf } from '../support/gifts.ts';
import { signatureHeaders } from '../support/sign.ts';
import type { Web } from './given-web.ts';
import { givenWeb } from './given-web.ts';
import { answerOf, helloOf } from './web-socket.ts';

/** Everything that may change something. */
const MUTATING = Object.keys(ACCESS)
  .filter((entry) => entry.startsWith('POST '))
  .map((entry) => entry.slice('POST '.length));
/** A right body, where there is one to be had without changing anything else. */
const BODIES: Readonly<Record<string, () => object>> = {
  '/hooks/gift': () => giftOf('Ada', 1),
  '/api/v1/commands': () => ({ id: randomUUID(), name: 'send-test-gift', args: { diamonds: 1 } }),
  '/api/v1/compare': () => ({ tiers: [] }),
};
const JSON_TYPE = { 'content-type': 'application/json' };
const FORMS = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];

interface Request {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

describe('T03: what another page can make a browser send', () => {
  let web: Web;
  beforeAll(async () => {
    web = await givenWeb();
  });
  afterAll(() => web.close());

  /** As a browser sends it, with the proof that it would need, which no other page can add: the worst case. */
  function shapesOf(path: string): Readonly<Record<string, Request>> {
    const body = JSON.stringify(BODIES[path]?.() ?? {});
    const proof =
      path === '/hooks/gift'
        ? signatureHeaders(body, web.hook)
        : { authorization: `Bearer ${web.tokens.owner}` };
    const post = (headers: Record<string, string>, sent: string | undefined = body) => ({
      method: 'POST',
      headers,
      body: sent,
    });
    return {
      'no proof': post(JSON_TYPE),
      'no body': post({ ...proof }, undefined),
      'an empty body': post({ ...proof, ...JSON_TYPE }, ''),
      'a simple GET': { method: 'GET', headers: proof },
      'a HEAD': { method: 'HEAD', headers: proof },
      'a preflight': {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      },
      'another Origin': post({ ...proof, ...JSON_TYPE, origin: 'https://evil.example' }),
      'no Origin at all': post({ ...proof, ...JSON_TYPE, origin: 'null' }),
      ...Object.fromEntries(FORMS.map((type) => [type, post({ ...proof, 'content-type': type })])),
      ...Object.fromEntries(
        ['cross-site', 'same-site', 'none-such'].flatMap((site) => [
          [`fetch ${site}`, post({ ...proof, ...JSON_TYPE, 'sec-fetch-site': site })],
          [
            `form ${site}`,
            post({ ...proof, ...JSON_TYPE, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' }),
          ],
        ]),
      ),
    };
  }

  it.each(MUTATING)(
    '[RA11] %s is refused in every shape at every door, and the journal stays as it is',
    async (path) => {
      const before = web.records.length;
      for (const host of Object.values(web.hosts)) {
        for (const [shape, request] of Object.entries(shapesOf(path))) {
          const headers = { ...request.headers, host };
          const answer = await web.call(path, { ...request, headers });
          expect([host, shape, answer.status]).toSatisfy(([, , status]) =>
            [400, 401, 403, 404, 405, 415].includes(status),
          );
          const told = Object.keys(answer.headers).filter((name) => /^access-control|^set-cookie/.test(name));
          expect([host, shape, told]).toEqual([host, shape, []]);
        }
      }
      expect(web.records.length).toBe(before);
    },
  );

  it('[RA11] the same from our own page is taken, so that the table is about the shape', async () => {
    const before = web.records.length;
    const { method, headers, body } = shapesOf('/api/v1/commands')['fetch same-site']!;
    const own = { ...headers, 'sec-fetch-site': 'same-origin', origin: `http://127.0.0.1:${web.port}` };
    expect((await web.call('/api/v1/commands', { method, body, headers: own })).status).toBe(200);
    expect(web.records.length).toBe(before + 1);
  });
});

describe('T19: failures through a tunnel', () => {
  let web: Web;
  beforeAll(async () => {
    web = await givenWeb();
  });
  afterAll(() => web.close());

  const pretended = (at: number) => {
    const address = `${at % 256}.${(at * 7) % 256}.${(at * 31) % 256}.9`;
    return {
      'x-forwarded-for': `${address}, 10.0.0.${at}`,
      forwarded: `for=${address};host=127.0.0.1;proto=https`,
      'x-real-ip': address,
      'cf-connecting-ip': address,
      'true-client-ip': address,
      'x-forwarded-host': `127.0.0.1:${web.port}`,
    };
  };

  it('[RA12] a hundred wrong tokens with a hundred forwarded addresses are one client’s, and the right one is let in', async () => {
    const ask = (at: number, token: string) =>
      web.call('/api/v1/leaderboard', {
        headers: { ...pretended(at), authorization: `Bearer ${token}` },
      });
    const statuses: number[] = [];
    for (let at = 0; at < 100; at++) {
      statuses.push((await ask(at, `wrong-${at}`)).status);
      if (at % 10 === 0) expect((await ask(at, web.tokens.moderator)).status).toBe(200);
    }
    const failures = [...Array<number>(20).fill(401), ...Array<number>(80).fill(429)];
    expect(statuses).toEqual(failures);
  });

  it('[RA12] they are the same client’s at the public door, where a right signature and a right hello still are let in', async () => {
    const post = (secret: string) => {
      const body = JSON.stringify(giftOf('Ada', 1));
      const signed = signatureHeaders(body, { url: '', secret });
      const headers = { ...pretended(1), ...signed, ...JSON_TYPE, host: web.hosts.public };
      return web.call('/hooks/gift', { method: 'POST', body, headers });
    };
    const wrong = `whsec_${Buffer.alloc(32).toString('base64')}`;
    expect([(await post(wrong)).status, (await post(web.hook.secret)).status]).toEqual([429, 202]);
    const hello = (token: string) => answerOf(web.socket(web.hosts.public), helloOf(token, 'dashboard'));
    expect([await hello('wrong'), await hello(web.tokens.owner), await hello(web.tokens.moderator)]).toEqual([
      CLOSE.tooMany,
      CLOSE.tooMany,
      'welcome',
    ]);
  });
});
