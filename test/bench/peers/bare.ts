import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { accept, readBody } from './body.ts';
import { listen } from './listen.ts';

/** Checks the signature and does nothing else: as many signed requests as node:http can take. */
export async function main([secret = '']: readonly string[]): Promise<void> {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const server = createServer((request, response) => {
    readBody(request, (body) => {
      const { headers } = request;
      const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.`;
      const expected = createHmac('sha256', key).update(signed).update(body).digest('base64');
      const given = Buffer.from(String(headers['webhook-signature']));
      const wanted = Buffer.from(`v1,${expected}`);
      if (given.length === wanted.length && timingSafeEqual(given, wanted)) accept(response);
      else response.writeHead(401).end();
    });
  });
  await listen(server);
}
