import type { ThankReason, WindowName } from './topics.ts';
import type { Diamonds, EpochMs, GifterId } from './units.ts';

/** What staff read of one person: `GET /api/v1/gifters/<platform:id>`. The server decides what a role may see. */
export interface GifterCard {
  readonly gifter: { readonly id: GifterId; readonly name: string };
  /** What the person is called, where a moderator gave another name; null otherwise. */
  readonly ownName: string | null;
  /** The newest first. */
  readonly earlierNames: readonly string[];
  /** In the session that runs, or else the last one. */
  readonly tonight: Given;
  /** All sessions; null for who may not see it. */
  readonly always: Always | null;
  /** Steps that tonight's gifts reached, the highest first; of gifts that the feed still knows. */
  readonly steps: readonly { readonly name: string; readonly level: number; readonly times: number }[];
  readonly marks: {
    readonly hidden: boolean;
    readonly blocked: boolean;
    readonly trusted: boolean;
    readonly excluded: boolean;
  };
  /** Asked to be forgotten. */
  readonly forgetAskedAtMs: EpochMs | null;
  readonly vip: boolean;
  readonly questionSlots: number;
  /** Is still to be thanked by voice; null for not. */
  readonly toThank: { readonly atMs: EpochMs; readonly because: ThankReason } | null;
  readonly note: { readonly text: string; readonly by: string; readonly atMs: EpochMs } | null;
  /** What whoever asks may still move by hand tonight; null for any amount. */
  readonly mayMove: Diamonds | null;
}

export interface Given {
  readonly diamonds: Diamonds;
  /** Acts of giving. */
  readonly gifts: number;
  /** Null for who is not on the board. */
  readonly rank: number | null;
}

export interface Always {
  readonly windows: readonly (Given & { readonly window: Exclude<WindowName, 'session'> })[];
  /** To the minute; null where an older version did not keep it. */
  readonly firstSeenMs: EpochMs | null;
  readonly lastSeenMs: EpochMs | null;
}
