import type { Motif } from '../../shared/motif.ts';
import type { JarTopic } from '../../shared/stage-topics.ts';
import type { BoardRow, LeaderboardTopic, RecentGift } from '../../shared/topics.ts';

/** A board of these names with these totals, the highest first; equal totals share a rank. */
export function boardOf(people: readonly (readonly [name: string, diamonds: number])[]): LeaderboardTopic {
  const rows = people.map(([name, diamonds]): BoardRow => {
    const rank = 1 + people.filter(([, other]) => other > diamonds).length;
    return { rank, gifterId: `demo:${name}`, name, diamonds, gifts: 1 };
  });
  const total = rows.reduce((sum, { diamonds }) => sum + diamonds, 0);
  return { window: 'session', label: 'This live', rows, gifters: rows.length, diamonds: total };
}

/** The last gifts, newest first; without a motif by level. */
export function recentOf(
  people: readonly (readonly [name: string, count: number, motif?: Motif])[],
): readonly RecentGift[] {
  return people.map(([name, count, motif = null], index) => ({
    seq: 1_000 - index,
    gifter: { id: `demo:${name}`, name },
    gift: { name: null, count, motif },
    diamonds: count,
    level: null,
  }));
}

/** Most gifts are small. */
const LEVELS = [1, 1, 2, 1, 3, 2, 1, 4, 1, 2, 5] as const;

/** A jar as it is after an hour. */
export const JAR: JarTopic = {
  session: 1,
  diamonds: 1_284,
  gems: Array.from({ length: 44 }, (_, at) => ({
    seq: at + 1,
    level: LEVELS[at % LEVELS.length] ?? 1,
    count: 1,
  })),
};
