import type { Seq } from '../../shared/units.ts';

/** As many gifts as `recent` holds: where all of them are new, there were more. */
const RECENT_KEPT = 50;

type Records = readonly { readonly seq: Seq }[] | undefined;

/** How many gifts and commands came after the record `since`; `isMore` where the topics do not reach back so far. */
export function happenedSince(
  since: Seq,
  { recent = [], audit = [] }: { readonly recent?: Records; readonly audit?: Records },
): { readonly count: number; readonly isMore: boolean } {
  const gifts = recent.filter(({ seq }) => seq > since).length;
  return { count: gifts + audit.filter(({ seq }) => seq > since).length, isMore: gifts >= RECENT_KEPT };
}
