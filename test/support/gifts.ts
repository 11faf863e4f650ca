import type { GiftBody } from './sign.ts';
import { SOME_TIME } from './sign.ts';

/** A gift of so many diamonds from somebody whose id is made of the name. */
export function giftOf(name: string, diamonds: number): GiftBody {
  return {
    type: 'gift',
    timestamp: SOME_TIME,
    data: {
      platform: 'tiktok',
      gifter: { id: `id-${name}`, name, anonymous: false },
      gift: { id: String(diamonds), name: 'Rose', diamonds },
      count: 1,
    },
  };
}
