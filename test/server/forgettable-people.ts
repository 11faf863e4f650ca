import { expect } from 'vitest';
import type { RecordBody } from '../../server/core/record.ts';
import type { Rules } from '../../server/core/rules.ts';
import { emptyState, foldRecord } from '../../server/core/state.ts';
import type { ChatLine } from '../../shared/chat.ts';
import type { LeaderboardTopic } from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import { delivery, EVENING_MS, RULES } from '../core/given.ts';
import { ladderOf, step } from '../core/ladders.ts';
import type { startForgetful } from './forgetful-show.ts';

export const ADA = 'tiktok:6813181309701719620';
export const KIM = 'twitch:1234567';
export const PEOPLE = [
  { gifterId: ADA, platform: 'tiktok', id: '6813181309701719620', name: 'Ada Canary' },
  { gifterId: KIM, platform: 'twitch', id: '1234567', name: 'Kim Canary' },
  { gifterId: 'webhook:jo-77', platform: 'webhook', id: 'jo-77', name: 'Jo Canary' },
] as const;

/** Steps that hold, rest and reward, so that what is known of people stands in every corner. */
export const RICH: Rules = {
  ...RULES,
  ladder: ladderOf(
    step('ticker', { level: 1, when: { diamondsFrom: 1 } }),
    step('often', {
      level: 2,
      when: { diamondsFrom: 10 },
      cooldownMs: { gifter: 5_000 },
      headline: '{name}',
    }),
    step('words', { level: 3, when: { diamondsFrom: 50 }, hold: 'message', line2: '{message}' }),
    step('look', {
      level: 4,
      when: { diamondsFrom: 200 },
      hold: 'always',
      line2: '{message}',
      rewards: [
        { type: 'question-slot' },
        { type: 'vip', until: 'next-session' },
        { type: 'thank-by-voice' },
      ],
    }),
  ),
};

export type Show = ReturnType<typeof startForgetful>;
export type Person = (typeof PEOPLE)[number];

export const gift = ({ platform, id, name }: Person, diamonds: number, message: string | null = null) =>
  delivery({ platform, gifter: { id, name }, unit: { type: 'diamonds', amount: diamonds }, message });
export const line = ({ id, name }: Person): ChatLine => ({
  id: 'line-1',
  platform: 'tiktok',
  author: { id, name },
  badges: [],
  text: `words of ${name}`,
  atMs: EVENING_MS,
});
export const totals = ({ show }: Show) =>
  WINDOWS.map((name) => (show.topic(`leaderboard/${name}`, 'owner').value as LeaderboardTopic).diamonds);
export const board = ({ show }: Pick<Show, 'show'>) =>
  show.topic('leaderboard', 'owner').value as LeaderboardTopic;
export const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** What a start makes of the files. */
export function replayed(records: readonly RecordBody[]) {
  const state = emptyState();
  for (const [at, r] of records.entries()) foldRecord(state, { seq: at + 1, r });
  return state;
}

export function expectGone(text: string, { id, name }: Person): void {
  for (const trace of [id, name, `words of ${name}`, JSON.stringify(name).slice(1, -1)]) {
    expect(text).not.toContain(trace);
  }
}
