import type { AuditEntry, LadderVersion } from '../../../shared/topics.ts';
import { diffSentences } from '../ladder-changes.ts';
import { TEXTS } from '../texts/texts.ts';

/** What a save of the ladder changed: from which version to which, and each step; null where that is not kept any more. */
export function savedSteps(
  { name, args }: Pick<AuditEntry, 'name' | 'args'>,
  versions: readonly LadderVersion[],
): readonly string[] | null {
  if (name !== 'save-tiers') return null;
  const at = versions.findIndex(({ version }) => version === args['version']);
  const [now, before] = [versions[at], versions[at + 1]];
  if (at < 0 || !now || !before) return null;
  const changes = diffSentences(before.tiers, now.tiers).map(({ text }) => text);
  return [TEXTS.audit.tiers(before.version, now.version), ...changes];
}
