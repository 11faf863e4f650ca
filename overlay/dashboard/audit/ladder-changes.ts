import type { Tier } from '../../../shared/tier.ts';
import type { FieldChange } from '../../../shared/tier-diff.ts';
import { diffLadders } from '../../../shared/tier-diff.ts';
import type { AuditEntry, LadderVersion } from '../../../shared/topics.ts';
import { listed } from '../texts/format.ts';
import { TEXTS } from '../texts/texts.ts';

const T = TEXTS.audit;

/** What a save of the ladder changed: from which version to which, and each step; null where that is not kept any more. */
export function ladderChanges(
  { name, args }: Pick<AuditEntry, 'name' | 'args'>,
  versions: readonly LadderVersion[],
): readonly string[] | null {
  if (name !== 'save-tiers') return null;
  const at = versions.findIndex(({ version }) => version === args['version']);
  const [now, before] = [versions[at], versions[at + 1]];
  if (at < 0 || !now || !before) return null;
  return [T.tiers(before.version, now.version), ...changesBetween(before.tiers, now.tiers)];
}

function changesBetween(before: readonly Tier[], now: readonly Tier[]): string[] {
  const { added, removed, moved, changed } = diffLadders({ tiers: before }, { tiers: now });
  const name = (id: string) => [...now, ...before].find((tier) => tier.id === id)?.name ?? id;
  const list = (steps: readonly { readonly id: string }[], say: (names: string) => string) =>
    steps.length === 0 ? [] : [say(listed(steps.map(({ id }) => name(id))))];
  return [
    ...list(added, T.stepsAdded),
    ...list(removed, T.stepsRemoved),
    ...list(moved, T.stepsMoved),
    ...changed.flatMap(({ id, fields }) => fields.map((field) => fieldSentence(name(id), field))),
  ];
}

function fieldSentence(step: string, { path, from, to }: FieldChange): string {
  const [before, after] = [valueWords(path, from), valueWords(path, to)];
  if (before === null || after === null) return T.stepTouched(step, T.field(path));
  return T.stepChanged(step, T.field(path), before, after);
}

/** Null for what has no short form: lists, and fields within fields. */
function valueWords(path: string, value: unknown): string | null {
  if (value === undefined || value === null) return T.nothing;
  if (typeof value === 'boolean') return value ? T.yes : T.no;
  if (typeof value === 'number') return /Ms(\.|$)/.test(path) ? T.seconds(value) : T.number(value);
  return typeof value === 'string' ? T.text(value) : null;
}
