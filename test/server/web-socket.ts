import type { WebSocket } from 'ws';

/** Asked last: its answer tells that what was said before was taken. */
export const SUBSCRIBE = { type: 'subscribe', topics: ['leaderboard/month'] };

/** A right hello with this token, as a page of this kind. */
export function helloOf(token: string, kind: string): object {
  return { type: 'hello', protocol: 1, token, client: { kind, name: kind, version: '1.0.0' } };
}

/**
 * What comes of a hello and, once welcome, of these frames: `welcome`, `taken`, the code of a refused command or of the
 * close, or the status where there was no handshake. Ends the socket.
 */
export function answerOf(
  socket: WebSocket,
  hello: object,
  ...frames: readonly object[]
): Promise<string | number> {
  return new Promise((resolve) => {
    const done = (answer: string | number) => {
      resolve(answer);
      socket.terminate();
    };
    socket.on('error', ({ message }) => done(Number(/\b\d{3}$/.exec(message)?.[0])));
    socket.on('close', done);
    socket.on('open', () => socket.send(JSON.stringify(hello)));
    socket.on('message', (data) => {
      const frame = JSON.parse(data.toString());
      if (frame.type === 'welcome' && frames.length === 0) done('welcome');
      if (frame.type === 'welcome') for (const next of frames) socket.send(JSON.stringify(next));
      if (frame.type === 'result') done(frame.ok ? 'taken' : frame.error.code);
      if (frame.type === 'topic' && frame.name === 'leaderboard/month') done('taken');
    });
  });
}
