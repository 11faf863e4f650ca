import type { Alert, AlertEnd, AlertEndReason, Level } from './alert.ts';
import type { Ladder } from './tier.ts';
import type { AlertId, Diamonds, EpochMs, GifterId, Seq } from './units.ts';

/** What a leaderboard covers. */
export const WINDOWS = ['session', 'day', 'week', 'month', 'all'] as const;
export type WindowName = (typeof WINDOWS)[number];

export interface BoardRow {
  /** Equal totals share a rank: 1, 2, 2, 4. */
  readonly rank: number;
  readonly gifterId: GifterId;
  readonly name: string;
  readonly diamonds: Diamonds;
  /** Acts of giving: a streak is one. */
  readonly gifts: number;
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
  /** `name` is null under strict wording, for the overlay. */
  readonly gift: { readonly name: string | null; readonly count: number };
  readonly diamonds: Diamonds;
  /** The step of the ladder that it reached so far; null when none. */
  readonly level: Level | null;
  /** When it was first counted; for the dashboard only. */
  readonly atMs?: EpochMs | undefined;
  /** For the dashboard only. */
  readonly fate?: GiftFate | undefined;
}

/** What a gift did: the alert that speaks of it, or why it has none. */
export type GiftFate =
  | { readonly type: 'none'; readonly why: 'below-first-step' | 'too-late' | 'unpriced' }
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

/** What every screen must obey at once. */
export interface StageTopic {
  /** Set while the screen is cleared: nothing that a viewer wrote may be drawn. */
  readonly cleared: { readonly by: string; readonly atMs: EpochMs } | null;
  readonly paused: boolean;
  readonly muted: boolean;
}

export interface HeldAlert extends Alert {
  /** When it is released without its message; null is never. */
  readonly decideByMs: EpochMs | null;
}

export interface EndedAlert extends Alert {
  readonly end: AlertEnd;
  readonly reason: AlertEndReason | null;
  readonly endedAtMs: EpochMs;
}

/** Topic `queue`, for the dashboard only. `missed` is newest first. */
export interface QueueTopic {
  readonly onAir: (Alert & { readonly startedAtMs: EpochMs | null }) | null;
  /** The first hundred of `waitingCount`, in the order in which they will play. */
  readonly waiting: readonly Alert[];
  readonly waitingCount: number;
  readonly held: readonly HeldAlert[];
  readonly missed: readonly EndedAlert[];
  /** The last one that was shown and can be replayed; null when there is none. */
  readonly lastShown: EndedAlert | null;
}

/** A widget's place in canvas px; `shown` false keeps the place and hides the widget. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly shown: boolean;
}
export const WIDGETS = ['alerts', 'leaderboard', 'goal', 'ticker'] as const;
export type WidgetName = (typeof WIDGETS)[number];
export type Places = { readonly [widget in WidgetName]: Place };

/** Where widgets stand, for 1920x1080 and 1080x1920; `window` is what the board shows. */
export interface LayoutTopic {
  readonly landscape: Places;
  readonly portrait: Places;
  readonly window: WindowName;
}

export interface OverlayStatus {
  readonly name: string;
  readonly version: string;
  /** Null until the overlay said so. */
  readonly width: number | null;
  readonly height: number | null;
  readonly fps: number | null;
  readonly visible: boolean;
}

export interface SourceStatus {
  readonly id: string;
  readonly state: 'ready' | 'receiving' | 'off' | 'failed';
  readonly lastGiftAtMs: EpochMs | null;
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
  /** This installation plays simulated gifts only. */
  readonly demo: boolean;
}

/** Value of each topic by name; `leaderboard/<window>` has the shape of `leaderboard`. */
export interface Topics {
  leaderboard: LeaderboardTopic;
  recent: readonly RecentGift[];
  goal: GoalTopic | null;
  stage: StageTopic;
  layout: LayoutTopic;
  queue: QueueTopic;
  /** For the dashboard only. */
  ladder: Ladder;
  status: StatusTopic;
}

export type TopicName = keyof Topics | `leaderboard/${WindowName}`;
export type TopicValue<N extends TopicName> = N extends keyof Topics ? Topics[N] : LeaderboardTopic;
