import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanName,
  createMessageJudge,
  createNameJudge,
  type JudgeOptions,
  LANGUAGES,
  viewerNumber,
} from '../../shared/names.ts';
import { wordLists } from '../../shared/words/index.ts';

const standard: JudgeOptions = {
  lists: null,
  own: { block: [], allow: [] },
  scripts: { mixed: 'hold', only: null },
};
const judge = createNameJudge(standard);
const verdictOf = (name: string, options: Partial<JudgeOptions> = {}) =>
  createNameJudge({ ...standard, ...options })(name, 'tiktok:1').verdict;

describe('the name judge', () => {
  it.each([
    ['xXfuckXx99', 'as written', 'fuck', 'en'],
    ['f.u.c.k', 'split', 'fuck', 'en'],
    ['f4gg0t', 'digits as letters', 'faggot', 'en'],
    ['b!tch', 'signs as letters', 'bitch', 'en'],
    ['fvck', 'by sound', 'fuck', 'en'],
    ['f**k', 'starred out', 'fuck', 'en'],
    ['fuuuuck', 'stretched', 'fuck', 'en'],
    ['kcuf', 'backwards', 'fuck', 'en'],
    ['hrnshn', 'without vowels', 'hurensohn', 'de'],
    ['\u025Fn\u0254\u029E', 'upside down', 'fuck', 'en'],
    ['\u13DAex', 'look-alike letters', 'sex', 'en'],
    ['\u0441unt', 'look-alike letters', 'cunt', 'en'],
    ['f\u200Bu\u200Bc\u200Bk', 'as written', 'fuck', 'en'],
    ['\uFF46\uFF55\uFF43\uFF4B', 'as written', 'fuck', 'en'],
    ['\u{1F175}\u{1F184}\u{1F172}\u{1F17A}', 'as written', 'fuck', 'en'],
    ['\uAE40sex', 'as written', 'sex', 'en'],
    ['NlGGER', 'look-alike letters', 'nigger', 'en'],
    ['\u3146\u3163\u3142\u314F\u3139', 'as written', '\uC528\uBC1C', 'ko'],
  ])('[NM20] %s is masked: read %s it is %s of the list %s', (name, view, word, list) => {
    const { verdict, because } = judge(name, 'tiktok:1');
    expect({ verdict, because }).toEqual({ verdict: 'masked', because: { kind: 'word', view, word, list } });
  });

  it.each(LANGUAGES)(
    '[NM21] every word of the list %s is found, alone and with a number behind it',
    (list) => {
      const only = createNameJudge({ ...standard, lists: [list] });
      const words = wordLists[list].split(/\s+/).filter((entry) => entry !== '' && !entry.startsWith('-'));
      const plain = words.map((entry) => entry.replace(/[*!]/g, ''));
      expect(plain.length).toBeGreaterThan(20);
      const missed = plain.filter(
        (word) => only(word, 'a').verdict === 'ok' || only(`${word}_77`, 'a').verdict === 'ok',
      );
      expect(missed).toEqual([]);
    },
  );

  it.each(
    (
      'Scunthorpe Penistone Cockburn Hancock Hitchcock Peacock Dick Dickens Sussex Essex Titus Titan Assad Assassin Classic ' +
      'Massage Analyst Canal Nazir Nazl\u0131 Kuntz Phuc Shiitake Matsushita Ishita Kike Izan Niger Nigeria Snigger Raccoon ' +
      'Therapist Grape Document Cumulus Swank Putin Computer Laputa Merdeka Culinary Concha Randi Lund Lauda Gandhi ' +
      'Akif Queen Nutella Barsch Cazzola Fukuda Semen Arsenal \u041A\u043E\u043C\u0430\u043D\u0434\u0430 \u041C\u0430\u043D\u0434\u0430\u0440\u0438\u043D ' +
      '\u0421\u0430\u0431\u043B\u044F \u0425\u043B\u0435\u0431 \u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35 \u3071\u3061\u3093\u3053 \u64CD\u573A'
    ).split(' '),
  )('[NM22] %s is nobody to be ashamed of', (name) => {
    expect(judge(name, 'tiktok:1')).toMatchObject({ verdict: 'ok', because: null, shown: name });
  });

  it('[NM23] a name that is not ok never goes on air: a stand-in does', () => {
    expect(judge('fuck', 'tiktok:1')).toMatchObject({
      name: 'fuck',
      standIn: 'A kind viewer',
      shown: 'A kind viewer',
    });
    const number = viewerNumber('tiktok:1');
    expect(judge('P\u0430ul', 'tiktok:1')).toMatchObject({ verdict: 'held', standIn: number, shown: number });
    expect(judge('Ada', 'tiktok:1')).toMatchObject({ name: 'Ada', shown: 'Ada' });
  });

  it('[NM24] Latin with Cyrillic, Greek, Armenian or Cherokee in one word is held, in two words it is not', () => {
    for (const mixed of ['P\u0430ul', 'P\u03B1ul', 'Pa\u057Dl', 'P\u13AAul'])
      expect(judge(mixed, 'a'), mixed).toMatchObject({
        verdict: 'held',
        because: { kind: 'mixed-scripts', list: 'scripts' },
      });
    for (const fine of [
      'Anna \u0410\u043D\u043D\u0430',
      'Nikos_\u039D\u03AF\u03BA\u03BF\u03C2',
      'Kim\uAE40',
      'Mika\u5149',
    ])
      expect(judge(fine, 'a'), fine).toMatchObject({ verdict: 'ok' });
    expect(verdictOf('P\u0430ul', { scripts: { mixed: 'allow', only: null } })).toBe('ok');
  });

  it('[NM25] scripts that the streamer left out are held, with the script named; signs belong to none', () => {
    const options = { ...standard, scripts: { mixed: 'hold', only: ['Latin', 'Greek'] } } as const;
    const strict = createNameJudge(options);
    expect(strict('\u0410\u043D\u043D\u0430', 'a').because).toEqual({
      kind: 'other-script',
      view: 'scripts',
      word: 'Cyrillic',
      list: 'scripts',
    });
    expect(strict('Ada \u2764\uFE0F 99!', 'a').verdict).toBe('ok');
    expect(strict('\u0395\u03BB\u03AD\u03BD\u03B7', 'a').verdict).toBe('ok');
  });

  it('[NM26] the streamer adds words and phrases, as whole words unless starred, in any disguise', () => {
    const own = { block: ['banana', '*plum*', 'bad boy', '-lime', ' ', '**'], allow: [] };
    for (const name of [
      '-Lime',
      'Banana',
      'b4n4n4',
      'b a n a n a',
      'sugarplums',
      'Bad Boy',
      'bad_boy',
      'badboy',
    ])
      expect(createNameJudge({ ...standard, own })(name, 'a'), name).toMatchObject({
        verdict: 'masked',
        because: { list: 'own' },
      });
    for (const name of ['bananas', 'bad', 'boy', 'Ada']) expect(verdictOf(name, { own }), name).toBe('ok');
  });

  it.each([
    ['bad-boy', ['bad-boy', 'Bad Boy', 'badboy']],
    ["d'plum", ["D'Plum", 'dplum']],
    ['plum19', ['Plum-19']],
    ['plum!', ['plum!', 'plum', 'PLUM?']],
    ['-plum', ['-plum', 'plum']],
    ['pl$m', ['pl$m']],
  ])('[NM37] signs in the own word %s do not hide it: %j are found', (word, names) => {
    const judgeOwn = createNameJudge({ ...standard, own: { block: [word], allow: [] } });
    for (const name of names) expect(judgeOwn(name, 'a').verdict, name).toBe('masked');
    const allowed = createNameJudge({ ...standard, own: { block: ['*a*', '*u*'], allow: [word] } });
    for (const name of names) expect(allowed(name, 'a').verdict, name).toBe('ok');
  });

  it('[NM27] what the streamer allows wins over every list, and only what it covers', () => {
    const own = { block: [], allow: ['Fick', 'ass effect', 'shit*'] };
    for (const name of ['Kim Fick', 'ass effect', 'Shitani'])
      expect(verdictOf(name, { own }), name).toBe('ok');
    for (const name of ['Fick fuck', 'ficken', 'ass', 'bullshit'])
      expect(verdictOf(name, { own }), name).toBe('masked');
  });

  it('[NM28] only the lists that are on are looked at', () => {
    expect(verdictOf('hurensohn', { lists: ['en'] })).toBe('ok');
    expect(verdictOf('hurensohn', { lists: ['en', 'de'] })).toBe('masked');
    expect(verdictOf('fuck', { lists: [] })).toBe('ok');
  });

  it('[NM29] a judged name is remembered for its gifter, and for nobody else', () => {
    const own = createNameJudge(standard);
    const first = own('P\u0430ul', 'tiktok:1');
    expect(own('P\u0430ul', 'tiktok:1')).toBe(first);
    expect(own('P\u0430ul', 'tiktok:2').standIn).toBe(viewerNumber('tiktok:2'));
    expect(own('1P\u0430ul', 'tiktok:').standIn).toBe(viewerNumber('tiktok:'));
  });

  it('[NM30] any text gets a verdict, and what is shown is the cleaned name or the stand-in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ maxLength: 4 }),
        (raw, gifterId) => {
          const { name, verdict, because, standIn, shown } = judge(raw, gifterId);
          expect([name, because === null, shown]).toEqual([
            cleanName(raw, gifterId),
            verdict === 'ok',
            verdict === 'ok' ? name : standIn,
          ]);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it.each([
    'a',
    '1',
    '!',
    '*',
    '|',
    '1!',
    '*!|1',
    'f*',
    '()',
    'vv',
    '$5',
    '\u0E01\u0E48',
    '\uC544',
    '\uD800',
    'n1g',
  ])('[NM31] 10 KB of %j are judged; what has too many readings is held', (part) => {
    const long = part.repeat(10_240 / part.length);
    // A search without a bound would not end.
    judge(long, 'a');
    createMessageJudge(standard)(long);
    if (part === '|')
      expect(judge(long, 'a').because).toMatchObject({ kind: 'tangled', view: 'too many readings' });
  });

  it('[NM32] a message passes the same judge: masked or held it is not shown at all', () => {
    const message = createMessageJudge(standard);
    expect(message('Good luck from Kim!')).toEqual({
      message: 'Good luck from Kim!',
      verdict: 'ok',
      because: null,
      shown: 'Good luck from Kim!',
    });
    expect(message('have a f u c k i n g day')).toMatchObject({ verdict: 'masked', shown: null });
    expect(message('hi P\u0430ul')).toMatchObject({ verdict: 'held', shown: null });
    expect(message(' ')).toEqual({ message: null, verdict: 'ok', because: null, shown: null });
  });

  it('[NM33] the lists take less than 40 KB of a bundle', () => {
    expect(gzipSync(JSON.stringify(wordLists)).length).toBeLessThan(40_000);
  });
});
