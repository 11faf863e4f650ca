import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { eventually } from './wait.ts';

/** To run before the page's own code: counts every call that paints, below whatever library the page uses. */
export const COUNT_RENDER_CALLS = `{
  const counts = { paints: 0, frames: 0 };
  window.renderCalls = counts;
  const wrap = (owner, names, key) => {
    for (const name of names) {
      const real = owner && owner[name];
      if (typeof real !== 'function') continue;
      owner[name] = function (...args) { counts[key]++; return real.apply(this, args); };
    }
  };
  const canvas2d = ['fillRect', 'strokeRect', 'clearRect', 'fill', 'stroke', 'drawImage', 'fillText', 'strokeText',
    'putImageData', 'reset'];
  const webgl = ['clear', 'drawArrays', 'drawElements', 'drawRangeElements', 'drawArraysInstanced',
    'drawElementsInstanced', 'blitFramebuffer'];
  wrap(window.CanvasRenderingContext2D && CanvasRenderingContext2D.prototype, canvas2d, 'paints');
  wrap(window.OffscreenCanvasRenderingContext2D && OffscreenCanvasRenderingContext2D.prototype, canvas2d, 'paints');
  wrap(window.WebGLRenderingContext && WebGLRenderingContext.prototype, webgl, 'paints');
  wrap(window.WebGL2RenderingContext && WebGL2RenderingContext.prototype, webgl, 'paints');
  wrap(window.GPUQueue && GPUQueue.prototype, ['submit'], 'paints');
  wrap(window, ['requestAnimationFrame'], 'frames');
}`;

export interface RenderCalls {
  /** Calls that paint. */
  readonly paints: number;
  /** Calls of requestAnimationFrame. */
  readonly frames: number;
  /** What the stage itself says that it drew. */
  readonly drawn: number;
}

/** Since the page was loaded. */
export function renderCalls(page: Page): Promise<RenderCalls> {
  return page.evaluate<RenderCalls>('({ ...window.renderCalls, drawn: window.giftcastStage.frames })');
}

const SETTLED_MS = 2_000;

/** Waits until nothing was painted for a while. */
export async function settled(page: Page): Promise<void> {
  const isSettled = async () => {
    const before = await renderCalls(page);
    await sleep(SETTLED_MS);
    const after = await renderCalls(page);
    return after.paints === before.paints && after.drawn === before.drawn ? true : null;
  };
  await eventually('the overlay settles', isSettled, { timeoutMs: 60_000, everyMs: 0 });
}
