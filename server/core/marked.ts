import type { MarkedPeople, MarkedTopic } from '../../shared/topics.ts';
import type { GifterId } from '../../shared/units.ts';
import { isForgotten, isFormer } from './acts.ts';
import type { Mark } from './marks.ts';
import type { Presenter } from './present.ts';
import { nameFor } from './present.ts';
import type { Views } from './views.ts';

/** One list is still read at once by a phone, also after a raid of bots. */
const PEOPLE_TOLD = 200;

/** Whom moderators block and trust, the newest first, by the names that staff read. */
export function markedTopic(from: Presenter & { readonly views: Views }): MarkedTopic {
  return { blocked: withMark(from, 'blocked'), trusted: withMark(from, 'trusted') };
}

function withMark(from: Presenter & { readonly views: Views }, mark: Mark): MarkedPeople {
  const { people, gifters } = from.views;
  const marked = [...people]
    .flatMap(([gifterId, { [mark]: act }]) => (act && !isGone(gifterId) ? [{ gifterId, act }] : []))
    .sort((a, b) => b.act.atMs - a.act.atMs);
  return {
    total: marked.length,
    people: marked.slice(0, PEOPLE_TOLD).map(({ gifterId, act: { by, atMs } }) => {
      const slot = gifters.slotOf(gifterId);
      const raw = slot === null ? '' : gifters.nameAt(slot);
      return { gifterId, name: nameFor('staff', from, raw, gifterId), by, atMs };
    }),
  };
}

/** Nobody can take back what is said of them. */
function isGone(gifterId: GifterId): boolean {
  return isForgotten(gifterId) || isFormer(gifterId);
}
