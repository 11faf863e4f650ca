import type { Box } from '../stage/canvas-size.ts';
import type { Stage } from '../stage/stage.ts';
import { Figures } from '../stage/widgets/figures.ts';

/** A text on stage and the px that its lines take. */
export interface TextSpot {
  /** Null for numbers, which are put together from pictures of digits. */
  readonly text: string | null;
  readonly box: Box;
  /** As 0xRRGGBB; null for numbers. */
  readonly color: number | null;
}

type Node = Stage['root'];

/** Every text that can be seen now, from the bottom up. */
export function textSpots(root: Node): readonly TextSpot[] {
  if (!root.visible || !root.renderable || root.alpha === 0) return [];
  if (root instanceof Figures) return spot(root, null, null);
  if ('text' in root && typeof root.text === 'string' && 'style' in root) {
    return root.text.trim() === '' ? [] : spot(root, root.text, fillOf(root.style));
  }
  return root.children.flatMap(textSpots);
}

function spot(node: Node, text: string | null, color: number | null): TextSpot[] {
  const { x, y, width, height } = node.getBounds();
  return width > 0 && height > 0 ? [{ text, color, box: { x, y, w: width, h: height } }] : [];
}

function fillOf(style: unknown): number | null {
  const isStyle = typeof style === 'object' && style !== null && 'fill' in style;
  return isStyle && typeof style.fill === 'number' ? style.fill : null;
}
