import { expect, it } from 'vitest';
import { readOptions } from '../../../overlay/stage/options.ts';

it.each([
  ['', ['alerts', 'sound']],
  ['?sound=0', ['alerts']],
  ['?sound=1', ['alerts', 'sound']],
  ['?preview=1', ['alerts']],
  ['?widgets=alerts', ['alerts', 'sound']],
  ['?widgets=goal,ticker', []],
  ['?widgets=nonsense', ['alerts', 'sound']],
])('[OV22] [SO11] %j plays %j', (query, plays) => {
  expect(readOptions(query, 'obs').plays).toEqual(plays);
});
