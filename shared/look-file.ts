import { parseWith } from './schema.ts';
import type { ThemeTokens } from './theme-tokens.ts';
import { tokensShape } from './theme-tokens.ts';

/** No look is so large a file. */
export const LARGEST_FILE_BYTES = 16_384;

/** A look as a file: the same form as the files of `shared/themes`. */
export function lookFile(own: ThemeTokens): string {
  return `${JSON.stringify(own, null, 2)}\n`;
}

/** What an opened file came to. Colours that nobody can read yet are taken: the editor says which, and puts them right. */
export type ReadLook =
  | { readonly ok: true; readonly tokens: ThemeTokens }
  | { readonly ok: false; readonly why: 'not-json' }
  | { readonly ok: false; readonly why: 'fault'; readonly path: string; readonly message: string };

/** Reads a file that anybody may have written. */
export function readLook(text: string): ReadLook {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, why: 'not-json' };
  }
  const parsed = parseWith(tokensShape, json);
  if (parsed.ok) return { ok: true, tokens: parsed.value };
  const [fault] = parsed.faults;
  if (!fault || fault.path === '') return { ok: false, why: 'not-json' };
  return { ok: false, why: 'fault', ...fault };
}
