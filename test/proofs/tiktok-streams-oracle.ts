/**
 * What an evening must come to, worked out a second time with nothing of the server's: a combo is worth the highest
 * count that arrived, in whatever order, however often and however late.
 */
import type { Message } from './tiktok-streams.ts';

export interface Given {
  diamonds: number;
  /** Acts of giving: a combo is one. */
  gifts: number;
}

export interface StreamOracle {
  arrive(message: Message, atMs: number): void;
  /** By user id. */
  totals(): Map<string, Given>;
}

/** A combo without a name is over after this long without a frame. */
const SILENCE_MS = 10_000;

interface Combo {
  readonly message: Message;
  highest: number;
  ended: boolean;
  lastAtMs: number;
}

export function createStreamOracle(): StreamOracle {
  const seen = new Set<string>();
  const alone: Message[] = [];
  const named = new Map<string, Combo>();
  const nameless: Combo[] = [];

  function comboOf(message: Message, atMs: number): Combo {
    const fresh = { message, highest: 0, ended: false, lastAtMs: atMs };
    if (message.groupId !== null) {
      const name = `${message.userId} ${message.gift.id} ${message.groupId}`;
      const combo = named.get(name) ?? fresh;
      named.set(name, combo);
      return combo;
    }
    const running = nameless.findLast(
      (combo) => combo.message.userId === message.userId && combo.message.gift.id === message.gift.id,
    );
    if (running && !running.ended && atMs - running.lastAtMs <= SILENCE_MS) return running;
    nameless.push(fresh);
    return fresh;
  }

  return {
    arrive(message, atMs) {
      if (seen.has(message.msgId)) return;
      seen.add(message.msgId);
      if (message.gift.type !== 1) {
        alone.push(message);
        return;
      }
      const combo = comboOf(message, atMs);
      combo.highest = Math.max(combo.highest, message.count);
      combo.lastAtMs = atMs;
      combo.ended ||= message.ended;
    },
    totals() {
      const totals = new Map<string, Given>();
      const add = ({ userId, gift }: Message, units: number) => {
        const total = totals.get(userId) ?? { diamonds: 0, gifts: 0 };
        total.diamonds += units * (gift.coins ?? 0);
        total.gifts += 1;
        totals.set(userId, total);
      };
      for (const message of alone) add(message, message.count);
      for (const { message, highest } of [...named.values(), ...nameless]) add(message, highest);
      return totals;
    },
  };
}
