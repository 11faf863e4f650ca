import { beforeEach, describe, expect, test } from 'vitest';
import type { Level } from '../../../shared/alert.ts';
import type { House } from './house.ts';
import { createHouse } from './house.ts';

let house: House;
beforeEach(() => {
  house = createHouse();
});

const withTexts = (texts: Partial<Record<Level, string[]>>) => {
  const { thanks } = house.settings;
  house.settings = { ...house.settings, thanks: { ...thanks, texts: { ...thanks.texts, ...texts } } };
};

describe('small ones', () => {
  test('TH1. level 1 is thanked together after 60 s', async () => {
    house.thank('Ada', 1);
    await house.pass(30_000, 1_000);
    house.thank('Kim', 1);
    house.thank('Jo', 1);
    await house.pass(29_000, 1_000);
    expect(house.texts).toEqual([]);
    await house.pass(1_000);
    expect(house.fresh()).toEqual(['Thank you Ada, Kim and Jo!']);
    await house.pass(120_000, 1_000);
    expect(house.texts).toEqual([]);
  });

  test('TH1. texts are taken in turn', async () => {
    for (const name of ['Ada', 'Kim', 'Jo']) {
      house.thank(name, 1);
      await house.pass(60_000, 1_000);
    }
    expect(house.texts).toEqual(['Thank you Ada!', 'Thank you for tonight, Kim!', 'Thank you Jo!']);
  });

  test('TH2. names are listed whole; who finds no room is counted', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `Somebody ${i + 1}`);
    for (const name of names) house.thank(name, 1);
    await house.pass(60_000, 1_000);
    const [text = ''] = house.texts;
    expect(house.texts).toHaveLength(1);
    expect(text.length).toBeLessThanOrEqual(450);
    const [, listed = '', more] = /^Thank you (.+) and (\d+) more!$/.exec(text) ?? [];
    expect(listed.split(', ')).toEqual(names.slice(0, 60 - Number(more)));
    expect(Number(more)).toBeGreaterThan(0);
    expect(`Thank you ${listed}, Somebody 60 and ${more} more!`.length).toBeGreaterThan(446);
  });

  test('TH2. of a flood everybody is named or counted', async () => {
    for (let i = 1; i <= 5_000; i += 1) house.thank(`V${i}`, 1);
    await house.pass(60_000, 1_000);
    const [, listed = '', more] = /^Thank you (.+) and (\d+) more!$/.exec(house.texts[0] ?? '') ?? [];
    expect(listed.split(', ').length + Number(more)).toBe(5_000);
    await house.pass(180_000, 1_000);
    expect(house.texts).toHaveLength(1);
  });

  test('TH2. people whom the screen calls the same are named once', async () => {
    for (const id of ['1', '2', '3']) house.thank('A kind viewer', 1, `tiktok:${id}`);
    await house.pass(60_000, 1_000);
    expect(house.texts).toEqual(['Thank you A kind viewer!']);
  });
});

describe('levels 2 to 4', () => {
  test('TH3. one is thanked after 8 s by the texts of the level, in turn', async () => {
    house.thank('Ada', 2);
    await house.pass(7_900);
    expect(house.texts).toEqual([]);
    await house.pass(100);
    expect(house.fresh()).toEqual(['Thank you Ada!']);
    house.thank('Kim', 2);
    await house.pass(15_000);
    house.thank('Jo', 4);
    await house.pass(15_000);
    expect(house.fresh()).toEqual(['Kim, that is kind!', 'Jo, you may ask a question. No rush, it keeps.']);
  });

  test('TH3. several within a few seconds are one message, those who may ask told so by name', async () => {
    house.thank('Ada', 2);
    await house.pass(3_000);
    house.thank('Kim', 3);
    house.thank('Lee', 4);
    await house.pass(4_900);
    house.thank('Mia', 4);
    await house.pass(100);
    expect(house.texts).toEqual([
      'A big thank you to Kim and Ada! Lee and Mia, you may each ask a question. No rush, it keeps.',
    ]);
    await house.pass(120_000, 1_000);
    expect(house.texts).toHaveLength(1);
  });

  test('TH4. a steady flow is one message in 15 s', async () => {
    for (let i = 1; i <= 60; i += 1) {
      house.thank(`N${i}`, 2);
      await house.pass(1_000);
    }
    expect(house.texts.length).toBeLessThanOrEqual(4);
    await house.pass(30_000);
    const all = house.texts.join(' ');
    for (let i = 1; i <= 60; i += 1) expect(all).toMatch(new RegExp(`\\bN${i}\\b`));
  });

  test('TH4. more people with a question than one line holds are all named, over several messages', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `Somebody curious ${i + 10}`);
    for (const name of names) house.thank(name, 4);
    await house.pass(60_000, 1_000);
    expect(house.texts.length).toBeGreaterThan(1);
    for (const text of house.texts)
      expect(text).toMatch(/, you may each ask a question\. No rush, it keeps\.$/);
    for (const name of names) expect(house.texts.filter((text) => text.includes(name))).toHaveLength(1);
  });
});

describe('long names', () => {
  test('TH4. where a line holds only one of the two sentences, the other one comes next, with all its names', async () => {
    const long = (what: string) => Array.from({ length: 10 }, (_, i) => `${what} of Long Long Lane ${i}`);
    for (const name of long('Ada')) house.thank(name, 3);
    for (const name of long('Kim')) house.thank(name, 4);
    await house.pass(60_000, 1_000);
    expect(house.texts).toHaveLength(2);
    for (const name of [...long('Ada'), ...long('Kim')]) {
      expect(house.texts.filter((text) => text.includes(name))).toHaveLength(1);
    }
  });
});

describe('levels 5 to 7', () => {
  test('TH5. each is thanked alone, after 4 s, the highest first', async () => {
    house.thank('Ada', 5);
    house.thank('Kim', 7);
    house.thank('Jo', 6);
    house.thank('Lee', 5);
    await house.pass(4_000);
    expect(house.texts).toEqual(['Kim, thank you. Really.']);
    await house.pass(6_000);
    expect(house.transcript).toEqual([
      { atS: 4, text: 'Kim, thank you. Really.' },
      { atS: 5.5, text: 'Jo is in the front row until the end of our next live. Thank you!' },
      { atS: 7, text: 'All eyes on Ada. Thank you!' },
      { atS: 8.5, text: 'This one is for Lee.' },
    ]);
  });

  test('TH5. more than five at once are thanked together, each by name', async () => {
    for (let i = 1; i <= 6; i += 1) house.thank(`N${i}`, 5);
    await house.pass(60_000, 1_000);
    expect(house.texts).toEqual(['A big thank you to N1, N2, N3, N4, N5 and N6!']);
  });
});

describe('once, and never not at all', () => {
  test('TH6. a streak that climbs is thanked once, at its highest step', async () => {
    for (const level of [1, 2, 3, 4, 5] as const) {
      house.thank('Ada', level);
      await house.pass(3_000);
    }
    await house.pass(120_000, 1_000);
    expect(house.texts).toEqual(['All eyes on Ada. Thank you!']);
  });

  test('TH6. who is on the way up waits while the others are thanked', async () => {
    house.thank('Kim', 2);
    house.thank('Ada', 2);
    await house.pass(7_000);
    house.thank('Ada', 3);
    await house.pass(1_000);
    expect(house.fresh()).toEqual(['Thank you Kim!']);
    await house.pass(3_000);
    house.thank('Ada', 4);
    await house.pass(120_000, 1_000);
    expect(house.fresh()).toEqual(['Ada, you may ask a question. No rush, it keeps.']);
  });

  test('TH7. a step above the one thanked for is thanked at once, a lower one joins the next grouped thanks', async () => {
    house.thank('Ada', 3);
    await house.pass(8_000);
    expect(house.fresh()).toEqual(['A big thank you to Ada!']);
    house.thank('Ada', 2);
    await house.pass(59_900);
    expect(house.fresh()).toEqual([]);
    await house.pass(100);
    expect(house.fresh()).toEqual(['Thank you Ada!']);
    house.thank('Ada', 5);
    await house.pass(5_000);
    expect(house.fresh()).toEqual(['All eyes on Ada. Thank you!']);
  });

  test('TH7. whoever gives twice is thanked twice, and not more often than once in 60 s', async () => {
    for (let i = 0; i < 60; i += 1) {
      house.thank('Ada', 2);
      await house.pass(5_000);
    }
    const times = house.transcript.map(({ atS }) => atS);
    for (const [i, atS] of times.entries())
      if (i > 0) expect(atS - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(60);
    expect(times.length).toBeGreaterThanOrEqual(4);
  });

  test('TH7. held back twice, a person waits once; held back and then higher, they are thanked for that', async () => {
    house.thank('Ada', 3);
    await house.pass(8_000);
    house.thank('Ada', 1);
    house.thank('Ada', 2);
    await house.pass(10_000);
    house.thank('Ada', 6);
    await house.pass(180_000, 1_000);
    expect(house.texts).toEqual([
      'A big thank you to Ada!',
      'Ada is in the front row until the end of our next live. Thank you!',
    ]);
  });

  test('TH7. a grouped thanks that goes earlier does not name who was thanked within 60 s', async () => {
    house.thank('Ada', 2);
    await house.pass(5_000);
    house.thank('Kim', 1);
    await house.pass(5_000);
    house.thank('Ada', 2);
    await house.pass(120_000, 1_000);
    expect(house.transcript).toEqual([
      { atS: 8, text: 'Thank you Ada!' },
      { atS: 65, text: 'Thank you Kim!' },
      { atS: 70, text: 'Thank you for tonight, Ada!' },
    ]);
  });

  test('TH8. the same person on two platforms is two', async () => {
    house.thank('Ada', 5, 'tiktok:1');
    house.thank('Ada', 6, 'twitch:1');
    await house.pass(20_000);
    expect(house.texts).toHaveLength(2);
  });

  test('TH9. a name is looked up when it is written: who was hidden meanwhile is not named', async () => {
    house.thank('Ada', 1, 'twitch:ada');
    await house.say('Ada', '!hideme');
    house.fresh();
    await house.pass(60_000, 1_000);
    expect(house.texts).toEqual(['Thank you A kind viewer!']);
  });

  test('TH10. a name that looks like a placeholder stays as it is', async () => {
    house.thank('{names} $& {n}', 1);
    house.thank('{name}', 5);
    await house.pass(60_000, 1_000);
    expect(house.texts).toEqual(['All eyes on {name}. Thank you!', 'Thank you {names} $& {n}!']);
  });
});

describe('settings', () => {
  test('TH11. an empty list is silence for that level, and for no other', async () => {
    withTexts({ 1: [], 3: [], 5: [] });
    house.thank('Ada', 1);
    house.thank('Kim', 2);
    house.thank('Jo', 3);
    house.thank('Lee', 5);
    house.thank('Mia', 7);
    await house.pass(120_000, 1_000);
    expect(house.texts).toEqual(['Mia, thank you. Really.', 'Thank you Kim!']);
  });

  test('TH11. with silence for level 1 a repeated gift is still thanked', async () => {
    withTexts({ 1: [] });
    house.thank('Ada', 2);
    await house.pass(10_000);
    house.thank('Ada', 2);
    await house.pass(120_000, 1_000);
    expect(house.texts).toEqual(['Thank you Ada!', 'A big thank you to Ada!']);
  });

  test.each([
    ['thanks are off', () => ({ thanks: { ...house.settings.thanks, on: false } })],
    ['replies are off', () => ({ replies: false })],
  ])('TH12. when %s nobody is thanked, and who waited is dropped', async (_why, patch) => {
    house.thank('Ada', 1);
    house.thank('Kim', 5);
    const before = house.settings;
    house.settings = { ...before, ...patch() };
    house.answers.settingsChanged();
    house.thank('Jo', 5);
    await house.pass(30_000, 1_000);
    house.settings = before;
    house.answers.settingsChanged();
    await house.pass(120_000, 1_000);
    expect(house.texts).toEqual([]);
    expect(house.clock.waiting).toBe(0);
  });

  test('TH13. the waits are settings', async () => {
    house.settings = {
      ...house.settings,
      thanks: { ...house.settings.thanks, groupEveryMs: 0, personMs: 0 },
    };
    house.thank('Ada', 1);
    await house.pass(1_000);
    house.thank('Ada', 1);
    await house.pass(2_000);
    expect(house.texts).toEqual(['Thank you Ada!', 'Thank you for tonight, Ada!']);
  });
});
