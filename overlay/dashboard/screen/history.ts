import type { Settings } from '../../../shared/settings.ts';

/** What of the screen is edited here and published by itself. */
export const SCREEN_PARTS = ['layout', 'theme', 'sound'] as const;
export type ScreenPart = (typeof SCREEN_PARTS)[number];
export type ScreenValues = Pick<Settings, ScreenPart>;

/** A part that was changed here: its new value, and what was published when that was begun. */
interface Draft<P extends ScreenPart> {
  readonly value: ScreenValues[P];
  readonly base: ScreenValues[P];
}
export type ScreenDrafts = { readonly [P in ScreenPart]?: Draft<P> };

/** The drafts, with what they were before each edit and after each one that was taken back. */
export interface History {
  readonly drafts: ScreenDrafts;
  readonly past: readonly ScreenDrafts[];
  readonly future: readonly ScreenDrafts[];
  /** The last edit's gesture; null when it was complete in itself. */
  readonly stroke: string | null;
}

export const NO_HISTORY: History = { drafts: {}, past: [], future: [], stroke: null };

/** So many edits can be taken back. */
const MOST_STEPS = 200;

/** A part with another value. Edits of one stroke, one after the other, are one step back. */
export function edited<P extends ScreenPart>(
  history: History,
  published: ScreenValues,
  part: P,
  value: ScreenValues[P],
  stroke: string | null,
): History {
  const { drafts } = history;
  const base = drafts[part]?.base ?? published[part];
  const next = isEqual(value, published[part])
    ? without(drafts, [part])
    : { ...drafts, [part]: { value, base } };
  if (stroke !== null && stroke === history.stroke) return { ...history, drafts: next };
  return step(history, next, stroke);
}

/** These parts as they are published; that too can be taken back. */
export function discarded(history: History, parts: readonly ScreenPart[]): History {
  if (!parts.some((part) => history.drafts[part])) return history;
  return step(history, without(history.drafts, parts), null);
}

function step({ drafts, past }: History, next: ScreenDrafts, stroke: string | null): History {
  return { drafts: next, past: [...past, drafts].slice(-MOST_STEPS), future: [], stroke };
}

export function undone({ drafts, past, future }: History): History {
  const before = past.at(-1);
  if (!before) return { drafts, past, future, stroke: null };
  return { drafts: before, past: past.slice(0, -1), future: [...future, drafts], stroke: null };
}

export function redone({ drafts, past, future }: History): History {
  const after = future.at(-1);
  if (!after) return { drafts, past, future, stroke: null };
  return { drafts: after, past: [...past, drafts], future: future.slice(0, -1), stroke: null };
}

/** These parts were published: what was changed since then goes on from there, and no step leads back behind it. */
export function published(history: History, sent: Partial<ScreenValues>): History {
  const parts = SCREEN_PARTS.filter((part) => sent[part] !== undefined);
  const goesOn = (part: ScreenPart) => !isEqual(history.drafts[part]?.value, sent[part]);
  const left = Object.fromEntries(
    Object.entries(history.drafts).flatMap(([name, draft]) => {
      const part = parts.find((one) => one === name);
      if (!part) return [[name, draft]];
      return goesOn(part) ? [[name, { ...draft, base: sent[part] }]] : [];
    }),
  );
  const steps = (all: readonly ScreenDrafts[]) =>
    all.map((drafts) => without(drafts, parts)).filter((drafts) => !isEqual(drafts, without(left, parts)));
  return { drafts: left, past: steps(history.past), future: steps(history.future), stroke: null };
}

/** The edits stand against what is published now, though somebody else changed it. */
export function rebased<P extends ScreenPart>(history: History, now: ScreenValues, part: P): History {
  const draft = history.drafts[part];
  if (!draft) return history;
  return { ...history, drafts: { ...history.drafts, [part]: { ...draft, base: now[part] } } };
}

/** What is published is newer: what it says already needs no publishing. */
export function followed(history: History, now: ScreenValues): History {
  const same = SCREEN_PARTS.filter((part) => {
    const draft = history.drafts[part];
    return draft !== undefined && isEqual(draft.value, now[part]);
  });
  return same.length === 0 ? history : { ...history, drafts: without(history.drafts, same), stroke: null };
}

/** Parts whose published value is another than the one that was begun upon. */
export function conflictsOf(drafts: ScreenDrafts, now: ScreenValues): readonly ScreenPart[] {
  return SCREEN_PARTS.filter((part) => {
    const draft = drafts[part];
    return draft !== undefined && !isEqual(draft.base, now[part]);
  });
}

function without(drafts: ScreenDrafts, parts: readonly ScreenPart[]): ScreenDrafts {
  return Object.fromEntries(Object.entries(drafts).filter(([part]) => !parts.some((one) => one === part)));
}

/** Whether two values of plain data say the same, whatever the order of their keys. */
function isEqual(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
