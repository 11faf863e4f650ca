import * as z from 'zod/mini';
import { MEDIA_KINDS } from '../../../../shared/media.ts';
import { parseWith } from '../../../../shared/schema.ts';
import type { Refused, Sent } from './uploads.ts';

const taken = z.object({ id: z.string() });
const refusal = z.object({
  error: z.object({ code: z.string(), faults: z.array(z.object({ message: z.string() })) }),
});

const CODES: Readonly<Record<string, Refused['code']>> = {
  'media/kind': 'kind',
  'media/refused': 'refused',
  'media/too-large': 'too-large',
  'media/full': 'full',
  'media/unsaved': 'unsaved',
  'state/busy': 'busy',
  'auth/forbidden': 'forbidden',
  'auth/unauthorized': 'forbidden',
};

/** What the server's answer to an upload means. */
export function readAnswer(status: number, body: string): Sent {
  let json: unknown = null;
  try {
    json = JSON.parse(body);
  } catch {
    // Something between here and the server answered.
  }
  const item = parseWith(taken, json);
  if (item.ok && (status === 200 || status === 201)) {
    return { ok: true, isNew: status === 201, id: item.value.id };
  }
  const parsed = parseWith(refusal, json);
  if (!parsed.ok) return { ok: false, why: { code: 'lost', message: null } };
  const { code, faults } = parsed.value.error;
  return { ok: false, why: { code: CODES[code] ?? 'lost', message: faults[0]?.message ?? null } };
}

/** The type that goes with a file; where the machine does not know it, by the end of its name. What it is, its content says. */
export function typeOf({ name, type }: { readonly name: string; readonly type: string }): string {
  if (type !== '') return type;
  const ending = name.toLowerCase().split('.').at(-1);
  const known = Object.values(MEDIA_KINDS).find(({ extension }) => extension === ending);
  return known?.type ?? 'application/octet-stream';
}

/** Sends a file with this page's token; `fetch` would not say how far it is. */
export function sendFile(token: string, file: File, progress: (part: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/media');
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('content-type', typeOf(file));
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.onerror = () => resolve({ ok: false, why: { code: 'lost', message: null } });
    request.send(file);
  });
}
