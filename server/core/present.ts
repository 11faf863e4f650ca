import type { Alert } from '../../shared/alert.ts';
import { motifOf } from '../../shared/gift-art.ts';
import type { MediaItem } from '../../shared/media.ts';
import type { Motif } from '../../shared/motif.ts';
import { cleanMessage, FORMER_VIEWER, KIND_VIEWER, viewerNumber } from '../../shared/names.ts';
import type { Settings } from '../../shared/settings.ts';
import { stepPart } from '../../shared/tier-alert.ts';
import type { EpochMs, GifterId } from '../../shared/units.ts';
import { showsMessage } from '../../shared/wording.ts';
import { isForgotten, isFormer } from './acts.ts';
import type { AirJudge, CleanName } from './air.ts';
import type { AlertFacts, GiftFacts } from './alerts.ts';
import { freshAtMs, isStreakOpen } from './alerts.ts';
import { isAbout } from './doubt.ts';
import { holdOf } from './holds.ts';
import type { Person } from './marks.ts';

export interface Presenter {
  readonly wording: Settings['wording'];
  readonly cleanName: CleanName;
  readonly air: AirJudge;
  /** Who is named on air no more. */
  readonly hidden: { has(gifterId: GifterId): boolean };
  /** What moderators said of people. */
  readonly people: ReadonlyMap<GifterId, Person>;
  /** What alerts may use. */
  readonly media: () => readonly MediaItem[];
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
  if (isForgotten(gifterId) || (readers === 'air' && hidden.has(gifterId))) return KIND_VIEWER;
  if (isFormer(gifterId)) return FORMER_VIEWER;
  const person = people.get(gifterId);
  if (person?.renamed) return clean(person.renamed.name, gifterId);
  return readers === 'air' && !person?.trusted ? air.name(raw, gifterId) : clean(raw, gifterId);
}

/** The gifter's name in one alert. While it waits for a decision staff read a number in its place. */
export function alertName(readers: Readers, presenter: Presenter, facts: AlertFacts): string {
  if (readers === 'staff' && isNameHeld(facts)) return viewerNumber(facts.gifterId);
  return nameFor(readers, presenterOf(facts, presenter), facts.name, facts.gifterId);
}

const UNNAMED: Presenter['people'] = new Map();

/** What a moderator said of the name in one alert stands over what the judge says of it. */
function presenterOf(facts: AlertFacts, presenter: Presenter): Presenter {
  const { air, cleanName: name } = presenter;
  if (facts.named) {
    // Written for this alert, it stands over the one for the person too.
    return { ...presenter, people: UNNAMED, air: { ...air, name } };
  }
  if (facts.nameRead) return { ...presenter, air: { ...air, name } };
  // Nobody decided on it in time.
  if (isAbout(facts.doubt, 'name')) return { ...presenter, air: { ...air, name: () => KIND_VIEWER } };
  return presenter;
}

/** Whether a moderator still has to look at the name. */
export function isNameHeld(facts: AlertFacts): boolean {
  return !facts.named && isAbout(facts.doubt, 'name') && holdOf(facts) !== null;
}

/** As the overlay reads it: `Ada and 3 others`. */
function withOthers(name: string, merged: AlertFacts['merged']): string {
  const others = (merged?.gifters ?? 1) - 1;
  return others < 1 ? name : `${name} and ${others} ${others === 1 ? 'other' : 'others'}`;
}

/** The name chooses the picture here, so that strict wording can keep it. */
function giftMotif({ giftName, giftKind }: GiftFacts): Motif | null {
  return motifOf(giftName, giftKind ?? null);
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
  const name = alertName(readers, presenter, facts);
  const gift = wording === 'strict' || facts.giftName === '' ? null : clean(facts.giftName, 'gift');
  const offAir = readers === 'air' && (hidden.has(facts.gifterId) || holdOf(facts) !== null);
  const withheld = facts.released || offAir;
  // Whoever approved the message has read it.
  const readMessage = readers === 'staff' || facts.approved ? cleanMessage : presenter.air.message;
  const message =
    withheld || facts.message === null || !showsMessage(tier) ? null : readMessage(facts.message);
  const words = { name: withOthers(name, merged), gift, count: facts.count, message };
  return {
    id: facts.id,
    ...stepPart(tier, words, presenter.media()),
    gifter: { id: facts.gifterId, name },
    gift: { name: gift, count: facts.count, diamonds: facts.diamonds, motif: giftMotif(facts) },
    streak: streak && { count: streak.count, open: isStreakOpen(facts, nowMs) },
    merged: merged && { ...merged, motifs: (facts.otherGifts ?? []).map(giftMotif) },
    message,
    expiresAt: new Date(freshAtMs(facts) + tier.expiresMs).toISOString(),
    test: facts.test,
  };
}
