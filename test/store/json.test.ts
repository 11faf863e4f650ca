import { describe, expect, it } from 'vitest';
import { isNewer, jsonOf } from '../../server/store/json.ts';

describe('what a file says', () => {
  it('[FZ1] is of a newer Giftcast only by a version that is a number above the known one', () => {
    const texts = [
      '{"version":2}',
      '{"version":1}',
      '{"version":{"toString":1,"valueOf":2}}',
      '{"version":"2"}',
    ];
    const asked = [...texts, '[]', 'null', '7', '{}', 'not json'];
    expect(asked.filter((text) => isNewer(jsonOf(text), 1))).toEqual(['{"version":2}']);
  });
});
