import * as z from 'zod/mini';
import { parseWith } from '../../shared/schema.ts';

/** The parts of a key press that decide whether it is a shortcut. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** Keys by the one that the shortcut has at first; null where it is off. What is not in it is as at first. */
export type OwnKeys = Readonly<Record<string, string | null>>;

/** Every shortcut, by the key that it has at first, in the order of the list. */
export const SHORTCUTS = ['j', 'k', 'a', 'w', 'd', 'e', 'n', 'r', 'p', 'm', 'c', 'u', '/', 't', '?'] as const;

export type Shortcut = (typeof SHORTCUTS)[number];

/** The key of a shortcut now; null where it is off. */
export function keyOf(shortcut: Shortcut, own: OwnKeys): string | null {
  const chosen = own[shortcut];
  return chosen === undefined ? shortcut : chosen;
}

/** Gives a shortcut another key, or none; another one that has the key takes this one's in exchange. */
export function withKey(shortcut: Shortcut, key: string | null, own: OwnKeys): OwnKeys {
  const other = key === null ? undefined : SHORTCUTS.find((one) => keyOf(one, own) === key);
  const before = keyOf(shortcut, own);
  return { ...own, ...(other ? { [other]: before } : {}), [shortcut]: key };
}

/** What a browser remembered; nothing of it where it is of no use. */
export function parseOwnKeys(text: string | null): OwnKeys {
  let json: unknown = null;
  try {
    json = JSON.parse(text ?? 'null');
  } catch {
    // Somebody else wrote there: as at first.
  }
  const parsed = parseWith(ownKeys, json);
  return parsed.ok ? parsed.value : {};
}

const ownKeys = z.record(z.string(), z.nullable(z.string().check(z.length(1))));

/** Where the press went; null outside of any element. */
export interface PressTarget {
  readonly tagName: string;
  readonly isContentEditable: boolean;
  /** Inside of an open dialog, which has its own keys. */
  readonly inDialog: boolean;
}

const TYPED_INTO = new Set(['INPUT', 'TEXTAREA', 'SELECT']);

/** The shortcut that a press means, in lower case; null for none: typing, a held key, or the browser's own keys. */
export function shortcutOf(press: Press, target: PressTarget | null): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.repeat) return null;
  if (target && (target.inDialog || target.isContentEditable || TYPED_INTO.has(target.tagName))) return null;
  return press.key.length === 1 ? press.key.toLowerCase() : null;
}
