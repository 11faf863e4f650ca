import type { Level } from '../../shared/alert.ts';
import type { JarTopic } from '../../shared/stage-topics.ts';
import type { Diamonds, Seq } from '../../shared/units.ts';
import type { RecentFacts } from './kept-gifts.ts';
import type { Event } from './record.ts';

/** One act of giving, without a word of who it was. */
interface JarGem {
  /** The record that began it. */
  readonly seq: Seq;
  /** Units by now: a streak grows. */
  count: number;
  /** The step that it reached so far; null for none. */
  level: Level | null;
  /** A moderator took it back. */
  reverted?: true;
}

/** What the last session's gifts have filled the jar with. */
export interface JarFacts {
  /** Null before the first session. */
  session: number | null;
  /** Newest last. */
  gems: JarGem[];
}

/** The acts that are kept: as many as the jar ever holds pieces. */
const GEMS_KEPT = 150;

export function emptyJar(): JarFacts {
  return { session: null, gems: [] };
}

/** Begins a session's jar; that of the session before is gone. */
export function turnJar(jar: JarFacts, session: number | null): void {
  if (jar.session === session) return;
  jar.session = session;
  jar.gems = [];
}

/** Puts in what was counted with the record `seq`, which `entry` stands for or grew by. */
export function fillJar(
  { gems }: JarFacts,
  entry: Pick<RecentFacts, 'seq' | 'count' | 'level'>,
  seq: Seq,
): void {
  const { count, level } = entry;
  const known = entry.seq === seq ? undefined : gems.findLast((gem) => gem.seq === entry.seq);
  if (known) {
    Object.assign(known, { count, level });
    return;
  }
  gems.push({ seq: entry.seq, count, level });
  if (gems.length > GEMS_KEPT) gems.shift();
}

/** A gift that was taken back leaves the jar, until it is given back. */
export function correctJar({ gems }: JarFacts, { of, what }: Event & { type: 'TotalsCorrected' }): void {
  const gem = gems.find(({ seq }) => seq === of);
  if (!gem) return;
  if (what === 'reverted') gem.reverted = true;
  if (what === 'restored') delete gem.reverted;
}

/** The topic of it; `diamonds` are those of the session. Null before the first session. */
export function jarTopic({ session, gems }: JarFacts, diamonds: Diamonds): JarTopic | null {
  if (session === null) return null;
  return {
    session,
    diamonds,
    gems: gems
      .filter(({ reverted }) => !reverted)
      // What reached no step is a piece all the same.
      .map(({ seq, level, count }) => ({ seq, level: level ?? 1, count })),
  };
}
