import * as z from 'zod/mini';
import type { CommandArgs } from '../../../shared/commands.ts';
import { parseWith } from '../../../shared/schema.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { ReplyError } from '../../net/frames.ts';
import type { Stop } from '../../net/ports.ts';
import { back, begin, forth } from '../history.ts';
import type { Edits, ScreenDrafts, ScreenPart, ScreenValues } from './edits.ts';
import { conflictsOf, discarded, edited, followed, published, rebased, SCREEN_PARTS } from './edits.ts';

type Saving = 'save-layout' | 'save-theme' | 'save-settings';
export type SendSave = <N extends Saving>(
  name: N,
  args: CommandArgs<N>,
  standsHere: (error: ReplyError) => boolean,
) => Promise<{ readonly ok: true; readonly value: unknown; readonly id: string } | { readonly ok: false }>;

export interface ScreenDraftState {
  readonly drafts: ScreenDrafts;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isPublishing: boolean;
}

/** What is being changed of the screen and is not published yet; kept until the page is closed. */
export interface ScreenDraftStore {
  readonly state: () => ScreenDraftState;
  readonly subscribe: (changed: () => void) => Stop;
  /** Edits with one `stroke` (a drag, a held key) are one step back. */
  readonly change: <P extends ScreenPart>(part: P, value: ScreenValues[P], stroke?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** All parts when none is named. */
  readonly discard: (part?: ScreenPart) => void;
  /** Publishes upon what somebody else published meanwhile. */
  readonly keepMine: (part: ScreenPart) => void;
  /** Publishes these parts as one save; answers whether it was done. */
  readonly publish: (parts: readonly ScreenPart[]) => Promise<boolean>;
  /** Takes newer settings; to be called at each change of the topic. */
  readonly follow: () => void;
}

export interface ScreenDraftDeps {
  readonly settings: () => Settings | undefined;
  /** Takes what the server has confirmed, ahead of its own news of it. */
  readonly confirmed: (settings: Settings) => void;
  readonly send: SendSave;
  /** These were published by the command `id`. */
  readonly done: (parts: readonly ScreenPart[], id: string) => void;
  /** Somebody saved something in the same moment. */
  readonly overtaken: () => void;
}

const saved = z.object({ version: z.number() });

export function createScreenDrafts(deps: ScreenDraftDeps): ScreenDraftStore {
  const listeners = new Set<() => void>();
  let edits: Edits = begin({});
  let isPublishing = false;
  let state = stateOf();

  function stateOf(): ScreenDraftState {
    const { now, past, future } = edits;
    return { drafts: now, canUndo: past.length > 0, canRedo: future.length > 0, isPublishing };
  }

  function set(next: Edits): void {
    edits = next;
    state = stateOf();
    for (const changed of listeners) changed();
  }

  /** Names what was touched where that is enough: what others saved elsewhere is left alone by every one of them. */
  function save(sent: Partial<ScreenValues>, baseVersion: number): ReturnType<SendSave> {
    const { layout, theme, ...rest } = sent;
    const standsHere = ({ code }: ReplyError) => code === 'state/stale-version';
    const refused = (error: ReplyError) => {
      if (standsHere(error)) deps.overtaken();
      return standsHere(error);
    };
    const isAlone = Object.keys(sent).length === 1;
    if (isAlone && layout) return deps.send('save-layout', { layout, baseVersion }, refused);
    if (isAlone && theme) return deps.send('save-theme', { theme, baseVersion }, refused);
    return deps.send('save-settings', { patch: { ...rest, layout, theme }, baseVersion }, refused);
  }

  async function publish(parts: readonly ScreenPart[]): Promise<boolean> {
    const settings = deps.settings();
    if (!settings || isPublishing) return false;
    const conflicts = conflictsOf(edits.now, settings);
    const mine = parts.filter((part) => edits.now[part] && !conflicts.includes(part));
    if (mine.length === 0) return false;
    const sent: Partial<ScreenValues> = Object.fromEntries(
      mine.map((part) => [part, edits.now[part]?.value]),
    );
    isPublishing = true;
    set(edits);
    try {
      const outcome = await save(sent, settings.version);
      if (!outcome.ok) return false;
      take(sent, outcome.value);
      set(published(edits, sent));
      deps.done(mine, outcome.id);
      return true;
    } finally {
      isPublishing = false;
      set(edits);
    }
  }

  /** The server's own news may have come before its answer. */
  function take(sent: Partial<ScreenValues>, value: unknown): void {
    const parsed = parseWith(saved, value);
    const now = deps.settings();
    if (!parsed.ok || !now || now.version >= parsed.value.version) return;
    deps.confirmed({ ...now, ...sent, version: parsed.value.version });
  }

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    change(part, value, stroke) {
      const now = deps.settings();
      if (now) set(edited(edits, now, part, value, stroke ?? null));
    },
    undo: () => set(back(edits)),
    redo: () => set(forth(edits)),
    discard: (part) => set(discarded(edits, part ? [part] : SCREEN_PARTS)),
    keepMine(part) {
      const now = deps.settings();
      if (now) set(rebased(edits, now, part));
    },
    publish,
    follow() {
      const now = deps.settings();
      if (now && !isPublishing) set(followed(edits, now));
    },
  };
}
