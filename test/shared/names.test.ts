import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanMessage, cleanName, cutUnits, viewerNumber, wellFormed } from '../../shared/names.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemes = (text: string) => [...segmenter.segment(text)].length;
const pictures = (text: string) =>
  [...segmenter.segment(text)].filter(({ segment }) => /\p{Emoji_Presentation}/u.test(segment)).length;
const viewer = /^Viewer \d{4}$/;

/** Never shown, written down once more from the list of threats. */
const FORBIDDEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00AD\u061C\u115F\u1160\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u2800\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u;

/** Text made to break cleaners: every plane, and the parts of names that do harm. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom(
        '\u200D',
        '\u200C',
        '\uFE0F',
        '\u20E3',
        '\u0335',
        '\u0301',
        '\u202E',
        '\u061C',
        '\u3164',
        '\u1100',
        '\u1161',
        '\u11A8',
        '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
        '\u{1F1E6}',
        '\u{1F339}',
        '\u{1F3FD}',
        '\u0E33',
        '\u0600',
        '\u0D4E',
        '\u{110BD}',
        ' ',
        '\r\n',
        'A',
        '\uD83D',
        '\uDC00',
        '\u{E0067}',
        '\u0958',
        '\u0344',
        '\u2126',
        '\u0903',
        '\u0915\u094D',
        '\u{FDFA}',
        '#',
        '1',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

/** What is wrong with a cleaned text; one comparison, since it is made some 50,000 times. */
function faultsOf(text: string, maxGraphemes: number): string[] {
  const faults: string[] = [];
  if (text === '' || text !== text.trim()) faults.push('empty, or not trimmed');
  if (FORBIDDEN.test(text)) faults.push('forbidden');
  if (/\s{2}|[^\S ]/.test(text)) faults.push('spaces');
  if (text.length > 200) faults.push('units');
  if (text.length > maxGraphemes && graphemes(text) > maxGraphemes) faults.push('graphemes');
  if (maxGraphemes === 24 && (text.match(/\p{Emoji_Presentation}/gu)?.length ?? 0) > 3 && pictures(text) > 3)
    faults.push('emoji');
  return faults;
}

describe('names', () => {
  it('[NM1] any text becomes a name that fits, twice cleaned as once, and nothing throws', () => {
    fc.assert(
      fc.property(nasty, fc.string({ maxLength: 5 }), (raw, seed) => {
        const name = cleanName(raw, seed);
        expect([faultsOf(name, 24), cleanName(name, seed)]).toEqual([[], name]);
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);

  it('[NM2] any text becomes a message that fits, twice cleaned as once, or null', () => {
    fc.assert(
      fc.property(nasty, (raw) => {
        const message = cleanMessage(raw);
        if (message === null) return;
        expect([faultsOf(message, 140), cleanMessage(message)]).toEqual([[], message]);
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);

  it.each([
    ['\u202Eabc', 'abc'],
    ['\u061C\u061C19', '19'],
    ['f\u200Bu\u200Bn', 'fun'],
    ['f u n', 'f u n'],
    ['f.u.n', 'f.u.n'],
    ['\u03C6un', '\u03C6un'],
    ['A\u{E0061}\u{E007F}da', 'Ada'],
    ['A\uFE0Fda', 'Ada'],
    ['A\uD800da', 'Ada'],
    ['__proto__', '__proto__'],
    ['Jose\u0301', 'Jos\u00E9'],
    ['a \u0301b', 'a b'],
    ['Ada \u20E3\u20E3\u20E3\u20E3', 'Ada'],
    ['A\u20E3\u20E3\u20E3\u20E3', 'A\u20E3\u20E3'],
    ['Ada\nLovelace\t  1', 'Ada Lovelace 1'],
    ['A\u0000d\u001Ba\u0085', 'Ada'],
    ['\u2068Ada\u2069', 'Ada'],
    ['a\u00ADb\u2060c\uFEFFd', 'abcd'],
    ['A\u200Dd\u200Ca', 'Ada'],
  ])('[NM3] %j is shown as %j', (raw, shown) => {
    expect(cleanName(raw, 'seed')).toBe(shown);
  });

  it.each([
    '',
    '   ',
    '\u3164',
    '\u3164\u3164 \u115F',
    '\u2800',
    '\u200D',
    '\uFE0F',
    '\u0301\u0301',
    '\uD800',
    '\u00A0',
  ])('[NM4] %j, of which nothing is left, is shown as a viewer with a number', (raw) => {
    expect(cleanName(raw, 'seed')).toMatch(viewer);
    expect(cleanMessage(raw)).toBeNull();
  });

  it('[NM5] the number of a viewer is the same for the same seed and hides the seed', () => {
    expect(viewerNumber('tiktok:1')).toBe(viewerNumber('tiktok:1'));
    expect(viewerNumber('tiktok:1')).not.toBe(viewerNumber('tiktok:2'));
    expect(viewerNumber('tiktok:6813181309701719620')).toMatch(viewer);
  });

  it('[NM6] a letter keeps two marks at most, four in scripts that need them', () => {
    expect(cleanName(`Z${'\u0335'.repeat(500)}`, 'seed')).toBe('Z\u0335\u0335');
    expect(cleanName('\u0E01\u0E34\u0E48', 'seed')).toBe('\u0E01\u0E34\u0E48');
    expect(cleanName(`\u0E01${'\u0E48'.repeat(200)}`, 'seed')).toBe(`\u0E01${'\u0E48'.repeat(4)}`);
  });

  it.each([
    'Ada',
    'Jos\u00E9',
    '\u0410\u043D\u043D\u0430',
    '\u5C0F\u660E',
    '\uD55C\uAD6D\uC5B4',
    '\u0645\u062D\u0645\u062F',
    '\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645',
    '\u0928\u092E\u0938\u094D\u0924\u0947',
    '\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35',
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
    '\u2764\uFE0F Ada',
    '\u{1F44D}\u{1F3FD}',
    '\u{1F1E9}\u{1F1EA}',
    '1\uFE0F\u20E3',
  ])('[NM7] %s stays as it is', (name) => {
    expect(cleanName(name, 'seed')).toBe(name);
  });

  it('[NM8] a long name ends at its 24th grapheme, a message at its 140th', () => {
    expect(cleanName('a'.repeat(60), 'seed')).toBe('a'.repeat(24));
    expect(cleanName('\u0E01'.repeat(2_000), 'seed')).toBe('\u0E01'.repeat(24));
    expect(cleanMessage('word '.repeat(60))).toBe('word '.repeat(28).trim());
  });

  const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
  const flag = '\u{1F1E9}\u{1F1EA}';
  const thumb = '\u{1F44D}\u{1F3FD}';
  const keycap = '1\uFE0F\u20E3';
  const heart = '\u2764\uFE0F';
  it.each([
    ['\u{1F339}'.repeat(2_000), '\u{1F339}'.repeat(3)],
    [`${family}${flag}${thumb}${keycap}${heart}`, `${family}${flag}${thumb}`],
    [`${keycap}${heart}1\u20E3${flag}Ada`, `${keycap}${heart}1\u20E3Ada`],
    [`${flag.repeat(30)} Ada`, `${flag.repeat(3)} Ada`],
    ['\u{1F339} A \u{1F339} d \u{1F339} a \u{1F339} !', '\u{1F339} A \u{1F339} d \u{1F339} a !'],
    ['123 #1 \u2605\u2605\u2605\u2605 Ada\u2122', '123 #1 \u2605\u2605\u2605\u2605 Ada\u2122'],
  ])('[NM36] of the emoji in %s the first three stay: a family, a flag, a keycap is one', (raw, shown) => {
    expect(cleanName(raw, 'seed')).toBe(shown);
  });

  it('[NM36] a message keeps all its emoji', () => {
    expect(cleanMessage('\u{1F339}'.repeat(10))).toBe('\u{1F339}'.repeat(10));
  });

  it('[NM9] a cut never halves a character, and half characters become U+FFFD', () => {
    expect([cutUnits('a\u{1F339}', 2), cutUnits('a\u{1F339}', 3), cutUnits('abc', 2)]).toEqual([
      'a',
      'a\u{1F339}',
      'ab',
    ]);
    expect(wellFormed('\uD800a\uDC00\u{1F339}')).toBe('\uFFFDa\uFFFD\u{1F339}');
  });

  it.each(['a', '\u0335', '\u200D', '\uD800', '\u{1F468}\u200D', '\uFE0F', ' \u200B', '\u0E48'])(
    '[NM10] of a million %j only the first 256 units are looked at',
    (part) => {
      const long = `A${part.repeat(1_000_000)}`;
      const from = performance.now();
      const name = cleanName(long, 'seed');
      // Some 0.1 ms; all of it would take seconds.
      expect(performance.now() - from).toBeLessThan(300);
      expect(name).toBe(cleanName(long.slice(0, 256), 'seed'));
    },
  );
});
