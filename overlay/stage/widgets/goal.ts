import { Container } from 'pixi.js';
import type { GoalTopic } from '../../../shared/topics.ts';
import { CutPanel } from '../art/panel.ts';
import type { Box } from '../canvas-size.ts';
import type { Shower } from '../effects/showers.ts';
import { shortNumber } from '../numbers.ts';
import { fitLine, isolate } from '../text.ts';
import type { StageTheme } from '../theme.ts';
import { Figures, figuresWidth } from './figures.ts';
import { GoalBar, starPx } from './goal-bar.ts';
import type { GoalPicture } from './goal-model.ts';
import { createGoalModel } from './goal-model.ts';
import { Label } from './label.ts';
import type { Pacer } from './pacer.ts';
import { createPacer } from './pacer.ts';
import { Presence } from './presence.ts';
import type { Brush, Crew } from './widget.ts';
import { lookOf } from './widget.ts';

const LABEL_PX = { maxPx: 28, minPx: 24 };
/** The numbers are rather set smaller than the label cut; the target a step smaller than what is reached. */
const VALUE_PX = { maxPx: 32, minPx: 26 };
const TARGET_STEP_PX = 4;
/** Between the label and the numbers. */
const LABEL_GAP_PX = 16;
/** Between the number reached and the one to reach. */
const OF_GAP_PX = 8;
/** Height of the bar in parts of the widget's. */
const BAR_PART = 0.24;
/** Below the bar: the star stands out of it. */
const FOOT_PX = 14;

/** A few pieces fly out of the star: a wink, beside what a gift gets. */
const BURST: Shower = {
  kind: 'burst',
  mostAlive: 24,
  bornOverMs: 0,
  lifeMs: [900, 1_400],
  speedPxPerSecond: [180, 340],
  lengthPx: [16, 28],
  inkPx: 4,
  tones: [6],
};

/** What the stream is saving for, together: label, how far, and a bar. */
export class Goal extends Container {
  readonly #crew: Crew;
  readonly #panel: CutPanel;
  readonly #label: Label;
  readonly #value: Figures;
  readonly #target: Figures;
  readonly #bar: GoalBar;
  readonly #model = createGoalModel();
  readonly #presence: Presence;
  readonly #pacer: Pacer;
  #goal: GoalTopic | null = null;
  #brush: Brush | null = null;
  #look = '';
  /** What comes next is no news: it stands at once. */
  #isFresh = true;
  #bursts = 0;

  constructor(crew: Crew) {
    super();
    this.#crew = crew;
    const { fonts } = crew.art.theme;
    this.#panel = new CutPanel(crew.art);
    this.#label = new Label(fonts.body);
    this.#value = new Figures(crew.glyphs, fonts.number);
    this.#target = new Figures(crew.glyphs, fonts.number);
    this.#bar = new GoalBar(crew);
    this.addChild(this.#panel, this.#bar, this.#label, this.#value, this.#target);
    this.#presence = new Presence(this, crew.art.theme);
    this.#pacer = createPacer(crew, (nowMs) => this.#advance(nowMs));
  }

  /** Takes the goal, or null for none, and answers what it covers; null when it hides. */
  draw(goal: GoalTopic | null, brush: Brush): Box | null {
    const nowMs = this.#crew.nowMs();
    const look = lookOf(brush);
    const isAtOnce = this.#isFresh || look !== this.#look || this.#crew.isCalm();
    this.#isFresh = false;
    this.#look = look;
    this.#brush = brush;
    this.#presence.aim(goal !== null, nowMs, isAtOnce);
    if (goal) {
      this.#model.aim(goal, nowMs, isAtOnce || this.#goal === null);
      this.#goal = goal;
    }
    this.#pacer.kick();
    return goal ? brush.box : null;
  }

  /** Hides at once; what is drawn next is no news. */
  drop(): void {
    this.#isFresh = true;
    this.#goal = null;
    this.#pacer.stop();
    this.#presence.drop();
  }

  #advance(nowMs: number): number {
    const [goal, brush] = [this.#goal, this.#brush];
    if (!goal || !brush) return Number.POSITIVE_INFINITY;
    if (this.#presence.isGone(nowMs)) {
      this.drop();
      this.#isFresh = false;
      return Number.POSITIVE_INFINITY;
    }
    const picture = this.#model.picture(nowMs);
    const bar = barBox(brush.box, this.#crew.art.theme);
    this.#panel.put(brush.box);
    this.#bar.put(bar, picture);
    this.#putWords(goal, picture, brush);
    this.#presence.frame(brush.box, nowMs);
    if (this.#model.takeBurst()) this.#burst(bar);
    return Math.min(this.#model.nextMs(nowMs), this.#presence.nextMs(nowMs));
  }

  #putWords({ label, target, value }: GoalTopic, picture: GoalPicture, { box, scale, measure }: Brush): void {
    const { theme } = this.#crew.art;
    const bar = barBox(box, theme);
    const y = box.y + (bar.y - box.y) / 2 + 1;
    const right = bar.x + bar.w;
    const of = `/ ${shortNumber(target)}`;
    const most = widest(value, picture.value);
    const wide = (text: string, px: number) =>
      figuresWidth(text, px, (char, at) => measure(theme.fonts.number, char, at));
    const numbersPx = (text: string, px: number) =>
      wide(text, px) + OF_GAP_PX + wide(of, px - TARGET_STEP_PX) + LABEL_GAP_PX;
    const { sizePx } = fitLine(most, {
      ...VALUE_PX,
      widthPx: bar.w - measure(theme.fonts.body, label, LABEL_PX.minPx),
      measure: numbersPx,
    });
    const ofWidth = this.#target.put({
      text: of,
      sizePx: sizePx - TARGET_STEP_PX,
      color: theme.muted,
      x: right,
      // Both numbers stand on one line: digits are 0.7 of their size tall.
      y: y + 0.35 * TARGET_STEP_PX,
      align: 'right',
      scale,
    });
    const valueRight = right - ofWidth - OF_GAP_PX;
    this.#value.put({
      text: shortNumber(picture.value),
      sizePx,
      color: picture.isReached ? theme.levels[6] : theme.text,
      x: valueRight,
      y,
      align: 'right',
      scale,
    });
    const fit = fitLine(label, {
      ...LABEL_PX,
      widthPx: bar.w - numbersPx(most, sizePx),
      measure: (text, px) => measure(theme.fonts.body, text, px),
    });
    this.#label.put({ ...fit, text: isolate(fit.text), color: theme.text, x: bar.x, y, scale });
  }

  #burst(bar: Box): void {
    const side = starPx(bar.h);
    const area = { x: bar.x + bar.w - side / 2, y: bar.y + bar.h / 2 - side / 2, w: side, h: side };
    this.#crew.particles.play({ shower: BURST, area, seed: ++this.#bursts });
  }
}

function barBox(box: Box, { padPx }: Pick<StageTheme, 'padPx'>): Box {
  const h = Math.round(box.h * BAR_PART);
  return { x: box.x + padPx, y: box.y + box.h - h - FOOT_PX, w: box.w - 2 * padPx, h };
}

function widest(one: number, other: number): string {
  const [a, b] = [shortNumber(one), shortNumber(other)];
  return a.length > b.length ? a : b;
}
