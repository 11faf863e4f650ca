import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { ChoicesFile } from '../../shared/choices-file.ts';
import { parseWith } from '../../shared/schema.ts';
import type { Part } from './changes.ts';

/** What became of one part: null when it was saved, else why it was not. */
export type Outcome = { readonly part: Part; readonly refusal: string | null };

const result = z.union([
  z.looseObject({ ok: z.literal(true), value: z.looseObject({ version: z.int() }) }),
  z.looseObject({
    ok: z.literal(false),
    error: z.looseObject({ message: z.string(), path: z.optional(z.string()) }),
  }),
  z.looseObject({ error: z.looseObject({ message: z.string(), path: z.optional(z.string()) }) }),
]);

/** A save waits for the disk, which may be slow. */
const ANSWER_WITHIN_MS = 30_000;

/**
 * Saves the parts by the ordinary commands of a server that runs, one after the other, each upon the version that the
 * one before it made. Goes on after a refusal, for the parts have nothing to do with one another.
 */
export async function sendChoices(
  choices: ChoicesFile,
  {
    parts,
    port,
    token,
    versions,
  }: {
    readonly parts: readonly Part[];
    readonly port: number;
    /** The owner's. */
    readonly token: string;
    /** What the files have now. */
    readonly versions: { readonly tiers: number; readonly settings: number };
  },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let settingsVersion = versions.settings;
  for (const part of parts) {
    const baseVersion = part === 'tiers' ? versions.tiers : settingsVersion;
    const more = part === 'tiers' ? { mayMissFiles: true } : {};
    const answer = await send(
      `save-${part}`,
      { [part]: choices[part], baseVersion, ...more },
      { port, token },
    );
    if (typeof answer === 'number' && part !== 'tiers') settingsVersion = answer;
    outcomes.push({ part, refusal: typeof answer === 'number' ? null : answer });
  }
  return outcomes;
}

/** The version that was saved, or why none was. */
async function send(
  name: string,
  args: object,
  { port, token }: { readonly port: number; readonly token: string },
): Promise<number | string> {
  let json: unknown;
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ id: randomUUID(), name, args }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    json = await response.json();
  } catch {
    return 'Giftcast gave no answer.';
  }
  const parsed = parseWith(result, json);
  if (!parsed.ok) return 'Giftcast gave an answer that is not known here.';
  if ('value' in parsed.value) return (parsed.value.value as { version: number }).version;
  const { message, path } = (parsed.value as { error: { message: string; path?: string } }).error;
  return path ? `${path}: ${message}` : message;
}
