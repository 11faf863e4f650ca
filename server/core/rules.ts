import type { Level } from '../../shared/alert.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Ladder, Tier } from '../../shared/tier.ts';
import { stepForDiamonds } from '../../shared/tier-reach.ts';
import type { AlertId, Diamonds, EpochMs, Millis, Seq } from '../../shared/units.ts';

/** What people chose, as values: the same rules on the same past give the same events. */
export interface Rules {
  readonly ladder: Ladder;
  readonly settings: Settings;
  /** IANA name in force: the settings', or else the machine's. */
  readonly zone: string;
}

/** When and as which record something is decided. */
export interface Moment {
  readonly seq: Seq;
  /** Never below the previous record's. */
  readonly atMs: EpochMs;
  /** Local calendar day of `atMs`, never before the previous record's. */
  readonly day: string;
}

/** Under which rules, when and by whom a command is decided. */
export interface Deciding {
  readonly rules: Rules;
  readonly moment: Moment;
  readonly actor: string;
  /** The alert on stage; null and left out for none. */
  readonly onAir?: AlertId | null;
}

/** A streak takes no more alerts after this long without a frame (design: 10 s). */
export const STREAK_IDLE_MS: Millis = 10_000;

/** The step that so many diamonds reach by themselves, with nothing else known of the gift; null for none. */
export function tierFor(ladder: Ladder, diamonds: Diamonds): Tier | null {
  return stepForDiamonds(ladder, diamonds);
}

/** A step by its id; a record whose ladder has lost the step gets the highest one of its level or below. */
export function tierById(ladder: Ladder, id: string, level: Level): Tier | null {
  const exact = ladder.tiers.find((tier) => tier.id === id);
  if (exact) return exact;
  return ladder.tiers.reduce<Tier | null>(
    (best, tier) => (tier.level <= level && (best === null || tier.level > best.level) ? tier : best),
    null,
  );
}
