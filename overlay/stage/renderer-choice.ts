export type RendererKind = 'webgl' | 'canvas';

/** Names of graphics done by the processor: Pixi's own Canvas2D is about three times as fast there. */
const SOFTWARE = /SwiftShader|llvmpipe|softpipe|Basic Render/i;

/** Which renderer suits a machine whose WebGL says this about itself; null when it has no WebGL. */
export function rendererFor(graphics: string | null): RendererKind {
  return graphics === null || SOFTWARE.test(graphics) ? 'canvas' : 'webgl';
}
