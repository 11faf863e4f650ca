import type { AlertEnd } from '../../shared/alert.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Seq } from '../../shared/units.ts';
import type { Act } from './acts.ts';
import type { AlertFacts, EndedFacts } from './alerts.ts';
import type { Credit } from './credits.ts';
import type { Done } from './done.ts';
import { evolve } from './evolve.ts';
import type { SavedGifters } from './gifters.ts';
import { createGifters } from './gifters.ts';
import type { SavedGoals } from './goals.ts';
import { loadGoals } from './goals.ts';
import type { JarFacts } from './jar.ts';
import { emptyJar } from './jar.ts';
import type { RecentFacts } from './kept-gifts.ts';
import { createKeptGifts } from './kept-gifts.ts';
import type { AdoptedLadder } from './ladders.ts';
import type { Ledger, RememberedCommand, Streak } from './ledger.ts';
import { emptyLedger } from './ledger.ts';
import type { Person, ToThank } from './marks.ts';
import type { JournalRecord, Remembered } from './record.ts';
import type { Grant } from './rewards.ts';
import { loadSession } from './sessions.ts';
import type { SavedTallies, SavedUses } from './tallies.ts';
import { loadTallies, loadUses, saveTallies, saveUses } from './tallies.ts';
import type { Gap, Views } from './views.ts';
import { emptyViews, project } from './views.ts';
import type { SavedWindows, Windows } from './windows.ts';
import { loadWindows, saveWindows } from './windows.ts';

/** All that a show remembers: what decisions need, and what screens are told. */
export interface ShowState {
  readonly ledger: Ledger;
  readonly views: Views;
}

export function emptyState(): ShowState {
  return { ledger: emptyLedger(), views: emptyViews() };
}

/** Folds a record that is on disk into both halves: what recovery and the checkpoint do with the journal. */
export function foldRecord(state: ShowState, record: JournalRecord): void {
  evolve(state.ledger, record);
  project(state.views, record);
}

/** Older versions knew one night alone. */
type SavedByHand = [string, Diamonds][] | { readonly night: string; readonly diamonds: Diamonds };

/**
 * A checkpoint's content: the whole state after record `seq`, as plain JSON. What may be absent came later: a
 * checkpoint without it covers no record that could have set it.
 */
export interface SavedState {
  readonly seq: Seq;
  readonly ledger: Omit<
    Ledger,
    | 'streaks'
    | 'alive'
    | 'saying'
    | 'ended'
    | 'merged'
    | 'commands'
    | 'approved'
    | 'hidden'
    | 'forgetAsked'
    | 'remembered'
    | 'people'
    | 'credits'
    | 'byHand'
    | 'done'
    | 'ladders'
    | 'thanked'
    | 'tallies'
    | 'givers'
    | 'uses'
    | 'goal'
    | 'goalsBefore'
  > &
    SavedGoals & {
      readonly streaks: [string, Streak][];
      readonly alive: string[];
      readonly saying?: AlertId[];
      readonly ended: [string, Act & { readonly end: AlertEnd }][];
      readonly merged?: [string, Act & { readonly end: AlertEnd }][];
      readonly commands: [string, RememberedCommand][];
      readonly approved?: [AlertId, Act][];
      readonly hidden?: [GifterId, Act][];
      readonly forgetAsked?: [GifterId, Act][];
      readonly remembered?: [string, Remembered][];
      readonly people?: [GifterId, Person][];
      readonly credits?: [Seq, Credit][];
      readonly byHand?: SavedByHand;
      readonly done?: Done[];
      readonly ladders?: AdoptedLadder[];
      readonly thanked?: [GifterId, Act][];
      readonly tallies?: SavedTallies;
      readonly uses?: SavedUses;
    };
  readonly views: Omit<
    Views,
    | 'gifters'
    | 'windows'
    | 'jar'
    | 'alerts'
    | 'hidden'
    | 'forgetAsked'
    | 'people'
    | 'toThank'
    | 'gaps'
    | 'grants'
    | 'gifts'
    | 'session'
  > & {
    /** In its place older versions kept `recent`, the last fifty. */
    readonly gifts?: readonly RecentFacts[];
    readonly recent?: readonly RecentFacts[];
    readonly gifters: SavedGifters;
    readonly windows: SavedWindows;
    readonly jar?: JarFacts;
    readonly alive: AlertFacts[];
    readonly ended: EndedFacts[];
    readonly thanks: AlertFacts[];
    readonly hidden?: GifterId[];
    readonly grants?: readonly Grant[];
    readonly forgetAsked?: [GifterId, EpochMs][];
    readonly people?: [GifterId, Person][];
    readonly toThank?: [GifterId, Omit<ToThank, 'because'> & Partial<Pick<ToThank, 'because'>>][];
    readonly gaps?: [string, Gap][];
  };
}

export function saveState({ ledger, views }: ShowState): SavedState {
  const { givers: _inGifters, ...counts } = ledger;
  const { gifters, windows, alerts, session: _ofLedger, ...rest } = views;
  return {
    seq: ledger.seq,
    ledger: {
      ...counts,
      streaks: [...ledger.streaks],
      alive: [...ledger.alive],
      saying: [...ledger.saying],
      ended: [...ledger.ended],
      merged: [...ledger.merged],
      commands: [...ledger.commands],
      approved: [...ledger.approved],
      hidden: [...ledger.hidden],
      forgetAsked: [...ledger.forgetAsked],
      remembered: [...ledger.remembered],
      people: [...ledger.people],
      credits: [...ledger.credits],
      byHand: [...ledger.byHand],
      thanked: [...ledger.thanked],
      tallies: saveTallies(ledger.tallies),
      uses: saveUses(ledger.uses),
    },
    views: {
      ...rest,
      gifts: [...views.gifts.all],
      gifters: gifters.toJSON(),
      windows: saveWindows(windows),
      alive: [...alerts.alive.values()],
      ended: [...alerts.ended.values()],
      thanks: [...alerts.thanks.values()],
      hidden: [...views.hidden],
      forgetAsked: [...views.forgetAsked],
      people: [...views.people],
      toThank: [...views.toThank],
      gaps: [...views.gaps],
      grants: [...views.grants],
    },
  };
}

/** The other way round. The content is our own and was checked by its checksum; its version by the store. */
export function loadState({ ledger, views }: SavedState): ShowState {
  const {
    gifters,
    windows,
    alive,
    ended,
    thanks,
    hidden,
    forgetAsked,
    people,
    toThank,
    gaps,
    grants = [],
    recent = [],
    gifts = recent,
    jar = emptyJar(),
    ...rest
  } = views;
  const byId = <T extends AlertFacts>(all: readonly T[]) => new Map(all.map((facts) => [facts.id, facts]));
  const loaded = loadWindows(windows);
  const { goal, goalSince, hasGoal, goalsBefore, ...counts } = ledger;
  return {
    ledger: {
      ...counts,
      ...loadGoals(ledger, views.goal),
      session: loadSession(ledger.session),
      streaks: new Map(ledger.streaks),
      alive: new Set(ledger.alive),
      saying: new Set(ledger.saying),
      ended: new Map(ledger.ended),
      merged: new Map(ledger.merged),
      commands: new Map(ledger.commands),
      approved: new Map(ledger.approved),
      hidden: new Map(ledger.hidden),
      forgetAsked: new Map(ledger.forgetAsked),
      remembered: new Map(ledger.remembered),
      people: new Map(ledger.people),
      credits: new Map(ledger.credits),
      byHand: loadByHand(ledger.byHand),
      done: ledger.done ?? [],
      ladders: ledger.ladders ?? [],
      thanked: new Map(ledger.thanked),
      tallies: loadTallies(ledger.tallies ?? talliesOf(loaded, gifters)),
      // Who ever gave stands among the gifters of the views.
      givers: new Set(gifters.ids),
      uses: loadUses(ledger.uses ?? []),
    },
    views: {
      ...rest,
      // Of the same record as the ledger's.
      session: loadSession(ledger.session),
      gifts: createKeptGifts(gifts),
      gifters: createGifters(gifters),
      windows: loaded,
      jar,
      alerts: {
        alive: byId(alive),
        ended: new Map(ended.map((entry) => [entry.facts.id, entry])),
        thanks: byId(thanks),
      },
      hidden: new Set(hidden),
      forgetAsked: new Map(forgetAsked),
      people: new Map(people),
      toThank: new Map(toThank?.map(([id, entry]) => [id, { because: 'rejected', ...entry }])),
      gaps: new Map(gaps),
      grants: [...grants],
    },
  };
}

function loadByHand(saved: SavedByHand = []): Map<string, Diamonds> {
  return new Map('night' in saved ? [[saved.night, saved.diamonds]] : saved);
}

/** What an older checkpoint did not keep stands on the board of the session. */
function talliesOf({ session: { board } }: Windows, { ids }: SavedGifters): SavedTallies {
  const rows = board.rows(0, board.size);
  return rows.map(({ gifter, diamonds, acts }) => [ids[gifter] ?? '', diamonds, acts]);
}
