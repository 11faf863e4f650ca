import { expect, it } from 'vitest';
import type { SavedState } from '../../server/core/state.ts';
import { saveState } from '../../server/core/state.ts';
import { differenceFrom } from '../../server/doctor/difference.ts';
import { given, rose } from '../core/given.ts';

interface Entry {
  seq: number;
  count: number;
}
type Rewritable = { views: { gifts?: Entry[]; recent?: Entry[]; jar: { gems: Entry[] } } };

/** Sixty combos grow in turn; what is kept of them is changed by `change`. */
function differenceAfter(change: (saved: Rewritable) => void): string | null {
  const show = given();
  for (const count of [1, 2]) for (let nth = 0; nth < 60; nth++) show.gift(rose(count, { id: `c${nth}` }));
  const saved = JSON.parse(JSON.stringify(saveState(show.state)));
  change(saved);
  return differenceFrom(show.state, saved as SavedState);
}

it('[DO13] the feed is held against the journal, entry by entry', () => {
  expect(differenceAfter(() => {})).toBeNull();
  const oneMore = ({ views }: Rewritable) => {
    views.gifts![7]!.count += 1;
  };
  expect(differenceAfter(oneMore)).toBe('views.gifts.7.count');
});

it('[DO42] (F23) an older version, whose feed forgot a combo before it grew, is not found to be wrong', () => {
  const older = ({ views }: Rewritable) => {
    const split = { seq: 120, count: 1 };
    views.recent = views.gifts?.slice(-49) ?? [];
    for (const kept of [views.recent, views.jar.gems]) kept.push({ ...kept.at(-1)!, ...split });
    delete views.gifts;
  };
  expect(differenceAfter(older)).toBeNull();
});
