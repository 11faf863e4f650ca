import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../overlay/stage/alerts/places.ts';
import type { Box } from '../../../overlay/stage/canvas-size.ts';
import { boxOn, canvasOf, overlap } from '../../../overlay/stage/canvas-size.ts';
import type { Places, WidgetName } from '../../../shared/layout.ts';
import { DEFAULT_LAYOUT, WIDGETS } from '../../../shared/layout.ts';

/** Window sizes: the two that layouts are made for, and others that a source may have. */
const SIZES = [
  [1920, 1080],
  [1080, 1920],
  [1280, 720],
  [720, 1280],
  [2560, 1440],
  [2560, 1080],
  [1280, 800],
  [1440, 1080],
  [1280, 1024],
  [1440, 1440],
  [1080, 1350],
  [1080, 2400],
  [800, 600],
  [320, 240],
] as const;
/** Places that overlap on purpose: never both at a time, or the one over the other. */
const SHARED: readonly (readonly WidgetName[])[] = [
  ['goal', 'battle'],
  ['ticker', 'schedule'],
  // Upright, these share a bottom edge clear of the face.
  ['alerts', 'poll', 'question'],
];

function standing(places: Places, width: number, height: number): (readonly [WidgetName, Box])[] {
  const canvas = canvasOf(width, height);
  // The credits are the end of the show: they roll over what stands in the middle.
  const shown = WIDGETS.filter((name) => places[name].shown && name !== 'credits');
  return shown.map((name) => [name, boxOn(places[name], canvas)]);
}

const mayMeet = (one: WidgetName, other: WidgetName) =>
  SHARED.some((group) => group.includes(one) && group.includes(other));

describe.each(SIZES)('the layout at %i x %i', (width, height) => {
  const canvas = canvasOf(width, height);
  const places = DEFAULT_LAYOUT[canvas.orientation];

  it('[LY1] no two widgets stand on one another, but for those that share a place', () => {
    const all = standing(places, width, height);
    const meeting = all.flatMap(([one, oneBox], at) =>
      all
        .slice(at + 1)
        .filter(([other, box]) => !mayMeet(one, other) && overlap(oneBox, box))
        .map(([other]) => `${one} on ${other}`),
    );
    expect(meeting).toEqual([]);
  });

  it('[LY2] nothing stands outside of the picture, wherever it is put', () => {
    const strange = [
      { x: -500, y: -500, w: 300, h: 200, shown: true },
      { x: 5_000, y: 5_000, w: 300, h: 200, shown: true },
      { x: 100, y: 100, w: 8_000, h: 8_000, shown: true },
      { x: 100, y: 100, w: -8, h: 0, shown: true },
    ];
    for (const place of [...Object.values(places), ...strange]) {
      const { x, y, w, h } = boxOn(place, canvas);
      expect([x >= 0, y >= 0, w > 0, h > 0]).toEqual([true, true, true, true]);
      expect(x + w).toBeLessThanOrEqual(canvas.w);
      expect(y + h).toBeLessThanOrEqual(canvas.h);
    }
  });
});

describe('the layout on other shapes', () => {
  it('[LY3] a narrower picture squeezes all places alike, a lower one moves up what would stand outside', () => {
    const { landscape, portrait } = DEFAULT_LAYOUT;
    const narrow = canvasOf(1440, 1080);
    expect(boxOn(landscape.crown, narrow)).toEqual({ x: 1076, y: 48, w: 329, h: 112 });
    const low = canvasOf(1080, 1350);
    expect(boxOn(portrait.question, low)).toEqual({ x: 144, y: 960, w: 792, h: 288 });
    const square = canvasOf(1440, 1440);
    expect(boxOn(portrait.goal, square)).toEqual({ x: 48, y: 264, w: 888, h: 100 });
    expect(boxOn(portrait.question, square)).toEqual({ x: 144, y: 744, w: 792, h: 288 });
  });
});

describe('alerts on other shapes', () => {
  it('[LY3] in a narrower picture no card stands on the board', () => {
    const { landscape } = DEFAULT_LAYOUT;
    for (const [width, height] of [
      [800, 600],
      [1280, 1024],
      [1280, 800],
    ] as const) {
      const canvas = canvasOf(width, height);
      const board = boxOn(landscape.leaderboard, canvas);
      const { panel, lie } = placeOf(5, canvas, landscape.alerts, { hasMessage: true, leftPx: null });
      expect(lie.x + panel.x * lie.scale).toBeGreaterThan(board.x + board.w);
    }
  });
});
