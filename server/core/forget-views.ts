import { WINDOWS } from '../../shared/topics.ts';
import type { EpochMs, GifterId } from '../../shared/units.ts';
import type { AlertFacts, Alerts } from './alerts.ts';
import type { Gifters } from './gifters.ts';
import type { KeptGifts } from './kept-gifts.ts';
import type { People, ToThank } from './marks.ts';
import { type Renaming, renameIn } from './renaming.ts';
import type { Grant } from './rewards.ts';
import type { Windows } from './windows.ts';

/** What screens are told that speaks of people. */
export interface Told {
  readonly gifters: Gifters;
  readonly windows: Windows;
  readonly alerts: Alerts;
  readonly gifts: KeptGifts;
  readonly grants: Grant[];
  readonly hidden: Set<GifterId>;
  readonly forgetAsked: Map<GifterId, EpochMs>;
  readonly people: People;
  readonly toThank: Map<GifterId, ToThank>;
}

/** In the show that runs, what stands under people's ids before they go; a journal that is read back has it so. */
export function renameInViews(views: Told, renaming: Renaming): void {
  const { gifters, windows: _boards, ...small } = views;
  for (const [from, to] of renaming) gifters.rename(from, to);
  renameIn(small, renaming);
}

/**
 * Takes a person off the boards and out of every list, and their words out of alerts; `gifterId` is what stands for
 * them. Answers the alerts that may stand on a screen.
 */
export function forgetInViews(views: Told, gifterId: GifterId, atMs: EpochMs): readonly AlertFacts[] {
  views.hidden.delete(gifterId);
  views.people.delete(gifterId);
  leaveBoards(views, gifterId);
  return leaveLists(views, (id) => id === gifterId, atMs);
}

/** Takes people out of every list but the boards, and their words out of alerts. Answers those that may be on a screen. */
export function leaveLists(
  views: Told,
  isGone: (id: GifterId) => boolean,
  atMs: EpochMs,
): readonly AlertFacts[] {
  for (const byGifter of [views.forgetAsked, views.toThank]) {
    for (const id of byGifter.keys()) if (isGone(id)) byGifter.delete(id);
  }
  const { grants, gifts } = views;
  const left = grants.filter(({ gifterId }) => !isGone(gifterId));
  if (left.length < grants.length) grants.splice(0, grants.length, ...left);
  gifts.unname(isGone);
  const { alive, ended, thanks } = views.alerts;
  for (const { facts } of ended.values()) if (isGone(facts.gifterId)) silence(facts, atMs);
  const onScreen = [...alive.values(), ...thanks.values()].filter(({ gifterId }) => isGone(gifterId));
  for (const facts of onScreen) silence(facts, atMs);
  return onScreen;
}

/** The diamonds stay in the window's own total. */
function leaveBoards({ gifters, windows }: Told, gifterId: GifterId): void {
  const slot = gifters.slotOf(gifterId);
  if (slot === null) return;
  for (const name of WINDOWS) {
    const { board } = windows[name];
    board.add(slot, 0 - board.diamondsOf(slot), 0 - board.actsOf(slot));
  }
  // So that a correction of what they gave lists nobody.
  gifters.leave(gifterId);
}

/** Without a name and a message nothing of an alert is left to be looked at: it goes on, and expires from now on. */
function silence(facts: AlertFacts, atMs: EpochMs): void {
  Object.assign(facts, { name: '', message: null, released: true, letThroughAtMs: atMs });
  delete facts.approved;
  delete facts.named;
  delete facts.nameRead;
  delete facts.doubt;
  delete facts.edits;
  delete facts.messageAtMs;
  delete facts.takesLineUntilMs;
}
