import type { Alert, Level } from '../../shared/alert.ts';
import type { Motif } from '../../shared/motif.ts';
import type { Tier } from '../../shared/tier.ts';
import { DEFAULT_LADDER } from '../../shared/tier.ts';
import { stepPart } from '../../shared/tier-alert.ts';
import type { AlertId } from '../../shared/units.ts';
import { showsMessage } from '../../shared/wording.ts';

/** What a sample alert is made of; the words come from the step. */
export interface Given {
  readonly level: Level;
  readonly name: string;
  readonly count?: number;
  /** Total worth; the step's own when left out. */
  readonly diamonds?: number;
  readonly message?: string | null;
  readonly streakOpen?: boolean;
  readonly merged?: Alert['merged'];
  /** The gift's picture; left out, one by the level. */
  readonly motif?: Motif;
  readonly headline?: string;
  /** Time on stage; the step's own when left out. */
  readonly durationMs?: number;
  readonly id?: AlertId;
  readonly media?: Alert['media'];
}

/**
 * The alert that the server would send, under strict wording, of the first step of its level; of a new installation's
 * ladder where this one has none.
 */
export function alertOf(given: Given, tiers: readonly Tier[] = DEFAULT_LADDER.tiers): Alert {
  const { level, name, count = 1, message = null, merged = null } = given;
  const tier = [...tiers, ...DEFAULT_LADDER.tiers].find((each) => each.level === level);
  if (!tier) throw new Error(`the ladder has no level ${level}`);
  // Whoever may ask a question writes it: a sample shows the slot for it as well.
  const words = { name, gift: null, count, message: showsMessage(tier) || level === 4 ? message : null };
  const step = stepPart(tier, words, []);
  return {
    id: given.id ?? 'a1',
    ...step,
    gifter: { id: `demo:${name}`, name },
    gift: {
      name: null,
      count,
      diamonds: given.diamonds ?? tier.when.diamondsFrom ?? 1,
      motif: given.motif ?? null,
    },
    streak: given.streakOpen === undefined ? null : { count, open: given.streakOpen },
    merged,
    headline: given.headline ?? step.headline,
    message: words.message,
    media: given.media,
    durationMs: given.durationMs ?? step.durationMs,
    expiresAt: '2030-01-01T00:00:00.000Z',
    test: false,
  };
}
