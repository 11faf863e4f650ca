import { describe, expect, it } from 'vitest';
import { knownGift } from '../../server/sources/tiktok-gifts.ts';

describe('the gifts that we know', () => {
  it('[TF7] are known by their id alone', () => {
    expect(knownGift('5655')).toEqual({ name: 'Rose', coins: 1, type: 1 });
    expect(knownGift('6369')).toEqual({ name: 'Lion', coins: 29_999, type: 2 });
    // Twice under one name, at one price.
    expect(knownGift('9072')).toEqual(knownGift('9101'));
    for (const id of ['', '0', '05655', 'Rose', '99999999', 'constructor', '__proto__'])
      expect(knownGift(id)).toBeNull();
  });
});
