import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { accept, readBody } from './body.ts';
import { listen } from './listen.ts';

/** The shortest way from a POST to the overlays: whatever came is sent on, then acknowledged. */
export async function main(): Promise<void> {
  const server = createServer((request, response) => {
    readBody(request, (body) => {
      const text = JSON.stringify(JSON.parse(body.toString('utf8')));
      for (const overlay of sockets.clients) overlay.send(text);
      accept(response);
    });
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  await listen(server);
}
