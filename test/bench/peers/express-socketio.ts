import { createServer } from 'node:http';
import express from 'express';
import { Server } from 'socket.io';
import { listen } from './listen.ts';

/** What most overlays of this kind are made of, at its best settings, and spared all storing. */
export async function main(): Promise<void> {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const server = createServer(app);
  const sockets = new Server(server, {
    transports: ['websocket'],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
  });
  app.post('/hooks/gift', express.json(), (request, response) => {
    sockets.emit('gift', request.body);
    response.status(202).json({ accepted: true });
  });
  await listen(server);
}
