import 'pixi.js/unsafe-eval';
import type { Container, Renderer } from 'pixi.js';
import { CanvasRenderer, isWebGLSupported, RendererType, Texture, Ticker, WebGLRenderer } from 'pixi.js';
import type { RendererKind } from './renderer-choice.ts';
import { rendererFor } from './renderer-choice.ts';
import { forgetOldTexts } from './text-keys.ts';

/** A renderer of the window's size that draws only when told to; of the kind that suits the machine when left out. */
export async function createRenderer(
  widthPx: number,
  heightPx: number,
  kind: RendererKind = rendererFor(probeGraphics()),
): Promise<Renderer> {
  // Pixi's own clocks would ask for a frame for ever, with nothing to draw.
  for (const ticker of [Ticker.shared, Ticker.system]) {
    ticker.autoStart = false;
    ticker.stop();
  }
  // By name and not by Pixi's own choice, which brings a third renderer and the parts for pointers along.
  const renderer = kind === 'webgl' && isWebGLSupported() ? new WebGLRenderer() : new CanvasRenderer();
  await renderer.init({
    width: widthPx,
    height: heightPx,
    resolution: 1,
    backgroundAlpha: 0,
    antialias: true,
    // Nobody clicks on the stage: without this Pixi loads its pointer and accessibility parts.
    skipExtensionImports: true,
  });
  forgetOldTexts(renderer);
  return renderer;
}

/** What was taken in the end: WebGL may fail although the probe found it. */
export function kindOf(renderer: Renderer): RendererKind {
  return renderer.type === RendererType.CANVAS ? 'canvas' : 'webgl';
}

/** Whether the machine took its graphics away, for now or for good. */
export function isLost(renderer: Renderer): boolean {
  return 'gl' in renderer && renderer.gl.isContextLost();
}

/** As many places for textures as Pixi itself clears when lost graphics are back. */
const CLEARED_BY_PIXI = 16;

/** To be called once lost graphics are back: takes every texture to be gone, so that each is handed over again. */
export function forgetTextures(renderer: Renderer): void {
  if (!('gl' in renderer)) return;
  for (let place = CLEARED_BY_PIXI; place < renderer.limits.maxBatchableTextures; place++) {
    renderer.texture.bind(Texture.EMPTY, place);
  }
}

/** One render call; what Pixi cleans up by its clock is done on the way, since that clock stands. */
export function renderOnce(renderer: Renderer, root: Container): void {
  renderer.render(root);
  Ticker.system.update(performance.now());
}

function probeGraphics(): string | null {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
}
