import type { Fault } from '../shared/result.ts';
import type { Settings } from '../shared/settings.ts';
import { parseSettings } from '../shared/settings.ts';
import type { Refusal } from './core/decision.ts';
import type { Replaced } from './core/replaced.ts';
import { isFields, putBack, replacedBy } from './core/replaced.ts';
import type { Document } from './store/documents.ts';

/** What one start switched on by its options, whatever the settings say. */
export type Switched = {
  readonly [source in keyof Settings['sources']]?: Partial<Settings['sources'][source]>;
};

/** A version of the settings, with what it replaced of the one before. */
export interface NewSettings {
  readonly ok: true;
  readonly version: number;
  readonly replaced: readonly Replaced[];
}

/** What a save came to. */
export type Saved =
  | NewSettings
  | { readonly ok: false; readonly reason: 'stale'; readonly version: number }
  | { readonly ok: false; readonly reason: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusal: Refusal };

/** The settings in force, and the one way to change them. */
export interface Choices {
  /** The same object until something changes. */
  readonly settings: Settings;
  /**
   * Merges `patch` into the settings and saves them as the next version, unless `judge` refuses them. Throws StoreError
   * when the file cannot be written, or was changed by hand since it was read.
   */
  save(
    patch: Readonly<Record<string, unknown>>,
    baseVersion: number,
    judge?: (next: Settings, before: Settings) => Refusal | null,
  ): Promise<Saved>;
  /** Puts back what a save replaced, as the next version. Throws as `save`. */
  restore(replaced: readonly Replaced[]): Promise<Saved>;
  /** Takes over what was edited by hand (see `Document.adopt`); null when nothing was. */
  adopt(options?: { readonly bytes?: boolean }): Promise<NewSettings | null>;
}

/** Settings of the file, with the sources that this start switched on until somebody saves something else of them. */
export function createChoices(file: Document<Settings>, switched: Switched): Choices {
  let extra: Switched = switched;
  let settings = inForce();

  function inForce(): Settings {
    return Object.keys(extra).length > 0 ? (merge(file.value, { sources: extra }) as Settings) : file.value;
  }

  /** The file holds another version than `before`. */
  function follow(before: Settings, touched: readonly string[]): NewSettings {
    const { version } = file.value;
    extra = omit(extra, touched);
    settings = inForce();
    return { ok: true, version, replaced: replacedBy({ ...before, version }, file.value) };
  }

  async function put(
    next: Fields,
    touched: readonly string[],
    judge?: (next: Settings, before: Settings) => Refusal | null,
  ): Promise<Saved> {
    const before = file.value;
    const parsed = parseSettings({ ...next, version: before.version + 1 });
    if (!parsed.ok) return { ok: false, reason: 'invalid', faults: parsed.faults };
    const refusal = judge?.(parsed.value, before);
    if (refusal) return { ok: false, reason: 'refused', refusal };
    await file.save(parsed.value);
    return follow(before, touched);
  }

  return {
    get settings() {
      return settings;
    },
    async save(patch, baseVersion, judge) {
      const before = file.value;
      const touched = Object.keys(isFields(patch['sources']) ? patch['sources'] : {});
      // Who switches one source off by a save keeps the channel that the start named.
      const next = merge(merge(before, { sources: pick(extra, touched) }), patch);
      // Wrong arguments are told before that somebody was quicker (contract C8).
      const parsed = parseSettings(next);
      if (!parsed.ok) return { ok: false, reason: 'invalid', faults: parsed.faults };
      if (baseVersion !== before.version) return { ok: false, reason: 'stale', version: before.version };
      return put(next, touched, judge);
    },
    restore: (replaced) => put(putBack(file.value, replaced), sourcesOf(replaced)),
    async adopt(options) {
      const edit = await file.adopt(nextVersion, options);
      if (!edit) return null;
      return follow(edit.before, sourcesOf(replacedBy(edit.before, file.value)));
    },
  };
}

/** A hand edit comes after every version that is known, whatever number it has. */
export function nextVersion<T extends { readonly version: number }>(edited: T, known: T): T {
  return edited.version > known.version ? edited : { ...edited, version: known.version + 1 };
}

type Fields = Readonly<Record<string, unknown>>;

/** Objects are merged, everything else is replaced. Never reaches a prototype: own keys only, into a new object. */
function merge(base: object, patch: Fields): Fields {
  const merged = new Map<string, unknown>(Object.entries(base));
  for (const [key, value] of Object.entries(patch)) {
    const old = merged.get(key);
    merged.set(key, isFields(old) && isFields(value) ? merge(old, value) : value);
  }
  return Object.fromEntries(merged);
}

function sourcesOf(replaced: readonly Replaced[]): string[] {
  return replaced.flatMap(({ at: [part, source] }) => (part === 'sources' && source ? [source] : []));
}

function pick(from: Switched, keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
}

function omit(from: Switched, keys: readonly string[]): Switched {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.includes(key)));
}
