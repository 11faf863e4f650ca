import { describe, expect, test } from 'vitest';
import { safeLine } from '../../../bot/answers/wording.ts';
import { botSettings, DEFAULT_BOT_SETTINGS } from '../../../shared/bot-settings.ts';
import { BOT_TEXTS, CHAT_COMMANDS, placeholdersOf, THANKS } from '../../../shared/bot-texts.ts';
import { parseWith } from '../../../shared/schema.ts';

const TEXTS = [...Object.values(THANKS).flat(), ...Object.values(BOT_TEXTS)];

/** Dashboard.md 6: what tools are said to draw warnings for, as words of their own and in their forms. */
const PRESSING =
  /(?<![!\p{L}])(gift|follow|like|share|tap|send|donat|buy|coin|diamond|tip|pay|money|cash)(s|ed|ing|er|ers|e|es|ion|ions)?(?!\p{L})|[$€£¥₹\p{Sc}]/iu;

const faultsIn = (change: (settings: Record<string, never>) => unknown) => {
  const settings = structuredClone(DEFAULT_BOT_SETTINGS) as unknown as Record<string, never>;
  change(settings);
  const parsed = parseWith(botSettings, settings);
  return parsed.ok ? [] : parsed.faults.map(({ path, message }) => `${path}: ${message}`);
};

describe('the catalogue', () => {
  test.each(TEXTS)('BT50. %j presses nobody', (text) => {
    expect(PRESSING.exec(text)?.[0] ?? null).toBeNull();
  });

  test('BT50. the check finds what it should', () => {
    for (const text of [
      'Send gifts!',
      'a Gift',
      'tap tap',
      'follow me',
      '5 $',
      'donations',
      'coins',
      'Buy!',
      '12 €',
    ]) {
      expect([text, PRESSING.test(text)]).toEqual([text, true]);
    }
    for (const text of ['!testgift', 'likely', 'tapestry'])
      expect([text, PRESSING.test(text)]).toEqual([text, false]);
  });

  test('BT51. every text is one safe line as it stands, unless it begins with a name', () => {
    for (const text of TEXTS) {
      expect(text.length).toBeLessThanOrEqual(300);
      expect(safeLine(text)).toBe(text);
    }
  });

  test('BT52. every text that answers begins with the command that it answers', () => {
    const begins = [...Object.keys(CHAT_COMMANDS), 'thanks', 'wishFailed', 'gone', 'notSaved', 'failed'];
    for (const key of Object.keys(BOT_TEXTS)) {
      expect([key, begins.some((begin) => key.startsWith(begin))]).toEqual([key, true]);
    }
  });
});

describe('the settings', () => {
  test('BT53. the defaults are accepted as they are', () => {
    expect(parseWith(botSettings, DEFAULT_BOT_SETTINGS)).toEqual({ ok: true, value: DEFAULT_BOT_SETTINGS });
    expect(parseWith(botSettings, JSON.parse(JSON.stringify(DEFAULT_BOT_SETTINGS)))).toEqual({
      ok: true,
      value: DEFAULT_BOT_SETTINGS,
    });
  });

  test.each(Object.keys(BOT_TEXTS) as (keyof typeof BOT_TEXTS)[])(
    'BT54. %s takes its own placeholders and names any other',
    (key) => {
      const known = placeholdersOf(BOT_TEXTS[key]);
      const list = known.map((name) => `{${name}}`).join(', ');
      expect(
        faultsIn((settings) => Object.assign(settings['texts'] ?? {}, { [key]: `Hello ${list}` })),
      ).toEqual([]);
      expect(
        faultsIn((settings) => Object.assign(settings['texts'] ?? {}, { [key]: 'Hello {nmae} {}' })),
      ).toEqual([
        `texts.${key}: {nmae} is not known here; there is: ${list || 'none'}.`,
        `texts.${key}: {} is not known here; there is: ${list || 'none'}.`,
      ]);
    },
  );

  test('BT55. each fault stands at its place', () => {
    expect(
      faultsIn((settings) => {
        const { thanks, commands, texts } = settings as unknown as typeof DEFAULT_BOT_SETTINGS;
        thanks.texts[1] = ['Thank you {name}!'];
        thanks.texts[5] = ['fine {name}', 'Thanks {names} {amount}'];
        thanks.personMs = -1;
        Object.assign(commands.skip, { who: 'anybody' });
        Object.assign(commands, { dance: { on: true, who: 'everyone' } });
        texts.gone = '';
        texts.skip = '   ';
        texts.pause = 'two\nlines';
        texts.resume = '/me goes on';
        texts.clear = 'x'.repeat(301);
        Object.assign(settings, { nextLive: '2026-11-31T20:00' });
      }),
    ).toEqual([
      'thanks.personMs: Use 0 or more.',
      'thanks.texts.1.0: {name} is not known here; there is: {names}.',
      'thanks.texts.5.1: {names} is not known here; there is: {name}.',
      'thanks.texts.5.1: {amount} is not known here; there is: {name}.',
      'commands.skip.who: Use "everyone" or "subscriber" or "vip" or "moderator" or "broadcaster".',
      'commands.dance: This field is not known here.',
      'texts.skip: Write some words.',
      'texts.pause: Write it on one line.',
      'texts.resume: Chat takes what begins with / . ! or \\ for a command.',
      'texts.clear: Write at most 300 characters.',
      'texts.gone: This is empty.',
      'nextLive: Write a time such as 2026-11-27T20:00.',
    ]);
  });

  test.each([
    '2026-02-29T20:00',
    '2026-11-27T24:30',
    '2026-13-01T20:00',
    '27.11. 20:00',
    '2026-11-27T20:00:00',
  ])('BT55. %s is no time', (nextLive) => {
    expect(faultsIn((settings) => Object.assign(settings, { nextLive }))).toHaveLength(1);
  });

  test('BT56. texts and commands that an older file does not know have their default', () => {
    const { skip: _text, ...texts } = DEFAULT_BOT_SETTINGS.texts;
    const { next: _command, ...commands } = DEFAULT_BOT_SETTINGS.commands;
    expect(parseWith(botSettings, { ...DEFAULT_BOT_SETTINGS, texts, commands })).toEqual({
      ok: true,
      value: DEFAULT_BOT_SETTINGS,
    });
  });
});
