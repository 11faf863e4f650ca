import type { StageTheme } from '../theme.ts';
import type { PanelLook } from './panel-pen.ts';
import { flashPx, HAIRLINE } from './panel-pen.ts';
import { isRound, LOW_PX } from './shapes.ts';

/** How a panel is drawn; whatever is left out is the theme's. */
export interface PanelSpec {
  readonly fill?: number;
  /** Colour of a level, shown as the theme shows it: a bar, a stripe, an edge. None when left out or null. */
  readonly bar?: number | null;
  /** Where the bar is, if the theme shows a level by one: at the left when left out. */
  readonly barAt?: 'left' | 'top';
  readonly edge?: number;
  /** Size of the corners; no more than half of the height is taken. */
  readonly radiusPx?: number;
  /** Width of the outer stroke, which stands outside of the panel's box; 0 leaves it out and makes it a plate. */
  readonly inkPx?: number;
  /** Width of the inner stroke; 0 leaves it out. */
  readonly edgePx?: number;
}

/** Lengths at the four sides of a box, in canvas px. */
export interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PanelPlan {
  readonly look: PanelLook;
  /** What stands outside of the panel's box. */
  readonly outside: Sides;
  /** What must not be stretched, counted from the outermost px. */
  readonly kept: Sides;
}

/** So much of a straight side is kept beside a corner, for its smooth edge not to be stretched. */
const BESIDE_CORNER_PX = 1;

/** On lower panels the filled corner of a cut one would reach half-way up. */
const FLASH_FROM_PX = 72;

/** From this height on a panel looks the same at any height. */
export const TALL_PX = 100;
/** On lower ones the stripe is thinner: two lines of words stand close above it. */
const CHIP_STRIPE_PX = 6;

/** Makes all choices for a panel of this height. */
export function planPanel(spec: PanelSpec, heightPx: number, theme: StageTheme): PanelPlan {
  const { shape } = theme;
  const isPlate = spec.inkPx === 0;
  const isLow = heightPx < LOW_PX;
  const bar = spec.bar ?? null;
  const inkPx = spec.inkPx ?? theme.inkPx;
  const full = isPlate ? theme.plateRadiusPx : isLow ? theme.lowRadiusPx : theme.radiusPx;
  const cornerPx = Math.max(0, Math.min(spec.radiusPx ?? full, Math.floor(heightPx / 2) - BESIDE_CORNER_PX));
  const edgePx = spec.edgePx ?? (isLow && shape === 'stepped' ? theme.edgePx / 2 : theme.edgePx);
  const showsInEdge = !isPlate && bar !== null && (shape === 'cut' || shape === 'stepped');
  const look: PanelLook = {
    shape,
    fill: spec.fill ?? theme.panel,
    ink: theme.ink,
    bar: showsInEdge && (shape === 'stepped' || heightPx < FLASH_FROM_PX) ? null : bar,
    barPx: shape === 'taped' && heightPx < TALL_PX ? Math.min(theme.barPx, CHIP_STRIPE_PX) : theme.barPx,
    barAt: spec.barAt ?? 'left',
    edge: spec.edge ?? (showsInEdge ? bar : theme.edge),
    cornerPx,
    inkPx,
    edgePx,
    shadow: isPlate ? null : shadowOf(spec, theme),
    hairline: shape === 'concave' && !isPlate && !isLow ? theme.line : null,
  };
  return { look, ...sidesOf(look, isPlate) };
}

/** Ink, or where the shape has a second stroke the theme's own colours, by turns in widgets and alerts. */
function shadowOf({ bar, edge }: PanelSpec, theme: StageTheme): PanelLook['shadow'] {
  const { shadow, shape } = theme;
  if (shadow.x === 0 && shadow.y === 0) return null;
  if (shape !== 'cut') return { ...shadow, color: theme.ink };
  const isOfLevel = (bar ?? null) !== null || edge !== undefined;
  return { ...shadow, color: isOfLevel ? theme.accent : theme.levels[5] };
}

function sidesOf(look: PanelLook, isPlate: boolean): Pick<PanelPlan, 'outside' | 'kept'> {
  const { bar, barAt, barPx, cornerPx, edgePx, hairline, inkPx, shadow, shape } = look;
  const beyondPx = shadow && shadow.color !== look.ink ? inkPx : 0;
  const outside = {
    left: inkPx,
    top: inkPx,
    right: Math.max(inkPx, (shadow?.x ?? 0) + beyondPx),
    bottom: Math.max(inkPx, (shadow?.y ?? 0) + beyondPx),
  };
  const hasBar = bar !== null && (isPlate || shape === 'rounded');
  const beyondBar = (at: PanelLook['barAt']) => (hasBar && at === barAt ? edgePx + barPx : 0);
  const hasFlash = bar !== null && !isPlate && shape === 'cut';
  // Strokes follow a corner that is not round a little way along the straight sides.
  const alongPx = hairline === null ? edgePx : HAIRLINE.insetPx + HAIRLINE.px;
  const inner = isRound(shape) ? Math.max(cornerPx, edgePx) : cornerPx + alongPx;
  const far = hasFlash ? Math.max(inner, flashPx(cornerPx)) : inner;
  return {
    outside,
    kept: {
      left: outside.left + inner + (shadow?.x ?? 0) + beyondBar('left') + BESIDE_CORNER_PX,
      top: outside.top + inner + (shadow?.y ?? 0) + beyondBar('top') + BESIDE_CORNER_PX,
      right: outside.right + far + BESIDE_CORNER_PX,
      bottom: outside.bottom + far + BESIDE_CORNER_PX,
    },
  };
}
