import type { TopicName } from '../shared/topics.ts';
import { isGreeting } from './core/decide.ts';
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
const STATUS: readonly TopicName[] = ['status'];
/** What became of an alert is told with the gift it speaks of. */
const OUTCOME: readonly TopicName[] = ['queue', 'recent'];
const COMMAND: readonly TopicName[] = [
  'queue',
  'recent',
  'goal',
  'stage',
  'ladder',
  'status',
  'thank-by-voice',
  'audit',
  ...BOARDS,
];
const SETTINGS: readonly TopicName[] = [...COMMAND, 'settings', 'layout'];

/** Topics whose value a record may have changed. Called for each gift, so the common answers are made once. */
export function topicsTouched(
  { r }: JournalRecord,
  { hasGoal }: { readonly hasGoal: boolean },
): readonly TopicName[] {
  if (r.kind === 'delivery') {
    // It counts nowhere, and may have found that the session had fallen silent.
    if (isGreeting(r.in.giftKind)) return STATUS;
    return hasGoal ? GIFT_WITH_GOAL : GIFT;
  }
  if (r.kind === 'outcome') return r.events[0]?.type === 'SourceGap' ? STATUS : OUTCOME;
  return r.events.some(({ type }) => type === 'SettingsSaved') ? SETTINGS : COMMAND;
}
