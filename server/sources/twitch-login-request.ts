import { readJson } from './json-body.ts';

/** Far above any answer of Twitch's login, which takes a few hundred bytes. */
const MAX_ANSWER_BYTES = 64 * 1024;

export interface LoginCall {
  readonly path: string;
  /** Sent as a form, by POST; without it the call is a GET. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as `Authorization: OAuth`. */
  readonly token?: string;
}

/** `json` is undefined when the body is no JSON. A failure says in one sentence what went wrong. */
export type LoginAnswer =
  | { readonly ok: true; readonly status: number; readonly json: unknown }
  | { readonly ok: false; readonly why: string };

/** Asks Twitch's login. Answers every failure, throws none, and quotes nothing: what came may repeat a secret. */
export type AskTwitch = (call: LoginCall) => Promise<LoginAnswer>;

export interface AskTwitchDeps {
  readonly fetch: typeof globalThis.fetch;
  /** Such as `https://id.twitch.tv`. */
  readonly idUrl: string;
  /** How long the whole answer may take. */
  readonly patienceMs: number;
}

export function createAskTwitch({ fetch, idUrl, patienceMs }: AskTwitchDeps): AskTwitch {
  return async ({ path, form, token }) => {
    const signal = AbortSignal.timeout(patienceMs);
    try {
      const response = await fetch(`${idUrl}${path}`, {
        method: form ? 'POST' : 'GET',
        headers: token === undefined ? {} : { authorization: `OAuth ${token}` },
        body: form ? new URLSearchParams(form) : null,
        // A redirect would carry the secret elsewhere.
        redirect: 'manual',
        signal,
      });
      const { status } = response;
      if (status >= 300 && status < 400) {
        await response.body?.cancel();
        return failure('Twitch sent the request elsewhere, which is not followed.');
      }
      const body = await readAtMost(response, MAX_ANSWER_BYTES);
      if (body === null) return failure('Twitch answered far more than it should.');
      const json = readJson(body);
      return { ok: true, status, json: json.ok ? json.value : undefined };
    } catch {
      if (signal.aborted) return failure(`Twitch did not answer within ${patienceMs / 1_000} seconds.`);
      return failure('Twitch could not be reached.');
    }
  };
}

/** Null when there is more. */
async function readAtMost(response: Response, bytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let sofar = 0;
  // Leaving the loop early ends the connection.
  for await (const chunk of response.body ?? []) {
    sofar += chunk.length;
    if (sofar > bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function failure(why: string): LoginAnswer {
  return { ok: false, why };
}
