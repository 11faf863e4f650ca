import type { Ladder, Tier } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { given, RULES } from './given.ts';

const [plain] = DEFAULT_LADDER.tiers;

/** A step of level 2 from a diamond on, unless said otherwise; its name is its id. */
export function step(id: string, over: Partial<Tier> = {}): Tier {
  if (!plain) throw new Error('the ladder is empty');
  return { ...plain, id, name: id, level: 2, ...over };
}

export function ladderOf(...tiers: Tier[]): Ladder {
  return { version: 1, tiers };
}

/** A show in which this ladder is in force. */
export function givenLadder(...tiers: Tier[]) {
  const ladder = ladderOf(...tiers);
  return given({ ...RULES, ladder }).adopt(ladder);
}
