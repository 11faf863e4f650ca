import type { DevicesTopic, ModeratorAccess, Reachable } from './access-topics.ts';
import type { Alert, AlertEnd, AlertEndReason, Doubt, Level } from './alert.ts';
import type { LayoutTopic, WindowName } from './layout.ts';
import type { MediaItem } from './media.ts';
import type { Motif } from './motif.ts';
import type { DoubtReason } from './names/reason.ts';
import type { Settings } from './settings.ts';
import type { SoundSettings } from './sound.ts';
import type { SourceReport, SourceState } from './source.ts';
import type { JarTopic, UntoldTopics } from './stage-topics.ts';
import type { Theme } from './theme.ts';
import type { Ladder } from './tier.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Seq } from './units.ts';
import type { WordSettings } from './word-settings.ts';

export type { DevicesTopic, ModeratorAccess, Reachable, ServedAddress } from './access-topics.ts';
export type { LayoutTopic, Orientation, Place, Places, WidgetName, WindowName } from './layout.ts';
export { WIDGETS, WINDOWS } from './layout.ts';

export interface BoardRow {
  /** Equal totals share a rank: 1, 2, 2, 4. */
  readonly rank: number;
  readonly gifterId: GifterId;
  readonly name: string;
  readonly diamonds: Diamonds;
  /** Acts of giving: a streak is one. */
  readonly gifts: number;
  /** Named on air no more; for the dashboard only. */
  readonly hidden?: boolean | undefined;
  /** Viewers read something else than the name; for the dashboard only. */
  readonly masked?: boolean | undefined;
}

/** Topic `leaderboard` and `leaderboard/<window>` (contract C6). */
export interface LeaderboardTopic {
  readonly window: WindowName;
  readonly label: string;
  readonly rows: readonly BoardRow[];
  /** People on the board; anonymous gifters are in `diamonds` only. */
  readonly gifters: number;
  readonly diamonds: Diamonds;
}

/** One act of giving in the topic `recent`; a streak is one entry that grows. Newest first. */
export interface RecentGift {
  /** The record that began it. */
  readonly seq: Seq;
  readonly gifter: { readonly id: GifterId; readonly name: string };
  /** `name` is null under strict wording, for the overlay; `motif` is as in an alert. */
  readonly gift: {
    readonly name: string | null;
    readonly count: number;
    readonly motif?: Motif | null | undefined;
  };
  readonly diamonds: Diamonds;
  /** The step of the ladder that it reached so far; null when none. */
  readonly level: Level | null;
  /** When it was first counted; for the dashboard only. */
  readonly atMs?: EpochMs | undefined;
  /** For the dashboard only. */
  readonly fate?: GiftFate | undefined;
  /** One sentence on the step that it got, or why it got none; for the dashboard only, where it is known. */
  readonly why?: string | undefined;
  /** A moderator took it back; for the dashboard only. */
  readonly reverted?: boolean | undefined;
  /** Viewers read something else than the gifter's name; for the dashboard only. */
  readonly masked?: boolean | undefined;
}

/** What a gift did: the alert that speaks of it, or why it has none. */
export type GiftFate =
  | {
      readonly type: 'none';
      readonly why:
        | 'below-first-step'
        | 'no-step'
        | 'too-late'
        | 'unpriced'
        | 'priced'
        | 'limited'
        | 'by-hand'
        | 'unknown';
    }
  | {
      readonly type: 'alert';
      /** Stands in the topic `queue` while it waits, is held or is on air; changes with a replay. */
      readonly id: AlertId;
      /** Name of its step of the ladder. */
      readonly step: string;
      /** It plays inside another alert of the same person, which is `id` then. */
      readonly merged: boolean;
      /** Null while it is in being. */
      readonly end: AlertEnd | null;
      readonly reason: AlertEndReason | null;
      /** Who ended it; null when nobody did. */
      readonly by: string | null;
    };

export interface GoalTopic {
  readonly label: string;
  readonly target: Diamonds;
  readonly value: Diamonds;
}

/** Somebody at a dashboard, in the topic `here`; several devices of one person are one. */
export interface PersonHere {
  /** As in records: `owner`, or what the owner called the moderator. No two are alike. */
  readonly label: string;
  readonly role: 'owner' | 'moderator';
  /** The held alert that the person has open; null for none. */
  readonly looking: AlertId | null;
}

/** What every screen must obey at once. */
export interface StageTopic {
  /** Set while the screen is cleared: nothing that a viewer wrote may be drawn. */
  readonly cleared: { readonly by: string; readonly atMs: EpochMs } | null;
  readonly paused: boolean;
  readonly muted: boolean;
}

/** An alert as owner and moderators read it. */
export interface StaffAlert extends Alert {
  readonly gifter: Alert['gifter'] & {
    /** What the gifter is called, cleaned, where `name` is a number because the name waits for a decision. */
    readonly rawName?: string | undefined;
  };
  /** What of it nobody could judge, and no moderator has let through; null for nothing. */
  readonly doubt?: Doubt | null | undefined;
  /** Viewers read something else than the name. */
  readonly masked?: boolean | undefined;
}

/**
 * Why an alert is held: its step holds all, or those with a message; its name, or else its message, mixes scripts, is of
 * a script that is not on, or has too many readings. `unknown` where the words changed since.
 */
export type HeldWhy = 'step' | 'step-messages' | DoubtReason | 'unknown';

export interface HeldAlert extends StaffAlert {
  /** When it is released without its message; null is never. */
  readonly decideByMs: EpochMs | null;
  readonly why?: HeldWhy | undefined;
}

export interface EndedAlert extends StaffAlert {
  readonly end: AlertEnd;
  readonly reason: AlertEndReason | null;
  readonly endedAtMs: EpochMs;
}

/** Topic `queue`, for the dashboard only. `missed` is newest first. */
export interface QueueTopic {
  readonly onAir: (StaffAlert & { readonly startedAtMs: EpochMs | null }) | null;
  /** The first hundred of `waitingCount`, in the order in which they will play. */
  readonly waiting: readonly StaffAlert[];
  readonly waitingCount: number;
  readonly held: readonly HeldAlert[];
  readonly missed: readonly EndedAlert[];
  /** The last one that was shown and can be replayed; null when there is none. */
  readonly lastShown: EndedAlert | null;
}

export interface OverlayStatus {
  readonly name: string;
  readonly version: string;
  /** Null until the overlay said so. */
  readonly width: number | null;
  readonly height: number | null;
  /** `canvas` draws with the processor. */
  readonly renderer: 'webgl' | 'canvas' | null;
  /** Frames a second while something moves. */
  readonly fps: number | null;
  /** Frames that did not come in time since the page was opened. */
  readonly dropped: number | null;
  readonly visible: boolean;
}

export interface SourceStatus extends Omit<SourceReport, 'state'> {
  /** `twitch`, `tikfinity`, `hook:gift`, `demo`. */
  readonly id: string;
  readonly state: SourceState;
  readonly lastGiftAtMs: EpochMs | null;
  /** The last time it was away while it should have listened; null when it never was. */
  readonly lastGap: { readonly fromMs: EpochMs; readonly toMs: EpochMs } | null;
}

/** What the owner is told of the bot's login; never a secret. */
export interface BotTopic {
  /** The Twitch account it writes as; null while it only reads. */
  readonly login: string | null;
  /** Whether a login by code can be begun here (a client id is configured). */
  readonly canLogIn: boolean;
  /** A login that waits for its code to be typed at `verificationUri`. */
  readonly pending: {
    readonly userCode: string;
    readonly verificationUri: string;
    readonly expiresAtMs: EpochMs;
  } | null;
  /** Why the last login did not work, or ended; null when all is well. */
  readonly problem: 'refused' | 'expired' | 'unreachable' | null;
}

/** The last call of the webhook whose signature was not taken. */
export interface HookRefusal {
  readonly atMs: EpochMs;
  /** How far the sender's clock is ahead of this computer's where it signs rightly; null where the signature is wrong. */
  readonly aheadMs: number | null;
}

export interface StatusTopic {
  /** Codes of what is wrong; empty when all is well. */
  readonly reasons: readonly string[];
  readonly sources: readonly SourceStatus[];
  readonly overlays: readonly OverlayStatus[];
  /** The live stream that runs; null between streams. */
  readonly session: {
    readonly id: number;
    readonly openedAtMs: EpochMs;
    readonly title: string | null;
  } | null;
  /** The one that ended last; null while one runs, and before the first. */
  readonly lastSession?:
    | {
        readonly id: number;
        readonly openedAtMs: EpochMs;
        readonly closedAtMs: EpochMs;
        readonly title: string | null;
      }
    | null
    | undefined;
  /** This installation plays simulated gifts only. */
  readonly demo: boolean;
  /** How many people asked to be forgotten. */
  readonly forgetAsked?: number | undefined;
  readonly reachable?: Reachable | undefined;
  /** For the owner only; null once a call was taken again. */
  readonly hookRefusal?: HookRefusal | null | undefined;
}

/** Why somebody is thanked by voice: the alert was not shown, or the step says so. */
export type ThankReason = 'rejected' | 'step';

export interface PersonToThank {
  readonly gifterId: GifterId;
  readonly name: string;
  /** Since when. */
  readonly atMs: EpochMs;
  readonly because: ThankReason;
}

/** Somebody who may ask a question. */
export interface QuestionSlot {
  /** The record that gave it. */
  readonly seq: Seq;
  readonly gifterId: GifterId;
  readonly name: string;
  readonly atMs: EpochMs;
}

/** Somebody who is VIP now. */
export interface Vip {
  readonly gifterId: GifterId;
  readonly name: string;
  /** The last session in which the person is. */
  readonly untilSession: number;
}

/** People of whom a moderator said the same, the newest first. */
export interface MarkedPeople {
  /** How many there are; `people` are the first of them. */
  readonly total: number;
  readonly people: readonly {
    readonly gifterId: GifterId;
    readonly name: string;
    readonly by: string;
    readonly atMs: EpochMs;
  }[];
}

/** Who is never named on air, and who is never held for the name. */
export interface MarkedTopic {
  readonly blocked: MarkedPeople;
  readonly trusted: MarkedPeople;
}

/** A command that was accepted, for owner and moderators; never a secret, and no text of a viewer. */
export interface AuditEntry {
  readonly seq: Seq;
  /** What `undo` asks for. */
  readonly id: string;
  readonly atMs: EpochMs;
  readonly actor: string;
  /** The command's name. */
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Whom it is about; null for nobody. */
  readonly gifter: { readonly id: GifterId; readonly name: string } | null;
  /** `undo` has an opposite for it, and it was not taken back yet. */
  readonly undoable: boolean;
  /** Who took it back, and when; null for nobody. */
  readonly undone: { readonly by: string; readonly atMs: EpochMs } | null;
  /** Of a renaming: the names before and after, as staff read them. */
  readonly named?: { readonly from: string; readonly to: string } | undefined;
}

/** A ladder that is or was in force. */
export interface LadderVersion {
  readonly version: number;
  readonly by: string;
  readonly atMs: EpochMs;
  readonly tiers: Ladder['tiers'];
}

/** Which names and messages may be read on air, and the version of the settings that say so. */
export interface WordsTopic extends WordSettings {
  readonly version: number;
}

/** Value of each topic by name; `leaderboard/<window>` has the shape of `leaderboard`. */
export interface Topics {
  leaderboard: LeaderboardTopic;
  recent: readonly RecentGift[];
  goal: GoalTopic | null;
  jar: JarTopic | null;
  stage: StageTopic;
  layout: LayoutTopic;
  theme: Theme;
  sound: SoundSettings;
  queue: QueueTopic;
  /** For the dashboard only. */
  ladder: Ladder;
  /** For staff, newest first, the one in force included: the last twenty. */
  'ladder-versions': readonly LadderVersion[];
  status: StatusTopic;
  /** For staff, newest first: the last two hundred. */
  audit: readonly AuditEntry[];
  /** For staff, the longest ago first. */
  'thank-by-voice': readonly PersonToThank[];
  /** For staff, the longest waiting first: a slot each. */
  questions: readonly QuestionSlot[];
  /** For staff, in the order in which they came. In no record: it ends with the sockets. */
  here: readonly PersonHere[];
  /** For staff. */
  vips: readonly Vip[];
  /** For staff. */
  words: WordsTopic;
  /** For staff. */
  marked: MarkedTopic;
  /** For staff, by name: what stands in the folder of pictures, clips and sounds and can be used. */
  media: readonly MediaItem[];
  /** For the owner only. */
  settings: Settings;
  /** For the owner only. */
  bot: BotTopic;
  /** For the owner only, in the order in which they were made. */
  tokens: readonly ModeratorAccess[];
  /** For the owner only. */
  devices: DevicesTopic;
}

export type TopicName = keyof Topics | `leaderboard/${WindowName}`;
export type TopicValue<N extends TopicName> = N extends keyof Topics ? Topics[N] : LeaderboardTopic;

/** Everything that an overlay can draw, told or not. */
export type StageTopicName = TopicName | keyof UntoldTopics;
export type StageTopicValue<N extends StageTopicName> = N extends keyof UntoldTopics
  ? UntoldTopics[N]
  : N extends TopicName
    ? TopicValue<N>
    : never;
