import { expect, it } from 'vitest';
import { withRefusalsTold } from '../../server/hook-refusals.ts';
import { createVerifier, sign } from '../../server/sources/standard-webhooks.ts';
import type { HookRefusal, StatusTopic } from '../../shared/topics.ts';
import { start } from './given-show.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
const NOW = Date.UTC(2026, 10, 22, 20);
const MINUTE_MS = 60_000;

function given() {
  const told: (HookRefusal | null)[] = [];
  const verifier = withRefusalsTold(createVerifier({ secrets: () => [SECRET] }), (news) => told.push(news));
  /** `sentMs` by the sender's clock, `nowMs` by ours. */
  const call = ({ secret = SECRET, sentMs = NOW, nowMs = NOW }) => {
    const body = Buffer.from('{}');
    const timestamp = sentMs / 1_000;
    const signature = sign({ secret, id: 'm1', timestamp, body });
    return verifier.verify({ id: 'm1', timestamp: String(timestamp), signature, body, nowMs });
  };
  return { told, call };
}

it('[FR1] tells a wrong signature, and a right one whose clock is off with the difference', () => {
  const { told, call } = given();
  expect(call({})).toBe('ok');
  expect(told).toEqual([]);
  expect(call({ secret: OTHER })).toBe('bad-signature');
  expect(call({ sentMs: NOW + 7 * MINUTE_MS })).toBe('stale');
  expect(call({ sentMs: NOW - 9 * MINUTE_MS })).toBe('stale');
  expect(told).toEqual([
    { atMs: NOW, aheadMs: null },
    { atMs: NOW, aheadMs: 7 * MINUTE_MS },
  ]);
});

it('[FR1] takes it back with the next call that is taken, and tells guesses once a second', () => {
  const { told, call } = given();
  for (let nth = 0; nth < 50; nth++) call({ secret: OTHER, nowMs: NOW + nth * 40 });
  expect(told).toHaveLength(2);
  call({});
  call({});
  expect(told.slice(2)).toEqual([null]);
});

it('[FR2] is told to the owner alone, in status', () => {
  const { show } = start();
  const refusal = { atMs: NOW, aheadMs: 7 * MINUTE_MS };
  const told = (role: 'owner' | 'moderator') => (show.topic('status', role).value as StatusTopic).hookRefusal;
  expect(told('owner')).toBeNull();
  show.hookRefused(refusal);
  expect(told('owner')).toEqual(refusal);
  expect(told('moderator')).toBeUndefined();
});
