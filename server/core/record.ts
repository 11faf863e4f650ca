import type { AlertEnd, AlertEndReason, Doubt, Level } from '../../shared/alert.ts';
import type { GiftKind, Greeting, NativeUnit } from '../../shared/gift.ts';
import type { Ladder, Reward } from '../../shared/tier.ts';
import type { ThankReason } from '../../shared/topics.ts';
import type { AlertId, Diamonds, EpochMs, Seq } from '../../shared/units.ts';
import type { Renaming } from './renaming.ts';
import type { Replaced } from './replaced.ts';

/** Everything personal in a record, in one place, so that a person can be forgotten by replacing it. */
export type Who =
  | {
      /** The platform's id of the person; null when anonymous, absent when only a text is personal. */
      readonly id?: string | null;
      /** As sent, cut to 256 UTF-16 units. */
      readonly name?: string;
      readonly message?: string;
    }
  | StandIn;

/** Stands for a person who is gone: forgotten, or with `nth` one of those who were retired together. */
export interface StandIn {
  readonly token: string;
  readonly nth?: number;
}

/** What a correction adds, negative to take away, to the windows of one day and one session. */
export interface Change {
  /** The record that credited it; absent in older records. */
  readonly seq?: Seq;
  readonly day: string;
  readonly session: number | null;
  readonly diamonds: Diamonds;
  readonly acts: number;
}

/** What outlives a forgetting, of somebody who was off the air: who they were is not in it. */
export interface Remembered {
  /** Of the id, with this installation's own key. */
  readonly hash: string;
  /** Whose wish it was: viewers bring back only what they took away themselves. */
  readonly hidden?: 'viewer' | 'staff';
  readonly blocked?: true;
  /** Only of somebody whom nobody forgot, but whose name was removed after a long time. */
  readonly excluded?: true;
}

/** What a record means. Literal = past-tense name; folded by `evolve` and `project`, never re-decided. */
export type Event =
  | { readonly type: 'SessionOpened'; readonly session: number; readonly title?: string }
  | { readonly type: 'SessionClosed'; readonly session: number; readonly closedAtMs: EpochMs }
  /** That it had ended was taken back. */
  | { readonly type: 'SessionReopened'; readonly session: number }
  /** When it was, put right; absent stays. */
  | {
      readonly type: 'SessionMoved';
      readonly session: number;
      readonly openedAtMs?: EpochMs;
      readonly closedAtMs?: EpochMs;
    }
  | { readonly type: 'SessionRenamed'; readonly session: number; readonly title: string | null }
  /** The credit of this record alone. `acts` is 1 once for each gift or streak. */
  | {
      readonly type: 'GiftCounted';
      readonly units: number;
      readonly diamonds: Diamonds;
      readonly acts: 0 | 1;
      /** The exchange rate used, as written in the settings; absent for diamonds. */
      readonly rate?: string;
      /** The price or currency is not known: counted 0 until a moderator prices it. */
      readonly unpriced?: true;
    }
  /** This frame begins a combo that the platform did not name. */
  | { readonly type: 'StreakBegan' }
  /** The parent of a gift bomb: `size` gifts are to come, worth `diamonds` in all. It credits nothing. */
  | { readonly type: 'BombAnnounced'; readonly size: number; readonly diamonds: Diamonds }
  /** `high` units seen so far, worth `total` by the first unit price seen. */
  | {
      readonly type: 'StreakRose';
      readonly high: number;
      readonly total: Diamonds;
      readonly level: Level | null;
      /** After its end, which asks for no step. */
      readonly late?: true;
    }
  /** `alert` is the one that grew with the streak; null when it never reached a step. */
  | { readonly type: 'StreakEnded'; readonly alert: AlertId | null }
  | {
      readonly type: 'AlertMade';
      readonly alert: AlertId;
      /** Tier id and the ladder's version that it is of. */
      readonly tier: string;
      readonly ladder: number;
      readonly level: Level;
      readonly count: number;
      readonly diamonds: Diamonds;
      /** Level 1 only, which never waits: how it ended at once. */
      readonly end?: 'shown' | 'missed';
      readonly test?: true;
      /** Nobody could judge it: it waits for a moderator. */
      readonly doubt?: Doubt;
      /** The alert in being that its streak climbed out of, into a step that holds; that one grows no more. */
      readonly follows?: AlertId;
    }
  | {
      readonly type: 'AlertGrew';
      readonly alert: AlertId;
      readonly count: number;
      readonly diamonds: Diamonds;
      /** The step it climbed to; absent while it stays on its own. */
      readonly climb?: { readonly tier: string; readonly ladder: number; readonly level: Level };
      /** Of the message that this frame brought. */
      readonly doubt?: 'message';
    }
  /** A step gave its gifter something beside the alert. */
  | { readonly type: 'Granted'; readonly reward: Reward; readonly tier: string; readonly ladder: number }
  /** The gift fits this step, which rests (by its gifter, for everybody) or is used up in this session. */
  | {
      readonly type: 'StepLimited';
      readonly tier: string;
      readonly ladder: number;
      readonly why: 'gifter' | 'overall' | 'cap';
      /** When it is free again; null in this session no more. */
      readonly untilMs: EpochMs | null;
    }
  | {
      readonly type: 'AlertEnded';
      readonly alert: AlertId;
      readonly end: AlertEnd;
      readonly reason?: AlertEndReason;
      /** The alert that this one plays in, when merged. */
      readonly into?: AlertId;
    }
  /** A held alert goes on without its message: nobody decided, or a moderator did so. */
  | { readonly type: 'AlertReleased'; readonly alert: AlertId }
  /** A moderator let a held alert go on as it is. */
  | { readonly type: 'AlertApproved'; readonly alert: AlertId }
  /** A moderator wrote other words, which stand in `who`, or took the message out. */
  | { readonly type: 'AlertEdited'; readonly alert: AlertId; readonly withoutMessage?: true }
  /** The last edit of its texts is taken back. */
  | { readonly type: 'EditTakenBack'; readonly alert: AlertId }
  /** What was let through waits for a decision again. */
  | { readonly type: 'HeldAgain'; readonly alert: AlertId }
  /** A line of chat became the alert's message; its words stand in `who`. */
  | { readonly type: 'MessageTaken'; readonly alert: AlertId; readonly doubt?: 'message' }
  | { readonly type: 'AlertReplayed'; readonly alert: AlertId; readonly of: AlertId }
  | { readonly type: 'AlertsPaused' }
  | { readonly type: 'AlertsResumed' }
  | { readonly type: 'OverlayCleared' }
  | { readonly type: 'ScreensMuted'; readonly muted: boolean }
  | {
      readonly type: 'GoalSet';
      readonly label: string;
      readonly target: Diamonds;
      readonly start: Diamonds;
      readonly since?: Seq;
      /** What an earlier goal had reached that comes back; absent for a new one. */
      readonly value?: Diamonds;
    }
  | { readonly type: 'GoalRemoved' }
  | { readonly type: 'LadderAdopted'; readonly ladder: Ladder }
  /** The person in `who`, on the platform in the arguments, is named on air no more, or again. */
  | { readonly type: 'GifterHidden' }
  | { readonly type: 'GifterUnhidden' }
  | { readonly type: 'GifterMarked'; readonly mark: 'excluded' | 'blocked' | 'trusted'; readonly on: boolean }
  /** The name stands in `who`; `cleared` brings the person's own one back. */
  | { readonly type: 'GifterRenamed'; readonly cleared?: true }
  /** What staff noted of the person stands in `who` as its message; `cleared` takes the note away. */
  | { readonly type: 'GifterNoted'; readonly cleared?: true }
  /** The person in `who` was thanked by voice. */
  | {
      readonly type: 'GifterThanked';
      /** Why and since when the person stood on the list; absent in older records. */
      readonly because?: ThankReason;
      readonly sinceMs?: EpochMs;
    }
  /** The person in `who`, who has the name there, is to be thanked after all. */
  | { readonly type: 'ThanksDue'; readonly because: ThankReason; readonly sinceMs: EpochMs }
  /**
   * Totals of the person in `who` were put right, in every window that still runs and in the goal. `of` is the record
   * that began the gift; null where the correction is of none.
   */
  | {
      readonly type: 'TotalsCorrected';
      readonly what: 'reverted' | 'priced' | 'adjusted' | 'entered' | Undone;
      readonly of: Seq | null;
      readonly changes: readonly Change[];
      readonly goal: Diamonds;
    }
  /** The person in `who` asked to be forgotten. */
  | { readonly type: 'ForgetAsked' }
  /**
   * The person whose token stands in `who` was forgotten: in the records before this one it stands for them. Who was
   * off the air is remembered by a hash; absent for others.
   */
  | { readonly type: 'GifterForgotten'; readonly remembered?: Remembered }
  /**
   * So many people, whom nothing told of for long, lost their names: in the records before this one the token stands for
   * each. Those of them who were off the air are remembered by hashes; absent for none.
   */
  | {
      readonly type: 'GiftersRetired';
      readonly token: string;
      readonly people: number;
      readonly remembered?: readonly Remembered[];
    }
  /** The person in `who`, who was gone, is off the air as before. */
  | { readonly type: 'GifterCameBack'; readonly remembered: Remembered }
  /** A source was away while it should have listened. */
  | { readonly type: 'SourceGap'; readonly source: string; readonly fromMs: EpochMs; readonly toMs: EpochMs }
  /** `before` is what the save replaced; absent where that is not known. */
  | {
      readonly type: 'SettingsSaved';
      readonly version: number;
      readonly before?: readonly Replaced[];
    };

/** Corrections taken back; of those of no gift, `of` is the record that made them. */
type Undone = 'restored' | 'unpriced' | 'unadjusted' | 'unentered';

/** What came in with a delivery, without the person. `gift` is what the platform calls it. */
export interface DeliveryIn {
  readonly digest: string;
  readonly platform: string;
  readonly giftKind: GiftKind | Greeting;
  readonly room: string;
  readonly gift: { readonly id: string; readonly name: string };
  readonly unit: NativeUnit;
  readonly count: number;
  readonly streak?: { readonly id: string | null; readonly ended: boolean };
  readonly bomb?: { readonly id: string; readonly size: number | null };
  readonly sentAtMs?: EpochMs;
}

/** What came in with a command. Personal arguments stand in `who`. */
export interface CommandIn {
  readonly id: string;
  readonly name: string;
  readonly digest: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The answer, for a repeat of the id. */
  readonly value: unknown;
}

interface Common {
  readonly at: EpochMs;
  /** Local calendar day of `at` in `zone`, as 2026-11-22. */
  readonly day: string;
  readonly zone: string;
  /** The session that the record belongs to; null when none was open. */
  readonly session: number | null;
  readonly events: readonly Event[];
}

/** The part `r` of a journal line (contract C10). */
export type RecordBody =
  | (Common & {
      readonly kind: 'delivery';
      /** Dedupe key: id space, a space, id. */
      readonly key: string;
      readonly source: string;
      readonly who: Who;
      readonly in: DeliveryIn;
    })
  | (Common & {
      readonly kind: 'command';
      readonly actor: string;
      readonly who?: Who;
      readonly in: CommandIn;
    })
  | (Common & { readonly kind: 'outcome'; readonly who?: Who });

/** A record as the journal numbered it. */
export type JournalRecord = {
  readonly seq: Seq;
  readonly r: RecordBody;
  /** Whom the record forgets. Only the show that runs is told so: in what is read back, the token stands already. */
  readonly forgets?: Renaming;
};
