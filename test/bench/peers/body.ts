import type { IncomingMessage, ServerResponse } from 'node:http';

/** Hands over the whole body, without a copy where it came in one piece. */
export function readBody(request: IncomingMessage, done: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const [first] = chunks;
    done(first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks));
  });
}

const ACCEPTED = JSON.stringify({ accepted: true });
const HEADERS = { 'Content-Type': 'application/json', 'Content-Length': ACCEPTED.length };

/** The 202, in the cheapest way that node:http has. */
export function accept(response: ServerResponse): void {
  response.writeHead(202, HEADERS);
  response.end(ACCEPTED);
}
