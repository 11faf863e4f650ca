import { describe, expect, it } from 'vitest';
import { DEDUPE_MAX_AGE_MS } from '../../server/core/dedupe.ts';
import { createGiftHook } from '../../server/gift-hook.ts';
import { createSeen } from '../../server/seen.ts';
import { createVerifier, sign } from '../../server/sources/standard-webhooks.ts';
import type { Delivery } from '../../shared/gift.ts';
import { giftOf } from '../support/gifts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;
const START_MS = Date.UTC(2026, 10, 22, 20);
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

describe('a webhook', () => {
  /** What a call signed now is answered. */
  async function post({ wallMs, showMs }: { wallMs: number; showMs: number }) {
    const delivered: Delivery[] = [];
    const hook = createGiftHook({
      verifier: createVerifier({ secrets: () => [SECRET] }),
      show: {
        deliver(delivery, answer) {
          delivered.push(delivery);
          answer({ outcome: 'accepted', seq: 1 });
        },
      },
      clock: { wallMs: () => wallMs, now: () => showMs },
      demo: false,
    });
    const body = Buffer.from(JSON.stringify(giftOf('Ada', 1)));
    const timestamp = START_MS / 1_000;
    const signature = sign({ secret: SECRET, id: 'm1', timestamp, body });
    const { status } = await hook({ id: 'm1', timestamp: String(timestamp), signature, body, address: '' });
    return { status, sentAtMs: delivered[0]?.sentAtMs };
  }

  it('[CK8] is judged by the computer’s clock, wherever the show’s time stands', async () => {
    const late = await post({ wallMs: START_MS, showMs: START_MS + HOUR_MS });
    expect(late.status).toBe(202);
    expect((await post({ wallMs: START_MS + HOUR_MS, showMs: START_MS })).status).toBe(401);
    const early = await post({ wallMs: START_MS, showMs: START_MS - YEAR_MS });
    expect(early).toEqual({ status: 202, sentAtMs: START_MS - YEAR_MS });
  });
});

describe('deliveries that were seen', () => {
  const digest = '00000000000000aa';
  const isKnown = (seen: ReturnType<typeof createSeen>, key: string) => seen.find(key, digest) !== null;

  it('[CK9] are not forgotten by a leap of the time, which ages them by a day', () => {
    const seen = createSeen();
    const add = (key: string, atMs: number) => {
      seen.find(key, digest);
      seen.add(key, digest, atMs);
    };
    add('one', START_MS);
    add('two', START_MS + 10 * YEAR_MS);
    expect(isKnown(seen, 'one')).toBe(true);
    for (let day = 1; day <= 6; day++) add(`later-${day}`, START_MS + 10 * YEAR_MS + day * DAY_MS);
    expect(isKnown(seen, 'one')).toBe(true);
    add('at last', START_MS + 10 * YEAR_MS + 6 * DAY_MS + 2_000);
    expect([isKnown(seen, 'one'), isKnown(seen, 'two')]).toEqual([false, true]);
  });

  it('[CK9] nor by one between the last record and a start', () => {
    const seen = createSeen();
    seen.restore(1, 1, 1, 1, 0, 0, START_MS);
    seen.restore(1, 1, 1, 1, 0, 0, START_MS + 1);
    seen.restore(2, 2, 2, 2, 0, 0, START_MS + DAY_MS);
    expect(seen.set.size).toBe(2);
    seen.find('new', digest);
    seen.add('new', digest, START_MS + 10 * YEAR_MS);
    expect(seen.set.size).toBe(3);
    seen.find('newer', digest);
    seen.add('newer', digest, START_MS + 10 * YEAR_MS + DEDUPE_MAX_AGE_MS);
    expect(seen.set.size).toBe(4);
  });
});
