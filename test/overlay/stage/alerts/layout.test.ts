import { describe, expect, it } from 'vitest';
import { coveredBy, layoutAlert } from '../../../../overlay/stage/alerts/layout.ts';
import { isSameCard, onLieOf, toned } from '../../../../overlay/stage/alerts/morph.ts';
import type { StageLevel } from '../../../../overlay/stage/alerts/places.ts';
import type { AlertLayout } from '../../../../overlay/stage/alerts/spots.ts';
import { LINE_NAMES } from '../../../../overlay/stage/alerts/spots.ts';
import { stack } from '../../../../overlay/stage/alerts/stack.ts';
import type { Orientation } from '../../../../overlay/stage/canvas-size.ts';
import { canvasOf } from '../../../../overlay/stage/canvas-size.ts';
import { SIGNAL } from '../../../../overlay/stage/theme.ts';
import type { Alert } from '../../../../shared/alert.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';
import { DEFAULT_LADDER } from '../../../../shared/tier.ts';
import { fakeAlert } from '../../fakes.ts';

const LEVELS: readonly StageLevel[] = [2, 3, 4, 5, 6, 7];
const CANVASES = { landscape: canvasOf(1920, 1080), portrait: canvasOf(1080, 1920) };
const MARKS = /[\u202A-\u202C]/gu;

/** Every character is half a size wide. */
const measure = (_font: unknown, text: string, sizePx: number) =>
  text.replace(MARKS, '').length * sizePx * 0.5;

function layOut(level: StageLevel, orientation: Orientation, more: Partial<Alert> = {}): AlertLayout {
  const name = more.gifter?.name ?? 'Ada';
  const tier = DEFAULT_LADDER.tiers[level - 1];
  const headline = (tier?.headline ?? '').replace('{name}', name);
  return layoutAlert(fakeAlert(level, { headline, ...more }), level, {
    canvas: CANVASES[orientation],
    place: DEFAULT_SETTINGS.layout[orientation].alerts,
    measure,
    theme: SIGNAL,
    leftPx: null,
  });
}

const textOf = (layout: AlertLayout) =>
  LINE_NAMES.flatMap((name) => {
    const spot = layout.lines[name];
    return spot ? [`${name} ${spot.sizePx}: ${spot.text.replace(MARKS, '')}`] : [];
  });

describe('alert layout', () => {
  it('[AL1] the name is set in the size of its level', () => {
    const sizes = (orientation: Orientation) =>
      LEVELS.map((level) => layOut(level, orientation).lines.name?.sizePx);
    expect(sizes('landscape')).toEqual([40, 48, 56, 64, 92, 128]);
    expect(sizes('portrait')).toEqual([42, 52, 56, 64, 88, 96]);
    expect(textOf(layOut(7, 'landscape'))).toEqual([
      'lead 40: Unforgettable. Thank you,',
      'name 128: Ada',
      'diamonds 46: 10',
    ]);
    expect(layOut(6, 'landscape').tag?.words.text.replace(MARKS, '')).toBe('FRONT ROW');
  });

  it('[MD9] a picture of the streamer’s own takes the gift’s place; a flat one stands lower on a card', () => {
    const file = { id: 'a'.repeat(64), kind: 'png', width: 400, height: 100, durationMs: null } as const;
    for (const level of LEVELS) {
      const gem = layOut(level, 'landscape').gift;
      const square = layOut(level, 'landscape', { media: { picture: { ...file, height: 400 } } }).gift;
      expect(square).toEqual({ ...gem, own: { ...file, height: 400 } });
      const flat = layOut(level, 'landscape', { media: { picture: file } });
      const middle = flat.place.panel.y + flat.place.panel.h / 2;
      const y = level <= 4 ? middle + (gem.y - middle) / 4 : gem.y;
      const sizePx = level <= 4 ? Math.round(gem.sizePx * 0.9) : gem.sizePx;
      expect(flat.gift).toEqual({ ...gem, sizePx, y, own: file });
    }
  });

  it('[AL11] what has no room is left out, never the name and never the number', () => {
    const rows = (topPx: number, bottomPx: number) => [
      ...stack(
        [
          { key: 'lead', h: 30, drop: 1 },
          { key: 'name', h: 60, drop: 0 },
          { key: 'diamonds', h: 40, drop: 2 },
        ],
        topPx,
        bottomPx,
      ),
    ];
    expect(rows(0, 150)).toEqual([
      ['lead', 25],
      ['name', 70],
      ['diamonds', 120],
    ]);
    expect(rows(0, 100)).toEqual([
      ['lead', 20],
      ['name', 65],
    ]);
    expect(rows(0, 20)).toEqual([['name', 10]]);
  });

  it('[AL11] every text of every level stands within its panel, with any name, message and number', () => {
    const name = 'W'.repeat(40);
    const alerts: Partial<Alert>[] = [
      {},
      { gifter: { id: 'x:1', name } },
      { gift: { name: null, count: 1_204_880, diamonds: 99_000_000 }, message: 'Hello there. '.repeat(20) },
      { streak: { count: 9, open: true }, gift: { name: null, count: 9, diamonds: 90 }, line2: 'Rose x 9' },
      { gift: { name: null, count: 37, diamonds: 0 }, message: 'Hi', line2: '!ask' },
    ];
    for (const orientation of ['landscape', 'portrait'] as const) {
      for (const level of LEVELS) {
        for (const more of alerts) {
          const layout = layOut(level, orientation, more);
          const { panel } = layout.place;
          for (const key of LINE_NAMES) {
            const spot = layout.lines[key];
            if (!spot) continue;
            const lines = spot.text.replace(MARKS, '').split('\n');
            const wide = Math.max(...lines.map((line) => measure(null, line, spot.sizePx)));
            const start = { left: 0, center: 0.5, right: 1 }[spot.align];
            const left = spot.x - wide * start;
            const what = `${orientation} L${level} ${key}`;
            expect(left, what).toBeGreaterThanOrEqual(panel.x);
            expect(left + wide, what).toBeLessThanOrEqual(panel.x + panel.w);
            expect(spot.y - (spot.sizePx * 0.7) / 2, what).toBeGreaterThan(panel.y);
            expect(spot.y + (spot.sizePx * 0.7) / 2, what).toBeLessThan(panel.y + panel.h);
          }
          expect(layout.lines.name, 'the name is never left out').not.toBe(null);
          expect(layout.count === null).toBe((more.gift?.count ?? 1) === 1);
        }
      }
    }
  });

  it('[AL19] a question of level 4 takes a third line and the caption’s room before it is cut', () => {
    const lines = (words: number) => {
      const { lines: all } = layOut(4, 'landscape', { message: 'What? '.repeat(words).trim() });
      return [all.message?.text.replace(MARKS, '').split('\n').length, all.tail !== null];
    };
    expect([lines(4), lines(10), lines(16)]).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
  });

  it('[AL12] the second line is not shown when it only repeats the number', () => {
    const gift = { name: null, count: 12, diamonds: 120 };
    const tail = (line2: string) =>
      layOut(3, 'landscape', { gift, line2 }).lines.tail?.text.replace(MARKS, '');
    expect([tail('\u00D712'), tail('Rose x 12')]).toEqual([
      'A big thank you',
      'A big thank you \u00B7 Rose x 12',
    ]);
  });

  it('[AL12] a growing streak has room for its digits from the start', () => {
    const widthFor = (count: number, open: boolean) =>
      layOut(2, 'landscape', {
        gifter: { id: 'x:1', name: 'W'.repeat(40) },
        gift: { name: null, count, diamonds: count },
        streak: { count, open },
      }).lines.name?.text.length;
    expect(widthFor(9, true)).toBe(widthFor(999, true));
    expect(widthFor(9, false)).toBeGreaterThan(widthFor(9, true) ?? 0);
  });

  it('[AL4] what an alert covers includes what breaks its edge', () => {
    const card = coveredBy(layOut(3, 'landscape'));
    expect(card.y).toBeLessThan(184);
    expect(card.y + card.h).toBe(314);
    expect(coveredBy(layOut(5, 'landscape'))).toEqual({ x: 520, y: 180, w: 880, h: 454 });
    expect(coveredBy(layOut(7, 'landscape'))).toEqual({ x: 48, y: 48, w: 1824, h: 984 });
  });

  it('[AL8] a growing card keeps the old colour until the new one is wiped across', () => {
    const [from, to] = [layOut(3, 'landscape'), layOut(4, 'landscape')];
    expect([isSameCard(from, to), isSameCard(to, layOut(5, 'landscape'))]).toEqual([true, false]);
    const gray = toned(to, from.color);
    expect([gray.color, gray.lines.tail?.color, gray.lines.name?.color]).toEqual([
      SIGNAL.levels[3],
      SIGNAL.levels[3],
      SIGNAL.text,
    ]);
  });

  it('[AL8] a card that the streamer moved begins its climb where it stands', () => {
    const from = layOut(5, 'landscape');
    const lie = { x: 100, y: -40, scale: 0.5 };
    const { panel, medallion } = onLieOf(from, lie).place;
    expect([lie.x + panel.x * lie.scale, lie.y + panel.y * lie.scale, panel.w * lie.scale]).toEqual([
      520, 330, 880,
    ]);
    expect([medallion?.r, onLieOf(from, from.place.lie)]).toEqual([300, from]);
  });
});
