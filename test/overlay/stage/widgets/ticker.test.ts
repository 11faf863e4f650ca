import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../../overlay/stage/widgets/digits.ts';
import { fitItem, fitItems, wordsOf } from '../../../../overlay/stage/widgets/ticker-line.ts';
import type { TickerModel } from '../../../../overlay/stage/widgets/ticker-model.ts';
import { createTickerModel } from '../../../../overlay/stage/widgets/ticker-model.ts';

/** Every UTF-16 unit is half a size wide. */
const width = (text: string, sizePx: number) => (text.length * sizePx) / 2;
const FACES = { body: width, name: width, number: width };
const thanks = (name: string, count = 1, words = name) => ({
  gifterId: `x:${name}`,
  name,
  words,
  count,
  level: 1 as const,
  motif: null,
});
const ROOM = { widthPx: 400, gapPx: 28, most: 8 };
const items = (names: string) => [...names].map((name) => fitItem(thanks(name), 400, FACES));
const look = (model: TickerModel, nowMs: number) =>
  [...model.picture(nowMs).items]
    .sort((a, b) => a.at - b.at)
    .map(({ item, at, plate, isNewest }) => `${item.name}@${at}${plate > 0 ? '+' : ''}${isNewest ? '_' : ''}`)
    .join(' ');

describe('the ticker', () => {
  it('[WG9] an item is motif, words and count in a row', () => {
    const { key, level, sizePx, before, name, after, count, nameX, countX, widthPx } = fitItem(
      thanks('Ada', 3, 'Thanks, Ada!'),
      600,
      FACES,
    );
    expect({ key, level, sizePx, before, name, after, count }).toEqual({
      key: 'x:Ada',
      level: 1,
      sizePx: 28,
      before: 'Thanks, ',
      name: 'Ada',
      after: '!',
      count: '\u00D73',
    });
    expect([nameX, countX, widthPx]).toEqual([46 + 8 * 14, 46 + 12 * 14 + 10, 46 + 12 * 14 + 10 + 28]);
    expect(fitItem(thanks('Ada'), 600, FACES)).toMatchObject({ count: '', widthPx: 46 + 42 });
  });

  it('[WG9] a long name shrinks and is cut, the count never', () => {
    const item = fitItem(thanks('Maximiliane', 1_204_880), 300, FACES);
    expect(item).toMatchObject({ name: 'Maximil\u2026', sizePx: 26, count: '\u00D71,204,880' });
    expect(item.widthPx).toBeLessThanOrEqual(300);
  });

  it('[WG9] words that leave no room for the name are cut as a whole', () => {
    const item = fitItem(thanks('Ada', 1, 'Thank you so very much, Ada'), 200, FACES);
    expect(item).toMatchObject({ before: '', name: 'Thank you\u2026', after: '' });
  });

  it('[WG9] only whole items stand in the line', () => {
    const made = [100, 100, 200, 50].map((widthPx, index) => ({ key: String(index), widthPx }));
    const room = { widthPx: 420, gapPx: 20, most: 8 };
    expect(fitItems(made, room)).toEqual({
      stands: [
        { key: '0', at: 0 },
        { key: '1', at: 120 },
      ],
      endPx: 220,
    });
    expect(fitItems(made, { ...room, widthPx: 440 }).stands.length).toBe(3);
    expect(fitItems(made, { ...room, most: 1 }).stands.length).toBe(1);
    expect(fitItems(made, { ...room, widthPx: 10 }).stands.length).toBe(1);
    expect(fitItems([], room)).toEqual({ stands: [], endPx: 0 });
  });

  it('[WG10] words are cut at the name, but not where they run right to left', () => {
    expect(wordsOf({ words: 'Hi Ada!', name: 'Ada' })).toEqual({ before: 'Hi ', name: 'Ada', after: '!' });
    expect(wordsOf({ words: 'Hi', name: 'Ada' })).toEqual({ before: '', name: 'Hi', after: '' });
    expect(wordsOf({ words: 'Hi', name: '' })).toEqual({ before: '', name: 'Hi', after: '' });
    const thanked = '\u0634\u0643\u0631\u0627 Ada';
    expect(wordsOf({ words: thanked, name: 'Ada' })).toEqual({
      before: '',
      name: '\u0634\u0643\u0631\u0627 \u200F\u202AAda\u202C\u200F',
      after: '',
    });
    const arabicName = '\u0633\u0627\u0631\u0629';
    expect(wordsOf({ words: `Hi ${arabicName}`, name: arabicName }).before).toBe('Hi ');
  });

  it('[WG3] a new item comes in on the left with a plate, the others shift by its width and the gap', () => {
    const model = createTickerModel();
    model.take(items('ab'), ROOM, 0, true);
    expect(look(model, 0)).toBe('a@0_ b@88');
    expect(model.take(items('nab'), ROOM, 1_000, false)).toBe(236);
    expect(look(model, 1_240)).toBe('n@0+_ a@88 b@176');
    expect(model.picture(1_240).widthPx).toBe(236);
    expect(model.nextMs(1_240)).toBe(5_000);
    expect([look(model, 5_200), model.nextMs(5_200)]).toEqual(['n@0_ a@88 b@176', Number.POSITIVE_INFINITY]);
  });

  it('[WG9] what has no room any more goes off to the right', () => {
    const model = createTickerModel();
    const one = { ...ROOM, most: 1 };
    model.take(items('a'), one, 0, true);
    model.take(items('n'), one, 1_000, false);
    const going = model.picture(1_100).items.find(({ item }) => item.name === 'a');
    expect(going?.at).toBeGreaterThan(0);
    expect(going?.shown).toBeLessThan(1);
    expect(look(model, 1_300)).toBe('n@0+_');
  });

  it('[WG4] a growing count changes in place, without a plate or a move', () => {
    const model = createTickerModel();
    model.take(items('ab'), ROOM, 0, true);
    model.take(
      [fitItem(thanks('a', 1), 400, FACES), fitItem(thanks('b', 7), 400, FACES)],
      ROOM,
      1_000,
      false,
    );
    expect(look(model, 1_000)).toBe('a@0_ b@88');
    expect(model.picture(1_000).items.find(({ item }) => item.name === 'b')?.item.count).toBe('\u00D77');
  });

  it('[WG4] a crowd of thanks comes once a second, the newest of them', () => {
    const model = createTickerModel();
    model.take(items('a'), ROOM, 0, true);
    model.take(items('ba'), ROOM, 1_000, false);
    model.take(items('cba'), ROOM, 1_050, false);
    model.take(items('dcba'), ROOM, 1_100, false);
    expect(look(model, 1_900)).toBe('b@0+_ a@88');
    expect(model.nextMs(1_900)).toBe(2_000);
    model.picture(2_000);
    expect(look(model, 2_240)).toBe('d@0+_ c@88+ b@176+ a@264');
  });

  it('[WG5] at once the line stands, and after clear it is empty', () => {
    const model = createTickerModel();
    model.take(items('ab'), ROOM, 0, true);
    model.take(items('cd'), ROOM, 10, true);
    expect([look(model, 10), model.nextMs(10)]).toEqual(['c@0_ d@88', Number.POSITIVE_INFINITY]);
    model.clear();
    expect(model.picture(10)).toEqual({ items: [], widthPx: 0 });
  });
});

describe('digits', () => {
  it('[WG11] every digit stands in a cell as wide as the widest, signs in their own', () => {
    const widthOf = (char: string) => (char === '1' ? 4 : char === ',' ? 3 : 10);
    expect(cellsOf('1,21', widthOf)).toEqual({
      cells: [
        { char: '1', x: 0, w: 10 },
        { char: ',', x: 10, w: 3 },
        { char: '2', x: 13, w: 10 },
        { char: '1', x: 23, w: 10 },
      ],
      widthPx: 33,
    });
    expect(cellsOf('', widthOf)).toEqual({ cells: [], widthPx: 0 });
  });
});
