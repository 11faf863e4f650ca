import type { Alert } from '../../../shared/alert.ts';
import { giftsOf } from './fan.ts';
import { splitHeadline } from './headline.ts';
import type { Ruler, Sizes, Spot } from './pen.ts';
import {
  countSize,
  countText,
  countWidth,
  diamondsLine,
  line,
  message,
  NAME_ROW_HEIGHT,
  placed,
  rowH,
  secondWords,
  TAG_ROW_H_PX,
  tagAt,
} from './pen.ts';
import type { AlertLayout, LayoutInput } from './spots.ts';
import { stack } from './stack.ts';

interface Look {
  readonly name: Sizes;
  readonly caption: Sizes;
  readonly messagePx: number;
  readonly diamondsPx: number;
  readonly countPx: number;
  readonly giftPx: number;
  readonly padPx: number;
}

const LOOKS: Readonly<Record<'landscape' | 'portrait', Readonly<Record<6 | 7, Look>>>> = {
  landscape: {
    6: {
      name: { maxPx: 92, minPx: 64 },
      caption: { maxPx: 36, minPx: 30 },
      messagePx: 36,
      diamondsPx: 52,
      countPx: 120,
      giftPx: 276,
      padPx: 20,
    },
    7: {
      name: { maxPx: 128, minPx: 64 },
      caption: { maxPx: 40, minPx: 32 },
      messagePx: 38,
      diamondsPx: 46,
      countPx: 54,
      giftPx: 408,
      padPx: 14,
    },
  },
  portrait: {
    6: {
      name: { maxPx: 88, minPx: 64 },
      caption: { maxPx: 36, minPx: 30 },
      messagePx: 36,
      diamondsPx: 52,
      countPx: 96,
      giftPx: 262,
      padPx: 28,
    },
    7: {
      name: { maxPx: 96, minPx: 64 },
      caption: { maxPx: 38, minPx: 32 },
      messagePx: 36,
      diamondsPx: 46,
      countPx: 54,
      giftPx: 408,
      padPx: 24,
    },
  },
};

/** Width of what a phone's own buttons leave free round the middle of a portrait picture. */
const PORTRAIT_WIDTH_PX = 792;
/** Room between the band's medallion and its words, and to its right end. */
const BAND_GAP_PX = 48;
const BAND_RIGHT_PX = 120;
/** More of the band's width than this is the name's. */
const MOST_COUNT_PART = 0.22;
const GEM_PART = 0.84;
const GAP_PX = 12;
/** A name's g and underscore reach down so far into the row below. */
const UNDERLENGTH_PX = 6;
/** Between the diamonds and the number that stands beside them. */
const COUNT_GAP_PX = 40;

/** Levels 6 and 7: a band or a banner that the name fills. */
export function layoutGrand(input: LayoutInput): AlertLayout {
  const { alert, level, place, isPortrait, theme } = input;
  const { panel, medallion } = place;
  const full = LOOKS[isPortrait ? 'portrait' : 'landscape'][level === 6 ? 6 : 7];
  const countPx = countSize(alert, full.countPx, panel.w * MOST_COUNT_PART, input);
  const look = { ...full, countPx };
  const color = theme.levels[level];
  const isSide = level === 6 && !isPortrait;
  const spot = isSide ? sideSpot(input, look) : middleSpot(input, look);
  const parts = splitHeadline(alert.headline, alert.gifter.name);
  const second = secondWords(alert);
  const own = alert.message === null ? null : message(alert.message, look.messagePx, [2], spot, input);

  const lead = parts.lead === null ? null : line(parts.lead, 'body', look.caption, color, spot, input);
  const name = line(parts.hero, 'display', nameSizes(parts.hero, look.name), theme.text, spot, input);
  const nameH = name.sizePx * (TALL.test(parts.hero) ? TALL_ROW_HEIGHT : NAME_ROW_HEIGHT);
  const tail = parts.tail === null ? null : line(parts.tail, 'body', look.caption, color, spot, input);
  const extra = second === null ? null : line(second, 'body', look.caption, theme.muted, spot, input);
  const diamonds = diamondsLine(alert, look.diamondsPx, color, spot, input);
  const text = countText(alert);
  const hasCountRow = text !== '' && !isSide;
  const rows = stack(
    [
      ...(parts.tag ? [{ key: 'tag' as const, h: TAG_ROW_H_PX, drop: 2 }] : []),
      ...(lead ? [{ key: 'lead' as const, h: rowH(lead), drop: 1 }] : []),
      { key: 'name', h: nameH, drop: 0 },
      ...(tail ? [{ key: 'tail' as const, h: rowH(tail), drop: 3 }] : []),
      ...(own ? [{ key: 'message' as const, h: rowH(own), drop: 4 }] : []),
      ...(extra ? [{ key: 'second' as const, h: rowH(extra), drop: 5 }] : []),
      ...(diamonds || hasCountRow
        ? [
            {
              key: 'diamonds' as const,
              h: UNDERLENGTH_PX + rowHeight(look, hasCountRow),
              drop: hasCountRow ? 0 : 6,
            },
          ]
        : []),
    ],
    panel.y + Math.max(look.padPx, theme.headPx) + (isPortrait && level === 6 ? (medallion?.r ?? 0) : 0),
    panel.y + panel.h - look.padPx,
  );
  const tagY = rows.get('tag');
  const rowY = rows.get('diamonds');
  const lastY = rowY === undefined ? rowY : rowY + UNDERLENGTH_PX / 2;
  const last = lastRow({ look, alert, spot, hasCountRow, ruler: input, y: lastY, diamonds });
  return {
    level,
    color,
    place,
    gift: { x: medallion?.x ?? panel.x, y: medallion?.y ?? panel.y, sizePx: look.giftPx, tiltDeg: 0 },
    gifts: giftsOf(alert, level),
    count: isSide
      ? text
        ? {
            text,
            sizePx: look.countPx,
            align: 'right',
            x: panel.x + panel.w - BAND_RIGHT_PX,
            y: panel.y + panel.h / 2,
          }
        : null
      : last.count,
    tag:
      parts.tag && tagY !== undefined
        ? tagAt(parts.tag, color, { x: spot.x, y: tagY, widthPx: spot.widthPx, isCentred: !isSide }, input)
        : null,
    slot: null,
    gem: last.gem,
    lines: {
      lead: placed(lead, rows.get('lead')),
      name: placed(name, rows.get('name')),
      tail: placed(tail, rows.get('tail')),
      second: placed(extra, rows.get('second')),
      diamonds: last.diamonds,
      message: placed(own, rows.get('message')),
    },
  };
}

/** Scripts whose marks reach far above and below their letters. */
const TALL = /[\p{Script=Devanagari}\p{Script=Thai}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Tamil}]/u;
const TALL_ROW_HEIGHT = 1.3;

/** A name with tall marks is set smaller, so that it takes the same room. */
function nameSizes(name: string, { maxPx, minPx }: Sizes): Sizes {
  if (!TALL.test(name)) return { maxPx, minPx };
  const fits = 2 * Math.floor((maxPx * NAME_ROW_HEIGHT) / TALL_ROW_HEIGHT / 2);
  return { maxPx: Math.max(fits, minPx), minPx };
}

function rowHeight({ countPx, diamondsPx }: Look, hasCount: boolean): number {
  return (hasCount ? Math.max(countPx, diamondsPx) : diamondsPx) * NAME_ROW_HEIGHT;
}

/** The band: words right of the medallion, the number at the right end. */
function sideSpot(input: LayoutInput, look: Look): Spot {
  const { alert, place } = input;
  const { panel, medallion } = place;
  const x = (medallion ? medallion.x + medallion.r : panel.x) + BAND_GAP_PX;
  const reserved = countWidth(alert, look.countPx, input);
  const right = panel.x + panel.w - BAND_RIGHT_PX - (reserved > 0 ? reserved + BAND_GAP_PX : 0);
  return { x, widthPx: Math.max(1, right - x), align: 'left' };
}

function middleSpot({ level, place, isPortrait }: LayoutInput, look: Look): Spot {
  const { panel } = place;
  const room = level === 6 && isPortrait ? PORTRAIT_WIDTH_PX : panel.w - 4 * look.padPx;
  return { x: panel.x + panel.w / 2, widthPx: room, align: 'center' };
}

/** Gem, diamonds and, where nothing else holds it, the number: one row, begun at or centred on the spot. */
function lastRow({
  look,
  alert,
  spot,
  hasCountRow,
  ruler,
  y,
  diamonds,
}: {
  readonly look: Look;
  readonly alert: Alert;
  readonly spot: Spot;
  readonly hasCountRow: boolean;
  readonly ruler: Ruler;
  readonly y: number | undefined;
  readonly diamonds: AlertLayout['lines']['diamonds'];
}): Pick<AlertLayout, 'gem' | 'count'> & { readonly diamonds: AlertLayout['lines']['diamonds'] } {
  if (y === undefined) return { gem: null, count: null, diamonds: null };
  const gemPx = look.diamondsPx * GEM_PART;
  const wordsPx = diamonds ? ruler.measure(ruler.theme.fonts.number, diamonds.text, diamonds.sizePx) : 0;
  const gemPart = diamonds ? gemPx + GAP_PX + wordsPx : 0;
  const countPart = hasCountRow ? countWidth(alert, look.countPx, ruler) : 0;
  const gap = gemPart > 0 && countPart > 0 ? COUNT_GAP_PX : 0;
  const left = spot.align === 'left' ? spot.x : spot.x - (gemPart + gap + countPart) / 2;
  return {
    gem: diamonds && { x: left + gemPx / 2, y, sizePx: gemPx },
    diamonds: diamonds && { ...diamonds, align: 'left', x: left + gemPx + GAP_PX, y },
    count: hasCountRow
      ? { text: countText(alert), sizePx: look.countPx, align: 'left', x: left + gemPart + gap, y }
      : null,
  };
}
