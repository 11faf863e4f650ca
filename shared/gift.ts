import type { EpochMs } from './units.ts';

/** Kinds that carry value. */
export type GiftKind = 'gift' | 'bits' | 'sub' | 'tip';

/** Kinds without value: kept, and counted nowhere. `upgrade`: somebody goes on by own means with a sub they were given. */
export const GREETINGS = ['follow', 'share', 'raid', 'first-chat', 'upgrade'] as const;
export type Greeting = (typeof GREETINGS)[number];

/** Twitch's sub plans, as Twitch calls them. */
export const SUB_PLANS = ['1000', '2000', '3000', 'Prime'] as const;
export type SubPlan = (typeof SUB_PLANS)[number];

/** What one unit is worth, in the platform's own measure: kept beside the diamonds for ever. */
export type NativeUnit =
  | { readonly type: 'diamonds'; readonly amount: number }
  | { readonly type: 'bits'; readonly amount: number }
  /** `minor` is in the currency's smallest unit (cents; yen have none). */
  | { readonly type: 'money'; readonly minor: number; readonly currency: string }
  /** A Twitch sub: `months` is how many are paid for at once. */
  | { readonly type: 'sub'; readonly plan: SubPlan; readonly months: number }
  /** The platform named no price and we know none: counts 0 until a moderator prices it. */
  | { readonly type: 'unknown' }
  /** A kind without value. */
  | { readonly type: 'none' };

/** What a source handed over, parsed: one frame, one webhook call, one chat line. */
export interface Delivery {
  /** Id space of the source: `hook:gift`, `tiktok`, `twitch-irc`, `demo`. */
  readonly space: string;
  /** Unique within the space; a repeat of it is a duplicate. */
  readonly id: string;
  /** Fingerprint of the body; the same id with another body is a duplicate in conflict. */
  readonly digest: string;
  /** The source's name in records and in the status topic. */
  readonly source: string;
  readonly platform: string;
  readonly kind: GiftKind | Greeting;
  /** Where the gift was given; streaks of different rooms are different streaks. */
  readonly room: string;
  /** `id` is null when the gifter is anonymous. `name` is as sent, not yet cleaned. */
  readonly gifter: { readonly id: string | null; readonly name: string };
  /** `id` is the platform's, or the name where the platform gave none. */
  readonly gift: { readonly id: string; readonly name: string };
  readonly unit: NativeUnit;
  /** Units given; with a streak the cumulative number so far; of a raid the people it brings. */
  readonly count: number;
  /**
   * TikTok's combo: frames of one `id`; a null id is a combo that the platform did not name, which ends by silence.
   * Null when the gift stands alone.
   */
  readonly streak: { readonly id: string | null; readonly ended: boolean } | null;
  /**
   * Twitch's gift bomb. Its children carry the value, each a delivery with `size` null; the parent says how many there
   * are and is worth nothing. They come in any order. Null outside a bomb.
   */
  readonly bomb: { readonly id: string; readonly size: number | null } | null;
  /** As sent, not yet cleaned; null when there is none. */
  readonly message: string | null;
  /** The platform's own time, null when unknown. Decides deadlines only, never windows. */
  readonly sentAtMs: EpochMs | null;
}
