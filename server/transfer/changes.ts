import type { ChoicesFile } from '../../shared/choices-file.ts';
import type { Tier } from '../../shared/tier.ts';
import { diffLadders } from '../../shared/tier-diff.ts';
import { replacedBy } from '../core/replaced.ts';

/** A part of the choices, in the order in which they are saved: tiers first, whose texts may be refused. */
export const PARTS = ['tiers', 'layout', 'theme', 'words'] as const;
export type Part = (typeof PARTS)[number];

/** What the part becomes, in sentences; empty when it stays as it is. Own words are counted, not read out. */
export function changesOf(part: Part, before: ChoicesFile, after: ChoicesFile): readonly string[] {
  if (part === 'tiers') return changesOfTiers(before.tiers, after.tiers);
  const places = replacedBy(before[part], after[part]).map(({ at }) => at.join('.'));
  return places.length === 0 ? [] : [`${NAMES[part]}: ${places.join(', ')} changed.`];
}

const NAMES = { layout: 'Layout', theme: 'Theme', words: 'Words' } as const;

function changesOfTiers(before: readonly Tier[], after: readonly Tier[]): string[] {
  const { added, removed, moved, changed } = diffLadders({ tiers: [...before] }, { tiers: [...after] });
  const named = (tiers: readonly Tier[], id: string) => {
    const tier = tiers.find((one) => one.id === id);
    return `"${tier?.name ?? id}" (level ${tier?.level})`;
  };
  return [
    ...added.map(({ id, at }) => `Tier ${named(after, id)} is new, at place ${at + 1}.`),
    ...removed.map(({ id }) => `Tier ${named(before, id)} is gone.`),
    ...moved.map(({ id, to }) => `Tier ${named(after, id)} moved to place ${to + 1}.`),
    ...changed.map(({ id, fields }) => {
      const places = fields.map(({ path }) => path).join(', ');
      return `Tier ${named(after, id)}: ${places} changed.`;
    }),
  ];
}
