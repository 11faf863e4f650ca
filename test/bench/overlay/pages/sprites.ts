import type { RendererKind } from '../../../../overlay/stage/renderer-choice.ts';
import { drawByDom } from './by-dom.ts';
import { drawByPixi } from './by-pixi.ts';

/** Who draws: the renderer that is chosen by itself, WebGL whatever there is, or elements. */
export type Drawer = 'chosen' | 'webgl' | 'dom';

export interface Pace {
  /** What was taken to draw with. */
  readonly by: RendererKind | 'dom';
  readonly framesPerSecond: number;
}

/** What the bench does with the page, as `window.spritesBench`. */
export interface SpritesBench {
  /** Draws for so long, after a while that does not count. */
  pace(drawer: Drawer, forMs: number): Promise<Pace>;
}

const WARM_UP_MS = 500;

async function pace(drawer: Drawer, forMs: number): Promise<Pace> {
  document.body.style.cssText = 'margin:0;overflow:hidden';
  const { kind, draw } =
    drawer === 'dom'
      ? { kind: 'dom' as const, draw: drawByDom() }
      : await drawByPixi(drawer === 'webgl' ? 'webgl' : undefined);
  const run = (ms: number) =>
    new Promise<number>((resolve) => {
      const startMs = performance.now();
      let frames = 0;
      const frame = (nowMs: number) => {
        const passedMs = performance.now() - startMs;
        if (passedMs >= ms) {
          resolve((1_000 * frames) / passedMs);
          return;
        }
        draw(nowMs);
        frames++;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    });
  await run(WARM_UP_MS);
  return { by: kind, framesPerSecond: await run(forMs) };
}

Object.assign(window, { spritesBench: { pace } satisfies SpritesBench });
