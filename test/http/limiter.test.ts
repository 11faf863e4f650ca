import { expect, it } from 'vitest';
import {
  ADDRESSES_KEPT,
  createFailureLimiter,
  FAILURES_ALLOWED,
  WITHIN_MS,
} from '../../server/http/limiter.ts';

const spend = (limiter: ReturnType<typeof createFailureLimiter>, address: string, nowMs: number) =>
  Array.from({ length: FAILURES_ALLOWED }, () => limiter.failed(address, nowMs));

it('[HT6] any minute has room for 20 failures of an address, whatever the others do', () => {
  const limiter = createFailureLimiter();
  expect(spend(limiter, '10.0.0.1', 0).every((isOver) => !isOver)).toBe(true);
  expect([
    limiter.failed('10.0.0.1', 1),
    limiter.failed('10.0.0.2', 1),
    limiter.failed('10.0.0.1', WITHIN_MS - 1),
    limiter.failed('10.0.0.1', WITHIN_MS),
  ]).toEqual([true, false, true, false]);
});

it('[HT6] one customer is one address: IPv6 by /56, IPv4 in either form', () => {
  const limiter = createFailureLimiter();
  spend(limiter, '2001:db8:0:1200::1', 0);
  spend(limiter, '::ffff:10.0.0.1', 0);
  expect([
    limiter.failed('2001:db8:0:12ff:abcd::9', 1),
    limiter.failed('2001:db8:0:1300::1', 1),
    limiter.failed('10.0.0.1', 1),
    limiter.failed('::1', 1),
  ]).toEqual([true, false, true, false]);
});

it('[HT6] memory is bounded: the address that failed longest ago is forgotten', () => {
  const limiter = createFailureLimiter();
  spend(limiter, 'first', 0);
  for (let i = 0; i < ADDRESSES_KEPT - 1; i += 1) limiter.failed(`10.${i}`, 0);
  expect([limiter.size, limiter.failed('first', 0)]).toEqual([ADDRESSES_KEPT, true]);
  limiter.failed('one more', 0);
  expect([limiter.size, limiter.failed('first', 0), limiter.failed('10.0', 0)]).toEqual([
    ADDRESSES_KEPT,
    true,
    false,
  ]);
});
