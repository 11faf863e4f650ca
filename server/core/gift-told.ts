import { motifOf } from '../../shared/gift-art.ts';
import type { Ladder } from '../../shared/tier.ts';
import type { RecentGift } from '../../shared/topics.ts';
import type { GifterId } from '../../shared/units.ts';
import type { RecentFacts } from './kept-gifts.ts';
import type { Presenter, Readers } from './present.ts';
import { nameFor } from './present.ts';
import { fateOf, whyOf } from './recent.ts';

/** One gift as these readers are told of it. */
export function presentGift(
  entry: RecentFacts,
  from: Presenter & { readonly views: { readonly ladder: Ladder } },
  readers: Readers,
): RecentGift {
  const { seq, gifterId, name, giftName, giftKind = null, count, diamonds, level, atMs } = entry;
  const isOnAir = readers === 'air';
  const hidesGift = giftName === '' || (isOnAir && from.wording === 'strict');
  return {
    seq,
    gifter: { id: gifterId, name: nameFor(readers, from, name, gifterId) },
    gift: {
      name: hidesGift ? null : from.cleanName(giftName, 'gift'),
      count,
      motif: motifOf(giftName, giftKind),
    },
    diamonds,
    level,
    ...(isOnAir
      ? {}
      : {
          atMs,
          fate: fateOf(entry),
          ...whyTold(entry, from.views.ladder),
          ...(entry.reverted ? { reverted: true } : {}),
        }),
    ...maskOf(readers, from, name, gifterId),
  };
}

function whyTold(entry: RecentFacts, ladder: Ladder): { why?: string } {
  const why = whyOf(entry, ladder);
  return why === null ? {} : { why };
}

/** Told to staff where viewers do not read the name that they read. */
export function maskOf(
  readers: Readers,
  from: Presenter,
  raw: string,
  gifterId: GifterId,
): { masked?: true } {
  if (readers === 'air') return {};
  return nameFor('air', from, raw, gifterId) === nameFor('staff', from, raw, gifterId)
    ? {}
    : { masked: true };
}
