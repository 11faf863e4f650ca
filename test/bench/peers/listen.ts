import { once } from 'node:events';
import type { Server } from 'node:http';
import { report } from '../child.ts';

/** Listens on a free port and tells the bench which. */
export async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('bug: a TCP server without a port');
  report({ port: address.port });
}
