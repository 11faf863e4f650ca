import { Container, Sprite } from 'pixi.js';
import { createArt } from '../../../../overlay/stage/art/bake.ts';
import { createRenderer, kindOf, renderOnce } from '../../../../overlay/stage/renderer.ts';
import type { RendererKind } from '../../../../overlay/stage/renderer-choice.ts';
import { SIGNAL } from '../../../../overlay/stage/theme.ts';
import type { Spot } from './crowd.ts';
import { COUNT, placeOf, SIZE_PX } from './crowd.ts';

/** The crowd as the stage draws; without a kind by the renderer that the page chooses itself. */
export async function drawByPixi(
  kind?: RendererKind,
): Promise<{ readonly kind: RendererKind; readonly draw: (nowMs: number) => void }> {
  const renderer = await createRenderer(innerWidth, innerHeight, kind);
  const texture = createArt({ renderScale: () => 1, theme: SIGNAL }).motif('gem', 3, SIZE_PX);
  const root = new Container();
  const sprites = Array.from({ length: COUNT }, () => new Sprite({ texture, anchor: 0.5 }));
  root.addChild(...sprites);
  document.body.append(renderer.canvas);
  const spot: Spot = { x: 0, y: 0, angleDeg: 0 };
  return {
    kind: kindOf(renderer),
    draw(nowMs) {
      for (const [nth, sprite] of sprites.entries()) {
        placeOf(nth, nowMs, spot);
        sprite.position.set(spot.x, spot.y);
        sprite.angle = spot.angleDeg;
      }
      renderOnce(renderer, root);
    },
  };
}
