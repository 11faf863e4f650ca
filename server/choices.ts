import type { Fault } from '../shared/result.ts';
import type { Settings } from '../shared/settings.ts';
import { parseSettings } from '../shared/settings.ts';
import type { Document } from './store/documents.ts';

/** What one start switched on by its options, whatever the settings say. */
export type Switched = {
  readonly [source in keyof Settings['sources']]?: Partial<Settings['sources'][source]>;
};

/** What a save came to. */
export type Saved =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly reason: 'stale'; readonly version: number }
  | { readonly ok: false; readonly reason: 'invalid'; readonly faults: readonly Fault[] };

/** The settings in force, and the one way to change them. */
export interface Choices {
  /** The same object until something changes. */
  readonly settings: Settings;
  /**
   * Merges `patch` into the settings and saves them as the next version. Throws StoreError when the file cannot be
   * written, or was changed by hand since it was read.
   */
  save(patch: Readonly<Record<string, unknown>>, baseVersion: number): Promise<Saved>;
}

/** Settings of the file, with the sources that this start switched on until somebody saves something else of them. */
export function createChoices(file: Document<Settings>, switched: Switched): Choices {
  let extra: Switched = switched;
  let settings = inForce();

  function inForce(): Settings {
    return Object.keys(extra).length > 0 ? (merge(file.value, { sources: extra }) as Settings) : file.value;
  }

  return {
    get settings() {
      return settings;
    },
    async save(patch, baseVersion) {
      const before = file.value;
      if (baseVersion !== before.version) return { ok: false, reason: 'stale', version: before.version };
      const touched = Object.keys(isObject(patch['sources']) ? patch['sources'] : {});
      // Who switches one source off by a save keeps the channel that the start named.
      const base = merge(before, { sources: pick(extra, touched) });
      const parsed = parseSettings({ ...merge(base, patch), version: before.version + 1 });
      if (!parsed.ok) return { ok: false, reason: 'invalid', faults: parsed.faults };
      await file.save(parsed.value);
      extra = omit(extra, touched);
      settings = inForce();
      return { ok: true, version: parsed.value.version };
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** Objects are merged, everything else is replaced. Never reaches a prototype: own keys only, into a new object. */
function merge(base: object, patch: Fields): Fields {
  const merged = new Map<string, unknown>(Object.entries(base));
  for (const [key, value] of Object.entries(patch)) {
    const old = merged.get(key);
    merged.set(key, isObject(old) && isObject(value) ? merge(old, value) : value);
  }
  return Object.fromEntries(merged);
}

function pick(from: Switched, keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}

function omit(from: Switched, keys: readonly string[]): Switched {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key)));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
