import type { Alert } from '../../../shared/alert.ts';
import { motifOf } from '../../../shared/gift-art.ts';
import type { MediaItem } from '../../../shared/media.ts';
import type { Tier } from '../../../shared/tier.ts';
import { stepPart } from '../../../shared/tier-alert.ts';
import { showsMessage } from '../../../shared/wording.ts';

/** The gift that a step is tried with. */
export interface Sample {
  readonly name: string;
  /** Null for none. */
  readonly message: string | null;
  /** Of a streak; null for one gift alone. */
  readonly streak: number | null;
  readonly giftName: string;
}

/** The alert that a step would make of a gift, as the server would make it. */
export function sampleAlert(
  tier: Tier,
  { name, message: said, streak, giftName }: Sample,
  show: {
    readonly id: string;
    readonly files: readonly MediaItem[];
    /** No name of a gift is said on air. */
    readonly isStrict: boolean;
    readonly nowMs: number;
  },
): Alert {
  const gift = show.isStrict ? null : giftName;
  const count = streak ?? 1;
  const message = showsMessage(tier) ? said : null;
  return {
    id: show.id,
    ...stepPart(tier, { name, gift, count, message }, show.files),
    gifter: { id: 'test:test', name },
    gift: {
      name: gift,
      count,
      diamonds: Math.max(tier.when.diamondsFrom ?? tier.when.total?.from ?? 1, count),
      motif: motifOf(giftName, 'gift'),
    },
    streak: streak === null ? null : { count: streak, open: false },
    merged: null,
    message,
    expiresAt: new Date(show.nowMs + tier.expiresMs).toISOString(),
    test: true,
  };
}
