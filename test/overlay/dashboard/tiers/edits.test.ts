import { describe, expect, it } from 'vitest';
import {
  added,
  decided,
  duplicated,
  moved,
  neighbour,
  patched,
  roomiest,
  rowsSwapped,
  without,
} from '../../../../overlay/dashboard/tiers/edits.ts';
import type { Tier } from '../../../../shared/tier.ts';
import { DEFAULT_LADDER, parseLadder } from '../../../../shared/tier.ts';
import { checkLadder } from '../../../../shared/tier-check.ts';

const TIERS = DEFAULT_LADDER.tiers;
const names = (tiers: readonly Tier[]) => decided(tiers).map(({ name }) => name);
const find = (tiers: readonly Tier[], id: string) => tiers.find((tier) => tier.id === id);
const party: Tier = {
  ...(TIERS[1] as Tier),
  id: 'rose-party',
  name: 'Rose party',
  when: { gifts: ['Rose'] },
};

describe('the steps in their order', () => {
  it('[TE6] stand as it is decided between them: named gifts, platforms and kinds, amounts; the higher level first', () => {
    expect(names([...TIERS, party])).toEqual([
      'Rose party',
      'Legend',
      'VIP',
      'Spotlight',
      'Question',
      'Big shout-out',
      'Shout-out',
      'Ticker thanks',
    ]);
  });

  it('[TE7] one that moves takes the level and the amount of its new place, and those between move up', () => {
    const next = moved(TIERS, 'question', -2);
    expect(names(next).slice(0, 5)).toEqual(['Legend', 'Question', 'VIP', 'Spotlight', 'Big shout-out']);
    expect(find(next, 'question')).toMatchObject({
      level: 6,
      when: { diamondsFrom: 5_000 },
      headline: '{name} may ask a question',
    });
    expect(find(next, 'vip')).toMatchObject({ level: 5, when: { diamondsFrom: 1_000 } });
    expect(find(next, 'spotlight')).toMatchObject({ level: 4, when: { diamondsFrom: 500 } });
    expect(moved(next, 'question', 2)).toEqual(TIERS);
  });

  it('[TE7] none moves beyond its kind', () => {
    const tiers = [...TIERS, party];
    expect(neighbour(tiers, 'rose-party', 1)).toBe(null);
    expect(neighbour(tiers, 'legend', -1)).toBe(null);
    expect(moved(tiers, 'legend', -3)).toBe(tiers);
    expect(names(moved(tiers, 'vip', -9))[1]).toBe('VIP');
  });

  it('[TE7] conditions stay with a step that moves', () => {
    const lions: Tier = { ...party, id: 'lions', name: 'Lions', level: 6, when: { gifts: ['Lion'] } };
    const next = moved([...TIERS, party, lions], 'rose-party', -1);
    expect(find(next, 'rose-party')).toMatchObject({ level: 6, when: { gifts: ['Rose'] } });
    expect(find(next, 'lions')).toMatchObject({ level: 2, when: { gifts: ['Lion'] } });
  });

  it('[TE7] of equals the rows alone change places', () => {
    const twin: Tier = { ...(TIERS[2] as Tier), id: 'twin', when: { diamondsFrom: 200 } };
    const next = rowsSwapped([...TIERS, twin], 'big-shout-out', 'twin');
    expect(decided(next).findIndex(({ id }) => id === 'twin')).toBe(4);
    expect(find(next, 'twin')).toBe(twin);
  });
});

describe('steps that come and go', () => {
  it('[TE8] a new one is valid, has an id and a level of its own amount, and fits where nothing was shown', () => {
    const holey = without(TIERS, 'shout-out');
    const capped = patched(holey, 'ticker-thanks', { when: { diamondsFrom: 1, diamondsTo: 9 } });
    expect(checkLadder({ version: 1, tiers: [...capped] })).toEqual([{ type: 'gap', from: 10, to: 99 }]);
    const next = added(capped, { from: 10, to: 99, name: 'New step' });
    expect(checkLadder({ version: 1, tiers: [...next.tiers] })).toEqual([]);
    expect(find(next.tiers, next.id)).toMatchObject({ level: 2, name: 'New step' });
    expect(find(next.tiers, next.id)?.when).toEqual({ diamondsFrom: 10, diamondsTo: 99 });
    expect(parseLadder({ version: 1, tiers: next.tiers }).ok).toBe(true);
  });

  it('[TE8] without a gap it goes where there is most room, above its equal', () => {
    expect(roomiest(TIERS)).toBe(3);
    expect(roomiest([])).toBe(1);
    expect(roomiest(without(TIERS, 'shout-out'))).toBe(10);
    const { tiers, id } = added(TIERS, { from: 300, to: null, name: 'More' });
    expect(names(tiers).slice(4, 6)).toEqual(['More', 'Big shout-out']);
    expect(id).toBe('step-2');
    expect(added(tiers, { from: 300, to: null, name: 'More' }).id).toBe('step-3');
  });

  it('[TE8] a copy stands below its original, with a name that is not cut through a character', () => {
    const long = patched(TIERS, 'vip', { name: `${'a'.repeat(59)}\u{1F339}` });
    const copy = duplicated(long, 'vip', `${'a'.repeat(59)}\u{1F339} (copy)`);
    expect(find(copy.tiers, copy.id)).toMatchObject({ id: 'vip-2', level: 6, name: 'a'.repeat(59) });
    expect(
      decided(copy.tiers)
        .map(({ id }) => id)
        .slice(1, 3),
    ).toEqual(['vip', 'vip-2']);
    expect(parseLadder({ version: 1, tiers: copy.tiers }).ok).toBe(true);
  });
});
