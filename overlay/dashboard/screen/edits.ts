import type { Settings } from '../../../shared/settings.ts';
import type { History } from '../history.ts';
import { begin, changed } from '../history.ts';

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
export type Edits = History<ScreenDrafts>;

/** A part with another value. Edits of one stroke, one after the other, are one step back. */
export function edited<P extends ScreenPart>(
  edits: Edits,
  published: ScreenValues,
  part: P,
  value: ScreenValues[P],
  stroke: string | null,
): Edits {
  const drafts = edits.now;
  const base = drafts[part]?.base ?? published[part];
  const next = isEqual(value, published[part])
    ? without(drafts, [part])
    : { ...drafts, [part]: { value, base } };
  return changed(edits, next, stroke);
}

/** These parts as they are published; that too can be taken back. */
export function discarded(edits: Edits, parts: readonly ScreenPart[]): Edits {
  if (!parts.some((part) => edits.now[part])) return edits;
  return changed(edits, without(edits.now, parts), null);
}

/** These parts were published: what was changed since then goes on from there, and no step leads back behind it. */
export function published(edits: Edits, sent: Partial<ScreenValues>): Edits {
  const parts = SCREEN_PARTS.filter((part) => sent[part] !== undefined);
  const goesOn = (part: ScreenPart) => !isEqual(edits.now[part]?.value, sent[part]);
  const left = Object.fromEntries(
    Object.entries(edits.now).flatMap(([name, draft]) => {
      const part = parts.find((one) => one === name);
      if (!part) return [[name, draft]];
      return goesOn(part) ? [[name, { ...draft, base: sent[part] }]] : [];
    }),
  );
  const steps = (all: readonly ScreenDrafts[]) =>
    all.map((drafts) => without(drafts, parts)).filter((drafts) => !isEqual(drafts, without(left, parts)));
  return { ...begin(left), past: steps(edits.past), future: steps(edits.future) };
}

/** The edits stand against what is published now, though somebody else changed it. */
export function rebased<P extends ScreenPart>(edits: Edits, published: ScreenValues, part: P): Edits {
  const draft = edits.now[part];
  if (!draft) return edits;
  return { ...edits, now: { ...edits.now, [part]: { ...draft, base: published[part] } } };
}

/** What is published is newer: what it says already needs no publishing. */
export function followed(edits: Edits, newest: ScreenValues): Edits {
  const same = SCREEN_PARTS.filter((part) => {
    const draft = edits.now[part];
    return draft !== undefined && isEqual(draft.value, newest[part]);
  });
  return same.length === 0 ? edits : { ...edits, now: without(edits.now, same), about: null };
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
