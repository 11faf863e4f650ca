import { describe, expect, it } from 'vitest';
import { PHRASES } from '../../../../overlay/stage/widgets/phrases.ts';
import { judgeWording } from '../../../../shared/wording/judge.ts';

/** Every phrase with the values that it may hold. */
const SAID = [
  PHRASES.question,
  PHRASES.answered,
  PHRASES.weighted,
  PHRASES.pollTie,
  PHRASES.noVotes,
  PHRASES.battleWinner,
  PHRASES.draw,
  PHRASES.wellPlayed,
  ...[2, 4].flatMap((options) => [PHRASES.oneVoteEach(options), PHRASES.thanks(options)]),
  PHRASES.votes('1', true),
  PHRASES.votes('1,204', false),
  PHRASES.ahead('2,250'),
  PHRASES.each('41,200'),
];

describe('what widgets say', () => {
  it('[BA4] holds nothing that strict wording keeps off air', () => {
    const found = SAID.flatMap((text) => judgeWording(text, { place: 'poll', strict: true }));
    expect(found).toEqual([]);
  });

  it('[PO6] the numbers to type are told as they are', () => {
    expect(PHRASES.oneVoteEach(2)).toBe('one vote each \u00B7 type 1 or 2');
    expect(PHRASES.oneVoteEach(4)).toBe('one vote each \u00B7 type 1 to 4');
  });
});
