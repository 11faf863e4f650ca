import { deflateRawSync, gzipSync } from 'node:zlib';
import { frame, upgrade } from './hostile.ts';

/** Something no honest client sends, and how it must end. */
export interface Shape {
  readonly what: string;
  readonly parts: readonly (string | Buffer)[];
  /** The answers by status, in order; none is a close without a word. */
  readonly answers: readonly string[];
  /** The close code of the socket, where one is said. */
  readonly close?: number;
}

/** 50 MB that travel as 48 KB. */
const BOMB = gzipSync(Buffer.alloc(50_000_000));

/** HTTP in the wrong shape, on a port of ours. */
export function httpShapes(port: number, token: string): Shape[] {
  const host = `Host: 127.0.0.1:${port}\r\n`;
  const get = `GET /healthz HTTP/1.1\r\n${host}\r\n`;
  const shape = (what: string, answer: string | readonly string[], ...parts: (string | Buffer)[]): Shape => ({
    what,
    parts,
    answers: typeof answer === 'string' ? [answer] : answer,
  });
  const post = (lines: string, body: string | Buffer = '') => [
    `POST /hooks/gift HTTP/1.1\r\n${host}Content-Type: application/json\r\n${lines}\r\n`,
    body,
  ];
  const command = `POST /api/v1/commands HTTP/1.1\r\n${host}Authorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
  return [
    shape('two lengths', '400', ...post('Content-Length: 2\r\nContent-Length: 40\r\n', `{}${get}`)),
    shape('one length twice', '400', ...post('Content-Length: 2\r\nContent-Length: 2\r\n', '{}')),
    shape(
      'a length and chunks',
      '400',
      ...post('Content-Length: 40\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${get}`),
    ),
    shape(
      'chunked, then not',
      '400',
      ...post('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', `0\r\n\r\n${get}`),
    ),
    shape('another coding', '400', ...post('Transfer-Encoding: xchunked\r\n', '0\r\n\r\n')),
    shape('a length below zero', '400', ...post('Content-Length: -1\r\n')),
    shape('a length with a sign', '400', ...post('Content-Length: +2\r\n', '{}')),
    shape('a length without end', '400', ...post(`Content-Length: ${'9'.repeat(30)}\r\n`)),
    shape('a folded line', '400', `GET /healthz HTTP/1.1\r\n${host}X-A: b\r\n c\r\n\r\n`),
    shape('lines that end with LF alone', '400', `GET /healthz HTTP/1.1\nHost: 127.0.0.1:${port}\n\n`),
    shape('a space before the colon', '400', `GET /healthz HTTP/1.1\r\nHost : 127.0.0.1:${port}\r\n\r\n`),
    shape(
      'a body where none belongs',
      '200',
      `GET /healthz HTTP/1.1\r\n${host}Content-Length: ${get.length}\r\n\r\n${get}`,
    ),
    shape('HTTP/2 without asking', '400', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    shape('TLS on a plain port', '400', Buffer.from('16030100f1010000ed0303', 'hex')),
    shape('a proxy’s CONNECT', [], `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`),
    shape(
      'an upgrade to HTTP/2',
      '404',
      `GET /healthz HTTP/1.1\r\n${host}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n`,
    ),
    shape(
      'an upgrade of the hook',
      '405',
      ...post('Connection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 2\r\n', '{}'),
    ),
    shape(
      'asking before a body',
      ['100', '401'],
      ...post('Expect: 100-continue\r\nContent-Length: 2\r\n', '{}'),
    ),
    shape(
      'asking before a body, from elsewhere',
      '421',
      `POST /hooks/gift HTTP/1.1\r\nHost: evil.example\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n`,
    ),
    shape('another expectation', '417', `GET /healthz HTTP/1.1\r\n${host}Expect: 200-ok\r\n\r\n`),
    shape(
      '10,000 bytes of headers',
      '200',
      `GET /healthz HTTP/1.1\r\n${host}X-A: ${'a'.repeat(10_000)}\r\n\r\n`,
    ),
    shape(
      '20,000 bytes of headers',
      '431',
      `GET /healthz HTTP/1.1\r\n${host}X-A: ${'a'.repeat(20_000)}\r\n\r\n`,
    ),
    shape('a name of 64 KB', '431', `GET /healthz HTTP/1.1\r\n${host}${'a'.repeat(65_536)}: b\r\n\r\n`),
    shape('an address of 64 KB', '431', `GET /${'a'.repeat(65_536)} HTTP/1.1\r\n${host}\r\n`),
    shape(
      'a second Host behind 2,500 headers',
      '421',
      `GET /healthz HTTP/1.1\r\n${host}${'a:\r\n'.repeat(2_500)}Host: evil.example\r\n\r\n`,
    ),
    shape(
      'a coding behind 2,500 headers',
      '415',
      `${command}${'a:\r\n'.repeat(2_500)}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`,
    ),
    shape(
      'a bomb of 50 MB in 48 KB',
      '415',
      ...post(`Content-Encoding: gzip\r\nContent-Length: ${BOMB.length}\r\n`, BOMB),
    ),
    shape(
      'the same bomb as the coding of the transfer',
      '415',
      ...post('Transfer-Encoding: gzip, chunked\r\n', `${BOMB.length.toString(16)}\r\n`),
      BOMB,
      '\r\n0\r\n\r\n',
    ),
    shape(
      'a body in 70,000 pieces',
      '413',
      ...post('Transfer-Encoding: chunked\r\n', `${'1\r\n \r\n'.repeat(70_000)}0\r\n\r\n`),
    ),
    shape(
      '100 KB beside a piece',
      '413',
      ...post('Transfer-Encoding: chunked\r\n', `2;${'a'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`),
    ),
    shape(
      '20,000 trailers',
      '431',
      ...post('Transfer-Encoding: chunked\r\n', `0\r\n${'a: b\r\n'.repeat(20_000)}\r\n`),
    ),
    shape(
      '30,000 brackets',
      '400',
      `${command}Content-Length: 60000\r\n\r\n${'['.repeat(30_000)}${']'.repeat(30_000)}`,
    ),
    shape(
      'a key of 60 KB',
      '400',
      `${command}Content-Length: 60005\r\n\r\n{"${'k'.repeat(60_000)}":1}`.replace('60005', '60006'),
    ),
    shape(
      'ten requests at once',
      Array.from({ length: 10 }, () => '200'),
      get.repeat(10),
    ),
  ];
}

/** Wrong ways to speak WebSocket; `hello` is a right one's first frame. */
export function socketShapes(port: number, hello: string): Shape[] {
  const shape = (what: string, close: number | undefined, ...frames: (string | Buffer)[]): Shape => ({
    what,
    parts: [upgrade(port), ...frames],
    answers: ['101'],
    ...(close === undefined ? {} : { close }),
  });
  const many = (count: number, of: Buffer) => Buffer.concat(Array.from({ length: count }, () => of));
  const start = frame({ fin: false, payload: '{' });
  return [
    shape('a packed frame', 4400, frame({ rsv1: true, payload: deflateRawSync(Buffer.alloc(10_000_000)) })),
    shape('a frame without a mask', 4400, frame({ masked: false, payload: hello })),
    shape('a frame of 2^63 bytes', 4413, frame({ length: 2n ** 63n })),
    shape('a frame of 2^53 - 1 bytes', 4413, frame({ length: 2n ** 53n - 1n })),
    shape('a frame of 20,000 bytes', 4413, frame({ payload: 'x'.repeat(20_000) })),
    shape('pieces without end', 4413, start, many(17_000, frame({ opcode: 0, fin: false, payload: ' ' }))),
    shape('empty pieces without end', 4400, start, many(20_000, frame({ opcode: 0, fin: false }))),
    shape('a piece of nothing', 4400, frame({ opcode: 0, payload: 'a' })),
    shape('a frame within another', 4400, start, frame({ payload: hello })),
    shape('a ping in pieces', 4400, frame({ opcode: 9, fin: false })),
    shape('a ping too long', 4400, frame({ opcode: 9, payload: 'x'.repeat(126) })),
    shape('a kind that is none', 4400, frame({ opcode: 3 })),
    shape('half a close', 4400, frame({ opcode: 8, payload: 'x' })),
    shape('HTTP after the handshake', 4400, `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`),
    shape('a flood of pings', undefined, many(20_000, frame({ opcode: 9, payload: 'x'.repeat(125) }))),
    shape('a flood of pongs', 4429, many(20_000, frame({ opcode: 10 }))),
    shape(
      'a flood of frames',
      4429,
      frame({ payload: hello }),
      many(20_000, frame({ payload: '{"type":"subscribe","topics":[]}' })),
    ),
    shape('16,000 brackets', 4400, frame({ payload: hello }), frame({ payload: '['.repeat(16_000) })),
  ];
}
