import { createArt } from '../../../../overlay/stage/art/bake.ts';
import { SIGNAL } from '../../../../overlay/stage/theme.ts';
import type { Spot } from './crowd.ts';
import { COUNT, placeOf, SIZE_PX } from './crowd.ts';

/** The crowd as an overlay of elements draws it: a picture each, moved by CSS. */
export function drawByDom(): (nowMs: number) => void {
  const { source } = createArt({ renderScale: () => 1, theme: SIGNAL }).motif('gem', 3, SIZE_PX);
  const canvas: unknown = source.resource;
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('bug: art is baked on canvases');
  const picture = canvas.toDataURL();
  const elements = Array.from({ length: COUNT }, () => {
    const element = document.createElement('img');
    element.src = picture;
    element.style.cssText = `position:absolute;left:${-SIZE_PX / 2}px;top:${-SIZE_PX / 2}px;width:${SIZE_PX}px`;
    return element;
  });
  document.body.append(...elements);
  const spot: Spot = { x: 0, y: 0, angleDeg: 0 };
  return (nowMs) => {
    for (const [nth, element] of elements.entries()) {
      placeOf(nth, nowMs, spot);
      element.style.transform = `translate(${spot.x}px, ${spot.y}px) rotate(${spot.angleDeg}deg)`;
    }
  };
}
