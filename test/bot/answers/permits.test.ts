import { beforeEach, describe, expect, test } from 'vitest';
import { parseCommand } from '../../../bot/answers/parse.ts';
import { CHAT_COMMANDS } from '../../../shared/bot-texts.ts';
import type { ChatBadge } from '../../../shared/chat.ts';
import type { House } from './house.ts';
import { createHouse } from './house.ts';

let house: House;
beforeEach(() => {
  house = createHouse();
});

describe('what is a command', () => {
  test.each([
    ['!top', 'top', ''],
    ['!TOP', 'top', ''],
    ['  !top  ', 'top', ''],
    ['!top \u{E0000}', 'top', ''],
    ['!top\u{E0000}', 'top', ''],
    ['\u{E0000}!top', 'top', ''],
    ['!top\u00A0week', 'top', 'week'],
    ['!top\u3000\u2003 week \u{E0000}', 'top', 'week'],
    ['\uFF01\uFF54\uFF4F\uFF50', 'top', ''],
    ['@Giftcast !top', 'top', ''],
    ['@Giftcast\u00A0!hide @Ada', 'hide', '@Ada'],
    ['!hide Ada  Lovelace', 'hide', 'Ada Lovelace'],
    ['\u200B!\u200Bt\u00ADop', 'top', ''],
  ])('BT30. %j is one', (text, name, rest) => {
    expect(parseCommand(text)).toEqual({ name, rest });
  });

  test.each([
    'top',
    '!',
    '! top',
    '!!top',
    'hello !top',
    '@Ada hello !top',
    '@Ada @Kim !top',
    '!topp',
    '!top!',
    '!constructor',
    '!__proto__',
    '!toString',
    '/top',
    '.top',
    '',
    '\u{E0000}',
    '\u0130!top',
  ])('BT30. %j is none', (text) => {
    expect(parseCommand(text)).toBeNull();
  });
});

describe('who may', () => {
  const ofModerators = Object.entries(CHAT_COMMANDS)
    .filter(([, { who }]) => who === 'moderator')
    .map(([name]) => name);

  test.each(ofModerators)('BT31. !%s of a viewer does nothing and is not answered', async (name) => {
    house.host.onAir = () => ({ id: 'a1', name: 'Sam' });
    house.host.held = () => [{ id: 'a2', name: 'Sam' }];
    house.host.findGifter = () => ({ gifterId: 'tiktok:1', name: 'Sam' });
    const text = `!${name} ${{ hide: '@Sam', session: 'start' }[name] ?? ''}`;
    for (const badges of [[], ['subscriber'], ['vip'], ['vip', 'subscriber']] as ChatBadge[][]) {
      await house.say('Ada', text, badges);
      await house.pass(60_000, 10_000);
    }
    expect(house.acts).toEqual([]);
    expect(house.texts).toEqual([]);
    for (const badge of ['moderator', 'broadcaster'] as const) {
      await house.say('Mia', text, [badge]);
      await house.pass(2_000);
    }
    expect(house.acts).toHaveLength(2);
    expect(house.texts.every((line) => line.startsWith('ok'))).toBe(true);
  });

  test.each(Object.keys(CHAT_COMMANDS))('BT32. !%s that is off does nothing', async (name) => {
    const commands = { ...house.settings.commands, [name]: { on: false, who: 'everyone' } };
    house.settings = { ...house.settings, commands } as typeof house.settings;
    await house.say('Mia', `!${name}`, ['broadcaster']);
    await house.pass(2_000);
    expect(house.acts).toEqual([]);
    expect(house.texts).toEqual([]);
  });

  const ranks = ['everyone', 'subscriber', 'vip', 'moderator', 'broadcaster'] as const;
  test.each(ranks)('BT31. a command for %s is for those above as well', async (who) => {
    const commands = { ...house.settings.commands, goal: { on: true, who } };
    house.settings = { ...house.settings, commands, overallWaitMs: 0 };
    const answered = [];
    for (const rank of ranks) {
      await house.say(rank, '!goal', rank === 'everyone' ? [] : [rank]);
      await house.pass(40_000, 10_000);
      answered.push(house.fresh().length);
    }
    expect(answered).toEqual(ranks.map((_, index) => (index >= ranks.indexOf(who) ? 1 : 0)));
  });

  test('BT33. an unknown command is not answered', async () => {
    await house.say('Ada', '!discord');
    await house.say('Mia', '!discord', ['moderator']);
    await house.pass(2_000);
    expect(house.texts).toEqual([]);
  });
});

describe('cool-downs', () => {
  test('BT34. a person waits 30 s, and everybody 5 s', async () => {
    await house.say('Ada', '!goal');
    await house.pass(4_900);
    await house.say('Kim', '!rank');
    expect(house.fresh()).toHaveLength(1);
    await house.pass(100);
    await house.say('Kim', '!rank');
    expect(house.fresh()).toHaveLength(1);
    await house.pass(24_900);
    await house.say('Ada', '!rank');
    expect(house.fresh()).toEqual([]);
    await house.pass(100);
    await house.say('Ada', '!rank');
    expect(house.fresh()).toEqual(['@Ada good to have you here.']);
  });

  test('BT34. what was refused, unknown or silent starts no wait', async () => {
    await house.say('Ada', '!discord');
    await house.say('Ada', '!skip');
    await house.say('Ada', '!top', [], 'tiktok');
    await house.say('Ada', '!rank');
    expect(house.texts).toHaveLength(1);
    // Kim came too early for everybody's wait: the own one has not begun.
    await house.say('Kim', '!rank');
    await house.pass(5_000);
    await house.say('Kim', '!rank');
    expect(house.texts).toHaveLength(2);
  });

  test('BT34. the waits are settings', async () => {
    house.settings = { ...house.settings, personWaitMs: 0, overallWaitMs: 0 };
    await house.say('Ada', '!rank');
    await house.say('Ada', '!goal');
    await house.pass(2_000);
    expect(house.texts).toHaveLength(2);
  });

  test('BT35. moderators wait for nothing', async () => {
    for (const text of ['!pause', '!resume', '!rank', '!goal']) await house.say('Mia', text, ['moderator']);
    await house.say('Leo', '!next', ['broadcaster']);
    await house.pass(10_000);
    expect(house.texts).toHaveLength(5);
  });
});

describe('its own lines', () => {
  test('BT37. nothing that the bot writes reads as a command, so its own lines never start one', async () => {
    await house.say('A !skip B', '!rank');
    await house.pass(5_000);
    house.thank('!clear', 7);
    house.thank('@x !clear', 7);
    await house.pass(20_000);
    const own = house.fresh();
    expect(own).toHaveLength(3);
    for (const text of own) await house.say('Giftcast', text, ['moderator']);
    expect(own).toEqual([
      '» @A !skip B good to have you here.',
      '» !clear, thank you. Really.',
      '» @x !clear, thank you. Really.',
    ]);
    expect(house.acts).toEqual([]);
  });
});
