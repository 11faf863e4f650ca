import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorBody } from '../../server/http/answer.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { ERRORS } from '../../shared/errors.ts';
import { giftOf } from '../support/gifts.ts';
import { signatureHeaders } from '../support/sign.ts';
import type { Web } from './given-web.ts';
import { CANARY, givenWeb, TUNNEL } from './given-web.ts';

let web: Web;
beforeAll(async () => {
  web = await givenWeb();
});
afterAll(() => web.close());

const DOORS = ['local', 'network', 'public'] as const;
type DoorName = (typeof DOORS)[number];

const UPGRADE =
  'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AQEBAQEBAQEBAQEBAQEBAQ==\r\n';

/** A command that can be given any number of times. */
const HARMLESS = { name: 'send-test-gift', args: { diamonds: 1 } };

/** One of every kind of request, right in all but what the row changes: start line, further lines, body. */
const KINDS: Readonly<Record<string, () => readonly [start: string, lines: string, body: string]>> = {
  desk: () => ['GET /dashboard/', 'Connection: close\r\n', ''],
  overlay: () => ['GET /overlay/', 'Connection: close\r\n', ''],
  asset: () => ['GET /assets/main-1a2b.js', 'Connection: close\r\n', ''],
  health: () => ['GET /healthz', 'Connection: close\r\n', ''],
  board: () => ['GET /api/v1/leaderboard', `${bearer()}Connection: close\r\n`, ''],
  command: () => json('/api/v1/commands', bearer(), { id: randomUUID(), ...HARMLESS }),
  hook() {
    const gift = giftOf('Ada', 1);
    const signed = Object.entries(signatureHeaders(JSON.stringify(gift), web.hook));
    return json('/hooks/gift', signed.map(([name, value]) => `${name}: ${value}\r\n`).join(''), gift);
  },
  upgrade: () => ['GET /ws', `Connection: Upgrade\r\n${UPGRADE}`, ''],
};
const KIND_NAMES = Object.keys(KINDS);

const bearer = () => `Authorization: Bearer ${web.tokens.owner}\r\n`;

function json(path: string, lines: string, content: object): readonly [string, string, string] {
  const body = JSON.stringify(content);
  const length = `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  return [`POST ${path}`, `${lines}Content-Type: application/json\r\n${length}Connection: close\r\n`, body];
}

/** The whole answer to a request of this kind with these header lines in front. */
function ask(kind: string, headers: string): Promise<string> {
  const [start, lines, body] = KINDS[kind]!();
  return web.raw(`${start} HTTP/1.1\r\n${headers}${lines}\r\n${body}`);
}

/** What came, and whether it is this refusal and not a byte more. */
function told(answer: string, code: ErrorCode): string {
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  const isBare = rest.join('\r\n\r\n') === JSON.stringify(errorBody(code)) && !answer.includes(CANARY);
  const status = head.slice(9, 12);
  return isBare && status === String(ERRORS[code].status) ? code : `${status}: ${answer}`;
}

/** Origins that are nobody's here, whichever door: `p` is the port. */
const strangers = (p: number): string[] => [
  'https://evil.example',
  'http://evil.example',
  `http://evil.example:${p}`,
  'null',
  '',
  'file://',
  'about:blank',
  'chrome-extension://abcdefghijklmnop',
  'http://127.0.0.1',
  'http://127.0.0.1:1',
  `http://127.0.0.1:0${p}`,
  `https://127.0.0.1:${p}`,
  `ws://127.0.0.1:${p}`,
  `127.0.0.1:${p}`,
  `//127.0.0.1:${p}`,
  `http://127.0.0.1:${p}/`,
  `http://127.0.0.1:${p}/dashboard/`,
  `http://127.0.0.1:${p}?`,
  `http://127.0.0.1:${p}@evil.example`,
  `http://evil@127.0.0.1:${p}`,
  `http://127.0.0.1.:${p}`,
  `http://127.0.0.1.nip.io:${p}`,
  `http://127-0-0-1.nip.io:${p}`,
  `http://evil.example#127.0.0.1:${p}`,
  `http://evil.example/127.0.0.1:${p}`,
  `http://10.0.0.5:${p}`,
  `http://[::1]:${p}`,
  `http://[::ffff:127.0.0.1]:${p}`,
  `http://0.0.0.0:${p}`,
  `http://127.1:${p}`,
  `http://2130706433:${p}`,
  `http://0x7f000001:${p}`,
  `http://127。0。0。1:${p}`,
  'http://localhost',
  `http://localhost.:${p}`,
  `http://localhost.evil.com:${p}`,
  `http://localhоst:${p}`,
  `HTTP://LOCALHOST:${p}/`,
  `http://LOCALHOST:${p}`,
  `http://192.168.1.5`,
  `https://192.168.1.5:${p}`,
  `http://${TUNNEL}`,
  `https://${TUNNEL}:${p}`,
  `https://${TUNNEL}.`,
  `https://${TUNNEL}/`,
  `https://${TUNNEL.toUpperCase()}`,
  `https://sub.${TUNNEL}`,
  `https://${TUNNEL}.evil.com`,
];

const own = (p: number): Readonly<Record<DoorName, readonly string[]>> => ({
  local: [`http://127.0.0.1:${p}`, `http://localhost:${p}`],
  network: [`http://192.168.1.5:${p}`],
  public: [`https://${TUNNEL}`],
});

/** What each kind is answered that is let in, with the pages that the public door has none of. */
const LET_IN: Readonly<Record<string, string>> = {
  desk: '200',
  overlay: '200',
  asset: '200',
  health: '200',
  board: '200',
  command: '200',
  hook: '202',
  upgrade: '101',
};
const NOT_IN_PUBLIC = ['overlay', 'health', 'board', 'command'];

describe('G6: Origins', () => {
  it.each(DOORS)(
    '[RA7] [RA10] (T01) the own ones of the door "%s" are let in, and so is none',
    async (door) => {
      for (const origin of [...own(web.port)[door], null]) {
        const lines = `Host: ${web.hosts[door]}\r\n${origin === null ? '' : `Origin: ${origin}\r\n`}`;
        for (const kind of KIND_NAMES) {
          const answer = await ask(kind, lines);
          const status = door === 'public' && NOT_IN_PUBLIC.includes(kind) ? '404' : LET_IN[kind];
          expect([origin, kind, answer.slice(9, 12)]).toEqual([origin, kind, status]);
        }
      }
    },
  );

  it.each(DOORS)(
    '[RA10] (T01) every other one is refused at "%s" on every kind of route and the upgrade, with nothing told',
    async (door) => {
      const { port, hosts, records } = web;
      const others = DOORS.filter((one) => one !== door).flatMap((one) => own(port)[one]);
      const [mine = ''] = own(port)[door];
      const doubled = [
        `${mine}, ${mine}`,
        `${mine} ${mine}`,
        `${mine}\r\nOrigin: ${mine}`,
        `${mine}\r\nOrigin: https://evil.example`,
        `https://evil.example\r\noRiGiN: ${mine}`,
      ];
      const refused = [...strangers(port), ...others, ...doubled];
      expect(refused.length).toBeGreaterThanOrEqual(40);
      const before = records.length;
      for (const origin of refused) {
        const lines = `Host: ${hosts[door]}\r\nOrigin: ${origin}\r\n`;
        const answers = await Promise.all(KIND_NAMES.map((kind) => ask(kind, lines)));
        const verdicts = answers.map((answer) => told(answer, 'gate/origin'));
        expect([origin, ...verdicts]).toEqual([origin, ...KIND_NAMES.map(() => 'gate/origin')]);
      }
      expect(records.length).toBe(before);
    },
  );
});

/** Hosts that are nobody's here: `p` is the port. */
const foreignHosts = (p: number): string[] => [
  `evil.example:${p}`,
  'evil.example',
  'localhost',
  'localhost.',
  `localhost.:${p}`,
  `LOCALHOST:${p}`,
  '127.0.0.1',
  '127.0.0.1:1',
  `127.0.0.1:0${p}`,
  `127.0.0.1.:${p}`,
  `127.0.0.1.nip.io:${p}`,
  `127。0。0。1:${p}`,
  `127.0.0.1:${p}/`,
  `127.0.0.1:${p}@evil.example`,
  `evil@127.0.0.1:${p}`,
  `127.0.0.1:${p}, evil.example`,
  `[::ffff:127.0.0.1]:${p}`,
  `[::1]:${p}`,
  `0.0.0.0:${p}`,
  `127.1:${p}`,
  `2130706433:${p}`,
  '192.168.1.5',
  `192.168.1.6:${p}`,
  `10.0.0.5:${p}`,
  `${TUNNEL}:443`,
  `${TUNNEL}:${p}`,
  `${TUNNEL}.`,
  TUNNEL.toUpperCase(),
  `sub.${TUNNEL}`,
  `${TUNNEL}.evil.com`,
  '__proto__',
  '',
  `127.0.0.1:${p}\r\nHost: 127.0.0.1:${p}`,
  `127.0.0.1:${p}\r\nHost: evil.example`,
  `evil.example\r\nhOST: 127.0.0.1:${p}`,
  `${TUNNEL}\r\nHost: 127.0.0.1:${p}`,
  `evil.example\r\nX-Forwarded-Host: 127.0.0.1:${p}`,
  `evil.example\r\nForwarded: host=127.0.0.1:${p}`,
];

describe('G6: Hosts', () => {
  it('[RA10] (T02) every other one is refused on every kind of route and the upgrade, with nothing told', async () => {
    const { port, records } = web;
    const refused = foreignHosts(port);
    expect(refused.length).toBeGreaterThanOrEqual(20);
    const before = records.length;
    for (const host of refused) {
      for (const origin of ['', `Origin: http://127.0.0.1:${port}\r\n`]) {
        const lines = `Host: ${host}\r\n${origin}`;
        const answers = await Promise.all(KIND_NAMES.map((kind) => ask(kind, lines)));
        const verdicts = answers.map((answer) => told(answer, 'gate/host'));
        expect([host, ...verdicts]).toEqual([host, ...KIND_NAMES.map(() => 'gate/host')]);
      }
    }
    expect(records.length).toBe(before);
  });

  it('[RA10] (T02) no Host, and a request line that names one of its own, are refused', async () => {
    const { port } = web;
    const line = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`;
    const upgrade = `Connection: Upgrade\r\n${UPGRADE}\r\n`;
    const answers = await Promise.all([
      web.raw('GET /dashboard/ HTTP/1.0\r\n\r\n'),
      web.raw(`GET /ws HTTP/1.0\r\n${upgrade}`),
      web.raw(`GET http://evil.example/dashboard/ HTTP/1.1\r\n${line}`),
      web.raw(`GET http://127.0.0.1:${port}/dashboard/ HTTP/1.1\r\n${line}`),
      web.raw(`GET http://${TUNNEL}/dashboard/ HTTP/1.1\r\n${line}`),
      web.raw(`GET ws://127.0.0.1:${port}/ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${upgrade}`),
    ]);
    expect(answers.map((answer) => told(answer, 'gate/host'))).toEqual(answers.map(() => 'gate/host'));
    const bare = await Promise.all([
      web.raw('GET /dashboard/ HTTP/1.1\r\nConnection: close\r\n\r\n'),
      web.raw(`CONNECT 127.0.0.1:${port} HTTP/1.1\r\n${line}`),
    ]);
    expect(bare.map((answer) => [answer.slice(9, 12), answer.includes(CANARY)])).toEqual([
      ['400', false],
      ['', false],
    ]);
  });
});

it('[RA5] no way of writing a path leads through the public door to what is not behind it', async () => {
  const paths = [
    '/',
    '/overlay/',
    '/overlay',
    '//overlay/',
    '/./overlay/',
    '/assets/../overlay/',
    '/assets/..%2foverlay/',
    '/assets/../stage/index.html',
    '/dashboard/../overlay/',
    '/dashboard/%2e%2e/overlay/',
    '/%6fverlay/',
    '/OVERLAY/',
    '/healthz',
    '/healthz?/dashboard/',
    '/api/v1/leaderboard',
    '/api/v1/urls',
    '/api/v1/gifters/../urls',
    '/api/v1/gifters/..%2furls/',
    '/assets/../healthz',
    '/assets//../../healthz',
    '/hooks/../healthz',
    '/dashboard/?/../healthz',
    '/ws?',
    '/secrets.json',
  ];
  const desk = paths.indexOf('/dashboard/?/../healthz');
  const answers = await Promise.all(
    paths.map((path) =>
      web.raw(`GET ${path} HTTP/1.1\r\nHost: ${TUNNEL}\r\n${bearer()}Connection: close\r\n\r\n`),
    ),
  );
  const led = answers.map((answer, at) => [paths[at], answer.includes(CANARY)]);
  expect(led).toEqual(paths.map((path, at) => [path, at === desk]));
  expect(answers[desk]).toContain(`<title>dashboard ${CANARY}`);
});
