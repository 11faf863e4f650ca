import type { FailureLimiter } from '../core/ports.ts';

/** Wrong tokens and signatures that one address may send within `WITHIN_MS` (contract C4). */
export const FAILURES_ALLOWED = 20;
export const WITHIN_MS = 60_000;
/** Addresses that are remembered; the one that failed longest ago is forgotten first. */
export const ADDRESSES_KEPT = 10_000;

/**
 * Counts failures only, so that a right token or signature is never limited, whoever else shares the address.
 * Forwarded addresses are not looked at: a client could invent them.
 */
export function createFailureLimiter(): FailureLimiter & { readonly size: number } {
  const failuresMs = new Map<string, number[]>();
  return {
    failed(address, nowMs) {
      const key = keyOf(address);
      const recent = (failuresMs.get(key) ?? []).filter((atMs) => atMs > nowMs - WITHIN_MS);
      const isOver = recent.length >= FAILURES_ALLOWED;
      if (!isOver) recent.push(nowMs);
      // Deleting first moves the address to the young end of the map.
      failuresMs.delete(key);
      failuresMs.set(key, recent);
      if (failuresMs.size > ADDRESSES_KEPT) {
        for (const oldest of failuresMs.keys()) {
          failuresMs.delete(oldest);
          break;
        }
      }
      return isOver;
    },
    get size() {
      return failuresMs.size;
    },
  };
}

/** IPv6 counts by /56, the block that one customer gets; an IPv4 address in IPv6 clothes is the IPv4 one. */
export function keyOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('%')[0]!.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  const groups = [...front, ...zeros, ...back].map((group) => Number.parseInt(group, 16) || 0);
  const network = [...groups.slice(0, 3), (groups[3] ?? 0) & 0xff00];
  return `${network.map((group) => group.toString(16)).join(':')}/56`;
}
