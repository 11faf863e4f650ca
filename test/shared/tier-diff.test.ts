import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tier } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { diffLadders } from '../../shared/tier-diff.ts';

const { tiers } = DEFAULT_LADDER;
const [ticker, shoutOut, big, question] = tiers as [Tier, Tier, Tier, Tier];
const diff = (old: readonly Tier[], next: readonly Tier[]) =>
  diffLadders({ tiers: [...old] }, { tiers: [...next] });
const NONE = { added: [], removed: [], moved: [], changed: [] };

describe('two versions of a ladder', () => {
  it('[SV8] tells which steps came and went, and where they stand', () => {
    expect(diff([ticker, shoutOut], [big, ticker])).toEqual({
      ...NONE,
      added: [{ id: 'big-shout-out', at: 0 }],
      removed: [{ id: 'shout-out', at: 1 }],
    });
    expect(diff(tiers, tiers)).toEqual(NONE);
  });

  it('[SV8] tells which fields changed, from what to what, by their places', () => {
    const { line2: _line2, ...rest } = shoutOut;
    const next = {
      ...rest,
      line2: null,
      when: { diamondsFrom: 20, kinds: ['gift' as const] },
      cooldownMs: { gifter: 60_000 },
    };
    expect(diff([ticker, shoutOut], [ticker, next]).changed).toEqual([
      {
        id: 'shout-out',
        fields: expect.arrayContaining([
          { path: 'line2', from: '{gift} x {count}', to: null },
          { path: 'when.diamondsFrom', from: 10, to: 20 },
          { path: 'when.kinds', from: undefined, to: ['gift'] },
          { path: 'cooldownMs', from: undefined, to: { gifter: 60_000 } },
        ]),
      },
    ]);
    expect(diff([ticker, shoutOut], [ticker, next]).changed[0]?.fields.length).toBe(4);
  });

  it('[SV8] names as few moved steps as explain the new order', () => {
    expect(diff([ticker, shoutOut, big, question], [question, ticker, shoutOut, big])).toEqual({
      ...NONE,
      moved: [{ id: 'question', from: 3, to: 0 }],
    });
    expect(diff([ticker, shoutOut, big, question], [shoutOut, big, question]).moved).toEqual([]);
  });

  const step = fc.record({
    id: fc.constantFrom(...'abcdefgh'),
    level: fc.constantFrom(1 as const, 2 as const),
  });
  const steps = fc
    .uniqueArray(step, { selector: ({ id }) => id })
    .map((all) => all.map((one): Tier => ({ ...ticker, ...one })));

  it('[SV8] is all that is needed to make the one out of the other', () => {
    fc.assert(
      fc.property(steps, steps, (old, next) => {
        const { added, removed, moved, changed } = diff(old, next);
        const gone = new Set([...removed, ...moved].map(({ id }) => id));
        const made = old.filter(({ id }) => !gone.has(id));
        const incoming = [...added, ...moved.map(({ id, to }) => ({ id, at: to }))];
        for (const { id, at } of incoming.sort((a, b) => a.at - b.at)) {
          made.splice(at, 0, [...old, ...next].find((tier) => tier.id === id) ?? ticker);
        }
        const told = made.map((tier) => {
          const fields = changed.find(({ id }) => id === tier.id)?.fields ?? [];
          return { ...tier, ...Object.fromEntries(fields.map(({ path, to }) => [path, to])) };
        });
        expect(told).toEqual(next);
      }),
    );
  });
});
