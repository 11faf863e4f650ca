import type { Alert } from '../../shared/alert.ts';
import {
  cleanMessage,
  cleanName,
  createMessageJudge,
  createNameJudge,
  KIND_VIEWER,
} from '../../shared/names.ts';
import type { Settings } from '../../shared/settings.ts';
import type { EpochMs, GifterId } from '../../shared/units.ts';
import { fillTemplate, showsMessage } from '../../shared/wording.ts';
import type { AlertFacts } from './alerts.ts';
import { isStreakOpen } from './alerts.ts';
import { holdOf } from './holds.ts';
import type { Person } from './marks.ts';

/** Cleans names for the air, remembering what it cleaned: the same few people give again and again. */
export type CleanName = (raw: string, gifterId: GifterId) => string;

/** Names remembered; a name costs about 150 bytes. */
const NAMES_KEPT = 20_000;

export function createNameCleaner(): CleanName {
  const cleaned = new Map<string, string>();
  return (raw, gifterId) => {
    const key = `${gifterId} ${raw}`;
    const known = cleaned.get(key);
    if (known !== undefined) return known;
    const name = cleanName(raw, gifterId);
    if (cleaned.size >= NAMES_KEPT) cleaned.clear();
    cleaned.set(key, name);
    return name;
  };
}

/** What viewers wrote as it may be read on air: names and messages that hold bad words are not. */
export interface AirJudge {
  /** The name, or what reads in its place. Remembers its verdicts. */
  readonly name: CleanName;
  /** Null where nothing may be shown. */
  readonly message: (raw: string) => string | null;
}

/** By all word lists, with mixed scripts held. Takes some 35 ms to make, once. */
export function createAirJudge(): AirJudge {
  const options = {
    lists: null,
    own: { block: [], allow: [] },
    scripts: { mixed: 'hold', only: null },
  } as const;
  const judgeName = createNameJudge(options);
  const judgeMessage = createMessageJudge(options);
  return {
    name: (raw, gifterId) => judgeName(raw, gifterId).shown,
    message: (raw) => judgeMessage(raw).shown,
  };
}

export interface Presenter {
  readonly wording: Settings['wording'];
  readonly cleanName: CleanName;
  readonly air: AirJudge;
  /** Who is named on air no more. */
  readonly hidden: { has(gifterId: GifterId): boolean };
  /** Names that moderators gave; absent for none. */
  readonly people?: ReadonlyMap<GifterId, Person>;
}

/** On air somebody hidden has no name and no message; staff read both, and the message that waits for a decision. */
export type Readers = 'air' | 'staff';

/** A gifter's name for these readers. On air it passes the word lists, unless a moderator gave it or trusts the person. */
export function nameFor(
  readers: Readers,
  { cleanName: clean, air, hidden, people }: Presenter,
  raw: string,
  gifterId: GifterId,
): string {
  if (readers === 'air' && hidden.has(gifterId)) return KIND_VIEWER;
  const person = people?.get(gifterId);
  if (person?.renamed) return clean(person.renamed.name, gifterId);
  return readers === 'air' && !person?.trusted ? air.name(raw, gifterId) : clean(raw, gifterId);
}

/** The name that a moderator wrote for one alert stands over the one for the person. */
function namedBy(presenter: Presenter, facts: AlertFacts): Presenter {
  if (!facts.named) return presenter;
  const { people: _names, ...others } = presenter;
  return { ...others, air: { ...others.air, name: others.cleanName } };
}

/** The alert as it goes on air: every text of a viewer cleaned, every template filled (contract C7). */
export function presentAlert(
  facts: AlertFacts,
  presenter: Presenter,
  nowMs: EpochMs,
  readers: Readers = 'air',
): Alert {
  const { wording, cleanName: clean, hidden } = presenter;
  const { tier, merged, streak } = facts;
  const name = nameFor(readers, namedBy(presenter, facts), facts.name, facts.gifterId);
  const gift = wording === 'strict' || facts.giftName === '' ? null : clean(facts.giftName, 'gift');
  const offAir = readers === 'air' && (hidden.has(facts.gifterId) || holdOf(facts) !== null);
  const withheld = facts.released || offAir;
  // Whoever approved the message has read it.
  const readMessage = readers === 'staff' || facts.approved ? cleanMessage : presenter.air.message;
  const message =
    withheld || facts.message === null || !showsMessage(tier) ? null : readMessage(facts.message);
  const words = { name, gift, count: facts.count, message };
  return {
    id: facts.id,
    tier: { id: tier.id, name: tier.name, level: tier.level },
    gifter: { id: facts.gifterId, name },
    gift: { name: gift, count: facts.count, diamonds: facts.diamonds },
    streak: streak && { count: streak.count, open: isStreakOpen(facts, nowMs) },
    merged,
    headline: fillTemplate(tier.headline, words) ?? name,
    // The message has a field of its own; a second copy of it would be drawn twice.
    line2: tier.line2 === null || tier.line2.trim() === '{message}' ? null : fillTemplate(tier.line2, words),
    message,
    style: tier.style ?? 'default',
    durationMs: tier.durationMs,
    expiresAt: new Date((facts.letThroughAtMs ?? facts.createdAtMs) + tier.expiresMs).toISOString(),
    test: facts.test,
  };
}
