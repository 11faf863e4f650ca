import type { Container, Renderer } from 'pixi.js';
import type { ClientFrame } from '../../shared/protocol.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';
import type { WidgetName } from '../../shared/topics.ts';
import { WIDGETS } from '../../shared/topics.ts';
import type { Received } from '../net/frames.ts';
import type { After } from '../net/ports.ts';
import { createTopics } from '../net/topics.ts';
import { createAlertScreen } from './alert-screen.ts';
import { createAlertShow } from './alerts/show.ts';
import { createArt } from './art/bake.ts';
import { canvasOf } from './canvas-size.ts';
import type { StageDebug } from './debug.ts';
import { createDirector } from './director.ts';
import { createParticles, SOFTWARE_SHARE } from './effects/particles.ts';
import { createMeasure, FACES } from './fonts.ts';
import { createFrames } from './frame.ts';
import { createGate } from './gate.ts';
import { createMotion } from './motion/motion.ts';
import { kindOf, renderOnce } from './renderer.ts';
import { createScene } from './scene.ts';
import { createThanksList } from './thanks.ts';
import { createGlyphs } from './widgets/glyphs.ts';

/** The time a stage lives in: the browser's, or one that a test turns by hand. */
export interface StageClock {
  /** Milliseconds on a clock that never runs back; the same as those that `requestFrame` hands out. */
  readonly nowMs: () => number;
  readonly after: After;
  readonly requestFrame: (draw: (nowMs: number) => void) => void;
}

export interface Stage {
  /** Takes what the server sent. */
  receive(frame: Received): void;
  /** The window has this size in px now. */
  resize(widthPx: number, heightPx: number): void;
  /** Draws everything anew: the renderer lost what it held. */
  redraw(): void;
  /** Everything that is drawn, for who looks at it; to be left as it is. */
  readonly root: Container;
  /** What the page tells about its stage, as it is when it is read. */
  readonly debug: Omit<StageDebug, 'link' | 'renderer'>;
}

/** Joins the parts of the stage; where its frames come from, and its time, are the caller's. */
export function createStage(deps: {
  readonly renderer: Renderer;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Only these are shown, whatever the layout says. */
  readonly widgets: ReadonlySet<WidgetName>;
  readonly clock: StageClock;
  /** Whether less motion is asked for. */
  readonly isCalm: () => boolean;
  readonly send: (frame: ClientFrame) => void;
}): Stage {
  const { clock, renderer } = deps;
  const topics = createTopics();
  const thanks = createThanksList();
  let canvas = canvasOf(deps.widthPx, deps.heightPx);
  let stopThanks = () => {};

  const isCleared = () => (topics.get('stage')?.cleared ?? null) !== null;
  const layout = () => topics.get('layout') ?? DEFAULT_SETTINGS.layout;
  const frames = createFrames({
    requestFrame: clock.requestFrame,
    render: () => {
      scene.update();
      renderOnce(renderer, scene.root);
    },
  });
  const measure = createMeasure();
  const art = createArt({ renderScale: () => canvas.scale });
  const glyphs = createGlyphs();
  const motion = createMotion({ frames, isCalm: deps.isCalm });
  const particles = createParticles({
    art,
    motion,
    share: kindOf(renderer) === 'canvas' ? SOFTWARE_SHARE : 1,
  });
  const alerts = createAlertShow({
    art,
    glyphs,
    motion,
    particles,
    measure,
    space: () => ({ canvas, place: layout()[canvas.orientation].alerts }),
    nowMs: clock.nowMs,
    isCalm: deps.isCalm,
  });
  const scene = createScene({
    measure,
    crew: { art, glyphs, particles, frames, nowMs: clock.nowMs, isCalm: deps.isCalm },
    motion,
    particles: particles.view,
    alerts,
    model: () => ({
      canvas,
      layout: layout(),
      allowed: deps.widgets,
      isCleared: isCleared(),
      leaderboard: topics.get('leaderboard') ?? null,
      goal: topics.get('goal') ?? null,
      thanks: thanks.items(clock.nowMs()),
    }),
  });
  const touch = (...widgets: readonly WidgetName[]) => {
    scene.touch(...widgets);
    frames.invalidate();
  };
  const thanksChanged = () => {
    touch('ticker');
    stopThanks();
    const endMs = thanks.nextEndMs();
    if (endMs !== null) stopThanks = clock.after(Math.max(0, endMs - clock.nowMs()), thanksChanged);
  };
  const screen = createAlertScreen({
    show: alerts,
    frames,
    after: clock.after,
    changed: () => touch('alerts'),
    makeRoom: scene.makeRoom,
    canShow: () => deps.widgets.has('alerts') && layout()[canvas.orientation].alerts.shown,
    thank: (alert) => {
      thanks.thank(alert, clock.nowMs());
      thanksChanged();
    },
  });
  const director = createDirector({ screen, send: deps.send, after: clock.after, nowMs: clock.nowMs });

  const gate = createGate({
    load: FACES.load,
    nowMs: clock.nowMs,
    port: {
      ...director,
      alert: (alert, elapsedMs) => isCleared() || director.alert(alert, elapsedMs),
      updated: (alert) => isCleared() || director.updated(alert),
    },
  });
  /** Canvas text fetches no face by itself: what stands on stage stays until the new one can be drawn. */
  const onceReadable = (texts: readonly string[], change: () => void) => {
    const loading = FACES.load(texts);
    if (loading) void loading.then(change);
    else change();
  };
  FACES.onLate(() => touch(...WIDGETS));

  topics.subscribe('leaderboard', () => {
    const board = topics.get('leaderboard');
    const names = board ? [board.label, ...board.rows.map(({ name }) => name)] : [];
    onceReadable(names, () => touch('leaderboard'));
  });
  topics.subscribe('goal', () => onceReadable([topics.get('goal')?.label ?? ''], () => touch('goal')));
  topics.subscribe('layout', () => touch(...WIDGETS));
  topics.subscribe('recent', () => {
    const gifts = topics.get('recent') ?? [];
    thanks.recent(gifts, clock.nowMs());
    onceReadable(
      gifts.map(({ gifter }) => gifter.name),
      thanksChanged,
    );
  });
  topics.subscribe('stage', () => {
    if (isCleared()) {
      gate.drop();
      thanks.clear();
    }
    touch(...WIDGETS);
  });

  function receive(frame: Received): void {
    switch (frame.type) {
      case 'welcome':
        gate.drop();
        scene.forget();
        topics.replace(frame.topics);
        break;
      case 'topic':
        topics.merge(frame.topics);
        break;
      case 'alert':
        gate.alert(frame.alert, frame.elapsedMs);
        break;
      case 'alert-updated':
        gate.updated(frame.alert);
        break;
      case 'alert-cancelled':
        gate.cancelled(frame.id);
        break;
      case 'result':
        break;
    }
  }

  return {
    root: scene.root,
    receive,
    resize(widthPx, heightPx) {
      canvas = canvasOf(widthPx, heightPx);
      renderer.resize(widthPx, heightPx);
      touch(...WIDGETS);
    },
    redraw: () => touch(...WIDGETS),
    debug: {
      get frames() {
        return frames.count();
      },
      get alert() {
        return director.onStage();
      },
      get orientation() {
        return canvas.orientation;
      },
      get covers() {
        return {
          alerts: scene.covers('alerts'),
          leaderboard: scene.covers('leaderboard'),
          goal: scene.covers('goal'),
          ticker: scene.covers('ticker'),
        };
      },
    },
  };
}
