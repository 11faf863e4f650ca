import { giftsOf } from './fan.ts';
import { splitHeadline } from './headline.ts';
import type { Spot } from './pen.ts';
import {
  countSize,
  countText,
  diamondsLine,
  line,
  message,
  NAME_ROW_HEIGHT,
  placed,
  rowH,
  secondWords,
  slotFor,
  tagAt,
} from './pen.ts';
import type { AlertLayout, LayoutInput } from './spots.ts';
import { stack } from './stack.ts';

const NAME = { maxPx: 64, minPx: 44 };
const CAPTION = { maxPx: 32, minPx: 28 };
const MESSAGE_PX = 34;
const COUNT_PX = 64;
const DIAMONDS_PX = 40;
const GIFT_PX = 210;
const PAD_PX = 32;
/** The medallion's lower half and a little air. */
const UNDER_MEDALLION_PX = 158;
/** A gem stands as high as the capitals beside it look. */
const GEM_PART = 0.95;
const GEM_GAP_PX = 10;

/** Level 5: a tall card under a medallion, everything on its middle. */
export function layoutTall(input: LayoutInput): AlertLayout {
  const { alert, level, place, isPortrait, measure, theme } = input;
  const { panel, medallion } = place;
  const color = theme.levels[level];
  const centre = panel.x + panel.w / 2;
  const spot: Spot = { x: centre, widthPx: panel.w - 2 * PAD_PX, align: 'center' };
  const parts = splitHeadline(alert.headline, alert.gifter.name);
  const second = secondWords(alert);

  const own =
    alert.message === null
      ? null
      : message(
          alert.message,
          MESSAGE_PX,
          [isPortrait ? 3 : 2],
          { ...spot, widthPx: panel.w - 4 * PAD_PX },
          input,
        );
  const slot = own && slotFor(own, panel.x + PAD_PX, panel.w - 2 * PAD_PX, panel.y + panel.h - PAD_PX + 4);

  const lead = parts.lead === null ? null : line(parts.lead, 'body', CAPTION, color, spot, input);
  const name = line(parts.hero, 'display', NAME, theme.text, spot, input);
  const tail = parts.tail === null ? null : line(parts.tail, 'body', CAPTION, color, spot, input);
  const extra = second === null ? null : line(second, 'body', CAPTION, theme.muted, spot, input);
  const diamonds = diamondsLine(alert, DIAMONDS_PX, color, spot, input);
  const rows = stack(
    [
      ...(lead ? [{ key: 'lead' as const, h: rowH(lead), drop: 1 }] : []),
      { key: 'name', h: name.sizePx * NAME_ROW_HEIGHT, drop: 0 },
      ...(tail ? [{ key: 'tail' as const, h: rowH(tail), drop: 2 }] : []),
      ...(extra ? [{ key: 'second' as const, h: rowH(extra), drop: 3 }] : []),
      ...(diamonds ? [{ key: 'diamonds' as const, h: rowH(diamonds), drop: 4 }] : []),
    ],
    panel.y + UNDER_MEDALLION_PX,
    slot ? slot.y - 6 : panel.y + panel.h - PAD_PX + 12,
  );
  const shown = placed(diamonds, rows.get('diamonds'));
  const gemPx = DIAMONDS_PX * GEM_PART;
  const wide = shown ? measure(theme.fonts.number, shown.text, shown.sizePx) : 0;
  const text = countText(alert);
  const besidePx = panel.w / 2 - (medallion?.r ?? 0) - PAD_PX - GEM_GAP_PX;
  return {
    level,
    color,
    place,
    gift: {
      x: medallion?.x ?? centre,
      y: medallion?.y ?? panel.y,
      sizePx: GIFT_PX,
      tiltDeg: 0,
    },
    gifts: giftsOf(alert, level),
    count: text
      ? {
          text,
          sizePx: countSize(alert, COUNT_PX, besidePx, input),
          align: 'right',
          x: panel.x + panel.w - PAD_PX,
          y: panel.y + 62,
        }
      : null,
    tag:
      parts.tag === null
        ? null
        : tagAt(
            parts.tag,
            color,
            { x: panel.x + PAD_PX - 4, y: panel.y + 54, widthPx: 250, isCentred: false },
            input,
          ),
    slot,
    gem: shown && { x: centre - (wide + GEM_GAP_PX) / 2, y: shown.y, sizePx: gemPx },
    lines: {
      lead: placed(lead, rows.get('lead')),
      name: placed(name, rows.get('name')),
      tail: placed(tail, rows.get('tail')),
      second: placed(extra, rows.get('second')),
      diamonds: shown && { ...shown, x: centre + (gemPx + GEM_GAP_PX) / 2 },
      message: slot && placed(own, slot.y + slot.h / 2),
    },
  };
}
