import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visible } from '../../server/cli/say.ts';

it('[CA5] (T27) what a terminal obeys is shown and not obeyed, and JSON stays the same JSON', () => {
  expect(visible('\u001b]0;pwn\u0007\r\u009b31m\u2028x\ny')).toBe(
    '\\u001b]0;pwn\\u0007\\u000d\\u009b31m\\u2028x\ny',
  );
  const anything = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.dictionary(anything, anything), (value) => {
      const line = visible(JSON.stringify(value));
      expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    }),
    { numRuns: 30 },
  );
});
