import type { EpochMs } from './units.ts';

/** Kinds that carry value. Kinds without value (follow, share, raid, first-chat) join with their sources. */
export type GiftKind = 'gift' | 'bits' | 'sub' | 'tip';

/** What one unit is worth, in the platform's own measure: kept beside the diamonds for ever. */
export type NativeUnit =
  | { readonly type: 'diamonds'; readonly amount: number }
  | { readonly type: 'bits'; readonly amount: number }
  /** `minor` is in the currency's smallest unit (cents; yen have none). */
  | { readonly type: 'money'; readonly minor: number; readonly currency: string };

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
  readonly kind: GiftKind;
  /** Where the gift was given; streaks of different rooms are different streaks. */
  readonly room: string;
  /** `id` is null when the gifter is anonymous. `name` is as sent, not yet cleaned. */
  readonly gifter: { readonly id: string | null; readonly name: string };
  /** `id` is the platform's, or the name where the platform gave none. */
  readonly gift: { readonly id: string; readonly name: string };
  readonly unit: NativeUnit;
  /** Units given; with a streak the cumulative number so far. */
  readonly count: number;
  /** TikTok's combo: frames of one `id`. Null when the gift stands alone. */
  readonly streak: { readonly id: string; readonly ended: boolean } | null;
  /** As sent, not yet cleaned; null when there is none. */
  readonly message: string | null;
  /** The platform's own time, null when unknown. Decides deadlines only, never windows. */
  readonly sentAtMs: EpochMs | null;
}
