import { createContext, useContext } from 'react';
import type { GifterId } from '../../shared/units.ts';

/** What stands before the page: a person's card, or the form for a gift by hand. */
export type Opened =
  | { readonly kind: 'card'; readonly gifterId: GifterId; readonly name: string }
  | { readonly kind: 'enter' };

export const OpenContext = createContext<(opened: Opened) => void>(() => {});

export function useOpen(): (opened: Opened) => void {
  return useContext(OpenContext);
}
