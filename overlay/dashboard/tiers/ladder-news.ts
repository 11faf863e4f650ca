import * as z from 'zod/mini';
import { parseWith } from '../../../shared/schema.ts';
import type { AuditEntry } from '../../../shared/topics.ts';

/** A version of the ladder that somebody else than the owner saved; `id` is what `undo` asks for. */
export interface SavedLadder {
  readonly by: string;
  readonly version: number;
  readonly id: string;
}

const args = z.object({ version: z.number() });

/** Tells of each such version once, the newest where there are several; what was saved before it was begun is no news. */
export function createLadderNews(): (audit: readonly AuditEntry[]) => SavedLadder | null {
  let seen: number | null = null;
  return (audit) => {
    const before = seen;
    seen = Math.max(before ?? 0, ...audit.map(({ seq }) => seq));
    if (before === null) return null;
    const entry = audit.find(
      ({ seq, name, actor }) => seq > before && name === 'save-tiers' && actor !== 'owner',
    );
    const read = entry ? parseWith(args, entry.args) : null;
    return entry && read?.ok ? { by: entry.actor, version: read.value.version, id: entry.id } : null;
  };
}
