import { Container } from 'pixi.js';
import type { Alert, Level } from '../../../shared/alert.ts';
import type { Box } from '../canvas-size.ts';
import { timesNumber } from '../numbers.ts';
import type { Room } from '../text.ts';
import { fitLine, fitLines, isolateLines, isolateName } from '../text.ts';
import { HEADLINE_PX, SIGNAL } from '../theme.ts';
import { Label, LINE_HEIGHT } from './label.ts';
import { Panel } from './panel.ts';
import type { Brush } from './widget.ts';
import { panelBox } from './widget.ts';

const SECOND_PX = { maxPx: 34, minPx: 28 };
const SECOND_LINES = 2;
const COUNT_PX: Readonly<Record<Level, number>> = { 1: 48, 2: 48, 3: 68, 4: 72, 5: 72, 6: 80, 7: 80 };
/** Room between the headline and what stands under it. */
const GAP_PX = 8;

/** The alert on stage: headline, a second line or the gifter's words, and how many. */
export class AlertCard extends Container {
  readonly #panel = new Panel();
  readonly #headline = new Label(SIGNAL.fonts.name);
  readonly #second = new Label(SIGNAL.fonts.body);
  readonly #count = new Label(SIGNAL.fonts.number);

  constructor() {
    super();
    this.addChild(this.#panel, this.#headline, this.#second, this.#count);
  }

  /** Draws the alert and answers what it covers. */
  draw(alert: Alert, brush: Brush): Box {
    const { box, scale, measure } = brush;
    const { level } = alert.tier;
    const color = SIGNAL.levels[level];
    const left = box.x + SIGNAL.barPx + SIGNAL.padPx;

    const countText = alert.gift.count > 1 ? timesNumber(alert.gift.count) : '';
    const countPx = COUNT_PX[level];
    const countWidth = countText ? measure(SIGNAL.fonts.number, countText, countPx) + SIGNAL.padPx : 0;
    const widthPx = box.x + box.w - SIGNAL.padPx - countWidth - left;

    const second = secondLine(alert);
    const bodyRoom = {
      ...SECOND_PX,
      widthPx,
      measure: (text: string, px: number) => measure(SIGNAL.fonts.body, text, px),
    };
    const under = second ? fitLines(second, SECOND_LINES, bodyRoom) : null;
    const underHeight = under ? under.lines.length * under.sizePx * LINE_HEIGHT + GAP_PX : 0;

    const roomHeight = box.h - 2 * SIGNAL.padPx - underHeight;
    const head = fitHeadline(alert.headline, roomHeight, {
      ...HEADLINE_PX[level],
      widthPx,
      measure: (text, px) => measure(SIGNAL.fonts.name, text, px),
    });
    const headHeight = head.lines.length * head.sizePx * LINE_HEIGHT;

    const content = Math.max(headHeight + underHeight, countText ? countPx : 0);
    const panel = panelBox(brush, Math.ceil(content + 2 * SIGNAL.padPx));
    const top = panel.y + (panel.h - headHeight - underHeight) / 2;
    this.#panel.put(panel, color);
    this.#headline.put({
      text: head.lines.map((line) => isolateName(line, alert.gifter.name)).join('\n'),
      sizePx: head.sizePx,
      color: SIGNAL.text,
      x: left,
      y: top + headHeight / 2,
      scale,
    });
    this.#second.put({
      text: under ? isolateLines(under.lines) : '',
      sizePx: under?.sizePx ?? SECOND_PX.maxPx,
      color: SIGNAL.muted,
      x: left,
      y: top + headHeight + underHeight / 2 + GAP_PX / 2,
      scale,
    });
    this.#count.put({
      text: countText,
      sizePx: countPx,
      color,
      x: panel.x + panel.w - SIGNAL.padPx,
      y: panel.y + panel.h / 2,
      align: 'right',
      scale,
    });
    return panel;
  }
}

/** What stands under the headline; null when that would only repeat the count. */
function secondLine({ line2, message, gift }: Alert): string | null {
  const text = line2 ?? message;
  return text === `\u00D7${gift.count}` ? null : text;
}

/** One line or two, whichever is larger within the height. */
function fitHeadline(text: string, heightPx: number, room: Room): { lines: string[]; sizePx: number } {
  const limit = (lines: number): Room => {
    const cap = 2 * Math.floor(heightPx / lines / LINE_HEIGHT / 2);
    return { ...room, maxPx: Math.min(room.maxPx, cap), minPx: Math.min(room.minPx, cap) };
  };
  const oneRoom = limit(1);
  const one = fitLine(text, oneRoom);
  const two = fitLines(text, 2, limit(2));
  const oneIsWhole = one.text === text;
  return oneIsWhole && one.sizePx >= two.sizePx ? { lines: [one.text], sizePx: one.sizePx } : two;
}
