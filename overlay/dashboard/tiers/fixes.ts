import type { Tier } from '../../../shared/tier.ts';
import type { LadderNote } from '../../../shared/tier-check.ts';
import { TEXTS } from '../texts/texts.ts';
import { added, cleaned, patched, rowsSwapped } from './edits.ts';
import { nameOf } from './words.ts';

/** What there is to say of a ladder, and what one press does about it. */
export interface Advice {
  /** The same as long as it is about the same. */
  readonly key: string;
  readonly text: string;
  /** Null where a person has to look. */
  readonly fix: {
    readonly label: string;
    readonly tiers: readonly Tier[];
    /** What it came to. */
    readonly said: string;
  } | null;
  /** The step to look at: the one that is new after the fix, or that it is about. */
  readonly about: string | null;
}

/** Puts a note into words, with its fix. */
export function adviceOn(note: LadderNote, tiers: readonly Tier[]): Advice {
  const key = JSON.stringify(note);
  const nameAt = (id: string) => nameOf(tiers.find((tier) => tier.id === id) ?? { name: id });
  switch (note.type) {
    case 'gap': {
      const { from, to } = note;
      const next = added(tiers, { from, to, name: TEXTS.tiers.newStep });
      return {
        key,
        text: to === null ? TEXTS.tiers.gapOpen(from) : TEXTS.tiers.gap(from, to),
        fix: {
          label: TEXTS.tiers.addHere,
          tiers: next.tiers,
          said: TEXTS.tiers.addedNow(TEXTS.tiers.newStep),
        },
        about: next.id,
      };
    }
    case 'overlap': {
      const { winner, loser, because, diamonds } = note;
      const text = TEXTS.tiers.overlap[because](diamonds, nameAt(winner), nameAt(loser));
      return { key, text, fix: overlapFix(note, tiers, nameAt), about: winner };
    }
    case 'total': {
      const { tier: id, from } = note;
      return {
        key,
        text: TEXTS.tiers.total(nameAt(id)),
        fix: {
          label: TEXTS.tiers.dropTotal,
          tiers: withoutTotal(tiers, id, from),
          said: TEXTS.tiers.totalDropped(nameAt(id)),
        },
        about: id,
      };
    }
    case 'placeholder':
      return {
        key,
        text: TEXTS.tiers.placeholder(nameAt(note.tier), note.written),
        fix: null,
        about: note.tier,
      };
    case 'missing-file': {
      const { tier: id, use } = note;
      const media = cleaned({ ...tiers.find((tier) => tier.id === id)?.media, [use]: undefined });
      return {
        key,
        text: TEXTS.tiers.missingFile[use](nameAt(id)),
        fix: {
          label: TEXTS.tiers.dropFile,
          tiers: patched(tiers, id, { media: Object.keys(media).length === 0 ? undefined : media }),
          said: TEXTS.tiers.fileDropped(nameAt(id)),
        },
        about: id,
      };
    }
  }
}

/** Of equals the rows change places; one that is closer ends where the other begins, if it begins before that. */
function overlapFix(
  { winner, loser, because }: LadderNote & { type: 'overlap' },
  tiers: readonly Tier[],
  nameAt: (id: string) => string,
): Advice['fix'] {
  if (because === 'upper-row') {
    return {
      label: TEXTS.tiers.swap,
      tiers: rowsSwapped(tiers, winner, loser),
      said: TEXTS.tiers.swapped(nameAt(loser), nameAt(winner)),
    };
  }
  const [closer, other] = [tiers.find(({ id }) => id === winner), tiers.find(({ id }) => id === loser)];
  const most = (other?.when.diamondsFrom ?? 1) - 1;
  if (!closer || most < (closer.when.diamondsFrom ?? 1)) return null;
  return {
    label: TEXTS.tiers.capAt(most),
    tiers: patched(tiers, winner, { when: { ...closer.when, diamondsTo: most } }),
    said: TEXTS.tiers.capped(nameAt(winner), most),
  };
}

/** A step that asks for nothing else begins at the amount that was its line. */
function withoutTotal(tiers: readonly Tier[], id: string, from: number): readonly Tier[] {
  const tier = tiers.find((each) => each.id === id);
  if (!tier) return tiers;
  const when = cleaned({ ...tier.when, total: undefined });
  return patched(tiers, id, { when: Object.keys(when).length === 0 ? { diamondsFrom: from } : when });
}
