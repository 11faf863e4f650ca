import type { PollTopic } from '../../../shared/stage-topics.ts';

type Counted = Pick<PollTopic, 'options'>;

/** What part of all votes each option has, 0 to 1; 0 without votes. */
export function sharesOf({ options }: Counted): readonly number[] {
  const all = options.reduce((sum, { votes }) => sum + votes, 0);
  return options.map(({ votes }) => (all > 0 ? votes / all : 0));
}

/** Whole percents that add up to 100, the largest remainders rounded up; all 0 without votes. */
export function percentsOf({ options }: Counted): readonly number[] {
  const all = options.reduce((sum, { votes }) => sum + votes, 0);
  if (all === 0) return options.map(() => 0);
  const percents = options.map(({ votes }) => Math.floor((100 * votes) / all));
  // In whole numbers: equal votes must have equal remainders.
  const byRemainder = options
    .map(({ votes }, at) => ({ at, votes, rest: (100 * votes) % all }))
    .sort((one, other) => other.rest - one.rest || other.votes - one.votes);
  const left = 100 - percents.reduce((a, b) => a + b, 0);
  for (const { at } of byRemainder.slice(0, left)) percents[at] = (percents[at] ?? 0) + 1;
  return percents;
}

/** Places of the options with the most votes; nobody leads without votes. */
export function leadersOf({ options }: Counted): readonly number[] {
  const most = Math.max(0, ...options.map(({ votes }) => votes));
  return options.flatMap(({ votes }, at) => (votes > 0 && votes === most ? [at] : []));
}

/** Places that are shown as won: the winner, or at a tie all who lead; none while it runs. */
export function wonBy(poll: PollTopic): readonly number[] {
  if (poll.isRunning) return [];
  return poll.winner === null ? leadersOf(poll) : [poll.winner];
}
