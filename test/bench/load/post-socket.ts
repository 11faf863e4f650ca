import { once } from 'node:events';
import { connect } from 'node:net';

/** One keep-alive connection with one request under way at most. */
export interface PostSocket {
  post(request: Buffer): void;
  close(): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * Opens a connection. `onAnswer` is told the status of each whole answer, `onBroken` that no more will come. An
 * answer's head is looked at for its status and length only: the client is not what is measured.
 */
export async function openPostSocket(
  port: number,
  { onAnswer, onBroken }: { onAnswer: (status: number) => void; onBroken: (error: Error) => void },
): Promise<PostSocket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  let partial: Buffer | null = null;
  let isOpen = true;
  socket.on('data', (chunk: Buffer) => {
    const bytes: Buffer = partial === null ? chunk : Buffer.concat([partial, chunk]);
    const status = readAnswer(bytes);
    partial = status === null ? bytes : null;
    if (status !== null) onAnswer(status);
  });
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    if (isOpen) onBroken(new Error('the server cut a connection'));
  });
  return {
    post: (request) => void socket.write(request),
    close() {
      isOpen = false;
      socket.destroy();
    },
  };
}

/** Status of a whole answer; null while it is not whole. */
function readAnswer(bytes: Buffer): number | null {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${head}`);
  if (bytes.length < headEnd + HEAD_END.length + Number(length)) return null;
  return Number(head.slice(9, 12));
}
