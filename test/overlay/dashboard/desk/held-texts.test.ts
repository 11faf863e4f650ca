import { expect, it } from 'vitest';
import { textsOf } from '../../../../overlay/dashboard/desk/held-texts.ts';
import { COMMANDS } from '../../../../shared/commands.ts';
import { parseWith } from '../../../../shared/schema.ts';

const BEFORE = { name: 'Ada', message: 'hi' };

it.each([
  [{ name: ' Ada ', message: 'hi ' }, {}],
  [{ name: 'Kim', message: 'hi' }, { gifterName: 'Kim' }],
  [{ name: 'Ada', message: 'ho' }, { message: 'ho' }],
  [{ name: 'Ada', message: '  ' }, { withoutMessage: true }],
  [
    { name: 'Kim', message: '' },
    { gifterName: 'Kim', withoutMessage: true },
  ],
])('[DE6] of %o only what was changed is sent, as the server takes it', (now, texts) => {
  expect(textsOf(now, BEFORE)).toEqual(texts);
  expect(parseWith(COMMANDS['approve-alert'].args, { id: 'a1', ...texts }).ok).toBe(true);
});

it('[DE6] a message where there was none is one', () => {
  expect(textsOf({ name: 'Ada', message: 'hi' }, { name: 'Ada', message: '' })).toEqual({ message: 'hi' });
});
