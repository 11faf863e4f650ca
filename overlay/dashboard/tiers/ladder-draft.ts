import * as z from 'zod/mini';
import type { CommandArgs } from '../../../shared/commands.ts';
import { MAX_FRAME_BYTES } from '../../../shared/protocol.ts';
import type { Fault } from '../../../shared/result.ts';
import { parseWith } from '../../../shared/schema.ts';
import type { Ladder, Tier } from '../../../shared/tier.ts';
import { tiersSchema } from '../../../shared/tier.ts';
import { diffLadders } from '../../../shared/tier-diff.ts';
import type { ReplyError } from '../../net/frames.ts';
import type { Stop } from '../../net/ports.ts';
import type { History } from '../history.ts';
import { back, begin, changed, forth } from '../history.ts';

/** What the command around the steps takes of a frame, and some room. */
const AROUND_BYTES = 256;

const saved = z.object({ version: z.number() });

/** The ladder as it is being changed on this page; a new object at each change. */
export interface LadderState {
  /** The version that the changes are made to. */
  readonly base: Ladder;
  /** The version in force; another one than `base` is a conflict, for only a changed ladder is left behind. */
  readonly newest: Ladder;
  /** As typed: a number that cannot be read is NaN, a text may be empty. `faults` says where. */
  readonly tiers: readonly Tier[];
  readonly isChanged: boolean;
  readonly isConflict: boolean;
  /** What the schema or the server has against it, by places such as `0.when.diamondsFrom`. */
  readonly faults: readonly Fault[];
  /** Too many steps, or too long texts, for one save. */
  readonly isTooLarge: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Id of the step whose form is open; null for none. */
  readonly chosen: string | null;
  readonly isSaving: boolean;
}

export type SaveOutcome =
  /** `id` is what `undo` asks for. */
  { readonly ok: true; readonly version: number; readonly id: string } | { readonly ok: false };

/** Keeps what was changed of the ladder until it is saved, discarded or the page is closed, on whichever page one is. */
export interface LadderDraft {
  /** Null until the server told of a ladder. */
  readonly state: () => LadderState | null;
  readonly subscribe: (changed: () => void) => Stop;
  /** `about` names what is typed into: changes of the same thing in a row are taken back together. */
  readonly change: (tiers: readonly Tier[], about?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes the version in force; also the answer "Use hers" to a conflict. */
  readonly discard: () => void;
  /** The changes stand, now upon the version in force: the answer "Use mine". */
  readonly rebase: () => void;
  readonly choose: (id: string | null) => void;
  readonly save: () => Promise<SaveOutcome>;
  /** Takes a newer ladder; to be called at each change of the topic. */
  readonly follow: () => void;
}

export interface LadderDraftDeps {
  readonly ladder: () => Ladder | undefined;
  /** Takes what the server has confirmed, ahead of its own news of it. */
  readonly confirmed: (ladder: Ladder) => void;
  /** Sends one save; a refusal that `standsHere` takes is not told elsewhere. */
  readonly send: (
    args: CommandArgs<'save-tiers'>,
    standsHere: (error: ReplyError) => boolean,
  ) => Promise<{ readonly ok: true; readonly value: unknown; readonly id: string } | { readonly ok: false }>;
}

export function createLadderDraft({ ladder, confirmed, send }: LadderDraftDeps): LadderDraft {
  const listeners = new Set<() => void>();
  let base: Ladder | null = null;
  let history: History<readonly Tier[]> = begin([]);
  let chosen: string | null = null;
  /** What the server had against exactly these steps. */
  let refused: { readonly tiers: readonly Tier[]; readonly faults: readonly Fault[] } | null = null;
  /** What is being saved at this moment; null for nothing. */
  let sent: readonly Tier[] | null = null;
  let state: LadderState | null = null;

  function tell(): void {
    state = base && describe(base);
    for (const heard of listeners) heard();
  }

  function describe(on: Ladder): LadderState {
    const tiers = history.now;
    const newest = ladder() ?? on;
    const isChanged = !isSameLadder(tiers, on.tiers);
    const parsed = parseWith(tiersSchema, tiers);
    const isTooLarge =
      new TextEncoder().encode(JSON.stringify(tiers)).length > MAX_FRAME_BYTES - AROUND_BYTES;
    return {
      base: on,
      newest,
      tiers,
      isChanged,
      isConflict: isChanged && newest.version !== on.version,
      faults: parsed.ok ? (refused?.tiers === tiers ? refused.faults : []) : parsed.faults,
      isTooLarge,
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
      chosen: tiers.some(({ id }) => id === chosen) ? chosen : null,
      isSaving: sent !== null,
    };
  }

  function adopt(next: Ladder): void {
    base = next;
    history = begin(next.tiers);
  }

  function standsAtField({ code, path, message }: ReplyError): boolean {
    // Both versions are shown where there is a conflict, as soon as the newer one is here.
    if (code === 'state/stale-version') return true;
    const place = path?.replace(/^(args\.)?(tiers\.)?/, '');
    if (code !== 'command/bad-args' || !place || !/^\d+\./.test(place) || sent === null) return false;
    refused = { tiers: sent, faults: [{ path: place, message }] };
    return history.now === sent;
  }

  function follow(): void {
    const newest = ladder();
    if (!newest || (base && newest.version === base.version)) return;
    if (!base || isSameLadder(history.now, base.tiers)) adopt(newest);
    // Our own save, or somebody who made the same change: what was typed since then goes on from it.
    else if (isSameLadder(newest.tiers, history.now) || (sent && isSameLadder(newest.tiers, sent)))
      base = newest;
    tell();
  }

  return {
    state: () => state,
    subscribe(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    change(tiers, about) {
      history = changed(history, tiers, about ?? null);
      tell();
    },
    undo() {
      history = back(history);
      tell();
    },
    redo() {
      history = forth(history);
      tell();
    },
    discard() {
      const newest = ladder() ?? base;
      if (newest) adopt(newest);
      tell();
    },
    rebase() {
      base = ladder() ?? base;
      tell();
    },
    choose(id) {
      chosen = id;
      tell();
    },
    async save() {
      if (!state || !base || state.faults.length > 0 || state.isTooLarge || state.isSaving)
        return { ok: false };
      const tiers = history.now;
      sent = tiers;
      tell();
      try {
        const outcome = await send({ tiers: [...tiers], baseVersion: base.version }, standsAtField);
        const value = outcome.ok ? parseWith(saved, outcome.value) : null;
        if (!outcome.ok || !value?.ok) return { ok: false };
        const { version } = value.value;
        // The server's own news may have come before its answer, and may be of a later save.
        if ((ladder()?.version ?? 0) < version) confirmed({ version, tiers: [...tiers] });
        return { ok: true, version, id: outcome.id };
      } finally {
        sent = null;
        tell();
      }
    },
    follow,
  };
}

/** Whether two ladders are the same, in whatever order their fields stand. */
function isSameLadder(one: readonly Tier[], other: readonly Tier[]): boolean {
  if (one === other) return true;
  const { added, removed, moved, changed: different } = diffLadders({ tiers: one }, { tiers: other });
  return added.length + removed.length + moved.length + different.length === 0;
}
