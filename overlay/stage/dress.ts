import type { Container } from 'pixi.js';
import type { MotionName } from '../../shared/theme.ts';
import type { After } from '../net/ports.ts';
import type { AlertShow, AlertSpace } from './alerts/show.ts';
import { createAlertShow } from './alerts/show.ts';
import { createArt } from './art/bake.ts';
import { createOwnArt } from './art/own-art.ts';
import { createParticles, SOFTWARE_SHARE } from './effects/particles.ts';
import { createMeasure } from './fonts.ts';
import type { Frames } from './frame.ts';
import { createLife } from './life.ts';
import type { Pictures } from './media/pictures.ts';
import { createMotion } from './motion/motion.ts';
import type { Scene, StageModel } from './scene.ts';
import { createScene } from './scene.ts';
import type { StageTheme } from './theme.ts';
import { createGlyphs } from './widgets/glyphs.ts';

/** Everything on stage that a theme is drawn into; another theme takes another dress. */
export interface Dress {
  readonly theme: StageTheme;
  readonly motion: MotionName;
  readonly scene: Scene;
  readonly alerts: AlertShow;
  readonly root: Container;
  /** Gives everything back that it drew. */
  destroy(): void;
}

/** Below it alerts move in calm mode too. */
const CALM_FROM_LEVEL = 5;

export function createDress(deps: {
  readonly theme: StageTheme;
  /** There is no graphics hardware: fewer particles, and nothing turns. */
  readonly isSparing: boolean;
  readonly frames: Frames;
  readonly after: After;
  readonly pictures: Pictures;
  readonly nowMs: () => number;
  /** How much may move. */
  readonly motion: MotionName;
  /** Whether the page's machine asks for less motion. */
  readonly isCalm: () => boolean;
  readonly model: () => StageModel;
}): Dress {
  const { model, nowMs, theme } = deps;
  // What slides or flies when the theme changes would go on with pictures that are gone.
  const life = createLife(deps);
  const isCalm = () => deps.motion === 'reduced' || deps.isCalm();
  const measure = createMeasure();
  const art = createArt({ renderScale: () => model().canvas.scale, theme });
  const own = createOwnArt({
    pictures: deps.pictures,
    theme,
    renderScale: () => model().canvas.scale,
    isCalm,
    changed: deps.frames.invalidate,
  });
  const glyphs = createGlyphs();
  const motion = createMotion({ frames: life.frames, isCalm });
  const particles = createParticles({ art, motion, share: deps.isSparing ? SOFTWARE_SHARE : 1 });
  const space = (): AlertSpace => {
    const { canvas, layout } = model();
    return { canvas, place: layout[canvas.orientation].alerts };
  };
  const alerts = createAlertShow({
    art,
    own,
    glyphs,
    motion,
    particles,
    measure,
    space,
    nowMs,
    isCalm: (level) => isCalm() || (deps.motion === 'calm' && level >= CALM_FROM_LEVEL),
    isSparing: deps.isSparing,
    redrawn: deps.frames.invalidate,
  });
  const scene = createScene({
    measure,
    crew: { art, glyphs, particles, frames: life.frames, after: life.after, nowMs, isCalm },
    motion,
    particles: particles.view,
    alerts,
    model,
  });
  return {
    theme,
    motion: deps.motion,
    scene,
    alerts,
    root: scene.root,
    destroy() {
      life.end();
      alerts.remove();
      scene.forget();
      scene.root.destroy({ children: true });
      glyphs.destroy();
      own.destroy();
      art.destroy();
    },
  };
}
