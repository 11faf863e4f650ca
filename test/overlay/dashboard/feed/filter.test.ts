import { describe, expect, it } from 'vitest';
import {
  addressOf,
  choicesIn,
  isFiltered,
  leastOf,
  NO_FILTER,
} from '../../../../overlay/dashboard/feed/filter.ts';
import { personOf } from '../../../../overlay/dashboard/feed/person.ts';
import { parseFeedQuery } from '../../../../shared/feed.ts';

const asked = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams);

describe('the filter of the feed', () => {
  it('[FC14] asks for what is chosen, in words that the server takes', () => {
    const filter = {
      search: ' Zoë & Co ',
      state: 'held',
      step: 'Question',
      source: 'hook:gift',
      from: '100',
      tests: true,
    } as const;
    const address = addressOf(filter, { gifter: 'tiktok:a/b', before: 12, limit: 100 });
    expect(asked(address)).toEqual({
      limit: '100',
      before: '12',
      search: 'Zoë & Co',
      state: 'held',
      step: 'Question',
      source: 'hook:gift',
      from: '100',
      tests: 'yes',
      gifter: 'tiktok:a/b',
    });
    expect(parseFeedQuery(asked(address)).ok).toBe(true);
    expect(addressOf(NO_FILTER, { gifter: null, limit: 100 })).toBe('/api/v1/gifts?limit=100');
  });

  it('[FC14] leaves out what cannot be asked for, and counts what is chosen', () => {
    for (const from of ['x', '-5', '1.5', '9'.repeat(13)]) {
      expect(leastOf(from), from).toBeNull();
      expect(asked(addressOf({ ...NO_FILTER, from }, { gifter: null, limit: 5 }))).toEqual({ limit: '5' });
    }
    expect([leastOf(''), leastOf(' 12 ')]).toEqual([0, 12]);
    expect(choicesIn({ ...NO_FILTER, search: 'ada', state: 'held', tests: true })).toBe(2);
    expect([isFiltered(NO_FILTER), isFiltered({ ...NO_FILTER, search: 'a' })]).toEqual([false, true]);
  });

  it('[FC14] reads the person of an address, and nobody of another one', () => {
    expect(personOf(encodeURIComponent('tiktok:a/b c'))).toBe('tiktok:a/b c');
    for (const place of [null, '', 'x', '%E0%A4%A']) expect(personOf(place), String(place)).toBeNull();
  });
});
