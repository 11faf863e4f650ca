import type { ParticleName, StageTheme } from '../theme.ts';
import type { Point } from './cut.ts';
import { fillShape, strokeShape } from './pens.ts';
import type { ToneName } from './tones.ts';
import { TONES } from './tones.ts';

/** A flat piece, one long, round the origin. */
interface Piece {
  readonly outline: readonly Point[];
  /** What of it is turned to the light. */
  readonly lit: readonly (readonly Point[])[];
  /** Whether it turns as it flies. */
  readonly turns: boolean;
}

const PIECES: Readonly<Record<ParticleName, Piece>> = {
  rhombus: {
    outline: [
      [0, -0.5],
      [0.29, 0],
      [0, 0.5],
      [-0.29, 0],
    ],
    lit: [
      [
        [0, -0.5],
        [0, 0.5],
        [-0.29, 0],
      ],
    ],
    turns: true,
  },
  dash: {
    outline: [
      [-0.15, -0.38],
      [0.15, -0.5],
      [0.15, 0.38],
      [-0.15, 0.5],
    ],
    lit: [
      [
        [-0.15, -0.38],
        [0, -0.44],
        [0, 0.44],
        [-0.15, 0.5],
      ],
    ],
    turns: true,
  },
  // Folded once across.
  strip: {
    outline: [
      [-0.26, -0.5],
      [0.08, -0.5],
      [0.26, 0],
      [0.08, 0.5],
      [-0.26, 0.5],
      [-0.08, 0],
    ],
    lit: [
      [
        [-0.26, -0.5],
        [0.08, -0.5],
        [0.26, 0],
        [-0.08, 0],
      ],
    ],
    turns: true,
  },
  star: {
    outline: [
      [0, -0.5],
      [0.13, -0.13],
      [0.5, 0],
      [0.13, 0.13],
      [0, 0.5],
      [-0.13, 0.13],
      [-0.5, 0],
      [-0.13, -0.13],
    ],
    lit: [
      [
        [0, 0],
        [0, -0.5],
        [-0.13, -0.13],
      ],
      [
        [0, 0],
        [-0.5, 0],
        [-0.13, 0.13],
      ],
      [
        [0, 0],
        [0, 0.5],
        [0.13, 0.13],
      ],
      [
        [0, 0],
        [0.5, 0],
        [0.13, -0.13],
      ],
    ],
    turns: true,
  },
  // Stands upright, as the squares of its theme do.
  square: {
    outline: [
      [-0.33, -0.33],
      [0.33, -0.33],
      [0.33, 0.33],
      [-0.33, 0.33],
    ],
    lit: [
      [
        [-0.33, -0.33],
        [0.33, -0.33],
        [0.33, 0],
        [-0.33, 0],
      ],
    ],
    turns: false,
  },
};

/** Whether the theme's particles turn as they fly. */
export function turns({ particle }: Pick<StageTheme, 'particle'>): boolean {
  return PIECES[particle].turns;
}

/** Draws the theme's particle round the origin in two flat tones, this long, ink outside. */
export function drawParticle(
  pen: CanvasRenderingContext2D,
  { ink, levels, particle }: Pick<StageTheme, 'ink' | 'levels' | 'particle'>,
  tone: ToneName,
  lengthPx: number,
  inkPx: number,
): void {
  const { outline, lit } = PIECES[particle];
  const sized = (points: readonly Point[]) => points.map(([x, y]): Point => [x * lengthPx, y * lengthPx]);
  const whole = sized(outline);
  if (inkPx > 0) strokeShape(pen, whole, ink, 2 * inkPx);
  // Opal is the one level that is known by two tones and not by a colour.
  fillShape(pen, whole, typeof tone === 'number' && tone < 7 ? levels[tone] : TONES[tone].base);
  for (const points of lit) fillShape(pen, sized(points), TONES[tone].light);
}
