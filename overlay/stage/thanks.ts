import type { Alert, Level } from '../../shared/alert.ts';
import type { Motif } from '../../shared/motif.ts';
import type { RecentGift } from '../../shared/topics.ts';
import type { GifterId, Seq } from '../../shared/units.ts';

/** A name stays on the ticker for this long after its last news. */
export const THANKS_FOR_MS = 90_000;
/** More never fit on one line. */
const MOST_THANKS = 12;

/** One item of the ticker: `words` holds `name` somewhere, or is just that. */
export interface Thanks {
  readonly gifterId: GifterId;
  readonly name: string;
  readonly words: string;
  readonly count: number;
  /** The step of the ladder that the gift reached; the lowest where it reached none. */
  readonly level: Level;
  /** The gift's picture; null for one by its level. */
  readonly motif: Motif | null;
}

/** Who stands on the ticker, newest first: level-1 alerts in their own words, other gifts by name. */
export interface ThanksList {
  thank(alert: Alert, nowMs: number): void;
  /** Takes the topic `recent` and adds what is new in it: nothing the first time, and nothing the first time after `clear`. */
  recent(gifts: readonly RecentGift[], nowMs: number): void;
  /** Drops what is too old and answers the rest. */
  items(nowMs: number): readonly Thanks[];
  /** When the next item grows too old; null when there is none. */
  nextEndMs(): number | null;
  /** Drops everybody, and thanks nobody for what was given until the next filled list. */
  clear(): void;
}

export function createThanksList(): ThanksList {
  let held: { item: Thanks; untilMs: number; isAlert: boolean }[] = [];
  let seen = new Map<Seq, number>();
  /** Gifts from before this page, or before the screen was cleared, come as a list like any other. */
  let oldList: 'first' | 'filled' | null = 'first';

  function put(item: Thanks, untilMs: number, isAlert: boolean): void {
    held = [{ item, untilMs, isAlert }, ...held.filter((other) => other.item.gifterId !== item.gifterId)];
    held.length = Math.min(held.length, MOST_THANKS);
  }

  return {
    thank({ gifter, gift, headline, tier: { level } }, nowMs) {
      const { count, motif = null } = gift;
      const item = { gifterId: gifter.id, name: gifter.name, words: headline, count, level, motif };
      put(item, nowMs + THANKS_FOR_MS, true);
    },
    recent(gifts, nowMs) {
      held = held.map((one) => ({ ...one, item: renamed(one.item, gifts) }));
      const isOld = oldList === 'first' || (oldList === 'filled' && gifts.length > 0);
      const isNew = ({ seq, gift }: RecentGift) => !isOld && seen.get(seq) !== gift.count;
      for (const { gifter, gift, level } of gifts.filter(isNew).slice(0, MOST_THANKS).reverse()) {
        const known = held.find((other) => other.item.gifterId === gifter.id);
        if (known?.isAlert && known.untilMs > nowMs) continue;
        const { id: gifterId, name } = gifter;
        put(
          { gifterId, name, words: name, count: gift.count, level: level ?? 1, motif: gift.motif ?? null },
          nowMs + THANKS_FOR_MS,
          false,
        );
      }
      if (isOld) oldList = null;
      seen = new Map(gifts.map(({ seq, gift }) => [seq, gift.count]));
    },
    items(nowMs) {
      held = held.filter(({ untilMs }) => untilMs > nowMs);
      return held.map(({ item }) => item);
    },
    nextEndMs: () => (held.length > 0 ? Math.min(...held.map(({ untilMs }) => untilMs)) : null),
    clear() {
      held = [];
      oldList = 'filled';
    },
  };
}

/** Somebody who was hidden since, or goes by another name now, stands there by that name at once. */
function renamed(item: Thanks, gifts: readonly RecentGift[]): Thanks {
  const name = gifts.find(({ gifter }) => gifter.id === item.gifterId)?.gifter.name ?? item.name;
  return name === item.name ? item : { ...item, name, words: item.words.replaceAll(item.name, () => name) };
}
