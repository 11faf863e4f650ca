/** A gift as TikTok sells it. `coins` is the viewer's list price of one. `type` 1 comes in combos, 2 and 4 alone. */
export interface TiktokGift {
  readonly name: string;
  readonly coins: number;
  readonly type: 1 | 2 | 4;
}

/**
 * Used only where a frame leaves something out: the frame's own price and type win. Ids are stable (of 107 gifts in
 * lists of 2024 and 2026 none changed its price), names are not unique, and lists differ by region and season, so an
 * id that is missing here is nothing unusual. Ids, prices and types as in the public list of
 * captenblank1/GTA5-TikTok-Integration (gifts.json, March 2026).
 */
const GIFTS: { readonly [id: string]: readonly [name: string, coins: number, type: TiktokGift['type']] } = {
  5269: ['TikTok', 1, 1],
  5487: ['Finger Heart', 5, 1],
  5509: ['Sunglasses', 199, 4],
  5585: ['Confetti', 100, 2],
  5586: ['Hearts', 199, 4],
  5655: ['Rose', 1, 1],
  5658: ['Perfume', 20, 1],
  5659: ['Paper Crane', 99, 2],
  5660: ['Hand Hearts', 100, 2],
  5765: ['Motorcycle', 2_988, 2],
  5767: ['Private Jet', 4_888, 2],
  5827: ['Ice Cream Cone', 1, 1],
  5879: ['Doughnut', 30, 1],
  5897: ['Swan', 699, 2],
  5978: ['Train', 899, 2],
  6064: ['GG', 1, 1],
  6089: ['Sports Car', 7_000, 2],
  6090: ['Fireworks', 1_088, 2],
  6104: ['Cap', 99, 4],
  6149: ['Interstellar', 10_000, 2],
  6267: ['Corgi', 299, 2],
  6369: ['Lion', 29_999, 2],
  6427: ['Hat and Mustache', 99, 4],
  6563: ['Meteor Shower', 3_000, 2],
  6820: ['Whale Diving', 2_150, 2],
  7168: ['Money Gun', 500, 2],
  7610: ['Dragon Flame', 26_999, 2],
  7823: ['Leon and Lion', 34_000, 2],
  7934: ['Heart Me', 1, 4],
  8912: ['Rosa Nebula', 15_000, 2],
  8913: ['Rosa', 10, 1],
  9072: ['TikTok Universe', 44_999, 2],
  9101: ['TikTok Universe', 44_999, 2],
  11046: ['Galaxy', 1_000, 2],
  11068: ['Falcon', 10_999, 2],
};

const BY_ID: ReadonlyMap<string, TiktokGift> = new Map(
  Object.entries(GIFTS).map(([id, [name, coins, type]]) => [id, { name, coins, type }]),
);

/** Null for a gift that we do not know. */
export function knownGift(id: string): TiktokGift | null {
  return BY_ID.get(id) ?? null;
}
