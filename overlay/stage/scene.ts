import { Container } from 'pixi.js';
import type { Alert } from '../../shared/alert.ts';
import type { GoalTopic, LayoutTopic, LeaderboardTopic, WidgetName } from '../../shared/topics.ts';
import { WIDGETS } from '../../shared/topics.ts';
import type { Box, CanvasSize } from './canvas-size.ts';
import { boxOn, growsUp } from './canvas-size.ts';
import type { Thanks } from './thanks.ts';
import { AlertCard } from './widgets/alert-card.ts';
import { Goal } from './widgets/goal.ts';
import { Leaderboard } from './widgets/leaderboard.ts';
import { TickerLine } from './widgets/ticker.ts';
import type { Brush } from './widgets/widget.ts';

/** Everything that the picture is made of; null and empty hide a widget. */
export interface StageModel {
  readonly canvas: CanvasSize;
  readonly layout: LayoutTopic;
  /** Widgets that this page may show at all. */
  readonly allowed: ReadonlySet<WidgetName>;
  /** Nothing that a viewer wrote may be drawn. */
  readonly isCleared: boolean;
  readonly alert: Alert | null;
  readonly leaderboard: LeaderboardTopic | null;
  readonly goal: GoalTopic | null;
  readonly thanks: readonly Thanks[];
}

export interface Scene {
  readonly root: Container;
  /** This widget's part of the model changed. */
  touch(...widgets: readonly WidgetName[]): void;
  /** Brings the touched widgets up to date with the model. */
  update(): void;
  /** Moves the alert off its place by canvas px, for its entrance. */
  shiftAlert(downPx: number): void;
  /** What a widget covers in window px; null while it is hidden. */
  covers(widget: WidgetName): Box | null;
}

/** The stage: one container for each widget, the alert on top. */
export function createScene(deps: {
  readonly model: () => StageModel;
  readonly measure: Brush['measure'];
}): Scene {
  const root = new Container();
  const widgets = {
    leaderboard: new Leaderboard(),
    goal: new Goal(),
    ticker: new TickerLine(),
    alerts: new AlertCard(),
  };
  root.addChild(widgets.leaderboard, widgets.goal, widgets.ticker, widgets.alerts);
  for (const widget of root.children) widget.visible = false;
  const touched = new Set<WidgetName>(WIDGETS);
  const covered = new Map<WidgetName, Box>();

  function draw(name: WidgetName, model: StageModel, brush: Brush): Box | null {
    switch (name) {
      case 'alerts':
        return model.alert && widgets.alerts.draw(model.alert, brush);
      case 'leaderboard':
        return model.leaderboard && model.leaderboard.rows.length > 0
          ? widgets.leaderboard.draw(model.leaderboard, brush)
          : null;
      case 'goal':
        return model.goal && widgets.goal.draw(model.goal, brush);
      case 'ticker':
        return model.thanks.length > 0 ? widgets.ticker.draw(model.thanks, brush) : null;
    }
  }

  return {
    root,
    touch(...names) {
      for (const name of names) touched.add(name);
    },
    update() {
      const model = deps.model();
      const { canvas, layout } = model;
      root.scale.set(canvas.scale);
      for (const name of touched) {
        const place = layout[canvas.orientation][name];
        const isOn = !model.isCleared && place.shown && model.allowed.has(name);
        const box = boxOn(place, canvas);
        const brush = { box, scale: canvas.scale, growsUp: growsUp(box, canvas), measure: deps.measure };
        const drawn = isOn ? draw(name, model, brush) : null;
        widgets[name].visible = drawn !== null;
        if (drawn) covered.set(name, drawn);
        else covered.delete(name);
      }
      touched.clear();
    },
    shiftAlert(downPx) {
      widgets.alerts.y = downPx;
    },
    covers(name) {
      const box = covered.get(name);
      if (!box) return null;
      const { scale } = deps.model().canvas;
      return { x: box.x * scale, y: box.y * scale, w: box.w * scale, h: box.h * scale };
    },
  };
}
