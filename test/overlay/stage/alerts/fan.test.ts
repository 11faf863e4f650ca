import { describe, expect, it } from 'vitest';
import { FAN_HALF, giftsOf } from '../../../../overlay/stage/alerts/fan.ts';
import { layoutAlert } from '../../../../overlay/stage/alerts/layout.ts';
import type { StageLevel } from '../../../../overlay/stage/alerts/places.ts';
import type { Orientation } from '../../../../overlay/stage/canvas-size.ts';
import { canvasOf } from '../../../../overlay/stage/canvas-size.ts';
import { SIGNAL } from '../../../../overlay/stage/theme.ts';
import { DEFAULT_LAYOUT } from '../../../../shared/layout.ts';
import type { Motif } from '../../../../shared/motif.ts';
import { fakeAlert } from '../../fakes.ts';

const gift = (motif?: Motif | null) => ({ name: null, count: 1, diamonds: 10, motif });
const withOthers = (...motifs: (Motif | null)[]) => ({ alerts: 4, gifters: 4, motifs });
const CANVASES = { landscape: canvasOf(1920, 1080), portrait: canvasOf(1080, 1920) };

describe('the gift of an alert', () => {
  it('[MT3] is one, in its own picture; an older server tells none, and its level decides', () => {
    expect(giftsOf(fakeAlert(5, { gift: gift('cup') }), 5)).toEqual([{ motif: 'cup', tone: 'aqua' }]);
    expect(giftsOf(fakeAlert(5), 5)).toEqual([{ motif: 'gem', tone: 5 }]);
  });

  it('[MT6] is fanned with two others where alerts play as one, on cards without a medallion', () => {
    const alert = fakeAlert(3, { gift: gift('heart'), merged: withOthers('star', null) });
    expect(giftsOf(alert, 3).map(({ motif }) => motif)).toEqual(['heart', 'star', 'gem']);
    expect(giftsOf(alert, 4).map(({ motif }) => motif)).toEqual(['heart']);
  });

  it('[MT6] the others are like it where they are called alike, and where an older server tells none', () => {
    const motifs = (merged: ReturnType<typeof withOthers> | { alerts: number; gifters: number }) =>
      giftsOf(fakeAlert(2, { gift: gift('heart'), merged }), 2).map(({ motif }) => motif);
    expect(motifs(withOthers('note'))).toEqual(['heart', 'note', 'heart']);
    expect(motifs(withOthers())).toEqual(['heart', 'heart', 'heart']);
    expect(motifs({ alerts: 2, gifters: 2 })).toEqual(['heart', 'heart', 'heart']);
  });

  it.each<[Orientation, StageLevel]>([
    ['landscape', 2],
    ['landscape', 3],
    ['portrait', 2],
    ['portrait', 3],
  ])('[MT6] a fan stands between the edge of the card and the words (%s, level %i)', (orientation, level) => {
    const lay = (merged: ReturnType<typeof withOthers> | null) =>
      layoutAlert(fakeAlert(level, { merged }), level, {
        canvas: CANVASES[orientation],
        place: DEFAULT_LAYOUT[orientation].alerts,
        measure: (_font, text, sizePx) => (text.length * sizePx) / 2,
        theme: SIGNAL,
        leftPx: null,
      });
    const fan = lay(withOthers());
    const half = fan.gift.sizePx * FAN_HALF;
    expect(fan.gifts).toHaveLength(3);
    expect(fan.gift.sizePx / lay(null).gift.sizePx).toBeCloseTo(128 / 160, 9);
    expect(fan.gift.x - half).toBeGreaterThan(fan.place.panel.x);
    expect(fan.gift.x + half).toBeLessThan(fan.lines.name?.x ?? 0);
  });
});
