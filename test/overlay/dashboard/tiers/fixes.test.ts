import { describe, expect, it } from 'vitest';
import { patched, without } from '../../../../overlay/dashboard/tiers/edits.ts';
import type { Advice } from '../../../../overlay/dashboard/tiers/fixes.ts';
import { adviceOn } from '../../../../overlay/dashboard/tiers/fixes.ts';
import type { Tier } from '../../../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../../../shared/tier.ts';
import { checkLadder } from '../../../../shared/tier-check.ts';
import { PRESETS } from '../../../../shared/tier-presets.ts';

const TIERS = DEFAULT_LADDER.tiers;
const THIRD = TIERS[2] as Tier;
const FILE = 'a'.repeat(64);

const adviceFor = (tiers: readonly Tier[], files: { id: string }[] | null = null): Advice[] =>
  checkLadder({ version: 1, tiers: [...tiers] }, files).map((note) => adviceOn(note, tiers));

/** The one thing there is to say, whose fix leaves nothing to say. */
function only(tiers: readonly Tier[], files: { id: string }[] | null = null): Advice {
  const [first, ...more] = adviceFor(tiers, files);
  if (!first) throw new Error('nothing to say');
  expect(more).toEqual([]);
  return first;
}

describe('what is worth a look', () => {
  it('[TE9] a gap is told from and to, and one press fills it', () => {
    const gap = only(
      patched(without(TIERS, 'shout-out'), 'ticker-thanks', { when: { diamondsFrom: 1, diamondsTo: 9 } }),
    );
    expect(gap.text).toBe('10 to 99 shows nothing.');
    expect(gap.fix?.label).toBe('Add a step');
    expect(adviceFor(gap.fix?.tiers ?? [])).toEqual([]);
    const top = only(
      patched(TIERS, 'legend', { when: { diamondsFrom: 30_000, diamondsTo: 40_000 }, level: 6 })
        .filter(({ id }) => id === 'legend' || id === 'ticker-thanks')
        .map((tier) =>
          tier.id === 'legend' ? tier : { ...tier, when: { diamondsFrom: 1, diamondsTo: 29_999 } },
        ),
    );
    expect(top.text).toBe('40,001 and more shows nothing.');
    expect(adviceFor(top.fix?.tiers ?? [])).toEqual([]);
  });

  it('[TE9] of two equals the rows are swapped by one press', () => {
    const twin: Tier = { ...THIRD, id: 'twin', name: 'Twin', when: { diamondsFrom: 200 } };
    const overlap = only([...TIERS, twin]);
    expect(overlap.text).toBe(
      'A gift of 200 fits both "Big shout-out" and "Twin". Big shout-out wins: of two of one size, the upper row.',
    );
    expect(overlap.fix?.said).toBe('Twin goes before Big shout-out now.');
    expect(only(overlap.fix?.tiers ?? []).text).toContain('Twin wins');
  });

  it('[TE9] a closer step that begins lower ends where the other begins; else a person has to look', () => {
    const party: Tier = {
      ...THIRD,
      id: 'rose-party',
      name: 'Rose party',
      level: 2,
      when: { gifts: ['Rose'] },
    };
    const [first] = adviceFor([THIRD, party]).filter(({ fix }) => fix?.label === 'End it at 99');
    expect(first?.text).toBe(
      'A gift of 100 can fit both "Rose party" and "Big shout-out". Rose party wins: a named gift goes before a platform and an amount.',
    );
    const overlaps = (tiers: readonly Tier[]) =>
      checkLadder({ version: 1, tiers: [...tiers] }).filter(({ type }) => type === 'overlap');
    expect(overlaps(first?.fix?.tiers ?? [])).toEqual([]);
    const late = { ...party, when: { gifts: ['Rose'], diamondsFrom: 300 } };
    const note = overlaps([THIRD, late])[0];
    expect(note && adviceOn(note, [THIRD, late]).fix).toBe(null);
  });

  it('[TE9] a total is said to reward spending on, and is taken out by one press', () => {
    const summing: Tier = { ...THIRD, id: 'sum', name: 'Sum', level: 3, when: { total: { from: 2_000 } } };
    const [total] = adviceFor([...TIERS, summing]).filter(({ about }) => about === 'sum');
    expect(total?.text).toContain('rewards spending on');
    expect(total?.fix?.tiers.at(-1)?.when).toEqual({ diamondsFrom: 2_000 });
  });

  it('[TE9] a placeholder that is none is shown; a file that is missing is left out by one press', () => {
    expect(only(patched(TIERS, 'vip', { headline: 'Hi {nmae}' }))).toMatchObject({ about: 'vip', fix: null });
    const gone = only(patched(TIERS, 'vip', { media: { sound: FILE } }), []);
    expect(gone.text).toBe('The sound of "VIP" is missing: the usual one plays.');
    expect(gone.fix?.tiers).toEqual(TIERS);
  });

  it('[TE10] no preset has anything to say', () => {
    for (const { id, tiers } of PRESETS) expect(adviceFor(tiers, []), id).toEqual([]);
  });
});
