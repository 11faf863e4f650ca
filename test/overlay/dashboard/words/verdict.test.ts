import { describe, expect, it } from 'vitest';
import { createTrier } from '../../../../overlay/dashboard/words/judging.ts';
import { verdictNews } from '../../../../overlay/dashboard/words/verdict.ts';
import type { WordSettings } from '../../../../shared/word-settings.ts';
import { DEFAULT_WORDS } from '../../../../shared/word-settings.ts';

const WORDS: WordSettings = { ...DEFAULT_WORDS, block: ['plum*'] };
const news = (typed: string, words = WORDS, what: 'name' | 'message' = 'name') =>
  verdictNews(createTrier(words)(what, typed), words);
const plain = (text: string | undefined) => text?.replaceAll(/[\u2068\u2069]/g, '');

describe('what the test box says', () => {
  it('[WO5] of a name that is fine, and offers to keep it off', () => {
    const { word, shown, why, fix } = news('Ada 🌸');
    expect([word, plain(shown), why]).toEqual(['Shown', 'Viewers read "Ada 🌸".', []]);
    expect(fix?.change(WORDS).block).toEqual(['plum*', 'Ada 🌸']);
  });

  it('[WO5] of a word of a list: which, how it was read, and offers to allow it', () => {
    const { word, shown, why, fix } = news('f.u.c.k');
    expect([word, plain(shown)]).toEqual(['Not shown', 'Viewers read "A kind viewer".']);
    expect(why.map(plain)).toEqual([
      'Found "fuck", of the list for English.',
      'How it was read: put together from parts.',
    ]);
    const allowed = fix?.change(WORDS);
    expect(allowed?.allow).toEqual(['f.u.c.k']);
    expect(news('f.u.c.k', allowed).word).toBe('Shown');
  });

  it('[WO5] of an own word, and offers to remove it', () => {
    const { why, fix } = news('pl4ms and plums');
    expect(plain(why[0])).toBe('Found "plum", one of your own words.');
    expect(fix?.change(WORDS).block).toEqual([]);
  });

  it('[WO5] of a message that is found: viewers read none', () => {
    expect(news('a plum', WORDS, 'message')).toMatchObject({
      word: 'Not shown',
      shown: 'Viewers read no message.',
    });
    expect(news('\u200b', WORDS, 'message')).toMatchObject({ shown: 'Nothing of it can be shown.' });
  });

  it('[WO5] of an alphabet that is not ticked, and offers to tick it', () => {
    const only: WordSettings = { ...WORDS, scripts: { mixed: 'hold', only: ['Latin'] } };
    const { word, why, fix } = news('Мария', only);
    expect([word, ...why]).toEqual(['Held', 'It is written in Cyrillic, which is not ticked below.']);
    expect(fix?.change(only).scripts.only).toEqual(['Cyrillic', 'Latin']);
  });

  it('[WO6] of a doubtful name: held, or not where nothing doubtful is', () => {
    expect(news('Раypal')).toMatchObject({ word: 'Held', mark: 'held' });
    expect(plain(news('Раypal').shown)).toMatch(
      /^A moderator decides. Until then: Viewers read "Viewer \d{4}"\.$/,
    );
    expect(news('Раypal').why).toEqual([
      'One word mixes the alphabets Latin and Cyrillic, which look alike.',
    ]);
    const open = { ...WORDS, holdDoubtful: false };
    expect(news('Раypal', open)).toMatchObject({ word: 'Not shown', mark: 'stopped' });
  });
});
