import type { RecentGift } from '../../../shared/topics.ts';
import { TEXTS } from '../texts/texts.ts';

/** What was given: `5 x Rose`. Tests, and what was entered by hand, have a number alone, and that only above one. */
export function giftText({ gift: { name, count } }: RecentGift): string {
  if (name !== null) return TEXTS.gift(count, name);
  return count > 1 ? TEXTS.times(count) : '';
}
