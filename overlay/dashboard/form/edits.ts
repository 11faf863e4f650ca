import type { Settings } from '../../../shared/settings.ts';
import { parseSettings } from '../../../shared/settings.ts';
import type { Codec, Read } from './codecs.ts';
import type { Lens } from './lens.ts';
import { isSame, valueAt, withValue } from './lens.ts';

/** A setting that was changed on this page and is not saved yet. */
export interface Edit {
  readonly path: readonly string[];
  /** What the settings said when it was begun. */
  readonly base: unknown;
  /** As the field shows it. */
  readonly typed: string | boolean;
  readonly read: Read<unknown>;
  /** What the server said against it; null when nothing. */
  readonly fault: string | null;
}

/** Edits by the path of what they change. */
export type Edits = ReadonlyMap<string, Edit>;

export const NO_EDITS: Edits = new Map();

export const keyOf = (path: readonly string[]): string => path.join('.');

/** Takes what was typed; what is again as the settings have it is no edit any more. */
export function typedInto<T, Typed extends string | boolean>(
  edits: Edits,
  settings: Settings,
  { path, read }: Lens<T>,
  codec: Codec<T, Typed>,
  typed: Typed,
): Edits {
  const key = keyOf(path);
  const base = edits.get(key)?.base ?? read(settings);
  if (typed === codec.print(read(settings))) return without(edits, [key]);
  return new Map(edits).set(key, {
    path,
    base,
    typed,
    read: checked(settings, path, codec.read(typed)),
    fault: null,
  });
}

/** Asks the server's own rules before the server is asked. */
function checked(settings: Settings, path: readonly string[], read: Read<unknown>): Read<unknown> {
  if (!read.ok) return read;
  const parsed = parseSettings(withValue(settings, path, read.value));
  const fault = parsed.ok ? undefined : parsed.faults.find((one) => isWithin(one.path, keyOf(path)));
  return fault ? { ok: false, message: fault.message } : read;
}

/** Whether a path leads to a place or into it. */
const isWithin = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`);

/** Whether saving it would change anything, or cannot be done as it is. */
export function isChange({ base, read }: Edit): boolean {
  return !read.ok || !isSame(read.value, base);
}

export function without(edits: Edits, keys: readonly string[]): Edits {
  if (!keys.some((key) => edits.has(key))) return edits;
  return new Map([...edits].filter(([key]) => !keys.includes(key)));
}

/**
 * What is left of the edits when the settings are newer: where they say what was typed nothing is left to save, and
 * where somebody else changed the same thing the newer value stays; `lost` tells that this happened. `sent` holds what
 * this page itself is saving: who has typed on since then goes on from it.
 */
export function follow(
  edits: Edits,
  settings: Settings,
  sent: ReadonlyMap<string, unknown> = new Map(),
): { readonly edits: Edits; readonly lost: boolean } {
  let lost = false;
  const left = new Map(edits);
  for (const [key, edit] of edits) {
    const now = valueAt(settings, edit.path);
    if (isSame(now, edit.base)) continue;
    const isSaved = edit.read.ok && isSame(now, edit.read.value);
    const isOwn = sent.has(key) && isSame(now, sent.get(key));
    if (isOwn && !isSaved) left.set(key, { ...edit, base: now });
    else left.delete(key);
    lost ||= !isSaved && !isOwn;
  }
  return { edits: left, lost };
}

/** One save: what it changes, nested as in the settings, and the edits in it. */
export interface Patch {
  readonly patch: Readonly<Record<string, unknown>>;
  readonly keys: readonly string[];
}

/** The edits as few saves, none with more than `mostBytes` of JSON: the server refuses frames that are too large. */
export function patchesOf(edits: Iterable<Edit>, mostBytes: number): Patch[] {
  const patches: Patch[] = [];
  for (const { path, read } of edits) {
    if (!read.ok) continue;
    const last = patches.at(-1);
    const more = withValue(last?.patch ?? {}, path, read.value);
    if (last && bytesOf(more) <= mostBytes) {
      patches[patches.length - 1] = { patch: more, keys: [...last.keys, keyOf(path)] };
    } else {
      patches.push({ patch: withValue({}, path, read.value), keys: [keyOf(path)] });
    }
  }
  return patches;
}

/** Puts the server's complaint at the edit that it is about; the same edits when it is about none. */
export function blame(edits: Edits, path: string, message: string): Edits {
  // The server may name the argument that the settings came in, and within a list the place of the wrong one.
  const place = path.replace(/^(args\.)?(patch\.)?/, '');
  const found = [...edits].find(([key]) => isWithin(place, key));
  return found ? new Map(edits).set(found[0], { ...found[1], fault: message }) : edits;
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
