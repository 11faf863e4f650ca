/** The four ways in which one Chinese character is written, by the family that draws it. */
export const HAN_FAMILIES = {
  japanese: 'Noto Sans JP',
  korean: 'Noto Sans KR',
  simplified: 'Noto Sans SC',
  traditional: 'Noto Sans TC',
} as const;
type HanStyle = keyof typeof HAN_FAMILIES;

/** Where nothing tells them apart: by the number of people who write so. */
const USUAL_ORDER: readonly HanStyle[] = ['simplified', 'traditional', 'japanese', 'korean'];

/** The double-byte part of each country's own character set. */
const COUNTRY_SETS: readonly { style: HanStyle; encoding: string; leads: Bytes; trails: Bytes }[] = [
  { style: 'simplified', encoding: 'gbk', leads: [0xb0, 0xf7], trails: [0xa1, 0xfe] },
  { style: 'traditional', encoding: 'big5', leads: [0xa4, 0xf9], trails: [0x40, 0xfe] },
  { style: 'japanese', encoding: 'shift_jis', leads: [0x88, 0xea], trails: [0x40, 0xfc] },
];
type Bytes = readonly [first: number, last: number];

let countryLetters: Map<HanStyle, ReadonlySet<string>> | null = null;

/**
 * In which order the families are asked for the characters of a text. Kana make it Japanese, Hangul Korean, Bopomofo
 * traditional; else the first of simplified, traditional and Japanese whose country's own character set holds all of
 * it: \u56FD\u9F99 is simplified, \u570B\u9F8D traditional, \u685C\u4E95 Japanese.
 */
export function hanFamilies(text: string): readonly string[] {
  const style = styleOf(text);
  return [style, ...USUAL_ORDER.filter((other) => other !== style)].map((each) => HAN_FAMILIES[each]);
}

function styleOf(text: string): HanStyle {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\u30FC]/u.test(text)) return 'japanese';
  if (/\p{Script=Hangul}/u.test(text)) return 'korean';
  if (/\p{Script=Bopomofo}/u.test(text)) return 'traditional';
  const letters = text.match(/\p{Script=Han}/gu) ?? [];
  if (letters.length === 0) return 'japanese';
  countryLetters ??= readCountrySets();
  for (const [style, known] of countryLetters) {
    if (letters.every((letter) => known.has(letter))) return style;
  }
  return 'simplified';
}

/** The browser knows these sets already: each is read once, by decoding every pair of bytes that it may hold. */
function readCountrySets(): Map<HanStyle, ReadonlySet<string>> {
  return new Map(
    COUNTRY_SETS.map(({ style, encoding, leads, trails }) => {
      const decoder = new TextDecoder(encoding);
      const letters = new Set<string>();
      for (let lead = leads[0]; lead <= leads[1]; lead++) {
        for (let trail = trails[0]; trail <= trails[1]; trail++) {
          const letter = decoder.decode(Uint8Array.of(lead, trail));
          if (/^\p{Script=Han}$/u.test(letter)) letters.add(letter);
        }
      }
      return [style, letters];
    }),
  );
}
