/**
 * Signs that are read as a Latin letter: an own table, written by hand from what people type in chats; far smaller
 * than Unicode's confusables (UTS 39), which also equates letters that nobody reads as one another.
 * Fullwidth, mathematical, circled and superscript letters are not here: NFKC turns them into letters.
 */

/** Letters of other scripts, small capitals, currency and pictures. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑᴀᎪꭺᗅꓮⲁⲀΛλΔД∂Αₐᗩ卂ค₳',
  b: 'ЬьвВβʙᏴᏏᗷꓐɓƀЪъ฿ΒҌҍϐБ乃๒',
  c: 'сСϲϹᴄᏟꓚⲥⲤƈȼ¢©⊂ҫҪᑕᏨ☪匚₵',
  d: 'ԁԀᴅᎠᗞꓓɗđðÐɖᗪժ๔∂',
  e: 'еЕєЄεΕᴇᎬꓰҽҼ℮ɛɇ∈ЭэξΞəɜᗴΣ乇',
  f: 'ϝϜꜰƒғҒꓝφΦфФʄꞙᖴ₣千Ŧ',
  g: 'ɡɢցᏀᎶꓖǥɠԍԌᘜ₲ﻮг',
  h: 'һҺհʜΗНнᎻᕼꓧħɦⱨђћҥⲏ卄',
  i: 'іІїЇιΙɪıᎥꓲ¡ɨⵏꙇ∣ℹᶦӀӏǀ丨เłŁ',
  j: 'јЈϳᴊᎫꓙɉʝյᒍﾌנ',
  k: 'кКκΚᴋᏦᛕꓗƙқҝҡⲕⲔ₭ԟҚҜ',
  l: 'ʟᏞꓡłŁɫɭƚ∟լԼ₤ⱡӀӏǀᒪ£ㄥ',
  m: 'мМᴍΜᎷᗰꓟⲙɱ₥ӎ爪๓',
  n: 'пηոՈɴΝꓠиИɲŋƞ₦ղՌռⲛπ∩ƝᑎПᘉ几ภ',
  o: 'оОοΟᴏօՕσᎾꓳⲟøØөӨθΘ○●◯⭕⚪〇◎☉०๐໐ჿסםⵔ⊙ㄖ๏',
  p: 'рРρΡᴘᏢꓑⲣþÞƿҏᑭ₱卩ք',
  q: 'ԛԚգզɋ۹ᑫɊ',
  r: 'гГяЯʀᎡᏒꓣɍɾɼⲅ®ᖇ尺',
  s: 'ѕЅꜱᏚՏꓢ§ʂƨ∫Ⴝട₷ᔕടς丂ร₴',
  t: 'тТτΤᴛᎢꓔⲧ†‡ŧƭ⟙է✝☨₮ㄒՇŦե',
  u: 'υսՍʋᴜцЦɄʉџμµ∪ꓴᑌ⊔ΰυㄩยմն',
  v: 'νѵѴᴠᏙꓦ√∨ᐯטѷש',
  w: 'шШщЩωΩѡᴡᎳᏔꓪա₩ᗯ山ฬ',
  x: 'хХχΧⲭꓫ×✗✕✖❌❎жЖҳ᙭乂א',
  y: 'уУүҮγΥʏᎩᎽꓬ¥ყɏƴұЧчᖻㄚץ',
  z: 'ᴢΖζᏃꓜƶȥʐჳᏭ乙',
};

/**
 * Latin letters with strokes, hooks, bars and tails, and Cyrillic ones that are a look-alike with such: by their names
 * in Unicode 15 (`LATIN SMALL LETTER B WITH STROKE`, `LATIN LETTER SMALL CAPITAL B`). What NFKD takes apart is not here.
 */
const FORMS: Readonly<Record<string, string>> = {
  a: 'ᴀᶏⱥ',
  b: 'ƀƃɓʙᴃᴯᵬᶀꞗ𐞅',
  c: 'ƈȼɕʗҫᴄᶝꞓꞔ𝼏𝼝',
  d: 'đƌȡɖɗᴅᵭᶁᶑꝺꟈ𐞋𐞌𐞍',
  e: 'ɇɛʚᴇᵋᶒᶓⱸꬲꬳꬴ',
  f: 'ƒᵮᶂꜰꝼꞙ',
  g: 'ǥɠɡɢʛᵹᶃᶢꞡꟑꬶ𐞓',
  h: 'ħɦʜʱңӈӊԣԧԩⱨꞕꟸ𐞕',
  i: 'ıɨɪᶖᶤ𝼚',
  j: 'ȷɉʄʝᴊᶡᶨ𐞘',
  k: 'ƙқҝҟӄᴋᶄⱪꝁꝃꝅꞣ',
  l: 'łƚȴɫɬɭʟᴌᶅᶩᶪⱡꝇꝉꞎꬷꬸꬹꭝꭞ𐞛𐞝𝼄𝼑𝼓',
  m: 'ɱӎᴍᵯᶆᶬꬺ',
  n: 'ƞȵɲɳɴҧӆԓԡԥԯᵰᶇᶮᶯꞑꞥꬻ',
  o: 'øǿɵᴏᴐᴑᴒᴓᵓᶗᶱⱺꝋꝍꬽꬾꬿ𐞢𝼛',
  p: 'ƥҏᴘᵱᵽᶈꝑꝓꝕ',
  q: 'ɋʠꝗꝙꞯ',
  r: 'ɍɼɽɾʀґғҕӷӻᵲᵳᶉꝛꞃꞧꭆꭉꭋꭌ𐞨𐞩𝼖',
  s: 'ȿʂᵴᶊᶳẜẝꜱꞅꞩꟊ𐞺𝼞',
  t: 'ŧƫƭȶʈҭᴛᵵᶵⱦꚋꞇ𐞯𝼉',
  u: 'ᴜᴝᵙᶙꞹꭎꭒꭟ',
  v: 'ʋᴠᶌᶹⱱⱴꝟ𐞰',
  w: 'ᴡⱳ',
  x: 'җҳӽӿᶍꭖꭗꭘꭙ',
  y: 'ƴɏʏҷҹỿꭚ',
  z: 'ƶȥɀʐʑᴢᵶᶎᶼᶽⱬ',
};

/** Letters turned upside down. A name that holds one of them has its `n` read as `u` too, and so on. */
const TURNED: Readonly<Record<string, string>> = {
  a: 'ɐ∀',
  b: 'q',
  c: 'ɔƆ',
  d: 'pᗡ',
  e: 'ǝƎ',
  f: 'ɟℲ',
  g: 'ƃ⅁',
  h: 'ɥ',
  i: 'ᴉ',
  j: 'ɾſ',
  k: 'ʞ⋊',
  l: 'ʃן˥',
  m: 'ɯw',
  n: 'u',
  p: 'dԀ',
  q: 'b',
  r: 'ɹᴚ',
  t: 'ʇ⊥',
  u: 'n∩',
  v: 'ʌ',
  w: 'ʍm',
  y: 'ʎ⅄',
};

/** Digits as letters. `1` is both. */
const DIGITS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'gb',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/** Signs of the keyboard as letters. */
const KEYS: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'il',
  '+': 't',
  '€': 'e',
  '(': 'c',
  '<': 'c',
  '[': 'c',
  '{': 'c',
  '&': 'e',
  '^': 'a',
  '%': 'o',
  '°': 'o',
};

/** How a letter sounds, or is written by those who know the lists. Read so for the worst words only. */
const SOUNDS: Readonly<Record<string, string>> = { c: 'k', k: 'c', q: 'kg', z: 's', v: 'u', y: 'i', j: 'i' };

/** Latin letters and digits in a name that also holds Cyrillic. */
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'вь',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  n: 'п',
  o: 'о',
  p: 'р',
  t: 'т',
  u: 'и',
  x: 'х',
  y: 'у',
  '@': 'а',
  '0': 'о',
  '3': 'з',
  '4': 'ч',
  '6': 'б',
  '9': 'я',
};

function turnAround(...tables: readonly Readonly<Record<string, string>>[]): Map<string, string> {
  const result = new Map<string, string>();
  for (const [letter, signs] of tables.flatMap((table) => Object.entries(table)))
    for (const sign of signs) {
      const known = result.get(sign) ?? '';
      if (!known.includes(letter)) result.set(sign, known + letter);
    }
  return result;
}

/** From a sign to the Latin letters that it may stand for. */
export const lookAlikes: ReadonlyMap<string, string> = turnAround(LOOK_ALIKES, FORMS);
/** Likewise; plain letters among them only where the name holds one that is unmistakably turned. */
export const turned: ReadonlyMap<string, string> = turnAround(TURNED);
export const digits: ReadonlyMap<string, string> = new Map(Object.entries(DIGITS));
export const keys: ReadonlyMap<string, string> = new Map(Object.entries(KEYS));
export const sounds: ReadonlyMap<string, string> = new Map(Object.entries(SOUNDS));
export const cyrillic: ReadonlyMap<string, string> = new Map(Object.entries(CYRILLIC));

/** Two signs that stand for one letter. */
export const pairs: ReadonlyMap<string, string> = new Map([
  ['ph', 'f'],
  ['vv', 'w'],
  ['|)', 'd'],
  ['|>', 'd'],
  ['()', 'o'],
  ['[]', 'o'],
  ['|<', 'k'],
  ['|{', 'k'],
  ['/\\', 'a'],
  ['\\/', 'v'],
  ['|3', 'b'],
  ['|_', 'l'],
]);

/** The letter inside: squared, circled and flag letters that NFKC leaves alone. */
export function enclosedLetter(codePoint: number): string | null {
  for (const first of [0x1f150, 0x1f170, 0x1f1e6])
    if (codePoint >= first && codePoint < first + 26) return String.fromCharCode(0x61 + codePoint - first);
  return null;
}
