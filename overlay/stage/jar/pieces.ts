import type { Level } from '../../../shared/alert.ts';
import type { JarTopic } from '../../../shared/stage-topics.ts';
import type { Seq } from '../../../shared/units.ts';
import { ROOM_PX2 } from './shape.ts';

/** Radius of a piece by its level, in the jar's px. */
export const RADIUS_PX: Readonly<Record<Level, number>> = { 1: 15, 2: 20, 3: 26, 4: 32, 5: 40, 6: 50, 7: 64 };
/** The small ones that melt together, how many of them, and what they become. */
export const MELTS = { level: 1, count: 40, into: 3 } as const;

/** No more than this at a time, however small they are. */
const MOST_PIECES = 150;
/** Round things that fell fill this part of their room; gaps are the rest. */
const PACKED = 0.8;
const FULL = 0.85;
/** Area of all pieces together that fills the jar. */
const FULL_PX2 = FULL * PACKED * ROOM_PX2;

/** Units that are drawn of an act, by its level: few, since a step already says what they are worth together. */
const MOST_OF_ACT: Readonly<Record<Level, number>> = { 1: 5, 2: 3, 3: 2, 4: 1, 5: 1, 6: 1, 7: 1 };

/** What falls into the jar. */
export interface Piece {
  readonly level: Level;
  /** The acts that it stands for: one, or those that melted together. */
  readonly acts: readonly Seq[];
}

export type Gem = JarTopic['gems'][number];

/** How many pieces an act is drawn as. */
export function piecesOf({ level, count }: Gem): number {
  return Math.min(count, MOST_OF_ACT[level]);
}

export function areaOf({ level }: Pick<Piece, 'level'>): number {
  const radius = RADIUS_PX[level];
  return Math.PI * radius * radius;
}

/** Whether one more has room among these. */
export function hasRoom(pieces: readonly Pick<Piece, 'level'>[], next: Pick<Piece, 'level'>): boolean {
  const area = pieces.reduce((sum, piece) => sum + areaOf(piece), areaOf(next));
  return pieces.length < MOST_PIECES && area <= FULL_PX2;
}

/** The pieces of these acts that a jar holds in the end: small ones melted, the oldest gone. */
export function condense(gems: readonly Gem[]): Piece[] {
  let held: Piece[] = [];
  for (const gem of gems) {
    for (let nth = 0; nth < piecesOf(gem); nth++) {
      const next: Piece = { level: gem.level, acts: [gem.seq] };
      while (held.length > 0 && !hasRoom(held, next)) held = roomier(held);
      held.push(next);
    }
  }
  return held;
}

/** The same pieces with the oldest small ones melted; where there are too few, without the oldest. */
function roomier(held: readonly Piece[]): Piece[] {
  const small = held.filter(({ level }) => level === MELTS.level).slice(0, MELTS.count);
  if (small.length < MELTS.count) return held.slice(1);
  const gone = new Set(small);
  return [melted(small), ...held.filter((piece) => !gone.has(piece))];
}

/** What these become. */
export function melted(small: readonly Piece[]): Piece {
  return { level: MELTS.into, acts: small.flatMap(({ acts }) => acts) };
}

/** What the server told before, by act. */
export type Known = ReadonlyMap<Seq, Gem>;

/** How many acts the server tells. */
const TOLD_MOST = 150;

/** What has to happen to a jar that holds `known`. */
export interface Change {
  /** Pieces to put in, the oldest act first. */
  readonly added: readonly Piece[];
  /** Acts whose pieces leave: they were taken back, or reached another level. */
  readonly gone: ReadonlySet<Seq>;
}

/** Compares what is told now with what was told before. Acts that only grew too old stay in the jar. */
export function changeOf(known: Known, gems: readonly Gem[]): Change {
  const added: Piece[] = [];
  const gone = new Set<Seq>();
  const told = new Set(gems.map(({ seq }) => seq));
  const news = gems.filter(({ seq }) => !known.has(seq)).length;
  const oldest = known.size + news > TOLD_MOST ? (gems[0]?.seq ?? 0) : 0;
  for (const seq of known.keys()) if (!told.has(seq) && seq >= oldest) gone.add(seq);
  for (const gem of gems) {
    const before = known.get(gem.seq);
    if (before && before.level !== gem.level) gone.add(gem.seq);
    const had = before?.level === gem.level ? piecesOf(before) : 0;
    for (let nth = had; nth < piecesOf(gem); nth++) added.push({ level: gem.level, acts: [gem.seq] });
  }
  return { added, gone };
}
