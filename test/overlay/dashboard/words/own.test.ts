import { describe, expect, it } from 'vitest';
import { adding, readOwn, removing } from '../../../../overlay/dashboard/words/own.ts';
import { DEFAULT_WORDS, wordSettings } from '../../../../shared/word-settings.ts';

const words = { ...DEFAULT_WORDS, block: ['plum'], allow: ['Bad Boy'] };
const read = (typed: string, of = words) => readOwn(typed, 'block', of);

describe('own words as they are typed', () => {
  it('[WO3] are several with commas between, in any script, each once', () => {
    expect(read(' bad  boy, Bösewicht;, السوء,Bösewicht ')).toEqual({
      ok: true,
      value: ['bad  boy', 'Bösewicht', 'السوء'],
    });
  });

  it.each([
    ['', 'Write a word or a phrase, with letters or digits in it.'],
    ['plum*, ***', 'Write a word or a phrase, with letters or digits in it.'],
    ['PLUM', 'This stands in the list already.'],
    ['x'.repeat(65), 'At most 64 characters in a word or phrase.'],
    ['a\u2028b', 'There is a sign in it that cannot be seen. Write it by hand.'],
  ])('[WO3] %j is not sent, and said to be wrong', (typed, message) => {
    expect(read(typed)).toEqual({ ok: false, message });
  });

  it('[WO3] are at most a thousand, and what one save can carry', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => `w${n}`);
    expect(read('pear', { ...words, block: many })).toMatchObject({ ok: false });
    const long = Array.from({ length: 300 }, (_, n) => `${n}`.padEnd(64, 'x'));
    expect(read('pear', { ...words, block: long })).toMatchObject({ message: /full/ });
  });

  it("[WO3] pass the server's own rules", () => {
    const typed = read('bad boy, Bösewicht, *pear*');
    if (!typed.ok) throw new Error(typed.message);
    expect(wordSettings.safeParse(adding('block', typed.value)(words)).success).toBe(true);
  });

  it('[WO4] leave the other list, whatever their case', () => {
    expect(adding('block', ['bad boy'])(words)).toMatchObject({ block: ['plum', 'bad boy'], allow: [] });
    expect(adding('allow', ['Plum'])(words)).toMatchObject({ block: [], allow: ['Bad Boy', 'Plum'] });
    expect(removing('block', 'plum')(words).block).toEqual([]);
  });
});
