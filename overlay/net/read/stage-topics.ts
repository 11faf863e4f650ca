import * as z from 'zod/mini';
import type { Orientation } from '../../../shared/layout.ts';
import { DEFAULT_LAYOUT } from '../../../shared/layout.ts';
import type { SoundSettings } from '../../../shared/sound.ts';
import { soundSchema } from '../../../shared/sound.ts';
import type {
  BattleTopic,
  CreditsTopic,
  JarTopic,
  PollTopic,
  QuestionTopic,
  ScheduleTopic,
  TimerTopic,
} from '../../../shared/stage-topics.ts';
import type { Theme } from '../../../shared/theme.ts';
import { themeSchema } from '../../../shared/theme.ts';
import type {
  BoardRow,
  GiftFate,
  LayoutTopic,
  LeaderboardTopic,
  Place,
  Places,
  RecentGift,
  StageTopic,
  WidgetName,
} from '../../../shared/topics.ts';
import { WIDGETS, WINDOWS } from '../../../shared/topics.ts';
import { gifter, level, motif } from './alert.ts';

const row: z.ZodMiniType<BoardRow> = z.object({
  rank: z.number(),
  gifterId: z.string(),
  name: z.string(),
  diamonds: z.number(),
  gifts: z.number(),
  hidden: z.optional(z.boolean()),
  masked: z.optional(z.boolean()),
});
export const leaderboard: z.ZodMiniType<LeaderboardTopic> = z.object({
  window: z.enum(WINDOWS),
  label: z.string(),
  rows: z.array(row),
  gifters: z.number(),
  diamonds: z.number(),
});
export const end = z.enum(['shown', 'merged', 'missed', 'skipped', 'rejected', 'cancelled']);
export const reason = z.enum([
  'expired',
  'no-overlay',
  'not-started',
  'not-finished',
  'overlay-lost',
  'cleared',
  'unapproved',
  'passed-over',
]);
const fate: z.ZodMiniType<GiftFate> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('none'),
    why: z.enum([
      'below-first-step',
      'no-step',
      'too-late',
      'unpriced',
      'priced',
      'limited',
      'by-hand',
      'unknown',
    ]),
  }),
  z.object({
    type: z.literal('alert'),
    id: z.string(),
    step: z.string(),
    merged: z.boolean(),
    end: z.nullable(end),
    reason: z.nullable(reason),
    by: z.nullable(z.string()),
  }),
]);
/** Of one gift. */
export const recentFields = {
  seq: z.number(),
  gifter,
  gift: z.object({ name: z.nullable(z.string()), count: z.number(), motif }),
  diamonds: z.number(),
  level: z.nullable(level),
  atMs: z.optional(z.number()),
  // A fate that is not known here must not cost the ticker its gifts.
  fate: z.catch(z.optional(fate), undefined),
  why: z.optional(z.string()),
  reverted: z.optional(z.boolean()),
  masked: z.optional(z.boolean()),
};
export const recent: z.ZodMiniType<readonly RecentGift[]> = z.array(z.object(recentFields));
export const goal = z.nullable(z.object({ label: z.string(), target: z.number(), value: z.number() }));
export const stage: z.ZodMiniType<StageTopic> = z.object({
  cleared: z.nullable(z.object({ by: z.string(), atMs: z.number() })),
  paused: z.boolean(),
  muted: z.boolean(),
});
const place: z.ZodMiniType<Place> = z.object({
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
  shown: z.boolean(),
});
const placesFor = (orientation: Orientation): z.ZodMiniType<Places> =>
  z.object(
    Object.fromEntries(
      // An older server does not know where widgets stand that it does not have.
      WIDGETS.map((name) => [name, z._default(place, DEFAULT_LAYOUT[orientation][name])]),
    ) as { [name in WidgetName]: z.ZodMiniDefault<typeof place> },
  );
export const layout: z.ZodMiniType<LayoutTopic> = z.object({
  landscape: placesFor('landscape'),
  portrait: placesFor('portrait'),
  window: z.enum(WINDOWS),
});
export const theme: z.ZodMiniType<Theme> = themeSchema;
export const sound: z.ZodMiniType<SoundSettings> = z.object(soundSchema.shape);
/** Of a longer time single seconds cannot be told any more: its clock would never come to rest. */
const time = z.number().check(z.lte(Number.MAX_SAFE_INTEGER));
export const timer: z.ZodMiniType<TimerTopic> = z.object({
  label: z.nullable(z.string()),
  leftMs: time,
  isRunning: z.boolean(),
  addedMs: z.number(),
});
export const poll: z.ZodMiniType<PollTopic> = z.object({
  question: z.string(),
  options: z.array(z.object({ label: z.string(), votes: z.number() })),
  isWeighted: z.boolean(),
  leftMs: z.nullable(time),
  isRunning: z.boolean(),
  winner: z.nullable(z.number()),
});
export const question: z.ZodMiniType<QuestionTopic> = z.object({
  id: z.string(),
  asker: z.string(),
  text: z.string(),
  isAnswered: z.boolean(),
});
export const battle: z.ZodMiniType<BattleTopic> = z.object({
  teams: z.array(z.object({ name: z.string(), diamonds: z.number() })),
  leftMs: time,
  isRunning: z.boolean(),
});
export const credits: z.ZodMiniType<CreditsTopic> = z.object({
  id: z.string(),
  heading: z.string(),
  names: z.array(z.string()),
});
export const schedule: z.ZodMiniType<ScheduleTopic> = z.object({ text: z.string() });
export const jar: z.ZodMiniType<JarTopic> = z.object({
  session: z.number(),
  diamonds: z.number(),
  gems: z.array(z.object({ seq: z.number(), level, count: z.number() })),
});
