import { describe, expect, it } from 'vitest';
import { createFaces, WAIT_AT_MOST_MS } from '../../../overlay/stage/fonts.ts';
import { hanFamilies } from '../../../overlay/stage/han.ts';
import { needsOf } from '../../../overlay/stage/scripts.ts';
import { createFakeClock } from '../fakes.ts';

const FONT = { families: ['Barlow'], weight: '700', capital: 0.7 } as const;
const JAPANESE = '\u5C0F\u6797\u3055\u304F\u3089';
const ARABIC = '\u0645\u062D\u0645\u062F';
const family = (text: string) => needsOf(text).map((need) => need.family);

function createHouse() {
  const clock = createFakeClock();
  const asked: { css: string; text: string; end: () => void; fail: () => void }[] = [];
  const faces = createFaces({
    after: clock.after,
    load: (css, text) =>
      new Promise((resolve, reject) => {
        asked.push({ css, text, end: () => resolve([]), fail: () => reject(new Error('offline')) });
      }),
  });
  return { clock, asked, faces };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('faces', () => {
  it('[TY1] each script has its family, and Latin letters need none', () => {
    expect(
      [
        'Ada_99 "\u00C5ngstr\u00F6m-\u0110\u1EB7ng\u2026" \u20AC5',
        '\u041D\u0438\u043A\u043E\u043B\u0430\u0439',
        '\u0391\u03B8\u03B7\u03BD\u03AC',
        ARABIC,
        '\u05D9\u05D5\u05E1\u05D9',
        '\u0E2A\u0E21\u0E0A\u0E32\u0E22',
        '\u0905\u0928\u0941\u0937\u094D\u0915\u093E',
        '\u{1F98A}',
        '\u2764\uFE0F',
        '\uAE40\uBBFC\uC900',
        '\u2605',
      ].map(family),
    ).toEqual([
      [],
      ['Noto Sans'],
      ['Noto Sans'],
      ['Noto Sans Arabic'],
      ['Noto Sans Hebrew'],
      ['Noto Sans Thai'],
      ['Noto Sans Devanagari'],
      ['Noto Color Emoji'],
      ['Noto Color Emoji'],
      ['Noto Sans KR'],
      ['Noto Sans JP'],
    ]);
    expect(needsOf(`bo \u{1F98A} ${ARABIC}`)).toEqual([
      { family: 'Noto Sans Arabic', letters: ['\u0645', '\u062D', '\u062F'] },
      { family: 'Noto Color Emoji', letters: ['\u{1F600}'] },
    ]);
  });

  it('[TY2] Chinese characters are drawn as the language writes them that the text shows', () => {
    const first = (text: string) => hanFamilies(text)[0];
    expect(
      [
        JAPANESE,
        '\uAE40 \u91D1',
        '\u5C0F\u660E \u3105',
        '\u56FD\u9F99',
        '\u570B\u9F8D',
        '\u685C\u4E95',
        '\u5C0F\u6797',
      ].map(first),
    ).toEqual([
      'Noto Sans JP',
      'Noto Sans KR',
      'Noto Sans TC',
      'Noto Sans SC',
      'Noto Sans TC',
      'Noto Sans JP',
      'Noto Sans SC',
    ]);
    expect([...hanFamilies('\u570B')].sort()).toEqual([
      'Noto Sans JP',
      'Noto Sans KR',
      'Noto Sans SC',
      'Noto Sans TC',
    ]);
  });

  it('[TY3] fetches the faces of missing letters once, and is ready when they have come', async () => {
    const { asked, faces } = createHouse();
    expect(faces.load(['Ada'])).toBeNull();
    const loading = faces.load([JAPANESE, ARABIC, JAPANESE]);
    expect(asked.map(({ css, text }) => ({ css, text }))).toEqual([
      { css: '700 32px "Noto Sans JP"', text: JAPANESE },
      { css: '700 32px "Noto Sans Arabic"', text: '\u0645\u062D\u062F' },
    ]);
    expect(faces.families(FONT, JAPANESE)).not.toContain('Noto Sans JP');
    for (const { end } of asked) end();
    await loading;
    expect(faces.load([JAPANESE, ARABIC])).toBeNull();
    expect(faces.families(FONT, JAPANESE).slice(0, 2)).toEqual(['Barlow', 'Noto Sans JP']);
    // Cut before its kana it is drawn as before, and not with another face that is not there.
    expect(faces.families(FONT, JAPANESE.slice(0, 2)).slice(0, 2)).toEqual(['Barlow', 'Noto Sans JP']);
    expect(faces.families(FONT, 'Ada')).not.toContain('Noto Sans JP');
  });

  it('[TY4] waits 2.5 s at most, once, and tells when the face came after all', async () => {
    const { asked, clock, faces } = createHouse();
    let late = 0;
    faces.onLate(() => late++);
    let ended = false;
    const loading = faces.load([ARABIC])?.then(() => {
      ended = true;
    });
    clock.advance(WAIT_AT_MOST_MS - 1);
    await settled();
    expect(ended).toBe(false);
    clock.advance(1);
    await loading;
    expect(faces.load([ARABIC])).toBeNull();
    expect(faces.families(FONT, ARABIC)).not.toContain('Noto Sans Arabic');
    asked[0]?.end();
    await settled();
    expect(late).toBe(1);
    expect(faces.families(FONT, ARABIC)).toContain('Noto Sans Arabic');
  });

  it('[TY4] a face that cannot be fetched costs no time, and is asked for again', async () => {
    const { asked, faces } = createHouse();
    const loading = faces.load([ARABIC]);
    asked[0]?.fail();
    await loading;
    expect(faces.families(FONT, ARABIC)).not.toContain('Noto Sans Arabic');
    expect(faces.load([ARABIC])).not.toBeNull();
    expect(asked.length).toBe(2);
  });
});
