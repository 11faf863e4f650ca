import { describe, expect, it } from 'vitest';
import { shortNumber, timesNumber } from '../../../overlay/stage/numbers.ts';
import {
  fitLine,
  fitLines,
  isolate,
  isolateLines,
  isolateName,
  trackingOf,
} from '../../../overlay/stage/text.ts';

/** Every UTF-16 unit is half a size wide. */
const room = (widthPx: number, maxPx: number, minPx: number) => ({
  widthPx,
  maxPx,
  minPx,
  measure: (text: string, sizePx: number) => (text.length * sizePx) / 2,
});

describe('text', () => {
  it('[OV10] one line keeps its size while it fits, shrinks by 2 to the smallest, then is cut with an ellipsis', () => {
    expect(fitLine('12345', room(100, 40, 34))).toEqual({ text: '12345', sizePx: 40 });
    expect(fitLine('12345', room(98, 40, 34))).toEqual({ text: '12345', sizePx: 38 });
    expect(fitLine('123456789', room(85, 40, 34))).toEqual({ text: '1234\u2026', sizePx: 34 });
    expect(fitLine('', room(85, 40, 34))).toEqual({ text: '', sizePx: 40 });
  });

  it('[OV11] a cut never divides a grapheme', () => {
    const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}';
    expect(fitLine(`A${family}B`, room(17 * 5, 34, 34)).text).toBe('A\u2026');
    expect(fitLine('ae\u0301xyz', room(17 * 3, 34, 34)).text).toBe('a\u2026');
  });

  it('[OV12] lines break between words, about equally long, at the largest size that fits', () => {
    expect(fitLines('A big thank you, Ada and all', 2, room(200, 20, 16))).toEqual({
      lines: ['A big thank you,', 'Ada and all'],
      sizePx: 20,
    });
    expect(fitLines('short', 2, room(200, 20, 16))).toEqual({ lines: ['short'], sizePx: 20 });
  });

  it('[OV12] scripts without spaces break between words too', () => {
    const { lines } = fitLines(
      '\u3053\u306E\u914D\u4FE1\u304C\u5927\u597D\u304D\u3067\u3059',
      2,
      room(80, 20, 20),
    );
    expect(lines.length).toBe(2);
    expect(lines.join('')).toBe('\u3053\u306E\u914D\u4FE1\u304C\u5927\u597D\u304D\u3067\u3059');
  });

  it('[OV13] too many words: the last line is cut at the smallest size, and a word wider than the line as well', () => {
    expect(fitLines('aa bb cc dd ee ff', 2, room(45, 20, 18))).toEqual({
      lines: ['aa bb', 'cc d\u2026'],
      sizePx: 18,
    });
    expect(fitLines('thank WWWWWWWWWW', 2, room(60, 20, 20))).toEqual({
      lines: ['thank', 'WWWWW\u2026'],
      sizePx: 20,
    });
  });

  it('[OV14] [OB30] a name keeps its own direction and does not turn what stands around it', () => {
    const mohammed = '\u0645\u062D\u0645\u062F';
    expect(isolate('Ada')).toBe('\u202AAda\u202C');
    expect(isolate(`1 ${mohammed}`)).toBe(`\u202B1 ${mohammed}\u202C`);
    expect(isolate('12!')).toBe('\u202A12!\u202C');
    const thanks = isolateName(`Thank you, ${mohammed} 12`, mohammed);
    expect(thanks).toBe(`Thank you, \u200E\u202B${mohammed}\u202C\u200E 12`);
    expect(isolate(thanks)).toBe(`\u202A${thanks}\u202C`);
    const mixed = isolateName('Ada \u0634\u0643\u0631\u0627', 'Ada');
    expect(isolate(mixed), 'the words are right to left, though the name comes first').toBe(
      `\u202B${mixed}\u202C`,
    );
  });

  it('[OV14] names are isolated by their first strong letter, lines by that of the whole text', () => {
    expect(isolateName('Thank you, Ada', 'Ada')).toBe('Thank you, \u200E\u202AAda\u202C\u200E');
    expect(isolateName('Thank you', '')).toBe('Thank you');
    expect(isolateName('Thank you', 'Ada')).toBe('Thank you');
    expect(isolateLines(['1 \u0645\u0631\u062D\u0628\u0627', 'song'])).toBe(
      '\u202B1 \u0645\u0631\u062D\u0628\u0627\u202C\n\u202Bsong\u202C',
    );
    expect(isolateLines(['hi', '\u0645'])).toBe('\u202Ahi\u202C\n\u202A\u0645\u202C');
  });

  it('[OV15] numbers are grouped, then shortened, rounded down', () => {
    const values = [
      0, 812, 12_840, 99_999, 123_999, 999_999, 1_204_880, 1_209_999, 123_456_789, 2_500_000_000,
    ];
    expect(values.map(shortNumber)).toEqual([
      '0',
      '812',
      '12,840',
      '99,999',
      '123K',
      '999K',
      '1.20M',
      '1.20M',
      '123M',
      '2.50B',
    ]);
    expect(timesNumber(1_204_880)).toBe('\u00D71,204,880');
  });

  it('[TI6] letters that join are never spaced', () => {
    expect(trackingOf('Ends in', 0.06)).toBe(0.06);
    expect(trackingOf('\u0646\u0647\u0627\u064A\u0629 2', 0.06)).toBe(0);
  });
});
