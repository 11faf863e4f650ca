/** Aliases that say a number's unit in its type; each number field also says it in its name. */

/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type EpochMs = number;
/** A length of time in milliseconds. */
export type Millis = number;
/** The common score, an integer at list price (design: one TikTok coin, one bit, one US cent). */
export type Diamonds = number;
/** The journal's contiguous record number, from 1. */
export type Seq = number;
/** Who gave, as `platform:userId`; all anonymous gifters share `anonymous`. */
export type GifterId = string;
/** An alert's id: `a` and the number of the record that made it. */
export type AlertId = string;

/** The one gifter that all anonymous gifts belong to. Holds no colon, so no platform's id can equal it. */
export const ANONYMOUS: GifterId = 'anonymous';
