import * as z from 'zod/mini';

/** Actors that are nobody's label, above all the owner. */
const KEPT: readonly string[] = ['owner', 'viewer', 'overlay', 'hook', 'file', 'giftcast'];
/** Every control and invisible letter but the two joiners, which Persian and emoji are written with. */
const UNSEEN = /[^\P{C}\u200C\u200D]|[\p{Zl}\p{Zp}]/u;

/** The name that a moderator acts under: trimmed, and no name that would read as somebody else's. */
export const moderatorLabel = z.string().check(
  z.trim(),
  z.minLength(1, 'The name is empty.'),
  z.maxLength(64),
  z.refine((label) => !UNSEEN.test(label), 'Write it on one line, in letters that can be seen.'),
  z.refine(isFree, 'This name is kept for Giftcast itself.'),
);

/** The same for labels that read the same. */
export function foldLabel(label: string): string {
  return label.normalize('NFKC').replaceAll(/\p{C}/gu, '').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

function isFree(label: string): boolean {
  const folded = foldLabel(label);
  return !KEPT.includes(folded) && !folded.includes(':');
}
