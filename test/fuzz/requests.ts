/** A right request for every route there is, as bytes. */
import type { AccessEntry } from '../../server/core/access.ts';
import type { Random } from '../support/random.ts';
import { mutateText, mutateValue } from './mutate.ts';
import { COMMAND_ARGS, QUESTION } from './samples.ts';

export type Route = Exclude<AccessEntry, `frame ${string}`>;

/** What makes a request right: its headers, its query or its body. */
interface Right {
  readonly query?: string;
  readonly headers?: readonly string[];
  readonly json?: unknown;
}

const OWNER = 'Authorization: Bearer owner-token';

export const REQUESTS: Readonly<Record<Route, Right>> = {
  'GET /healthz': {},
  'GET /': {},
  'GET /overlay/': { headers: ['Accept-Encoding: gzip', 'Accept: text/html'] },
  'GET /dashboard/': { headers: ['Sec-Fetch-Site: same-origin'] },
  'GET /assets/*': { headers: ['Range: bytes=0-3', 'If-None-Match: "a"'] },
  'GET /reach/*': {},
  'GET /ws': {
    headers: [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AQ==',
    ],
  },
  'POST /hooks/gift': {
    headers: ['webhook-id: a', 'webhook-timestamp: 1', 'webhook-signature: v1,a'],
    json: { type: 'gift' },
  },
  'GET /media/*': { headers: [OWNER, 'Range: bytes=0-3'] },
  'GET /api/v1/leaderboard': { query: '?window=all&limit=50&offset=0', headers: [OWNER] },
  'GET /api/v1/gifts': { query: '?before=50&limit=20&search=ada&state=held&tests=yes', headers: [OWNER] },
  'GET /api/v1/gifters/*': { headers: [OWNER] },
  'GET /api/v1/urls': { headers: [OWNER] },
  'POST /api/v1/join': { json: { code: 'abcdefghijklmnopqrstuv' } },
  'POST /api/v1/commands': {
    headers: [OWNER],
    json: { id: 'c0ffee00-0000', name: 'set-goal', args: COMMAND_ARGS['set-goal'] },
  },
  'POST /api/v1/compare': { headers: [OWNER], json: QUESTION },
  'POST /api/v1/check-reach': { headers: [OWNER], json: { origin: 'https://show.example' } },
  'POST /api/v1/person-copy': { headers: [OWNER], json: { gifterId: 'tiktok:1' } },
  'POST /api/v1/media': { headers: [OWNER], json: 'no picture' },
};

const routes = Object.keys(REQUESTS) as Route[];

/** One request for some route, of which perhaps the body, perhaps the text is not right. */
export function randomRequest(random: Random, host: string): Buffer {
  const route = random.pick(routes);
  const { query = '', headers = [], json } = REQUESTS[route];
  const lines = [`${route.replace('*', 'main-1a2b.js')}${query} HTTP/1.1`, `Host: ${host}`, ...headers];
  let body = '';
  if (json !== undefined) {
    body = JSON.stringify(random.chance(0.5) ? mutateValue(random, json) : json) ?? '';
    // More than is taken.
    if (random.chance(0.05)) body = body.padEnd(70_000);
    lines.push('Content-Type: application/json');
    const bytes = Buffer.byteLength(body);
    if (random.chance(0.7)) lines.push(`Content-Length: ${bytes}`);
    else {
      lines.push('Transfer-Encoding: chunked');
      body = `${bytes.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    }
  }
  const text = `${lines.join('\r\n')}\r\n\r\n${body}`;
  return Buffer.from(random.chance(0.5) ? mutateText(random, text) : text);
}
