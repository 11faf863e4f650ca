import type { Tier } from '../../shared/tier.ts';
import type { FieldChange } from '../../shared/tier-diff.ts';
import { diffLadders } from '../../shared/tier-diff.ts';
import { whole } from './texts/format.ts';
import { TEXTS } from './texts/texts.ts';

/** What became of one step, and which it is. */
export interface DiffSentence {
  readonly id: string;
  readonly text: string;
}

const texts = TEXTS.tierTools;

/** What became of a ladder, a sentence for each thing that is otherwise now. */
export function diffSentences(old: readonly Tier[], next: readonly Tier[]): DiffSentence[] {
  const { added, removed, moved, changed } = diffLadders({ tiers: old }, { tiers: next });
  const names = new Map([...old, ...next].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return [
    ...added.map(({ id }) => ({ id, text: texts.added(nameOf(id)) })),
    ...removed.map(({ id }) => ({ id, text: texts.removed(nameOf(id)) })),
    ...changed.flatMap(({ id, fields }) =>
      fields.map((field) => ({ id, text: changeSentence(nameOf(id), field) })),
    ),
    ...moved.map(({ id, from, to }) => ({
      id,
      text: to < from ? texts.movedUp(nameOf(id)) : texts.movedDown(nameOf(id)),
    })),
  ];
}

function changeSentence(step: string, { path, from, to }: FieldChange): string {
  const field = texts.fields[path];
  const [was, is] = [printed(path, from), printed(path, to)];
  if (field === undefined || was === null || is === null) return texts.changedOther(step, field ?? path);
  return texts.changed(step, field, was, is);
}

/** A value as people read it; null for one that has no short form. */
function printed(path: string, value: unknown): string | null {
  if (value === undefined || value === null) return texts.nothing;
  if (typeof value === 'boolean') return value ? texts.on : texts.off;
  if (typeof value === 'number') return printedNumber(path, value);
  if (typeof value === 'string') return path.startsWith('media.') ? texts.aFile : printedText(path, value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return texts.list(value);
  return null;
}

function printedNumber(path: string, value: number): string {
  if (/Ms$|^cooldownMs\./.test(path)) return texts.seconds(value / 1_000);
  return path === 'sound.volume' ? texts.percent(value) : whole(value);
}

function printedText(path: string, value: string): string {
  if (path === 'hold') return texts.holds[value] ?? value;
  return path === 'when.first' ? (texts.firsts[value] ?? value) : texts.quoted(value);
}
