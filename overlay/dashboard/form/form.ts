import * as z from 'zod/mini';
import type { CommandArgs } from '../../../shared/commands.ts';
import { parseWith } from '../../../shared/schema.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { ReplyError } from '../../net/frames.ts';
import type { Stop } from '../../net/ports.ts';
import type { Codec } from './codecs.ts';
import type { Edit, Edits } from './edits.ts';
import { blame, follow, isChange, keyOf, NO_EDITS, patchesOf, typedInto, without } from './edits.ts';
import type { Lens } from './lens.ts';
import { withValue } from './lens.ts';

/** A frame may have 16 KiB, of which the command around the patch takes a little. */
const LARGEST_PATCH_BYTES = 14_000;

const saved = z.object({ version: z.number() });

/** What was changed and is not saved yet; kept until the page is closed, on whichever page one is. */
export interface SettingsForm {
  readonly edits: () => Edits;
  /** Whether a save is on its way. */
  readonly isSaving: () => boolean;
  readonly subscribe: (changed: () => void) => Stop;
  readonly change: <T, Typed extends string | boolean>(
    lens: Lens<T>,
    codec: Codec<T, Typed>,
    typed: Typed,
  ) => void;
  /** Forgets the edits under a path. */
  readonly discard: (under: string) => void;
  /** Saves the edits under a path, such as `bot`; answers whether all of them were saved. */
  readonly save: (under: string) => Promise<boolean>;
  /** Takes newer settings; to be called at each change of the topic. */
  readonly follow: () => void;
}

export interface SettingsFormDeps {
  readonly settings: () => Settings | undefined;
  /** Takes what the server has confirmed, ahead of its own news of it. */
  readonly confirmed: (settings: Settings) => void;
  /** Sends one save; a refusal that `standsHere` takes is not told elsewhere. */
  readonly send: (
    args: CommandArgs<'save-settings'>,
    standsHere: (error: ReplyError) => boolean,
  ) => Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false }>;
  /** Somebody else changed what was being edited here. */
  readonly overtaken: () => void;
}

export function createSettingsForm(deps: SettingsFormDeps): SettingsForm {
  const listeners = new Set<() => void>();
  let edits = NO_EDITS;
  let savesOnTheirWay = 0;
  /** By the path of what is being saved at this moment. */
  const sent = new Map<string, unknown>();
  /** One save at a time: each is based on the version that the one before it made. */
  let last: Promise<unknown> = Promise.resolve();

  function set(next: Edits): void {
    if (next === edits) return;
    edits = next;
    tell();
  }

  function tell(): void {
    for (const changed of listeners) changed();
  }

  function under(place: string): [string, Edit][] {
    return [...edits].filter(([key]) => key === place || key.startsWith(`${place}.`));
  }

  async function saveNow(place: string): Promise<boolean> {
    const chosen = under(place).map(([, edit]) => edit);
    const changes = chosen.filter(isChange);
    if (changes.some(({ read }) => !read.ok)) return false;
    for (const { patch, keys } of patchesOf(changes, LARGEST_PATCH_BYTES)) {
      const settings = deps.settings();
      if (!settings) return false;
      const mine = changes.filter((edit) => keys.includes(keyOf(edit.path)));
      for (const { path, read } of mine) if (read.ok) sent.set(keyOf(path), read.value);
      const outcome = await deps.send({ patch, baseVersion: settings.version }, standsAtField);
      if (outcome.ok) take(mine, outcome.value);
      for (const key of keys) sent.delete(key);
      if (!outcome.ok) return false;
    }
    return true;
  }

  function standsAtField({ code, path, message }: ReplyError): boolean {
    if (code !== 'command/bad-args' || path === undefined) return false;
    const blamed = blame(edits, path, message);
    const isFound = blamed !== edits;
    set(blamed);
    return isFound;
  }

  /** The server's own news may have come before its answer, and may be of a later save. */
  function take(mine: readonly Edit[], value: unknown): void {
    const parsed = parseWith(saved, value);
    const settings = deps.settings();
    if (!parsed.ok || !settings || settings.version >= parsed.value.version) return;
    const next = mine.reduce(
      (before, { path, read }) => (read.ok ? withValue(before, path, read.value) : before),
      settings,
    );
    deps.confirmed({ ...next, version: parsed.value.version });
  }

  return {
    edits: () => edits,
    isSaving: () => savesOnTheirWay > 0,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    change(lens, codec, typed) {
      const settings = deps.settings();
      if (!settings) return;
      // What is being saved counts as saved: who takes it back meanwhile has changed something.
      const expected = [...sent].reduce(
        (one, [key, value]) => withValue(one, key.split('.'), value),
        settings,
      );
      set(typedInto(edits, expected, lens, codec, typed));
    },
    discard(place) {
      set(
        without(
          edits,
          under(place).map(([key]) => key),
        ),
      );
    },
    async save(place) {
      savesOnTheirWay++;
      tell();
      const mine = last.then(() => saveNow(place));
      last = mine.catch(() => {});
      try {
        return await mine;
      } finally {
        savesOnTheirWay--;
        tell();
      }
    },
    follow() {
      const settings = deps.settings();
      if (!settings) return;
      const left = follow(edits, settings, sent);
      set(left.edits);
      if (left.lost) deps.overtaken();
    },
  };
}

/** The setting as a field shows it: what was typed, else what is saved. */
export function shownIn<T, Typed extends string | boolean>(
  edits: Edits,
  settings: Settings,
  { path, read }: Lens<T>,
  codec: Codec<T, Typed>,
): Typed {
  const edit = edits.get(keyOf(path));
  return edit ? (edit.typed as Typed) : codec.print(read(settings));
}
