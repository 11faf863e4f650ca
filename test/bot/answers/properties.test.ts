import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../bot/answers/parse.ts';
import { fill, MAX_LINE, numbered, safeLine } from '../../../bot/answers/wording.ts';
import type { Level } from '../../../shared/alert.ts';
import { CHAT_COMMANDS } from '../../../shared/bot-texts.ts';
import { createHouse, settled } from './house.ts';

/** Text made to break what reads and writes chat. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom(
        ...[
          '/',
          '.',
          '!',
          '\\',
          '@x ',
          ' ',
          '\r\n',
          '\u2028',
          '\u0000',
          '\u200D',
          '\u200B',
          '\u202E',
          '\uFEFF',
        ],
        ...[
          '\u{E0000}',
          '\uD83D',
          '\uDE00',
          '\u{1F468}\u200D\u{1F469}',
          '\u0301',
          '{name}',
          '{names}',
          '$&',
          '$1',
        ],
        ...['\u3000', '\u00A0', '\uFF01', '\uFE0F', '\u3164', '/ban ', '.ban ', '/me ', 'x'.repeat(300)],
        ...Object.keys(CHAT_COMMANDS).map((name) => `!${name} `),
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** What is wrong with a line that goes to chat. */
function faultsOf(line: string): string[] {
  const faults: string[] = [];
  if (line === '' || line !== line.trim()) faults.push('empty, or not trimmed');
  if (line.length > MAX_LINE) faults.push('too long');
  if (/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(line))
    faults.push('controls');
  if (/^[\s\u200C\u200D\uFE0F]*[/.!\\]/u.test(line)) faults.push('begins like a command');
  if (parseCommand(line) !== null) faults.push('is a command');
  return faults;
}

describe('whatever comes', () => {
  test('BT41. a line that goes to chat is one line, not too long, and nobody takes it for a command', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = safeLine(text);
        if (line === null) return;
        expect([faultsOf(line), faultsOf(numbered(line, 12)), safeLine(line)]).toEqual([[], [], line]);
      }),
      { numRuns: 5_000 },
    );
  });

  test('BT41. a cut never halves a character', () => {
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
    const line = safeLine(`ab${family.repeat(100)}`) ?? '';
    expect(line.length).toBeLessThanOrEqual(450);
    expect(line).toBe(`ab${family.repeat(Math.floor(448 / family.length))}`);
  });

  test('BT41. ordinary lines of many scripts stay as they are', () => {
    for (const line of [
      'Thank you さくら, محمد, מיכל, สมชาย and Nguyễn Thị Mai!',
      'کتاب\u200Cها \u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u2764\uFE0F',
      '@Ada done.',
      '(ok) "yes"',
      '100 % together',
    ]) {
      expect(safeLine(line)).toBe(line);
    }
  });

  test('BT42. any text is read as a command of ours or as none, and nothing throws', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const asked = parseCommand(text);
        if (asked !== null) expect(Object.keys(CHAT_COMMANDS)).toContain(asked.name);
      }),
      { numRuns: 5_000 },
    );
  });

  test('BT42. placeholders are filled in one pass, whatever stands in them', () => {
    fc.assert(
      fc.property(nasty, nasty, (name, other) => {
        expect(fill('<{name}|{other}|{missing}>', { name, other })).toBe(`<${name}|${other}|{missing}>`);
      }),
    );
  });

  const step = fc.record({
    waitMs: fc.constantFrom(0, 0, 10, 500, 4_000, 20_000, 70_000),
    what: fc.oneof(
      fc.record({ name: nasty, level: fc.integer({ min: 1, max: 7 }) }),
      fc.record({ name: nasty, text: nasty, isStaff: fc.boolean() }),
      fc.record({ canSend: fc.boolean() }),
      fc.record({ isSent: fc.boolean() }),
    ),
  });

  test('SD13. no evening of gifts, commands and failures writes too much, or anything that may not be written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const house = createHouse({ personWaitMs: 0, overallWaitMs: 0 });
        const tried: { atMs: number; text: string }[] = [];
        let isSent = true;
        house.send = async (text) => {
          tried.push({ atMs: house.clock.now(), text });
          return isSent;
        };
        house.host.onAir = () => ({ id: 'a1', name: String(tried.length) });
        for (const { waitMs, what } of steps) {
          if ('level' in what) house.thank(what.name, what.level as Level);
          else if ('canSend' in what) house.canSend = what.canSend;
          else if ('isSent' in what) isSent = what.isSent;
          else await house.say(what.name, what.text, what.isStaff ? ['moderator'] : []);
          house.clock.advance(waitMs);
          await settled();
        }
        isSent = true;
        house.canSend = true;
        await house.pass(200_000, 2_000);
        expect(tried.flatMap(({ text }) => faultsOf(text))).toEqual([]);
        for (const { atMs } of tried) {
          expect(
            tried.filter((one) => one.atMs >= atMs && one.atMs < atMs + 30_000).length,
          ).toBeLessThanOrEqual(20);
        }
        // In the end nothing waits, and nothing broke.
        expect([house.clock.waiting, house.logged]).toEqual([0, []]);
      }),
      { numRuns: 150 },
    );
  });

  test('TH14. everybody who reached a step is named or counted, and nobody is named twice for one gift', async () => {
    const gift = fc.record({
      who: fc.integer({ min: 0, max: 30 }),
      level: fc.integer({ min: 1, max: 7 }),
      waitMs: fc.constantFrom(0, 0, 0, 300, 2_500, 9_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(gift, { maxLength: 60 }), async (gifts) => {
        const house = createHouse();
        const given = new Map<string, number>();
        for (const { who, level, waitMs } of gifts) {
          const name = `N${who};`;
          given.set(name, (given.get(name) ?? 0) + 1);
          house.thank(name, level as Level);
          await house.pass(waitMs, 500);
        }
        await house.pass(200_000, 1_000);
        const all = house.texts.join('\n');
        for (const [name, times] of given) {
          const named = all.match(new RegExp(`\\b${name}`, 'g'))?.length ?? 0;
          expect([name, named >= 1 && named <= times]).toEqual([name, true]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
