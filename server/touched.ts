import type { TopicName } from '../shared/topics.ts';
import { isGreeting } from './core/decide.ts';
import type { Event, JournalRecord } from './core/record.ts';

export const BOARDS: readonly TopicName[] = [
  'leaderboard',
  'leaderboard/session',
  'leaderboard/day',
  'leaderboard/week',
  'leaderboard/month',
  'leaderboard/all',
];
const GIFT: readonly TopicName[] = [...BOARDS, 'recent', 'jar', 'status'];
const GIFT_WITH_GOAL: readonly TopicName[] = [...GIFT, 'goal'];
const STATUS: readonly TopicName[] = ['status'];
/** What became of an alert is told with the gift it speaks of. */
const OUTCOME: readonly TopicName[] = ['queue', 'recent'];
const GRANTED: readonly TopicName[] = ['thank-by-voice', 'questions', 'vips'];
const COMMAND: readonly TopicName[] = [
  'queue',
  'recent',
  'jar',
  'goal',
  'stage',
  'ladder',
  'status',
  'audit',
  'marked',
  ...GRANTED,
  ...BOARDS,
];
const SETTINGS: readonly TopicName[] = [...COMMAND, 'settings', 'words', 'layout', 'theme', 'sound'];
const LADDER: readonly TopicName[] = [...COMMAND, 'ladder-versions'];

const GRANTS: ReadonlySet<Event['type']> = new Set(['Granted', 'SessionOpened', 'SessionClosed']);

/** Topics whose value a record may have changed. Called for each gift, so the common answers are made once. */
export function topicsTouched(
  { r }: JournalRecord,
  { hasGoal }: { readonly hasGoal: boolean },
): readonly TopicName[] {
  if (r.kind === 'delivery') {
    // It counts nowhere, and may have found that the session had fallen silent.
    if (isGreeting(r.in.giftKind)) return STATUS;
    const gift = hasGoal ? GIFT_WITH_GOAL : GIFT;
    // A session that begins or ends says who is VIP.
    return r.events.some(({ type }) => GRANTS.has(type)) ? [...gift, ...GRANTED] : gift;
  }
  if (r.kind === 'outcome') return byItself(r.events[0]?.type);
  switch (r.events[0]?.type) {
    case 'SettingsSaved':
      return SETTINGS;
    case 'LadderAdopted':
      return LADDER;
    default:
      return COMMAND;
  }
}

function byItself(type: Event['type'] | undefined): readonly TopicName[] {
  if (type === 'SourceGap') return STATUS;
  return type === 'GiftersRetired' ? COMMAND : OUTCOME;
}
