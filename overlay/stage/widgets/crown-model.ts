import type { BoardRow } from '../../../shared/topics.ts';
import { CURVES } from '../motion/curves.ts';
import type { Glide } from './glide.ts';
import { aimed, glideAt, isGliding, still } from './glide.ts';
import { COUNT_MS } from './times.ts';

/** The crown goes over to somebody else in this: it lifts, the name is wiped, it lands. */
export const CROWN_MS = 700;
/** How far it lifts, in canvas px. */
export const LIFT_PX = 24;
const LIFT_MS = 240;
const LAND_FROM_MS = 460;
/** The name is wiped between these, while the crown is up. */
const WIPE = { fromMs: 160, durationMs: 360 } as const;

/** Who wears the crown. */
export type Holder = Pick<BoardRow, 'gifterId' | 'name' | 'diamonds'>;

/** The crown as it is to be drawn now. */
export interface CrownPicture {
  readonly name: string;
  /** The one before, of which the right part is still to be seen; null when it is gone. */
  readonly former: string | null;
  /** Part of the line that `name` has wiped over, 0 to 1. */
  readonly wiped: number;
  readonly liftPx: number;
  /** The number that is shown, on its way to the true one. */
  readonly total: number;
}

export interface CrownModel {
  /** Takes who leads now; at once it stands so. While the crown is in the air, the newest one waits. */
  take(holder: Holder, nowMs: number, isAtOnce: boolean): void;
  picture(nowMs: number): CrownPicture;
  /** When it looks different next: `nowMs` while something moves, Infinity when all rests. */
  nextMs(nowMs: number): number;
}

const LONG_AGO = Number.NEGATIVE_INFINITY;

export function createCrownModel(): CrownModel {
  let holder: Holder = { gifterId: '', name: '', diamonds: 0 };
  let former = '';
  let liftedAtMs = LONG_AGO;
  let next: Holder | null = null;
  let total: Glide = still(0);

  const isUp = (nowMs: number) => nowMs < liftedAtMs + CROWN_MS;

  function follow(told: Holder, nowMs: number): void {
    if (told.gifterId !== holder.gifterId) {
      former = holder.name;
      liftedAtMs = nowMs;
    }
    holder = told;
    total = aimed(total, told.diamonds, nowMs, COUNT_MS);
  }

  return {
    take(told, nowMs, isAtOnce) {
      if (isAtOnce) {
        holder = told;
        liftedAtMs = LONG_AGO;
        next = null;
        total = still(told.diamonds);
      } else if (isUp(nowMs) && told.gifterId !== holder.gifterId) {
        next = told;
      } else {
        next = null;
        follow(told, nowMs);
      }
    },
    picture(nowMs) {
      if (next && !isUp(nowMs)) {
        follow(next, nowMs);
        next = null;
      }
      const sinceMs = nowMs - liftedAtMs;
      const wiped = CURVES.move((sinceMs - WIPE.fromMs) / WIPE.durationMs);
      const up = CURVES.enter(sinceMs / LIFT_MS);
      const down = CURVES.exit((sinceMs - LAND_FROM_MS) / (CROWN_MS - LAND_FROM_MS));
      const value = glideAt(total, nowMs);
      return {
        name: holder.name,
        former: wiped < 1 ? former : null,
        wiped,
        liftPx: LIFT_PX * (up - down),
        total: total.to >= total.from ? Math.floor(value) : Math.ceil(value),
      };
    },
    nextMs: (nowMs) =>
      isUp(nowMs) || next !== null || isGliding(total, nowMs) ? nowMs : Number.POSITIVE_INFINITY,
  };
}
