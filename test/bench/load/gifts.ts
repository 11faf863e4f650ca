import type { GiftBody } from '../../support/sign.ts';
import { signatureHeaders } from '../../support/sign.ts';
import type { Target } from '../jobs.ts';

/** Whole HTTP requests, signed and laid out in one piece of memory before the clock starts. */
export interface Requests {
  readonly count: number;
  /** The bytes of one request. */
  at(index: number): Buffer;
}

/** Digits in a gifter's name, so that no name is a part of another. */
const DIGITS = 7;
const FIRST_ID = 7_012_345_678_900_000_000n;
/** No request of the bench is longer. */
const REQUEST_BYTES = 800;

/** The name of one gifter, found again in the frames that overlays get. */
export function nameOf(gifter: number): string {
  return `Viewer ${String(gifter).padStart(DIGITS, '0')}`;
}

/** The gifter whose name stands first in a frame's text; -1 for none. */
export function gifterIn(text: string): number {
  const at = text.indexOf('Viewer ');
  return at < 0 ? -1 : Number(text.slice(at + 7, at + 7 + DIGITS));
}

/** So many gifts in the body of contract C4, some 250 bytes each, of the lowest step; gifters take turns. */
export function signedRequests({
  target: { port, secret },
  count,
  gifters,
  tag,
}: {
  target: Target;
  count: number;
  gifters: number;
  tag: string;
}): Requests {
  const url = `http://127.0.0.1:${port}/hooks/gift`;
  const bytes = Buffer.allocUnsafeSlow(count * REQUEST_BYTES);
  const ends = new Uint32Array(count + 1);
  let end = 0;
  for (let i = 0; i < count; i++) {
    const body = JSON.stringify(giftOf(i % gifters));
    const signed = signatureHeaders(body, { url, secret }, { id: `${tag}-${i}` });
    end += bytes.write(requestOf(port, body, signed), end, 'latin1');
    ends[i + 1] = end;
  }
  return { count, at: (index) => bytes.subarray(ends[index], ends[index + 1]) };
}

function giftOf(gifter: number): GiftBody {
  return {
    type: 'gift',
    timestamp: '2026-11-22T20:00:00Z',
    data: {
      platform: 'tiktok',
      gifter: { id: String(FIRST_ID + BigInt(gifter)), name: nameOf(gifter), anonymous: false },
      gift: { id: '5655', name: 'Rose', diamonds: 1 },
      count: 3,
      message: 'hello from the third row',
    },
  };
}

function requestOf(port: number, body: string, signed: Readonly<Record<string, string>>): string {
  const headers = {
    Host: `127.0.0.1:${port}`,
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    ...signed,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST /hooks/gift HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}
