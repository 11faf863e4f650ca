import { expect, it } from 'vitest';
import { adviceOn } from '../../../../overlay/dashboard/wording/advice.ts';
import { BOT_TEXTS, THANKS } from '../../../../shared/bot-texts.ts';

const chat = (text: string) => adviceOn(text, { place: 'chat', strict: true });
const headline = (text: string) => adviceOn(text, { place: 'headline', strict: true });

it('[DS15] what the wording help finds is advised against, each with its words, its reason and what is better', () => {
  for (const [text, words] of [
    ['Send gifts, {name}!', 'Send gifts'],
    ['Only 5 more coins to go', 'Only 5 more coins'],
    ['Please FOLLOW me', 'Please FOLLOW'],
    ['It was $5.00', '$5.00'],
    ['Win a prize', 'Win a prize'],
  ] as const) {
    expect(chat(text)[0], text).toMatchObject({
      words,
      reason: expect.stringMatching(/\.$/),
      better: expect.any(String),
    });
  }
  expect(chat('Send gifts! I made $500.')).toHaveLength(2);
  expect(chat('Send gifts! Send gifts!')).toHaveLength(1);
});

it('[DS15] words that only contain one, placeholders and commands are let be', () => {
  for (const text of [
    '{gift} of {coins}',
    '!testgift 100',
    'Sharon, taproot, godsend',
    'Thank you for being here',
  ]) {
    expect(chat(text), text).toEqual([]);
  }
});

it('[DS15] no text of a new installation is advised against', () => {
  const texts = [...Object.values(BOT_TEXTS), ...Object.values(THANKS).flat()];
  expect(texts.filter((text) => chat(text).length > 0)).toEqual([]);
});

it('[TT1] the better words take the place of those that were found, and the rest stays', () => {
  expect(headline('Send gifts, {name}!')[0]?.mended).toBe('Thank you for being here, {name}!');
  expect(headline('{name}, thank you! Win a prize for a gift')[0]).toMatchObject({ blocks: true });
  const mended = headline('{name}, thank you! Win a prize for a gift')[0]?.mended ?? '';
  expect(headline(mended)).toEqual([]);
});

it('[TT1] what has no better words is left out, unless nothing would be left', () => {
  const [earnings] = headline('Thank you {name}! I made $500 today.');
  expect(earnings).toMatchObject({ better: null, blocks: true });
  expect(headline(earnings?.mended ?? '')).toEqual([]);
  expect(earnings?.mended).toMatch(/^Thank you \{name\}!/);
  expect(headline('I made $500')[0]).toMatchObject({ mended: null });
});

it('[TT1] a headline gets the name of whoever gave, not that of an example', () => {
  expect(headline('Who will be next?')[0]).toMatchObject({
    better: 'Thank you, {name}',
    mended: expect.stringMatching(/^Thank you, \{name\}\??$/),
  });
  expect(headline('Thank you, {name}')).toEqual([]);
});
