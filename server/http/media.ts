import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { MediaId, MediaItem, MediaTaken } from '../../shared/media.ts';
import { MEDIA_BYTES_MAX, MEDIA_KINDS } from '../../shared/media.ts';
import type { Log } from '../core/ports.ts';
import { answerError, answerJson, refuseUnread } from './answer.ts';
import type { ApiHandler } from './api.ts';
import { readBody } from './body.ts';

/** Where the files are kept. Rejects when the disk does not serve. */
export interface MediaFiles {
  read(
    id: MediaId,
  ): Promise<{ readonly item: MediaItem; readonly content: AsyncIterable<Uint8Array> } | null>;
  take(content: Buffer): Promise<MediaTaken>;
}

/** Each is held in memory until it is looked at. */
const UPLOADS_MAX = 2;

/** As browsers and programs name the kinds; what a file is, its content says. */
const TYPES: ReadonlySet<string> = new Set([
  ...Object.values(MEDIA_KINDS).map(({ type }) => type),
  'audio/mp3',
  'audio/wave',
  'audio/x-wav',
  'audio/vnd.wave',
  'video/ogg',
  'application/ogg',
  'audio/webm',
]);

/** Whatever is in it, it is a picture or a sound of a fixed kind and can do nothing. */
const INERT = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Content-Disposition': 'inline',
  'Cache-Control': 'private, max-age=31536000, immutable',
};

/** Files by id, and new ones; for somebody whose role was checked already. */
export function createMediaRoutes({
  files,
  log,
}: {
  readonly files: MediaFiles;
  readonly log: Pick<Log, 'warn'>;
}): { readonly get: ApiHandler; readonly post: ApiHandler } {
  let uploads = 0;

  return {
    async get(request, response) {
      const { id } = request.params;
      // The id is looked up in a list; it is no part of any path.
      const found = typeof id === 'string' ? await files.read(id) : null;
      if (found === null) return answerError(response, 'http/not-found');
      const { kind, bytes } = found.item;
      response.writeHead(200, { ...INERT, 'Content-Type': MEDIA_KINDS[kind].type, 'Content-Length': bytes });
      if (request.method === 'HEAD') return void response.end();
      // A client that leaves is nobody's error; a file that ends early leaves an answer that is cut off.
      await pipeline(Readable.from(found.content, { objectMode: false }), response).catch(() =>
        response.destroy(),
      );
    },
    async post(request, response) {
      const refusal = refusalOf(request);
      if (refusal !== null) return refuseUnread(request, response, refusal);
      if (uploads >= UPLOADS_MAX) return refuseUnread(request, response, 'state/busy');
      uploads += 1;
      response.once('close', () => {
        uploads -= 1;
      });
      const content = await new Promise<Buffer | null>((resolve) =>
        readBody(request, resolve, MEDIA_BYTES_MAX),
      );
      if (content === null) return refuseUnread(request, response, 'media/too-large');
      try {
        answerTaken(response, await files.take(content));
      } catch (error) {
        log.warn({ error: messageOf(error) }, 'a media file could not be saved');
        answerError(response, 'media/unsaved');
      }
    },
  };
}

function refusalOf({ headers }: IncomingMessage) {
  const type = /^[^;\s]*/.exec(headers['content-type'] ?? '')?.[0].toLowerCase() ?? '';
  if (!TYPES.has(type) || headers['content-encoding'] !== undefined) return 'media/kind';
  if ((headers['transfer-encoding'] ?? 'chunked').toLowerCase() !== 'chunked') return 'media/kind';
  return Number(headers['content-length'] ?? 0) > MEDIA_BYTES_MAX ? 'media/too-large' : null;
}

function answerTaken(response: Response, taken: MediaTaken): void {
  if (taken.ok) return answerJson(response, taken.isNew ? 201 : 200, taken.item);
  const { code, message } = taken;
  answerError(response, code, { faults: message === undefined ? [] : [{ path: '', message }] });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
