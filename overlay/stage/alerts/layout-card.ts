import { FAN, FAN_HALF, giftsOf } from './fan.ts';
import { captionOf, splitHeadline } from './headline.ts';
import type { Sizes, Spot } from './pen.ts';
import {
  countSize,
  countText,
  countWidth,
  line,
  message,
  NAME_ROW_HEIGHT,
  placed,
  rowH,
  secondWords,
  slotFor,
} from './pen.ts';
import type { AlertLayout, LayoutInput } from './spots.ts';
import { stack } from './stack.ts';

interface Look {
  readonly name: Sizes;
  readonly caption: Sizes;
  readonly countPx: number;
  readonly giftPx: number;
  /** Middle of the gift from the panel's left edge. */
  readonly giftX: number;
  /** How far the gift stands above the panel's middle: that much it breaks out of the edge. */
  readonly giftUpPx: number;
  readonly giftTiltDeg: number;
  /** Where the words begin, from the panel's left edge. */
  readonly textX: number;
  readonly padPx: number;
}

const LOOKS: Readonly<Record<'landscape' | 'portrait', Readonly<Record<2 | 3 | 4, Look>>>> = {
  landscape: {
    2: look({ name: [40, 34], caption: [26, 24], countPx: 48, gift: [84, 58, 0, 0], textX: 112, padPx: 4 }),
    3: look({
      name: [48, 38],
      caption: [28, 26],
      countPx: 68,
      gift: [160, 76, 14, -7],
      textX: 166,
      padPx: 10,
    }),
    4: look({
      name: [56, 40],
      caption: [30, 26],
      countPx: 64,
      gift: [156, 112, 0, 0],
      textX: 260,
      padPx: 16,
    }),
  },
  portrait: {
    2: look({ name: [42, 34], caption: [28, 28], countPx: 52, gift: [92, 62, 0, 0], textX: 122, padPx: 8 }),
    3: look({
      name: [52, 38],
      caption: [30, 28],
      countPx: 72,
      gift: [176, 84, 16, -7],
      textX: 182,
      padPx: 12,
    }),
    4: look({
      name: [56, 40],
      caption: [32, 28],
      countPx: 64,
      gift: [164, 118, 0, 0],
      textX: 268,
      padPx: 20,
    }),
  },
};

/** The number of level 4 where no message takes the room. */
const PLAIN_COUNT_PX = 88;
const MESSAGE_PX = 30;
/** Room between name and number. */
const GAP_PX = 24;
/** Room between number and edge. */
const RIGHT_PX = 28;
/** More of the card's width than this is the name's. */
const MOST_COUNT_PART = 0.26;
/** Beside a fan the name is longer, and has less room. */
const FAN_COUNT_PART = 0.18;
/** Between the panel's edge and a fan of gifts, and between that and the words. */
const FAN_LEFT_PX = 12;
const FAN_GAP_PX = 10;
/** Room between the words and the plate below them. */
const SLOT_GAP_PX = 8;

/** Levels 2 to 4: gift at the left, name over its caption, number at the right, the message below on its plate. */
export function layoutCard(input: LayoutInput): AlertLayout {
  const { alert, level, place, isPortrait, theme } = input;
  const gifts = giftsOf(alert, level);
  const alone = LOOKS[isPortrait ? 'portrait' : 'landscape'][level === 2 || level === 3 ? level : 4];
  const look = gifts.length > 1 ? fanned(alone) : alone;
  const { panel } = place;
  const color = theme.levels[level];
  const parts = splitHeadline(alert.headline, alert.gifter.name);
  const fullPx = level === 4 && alert.message === null ? PLAIN_COUNT_PX : look.countPx;
  const countPart = gifts.length > 1 ? FAN_COUNT_PART : MOST_COUNT_PART;
  const countPx = countSize(alert, fullPx, panel.w * countPart, input);
  const reserved = countWidth(alert, countPx, input);
  const left = panel.x + look.textX;
  const right = panel.x + panel.w - RIGHT_PX;
  const spot: Spot = {
    x: left,
    widthPx: right - left - (reserved > 0 ? reserved + GAP_PX : 0),
    align: 'left',
  };

  const at = { x: left + 20, widthPx: right - left - 40, align: 'left' } as const;
  const own = alert.message === null ? null : message(alert.message, MESSAGE_PX, linesAt(input), at, input);
  const headPx = level === 4 ? Math.max(look.padPx, theme.headPx) : look.padPx;
  const footPx = Math.max(look.padPx, theme.footPx);
  const slotFootPx = Math.max(look.padPx, theme.footPx + SLOT_GAP_PX);
  const slot = own && level === 4 ? slotFor(own, left, right - left, panel.y + panel.h - slotFootPx) : null;

  const caption = captionOf(alert.headline, parts);
  const second = secondWords(alert) ?? (slot ? null : alert.message);
  const isOneLine = level < 4 || slot !== null;
  const joined = [caption, second].filter((words) => words !== null).join(' \u00B7 ');
  const below = isOneLine ? joined : caption;
  const captionColor = level === 4 ? color : theme.muted;
  const name = line(parts.hero, 'name', look.name, theme.text, spot, input);
  const tail = below ? line(below, 'body', look.caption, captionColor, spot, input) : null;
  const extra =
    isOneLine || second === null ? null : line(second, 'body', look.caption, theme.muted, spot, input);

  const bottom = slot ? slot.y - SLOT_GAP_PX : panel.y + panel.h - footPx;
  const rows = stack(
    [
      { key: 'name', h: name.sizePx * NAME_ROW_HEIGHT, drop: 0 },
      ...(tail ? [{ key: 'tail' as const, h: rowH(tail), drop: 1 }] : []),
      ...(extra ? [{ key: 'second' as const, h: rowH(extra), drop: 2 }] : []),
    ],
    panel.y + headPx,
    bottom,
  );
  const middle = (panel.y + headPx + bottom) / 2;
  const text = countText(alert);
  return {
    level,
    color,
    place,
    gift: {
      x: panel.x + look.giftX,
      y: panel.y + panel.h / 2 - look.giftUpPx,
      sizePx: look.giftPx,
      tiltDeg: look.giftTiltDeg,
    },
    gifts,
    count: text
      ? { text, sizePx: countPx, align: 'right', x: right, y: slot ? middle : panel.y + panel.h / 2 }
      : null,
    tag: null,
    slot,
    gem: null,
    lines: {
      lead: null,
      name: placed(name, rows.get('name')),
      tail: placed(tail, rows.get('tail')),
      second: placed(extra, rows.get('second')),
      diamonds: null,
      message: slot && placed(own, slot.y + slot.h / 2),
    },
  };
}

/** Numbers of lines for a message, the first that cuts nothing: rather the caption leaves than words of a viewer. */
function linesAt({ level, isPortrait }: LayoutInput): readonly number[] {
  if (level !== 4) return [2];
  return isPortrait ? [3] : [2, 3];
}

/** A fan takes room from the words: so small may the number get for the names to stay whole. */
const FANNED_COUNT_PART = 0.75;
const FANNED_LEAST_NAME_PX = 34;

/** The words begin where the fan ends. */
function fanned(alone: Look): Look {
  const giftPx = alone.giftPx * FAN.frontSize;
  const giftX = FAN_LEFT_PX + giftPx * FAN_HALF;
  const textX = giftX + giftPx * FAN_HALF + FAN_GAP_PX;
  const name = { ...alone.name, minPx: FANNED_LEAST_NAME_PX };
  const countPx = Math.round(alone.countPx * FANNED_COUNT_PART);
  return { ...alone, name, countPx, giftPx, giftX, giftUpPx: alone.giftUpPx / 2, giftTiltDeg: 0, textX };
}

function look(from: {
  readonly name: readonly [number, number];
  readonly caption: readonly [number, number];
  readonly countPx: number;
  /** Size, x, up, tilt. */
  readonly gift: readonly [number, number, number, number];
  readonly textX: number;
  readonly padPx: number;
}): Look {
  const [giftPx, giftX, giftUpPx, giftTiltDeg] = from.gift;
  return {
    name: { maxPx: from.name[0], minPx: from.name[1] },
    caption: { maxPx: from.caption[0], minPx: from.caption[1] },
    countPx: from.countPx,
    giftPx,
    giftX,
    giftUpPx,
    giftTiltDeg,
    textX: from.textX,
    padPx: from.padPx,
  };
}
