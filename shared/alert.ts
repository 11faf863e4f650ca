import type { MediaItem } from './media.ts';
import type { Motif } from './motif.ts';
import type { AlertId, Diamonds, GifterId, Millis } from './units.ts';

/** A tier's place on the ladder, 1 (ticker thanks) to 7 (legend). */
export type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A file that `GET /media/<id>` answers, in the place of the family's sound or of the gift. */
export type AlertFile = Pick<MediaItem, 'id' | 'kind' | 'width' | 'height' | 'durationMs'>;

/** One thing shown on air (contract C7). All text in it is already cleaned and may be drawn as it is. */
export interface Alert {
  readonly id: AlertId;
  readonly tier: { readonly id: string; readonly name: string; readonly level: Level };
  readonly gifter: { readonly id: GifterId; readonly name: string };
  /**
   * `count` units worth `diamonds` in all. `name` is null under strict wording, which puts no
   * platform's gift names on air. `motif` is the picture for it, null where its worth decides, absent from an
   * older server.
   */
  readonly gift: {
    readonly name: string | null;
    readonly count: number;
    readonly diamonds: Diamonds;
    readonly motif?: Motif | null | undefined;
  };
  /** `open` while the streak may still grow; null when the gift stands alone. */
  readonly streak: { readonly count: number; readonly open: boolean } | null;
  /**
   * How many alerts of how many gifters play as this one; null when it is alone. `motifs` are the pictures of up to
   * two other gifts among them, absent from an older server.
   */
  readonly merged: {
    readonly alerts: number;
    readonly gifters: number;
    readonly motifs?: readonly (Motif | null)[] | undefined;
  } | null;
  readonly headline: string;
  readonly line2: string | null;
  /** The gifter's own words, only where the tier shows them. */
  readonly message: string | null;
  /** Name of the look; `default` until themes give more. */
  readonly style: string;
  /** 0 to 1; 0 is silent. */
  readonly sound: { readonly volume: number };
  /** Left out where the step has none. */
  readonly media?:
    | {
        readonly sound?: AlertFile | undefined;
        readonly picture?: AlertFile | undefined;
      }
    | undefined;
  /** The whole time on stage. */
  readonly durationMs: Millis;
  /** ISO 8601 UTC: after this an alert that still waits goes to the missed list. */
  readonly expiresAt: string;
  readonly test: boolean;
}

/** What of an alert nobody could judge: its name, its message, or both. */
export type Doubt = 'name' | 'message' | 'both';

/** How an alert ended; each alert has exactly one of these, for ever. */
export type AlertEnd = 'shown' | 'merged' | 'missed' | 'skipped' | 'rejected' | 'cancelled';

/** Why an alert was missed or cancelled, for the dashboard's sentence. */
export type AlertEndReason =
  | 'expired'
  | 'no-overlay'
  | 'not-started'
  | 'not-finished'
  | 'overlay-lost'
  | 'cleared'
  | 'unapproved'
  /** A moderator chose not to play it when alerts went on. */
  | 'passed-over';
