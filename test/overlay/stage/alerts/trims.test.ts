import { describe, expect, it } from 'vitest';
import { layoutAlert } from '../../../../overlay/stage/alerts/layout.ts';
import type { StageLevel } from '../../../../overlay/stage/alerts/places.ts';
import type { AlertLayout } from '../../../../overlay/stage/alerts/spots.ts';
import { LINE_NAMES } from '../../../../overlay/stage/alerts/spots.ts';
import { TAPES } from '../../../../overlay/stage/alerts/tapes.ts';
import { STRIPE_OFF_PX } from '../../../../overlay/stage/art/panel-pen.ts';
import { planPanel } from '../../../../overlay/stage/art/panel-plan.ts';
import { PENNANT, TAPE } from '../../../../overlay/stage/art/trim-sizes.ts';
import type { Box } from '../../../../overlay/stage/canvas-size.ts';
import { canvasOf } from '../../../../overlay/stage/canvas-size.ts';
import { themeOf } from '../../../../overlay/stage/theme.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';
import type { ThemeName } from '../../../../shared/theme-tokens.ts';
import { DEFAULT_LADDER } from '../../../../shared/tier.ts';
import { fakeAlert } from '../../fakes.ts';

const LEVELS: readonly StageLevel[] = [2, 3, 4, 5, 6, 7];
const CANVASES = { landscape: canvasOf(1920, 1080), portrait: canvasOf(1080, 1920) };
const CASES = (['landscape', 'portrait'] as const).flatMap((orientation) =>
  LEVELS.flatMap((level) =>
    [null, 'Which boss scared you most when you were a kid, and did you ever beat it?'].map((message) => ({
      orientation,
      level,
      message,
    })),
  ),
);
/** Room between what is read and what is only drawn. */
const AIR_PX = 5;
/** A little more than a capital's own height, which is 0.7 of the size. */
const CAPITAL = 0.72;

function layOut(name: ThemeName, { orientation, level, message }: (typeof CASES)[number]): AlertLayout {
  const headline = (DEFAULT_LADDER.tiers[level - 1]?.headline ?? '').replace('{name}', 'Ada');
  return layoutAlert(fakeAlert(level, { headline, message }), level, {
    canvas: CANVASES[orientation],
    place: DEFAULT_SETTINGS.layout[orientation].alerts,
    measure: (_font, text, sizePx) => text.length * sizePx * 0.5,
    theme: themeOf({ name }),
    leftPx: null,
  });
}

/** From the top of the capitals of the first line to the foot of the last. */
function words({ count, lines, tag }: AlertLayout): readonly (Box & { readonly what: string })[] {
  const spots = LINE_NAMES.flatMap((what) => {
    const spot = lines[what];
    if (!spot) return [];
    const w = (spot.text.length * spot.sizePx) / 2;
    const x = spot.x - { left: 0, center: w / 2, right: w }[spot.align];
    const h = spot.sizePx * (CAPITAL + 1.27 * (spot.lines - 1));
    return [{ what, x, y: spot.y - h / 2, w, h }];
  });
  const h = (count?.sizePx ?? 0) * CAPITAL;
  const number = count && { what: 'count', x: count.x - 200, y: count.y - h / 2, w: 200, h };
  return [...spots, ...(number ? [number] : []), ...(tag ? [{ what: 'tag', ...tag.box }] : [])];
}

const meet = (one: Box, other: Box) =>
  one.x < other.x + other.w &&
  other.x < one.x + one.w &&
  one.y < other.y + other.h &&
  other.y < one.y + one.h;

describe('what is on the edge of an alert', () => {
  it.each(CASES)('[TM8] tape covers no words: level $level, $orientation, "$message"', (alert) => {
    const layout = layOut('paper', alert);
    const { x, y, w } = layout.place.panel;
    // Its tilt and its ink make it this much taller.
    const h = TAPE.h + 2 * TAPE.inkPx + Math.abs(TAPE.w * Math.sin((TAPE.tiltDeg * Math.PI) / 180));
    const tapes = TAPES[alert.level].map((part) => ({
      x: x + w * part - TAPE.w / 2,
      y: y - h / 2,
      w: TAPE.w,
      h,
    }));
    expect(words(layout).filter((box) => tapes.some((tape) => meet(box, tape)))).toEqual([]);
  });

  it.each(CASES)('[TM8] words keep off the stripe: level $level, $orientation, "$message"', (alert) => {
    const layout = layOut('paper', alert);
    const { y, h } = layout.place.panel;
    const { barPx } = planPanel({ bar: layout.color }, h, themeOf({ name: 'paper' })).look;
    const stripe = y + h - barPx - STRIPE_OFF_PX - AIR_PX;
    expect(words(layout).filter((box) => box.y + box.h > stripe)).toEqual([]);
    const slot = layout.slot;
    if (slot && alert.level < 6) expect(slot.y + slot.h).toBeLessThanOrEqual(stripe);
  });

  it.each(CASES.filter(({ level }) => level >= 4))(
    '[TM8] words keep off the bunting: level $level, $orientation, "$message"',
    (alert) => {
      const layout = layOut('festive', alert);
      const tips = layout.place.panel.y - PENNANT.upPx + PENNANT.h + PENNANT.inkPx;
      expect(words(layout).filter((box) => box.y < tips)).toEqual([]);
    },
  );
});
