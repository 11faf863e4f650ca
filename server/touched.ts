import type { TopicName } from '../shared/topics.ts';
import type { JournalRecord } from './core/record.ts';

const BOARDS: readonly TopicName[] = [
  'leaderboard',
  'leaderboard/session',
  'leaderboard/day',
  'leaderboard/week',
  'leaderboard/month',
  'leaderboard/all',
];
const GIFT: readonly TopicName[] = [...BOARDS, 'recent', 'status'];
const GIFT_WITH_GOAL: readonly TopicName[] = [...GIFT, 'goal'];

/** Topics whose value a record may have changed. Called for each gift, so the common answers are made once. */
export function topicsTouched(
  { r }: JournalRecord,
  { hasGoal }: { readonly hasGoal: boolean },
): readonly TopicName[] {
  if (r.kind === 'delivery') return hasGoal ? GIFT_WITH_GOAL : GIFT;
  // What became of an alert is told with the gift it speaks of.
  if (r.kind === 'outcome') return ['queue', 'recent'];
  return ['queue', 'recent', 'goal', 'stage', 'ladder', 'status', ...BOARDS];
}
