import { describe, expect, it, test } from 'vitest';
import { BOT_TEXTS, THANKS } from '../../shared/bot-texts.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import type { WordingPlace } from '../../shared/wording/finding.ts';
import { judgeWording } from '../../shared/wording/judge.ts';
import { readPhrases } from '../../shared/wording/phrases.ts';
import { german } from '../../shared/wording/rules/de.ts';
import { english } from '../../shared/wording/rules/en.ts';
import { spanish } from '../../shared/wording/rules/es.ts';
import { portuguese } from '../../shared/wording/rules/pt.ts';
import { WHYS } from '../../shared/wording/whys.ts';
import { HARMLESS } from '../fixtures/wording/harmless.ts';
import { HELD_OUT_HARMLESS, HELD_OUT_PRESSING } from '../fixtures/wording/held-out.ts';
import { LAST_HARMLESS, LAST_PRESSING } from '../fixtures/wording/last-round.ts';
import { PRESSING } from '../fixtures/wording/pressing.ts';
import { UNSEEN_HARMLESS, UNSEEN_PRESSING } from '../fixtures/wording/unseen.ts';

const PLACES: readonly WordingPlace[] = ['headline', 'goal', 'poll', 'title', 'chat', 'rule'];
const BLOCKING = ['chance-or-prize', 'naming-who-gave-nothing', 'earnings'];
const judge = (text: string, place: WordingPlace = 'headline', strict = true) =>
  judgeWording(text, { place, strict });
const kindsOf = (text: string) => judge(text).map(({ kind }) => kind);
const wordsOf = (text: string) => judge(text).map(({ from, to }) => text.slice(from, to));

describe('wording help', () => {
  test.each([
    ['Send gifts!', 'begging', 'Thank you for being here'],
    ['Gift now or I stop', 'pressing', 'Tonight until 22:00'],
    ['Only 5 more to go!!', 'pressing', '95 of 100 together'],
    ['Who will be next?', 'pressing', 'Thank you, Ada'],
    ['200 watching, 0 gifts', 'naming-who-gave-nothing', 'Hello to 200 of you'],
    ['Come on, one Lion!', 'pressing', null],
    ['Top donator', 'platform-word', "Tonight's supporters"],
    ["Beat Ada's record", 'pressing', 'Ada and 12 others'],
    ['Tap tap tap, double tap', 'platform-word', 'Say hi in chat'],
    ['Follow for a shout-out', 'platform-word', 'New here? Say hello'],
    ['Gift to talk to me', 'pressing', 'Questions: !ask'],
    ['Buy my attention', 'pressing', 'Spotlight'],
    ['VIPs only, others wait', 'pressing', 'Front row tonight: Ada'],
    ['Last chance! 10 seconds', 'pressing', 'Closes at 21:30'],
    ['I need rent money', 'begging', 'Goal: new microphone'],
    ['Win a prize for a gift', 'chance-or-prize', 'Quiz: best answer wins'],
    ['You broke the streak :(', 'pressing', 'See you Friday'],
    ['Losers pay double', 'pressing', 'Round 2?'],
    ['I made $500, you can too', 'earnings', null],
    ["Don't be cheap", 'naming-who-gave-nothing', 'Thank you for being here'],
  ] as const)('[WD8] the help says of "%s" that it is %s', (text, kind, better) => {
    const found = judge(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind, better, blocks: BLOCKING.includes(kind) });
    if (better !== null) expect(judge(better)).toEqual([]);
  });

  it('[WD9] chance or prizes for gifts, naming who gave nothing and earnings block; the rest advises', () => {
    const corpus = [...PRESSING, ...UNSEEN_PRESSING, ...HELD_OUT_PRESSING, ...LAST_PRESSING];
    for (const finding of corpus.flatMap(({ text }) => judge(text))) {
      expect(finding.blocks).toBe(BLOCKING.includes(finding.kind));
    }
  });

  it('[WD10] of the texts that press, at least 95 in 100 are found, and as what they are', () => {
    const corpus = [...PRESSING, ...UNSEEN_PRESSING, ...HELD_OUT_PRESSING, ...LAST_PRESSING];
    const missed = corpus.filter(({ text, kind }) => !kindsOf(text).includes(kind));
    expect(corpus.length).toBeGreaterThan(250);
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(corpus.length * 0.05);
  });

  it('[WD11] of harmless texts none is blocked and at most 2 in 100 are advised against, in every place', () => {
    const corpus = [
      ...Object.values(HARMLESS).flat(),
      ...UNSEEN_HARMLESS,
      ...HELD_OUT_HARMLESS,
      ...LAST_HARMLESS,
    ];
    expect(corpus.length).toBeGreaterThan(450);
    for (const place of PLACES) {
      const found = corpus.filter((text) => judge(text, place).length > 0);
      expect(found.filter((text) => judge(text, place).some(({ blocks }) => blocks))).toEqual([]);
      expect(found.length, JSON.stringify(found)).toBeLessThanOrEqual(corpus.length * 0.02);
    }
  });

  it('[WD12] the texts and steps of a new installation are clean', () => {
    const texts = [
      ...Object.values(BOT_TEXTS),
      ...Object.values(THANKS).flat(),
      ...DEFAULT_LADDER.tiers.flatMap(({ name, headline, line2 }) => [name, headline, line2 ?? '']),
    ];
    expect(texts.filter((text) => judge(text).length > 0)).toEqual([]);
  });

  it('[WD12] every better phrase is clean', () => {
    const rules = [english, spanish, portuguese, german].flatMap((language) => language.rules);
    const phrases = rules.flatMap(({ better }) => (better === null ? [] : [better.replace('{#}', '200')]));
    expect(phrases.filter((phrase) => judge(phrase).length > 0)).toEqual([]);
  });

  it('[WD13] placeholders, commands and people who are spoken to are no words', () => {
    for (const text of ['{gift} of {coins}', '!testgift 100', '!gift', '@giftking hello', '{donate}']) {
      expect(judge(text), text).toEqual([]);
    }
    expect(wordsOf("Beat {name}'s record")).toEqual(["Beat {name}'s record"]);
  });

  it('[WD14] a word is found in capitals, without accents, drawn out, with digits for letters, and as a tag', () => {
    expect(wordsOf('SEND GIFTS')).toEqual(['SEND GIFTS']);
    expect(wordsOf('The giiiifts are here')).toEqual(['giiiifts']);
    expect(wordsOf('All g1fts count')).toEqual(['g1fts']);
    expect(wordsOf('Night of #gifts')).toEqual(['gifts']);
    expect(kindsOf('No sean tacanos')).toEqual(['naming-who-gave-nothing']);
    expect(kindsOf('Ultima oportunidad!')).toEqual(['pressing']);
    expect(kindsOf('Última oportunidad!')).toEqual(['pressing']);
  });

  it('[WD15] a finding points at its words in the text, findings are in order and never overlap', () => {
    const text = '\u{1F389} Follow me, then send gifts! I made $500. Tonight\u2019s supporters';
    expect(wordsOf(text)).toEqual(['Follow me', 'send gifts', 'I made $500']);
    for (const { text: one } of [...PRESSING, ...UNSEEN_PRESSING, ...HELD_OUT_PRESSING, ...LAST_PRESSING]) {
      let end = 0;
      for (const { from, to } of judge(one)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(one.length);
    }
  });

  it('[WD16] open wording lets words that platforms warn for and amounts of money be, and nothing else', () => {
    expect(judge('Top gifter: {name}', 'headline', false)).toEqual([]);
    expect(judge('It was $5.00', 'headline', false)).toEqual([]);
    for (const { text, kind } of PRESSING.filter((one) => one.kind !== 'platform-word')) {
      expect(
        judge(text, 'headline', false).map((one) => one.kind),
        text,
      ).toContain(kind);
    }
  });

  it('[WD17] a poll may ask who is next', () => {
    expect(judge('Who will be next?', 'poll')).toEqual([]);
    expect(judge('Send gifts!', 'poll')).toHaveLength(1);
  });

  it('[WD20] who says that nothing is asked for is not blocked', () => {
    for (const text of [
      'No giveaway here, send questions instead of gifts',
      'Never a raffle for gifts',
      'No gifts needed tonight',
      'Please do not send gifts, just say hi',
      'Sin sorteos, no hacen falta regalos',
      'Nunca sorteio por presentes',
      'Keine Verlosung, keine Geschenke',
    ]) {
      expect(
        judge(text).filter(({ kind }) => kind !== 'platform-word'),
        text,
      ).toEqual([]);
    }
  });

  it('[WD18] every reason is whole sentences', () => {
    for (const { reason } of Object.values(WHYS)) expect(reason).toMatch(/^[A-Z][^!]*\.$/);
  });

  it('[WD21] a phrase of the rules that cannot be read is a fault, not a rule that never holds', () => {
    for (const line of ['<absent> now', 'one/two?/three', 'a*', 'tap, tap', 'ab**']) {
      expect(() => readPhrases(line, {}, null), line).toThrow('neither a word nor a list');
    }
  });

  it('[WD19] whatever is written, an answer comes, and at once for a text of any length', () => {
    const hostile = [
      '',
      ' ',
      '{',
      '\uD800',
      '!'.repeat(5000),
      '1.'.repeat(5000),
      '$'.repeat(5000),
      '9'.repeat(5000),
      'gift '.repeat(5000),
      'one more '.repeat(3000),
      'come on one '.repeat(3000),
      "a'".repeat(5000),
      '{name}'.repeat(2000),
      'x'.repeat(100_000),
      'constructor __proto__ toString',
    ];
    for (const text of hostile) {
      const began = performance.now();
      judge(text);
      expect(performance.now() - began, text.slice(0, 20)).toBeLessThan(1000);
    }
  });
});
