/** Every error code that leaves the server, with its HTTP status and a sentence. Match codes, never sentences. */
export const ERRORS = {
  'auth/forbidden': { status: 403, message: 'Your role may not do this.' },
  'auth/unauthorized': { status: 401, message: 'The token is missing, wrong or revoked.' },
  'auth/too-many': {
    status: 429,
    message: 'Too many wrong tokens or signatures from this address. Wait a minute.',
  },
  'gate/host': { status: 421, message: 'This address is not served here.' },
  'gate/origin': { status: 403, message: 'Requests from that page are not allowed.' },
  'http/not-found': { status: 404, message: 'There is nothing here.' },
  'http/method': { status: 405, message: 'This method is not allowed here.' },
  'http/too-large': { status: 413, message: 'The body is too large.' },
  'http/media-type': { status: 415, message: 'Send application/json, not compressed.' },
  'input/not-json': { status: 400, message: 'The body is not JSON.' },
  'input/invalid': { status: 400, message: 'Some fields are wrong.' },
  'hook/bad-signature': { status: 401, message: 'The signature is wrong: check the secret.' },
  'hook/stale': { status: 401, message: 'The timestamp is more than five minutes off: check the clock.' },
  'source/demo-only': { status: 403, message: 'This is the demo folder: it takes simulated gifts only.' },
  'server/failed': { status: 500, message: 'Something went wrong in here. The log says what.' },
  'store/unavailable': { status: 503, message: 'The gift cannot be saved right now. Send it again later.' },
  'store/invalid-file': {
    status: 409,
    message: 'A file was edited by hand and has a mistake. Nothing is saved over it.',
  },
  'command/unknown': { status: 404, message: 'There is no such command.' },
  'command/bad-args': { status: 400, message: 'The arguments are wrong.' },
  'command/id-reused': { status: 409, message: 'This id was used for another command.' },
  'state/stale-version': { status: 409, message: 'Somebody saved a newer version.' },
  'state/not-found': { status: 404, message: 'That is not there (any more).' },
  'state/already': { status: 409, message: 'That is done already.' },
  'state/too-many': { status: 409, message: 'There is no room for another one.' },
  'state/busy': { status: 409, message: 'Something is still under way. Try again in a moment.' },
  'compare/too-long': { status: 503, message: 'That part of the past is too long to be compared.' },
  'person/too-long': {
    status: 503,
    message: 'That is too much for one answer. Run "npm run person" in a terminal.',
  },
  'twitch/login-refused': { status: 400, message: 'Twitch refused the login.' },
  'twitch/unreachable': { status: 502, message: 'Twitch cannot be reached right now. Try again.' },
  'media/kind': {
    status: 415,
    message:
      'Send a PNG, JPEG, WebP or GIF picture, a WebM clip, or an MP3, OGG or WAV sound, with its type.',
  },
  'media/refused': { status: 400, message: 'This file cannot be used.' },
  'media/too-large': { status: 413, message: 'The file is larger than 8 MB. Make it smaller.' },
  'media/full': {
    status: 409,
    message:
      'There are 200 files or 200 MB already, or far more files in media/. Delete what is not needed first.',
  },
  'media/in-use': { status: 409, message: 'A step of the ladder uses this file.' },
  'media/unsaved': { status: 503, message: 'The file cannot be saved right now. Try again later.' },
  'join/no-invite': {
    status: 410,
    message: 'This link was used already, or its time is over. Ask the owner for another one.',
  },
  'join/locked': { status: 429, message: 'Too many wrong links from this address. Wait 15 minutes.' },
  'undo/superseded': { status: 409, message: 'A later change touched the same thing.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** Why a command was refused. `path` names the argument; `detail` what a person should know. */
export interface CommandError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path?: string;
  readonly detail?: unknown;
}

/** The registry's sentence unless a better one is given. */
export function commandError(
  code: ErrorCode,
  more: { message?: string; path?: string; detail?: unknown } = {},
): CommandError {
  return { code, message: ERRORS[code].message, ...more };
}
