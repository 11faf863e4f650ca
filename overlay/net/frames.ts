import * as z from 'zod/mini';
import type { Alert } from '../../shared/alert.ts';
import type { ServerFrame } from '../../shared/protocol.ts';
import { PROTOCOL_VERSION, ROLES } from '../../shared/protocol.ts';
import { parseWith } from '../../shared/schema.ts';
import type { Settings } from '../../shared/settings.ts';
import { parseSettings } from '../../shared/settings.ts';
import type { SourceProblem } from '../../shared/source.ts';
import { SOURCE_STATES } from '../../shared/source.ts';
import type { Conditions, Ladder } from '../../shared/tier.ts';
import type {
  AuditEntry,
  BoardRow,
  BotTopic,
  EndedAlert,
  GiftFate,
  HeldAlert,
  LayoutTopic,
  LeaderboardTopic,
  ModeratorAccess,
  OverlayStatus,
  PersonToThank,
  Place,
  QuestionSlot,
  QueueTopic,
  RecentGift,
  SourceStatus,
  StageTopic,
  StatusTopic,
  TopicName,
  TopicValue,
  Vip,
  WordsTopic,
} from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import { wordSettings } from '../../shared/word-settings.ts';

// Fields that a newer server adds are dropped here, never an error: only what a page draws must be right.

const level = z.literal([1, 2, 3, 4, 5, 6, 7]);
const gifter = z.object({ id: z.string(), name: z.string() });
const alertFields = {
  id: z.string(),
  tier: z.object({ id: z.string(), name: z.string(), level }),
  gifter,
  gift: z.object({ name: z.nullable(z.string()), count: z.number(), diamonds: z.number() }),
  streak: z.nullable(z.object({ count: z.number(), open: z.boolean() })),
  merged: z.nullable(z.object({ alerts: z.number(), gifters: z.number() })),
  headline: z.string(),
  line2: z.nullable(z.string()),
  message: z.nullable(z.string()),
  style: z.string(),
  sound: z.object({ volume: z.number() }),
  durationMs: z.number(),
  expiresAt: z.string(),
  test: z.boolean(),
};
const alert: z.ZodMiniType<Alert> = z.object(alertFields);
const staffFields = {
  ...alertFields,
  gifter: z.object({ id: z.string(), name: z.string(), rawName: z.optional(z.string()) }),
  doubt: z.catch(z.optional(z.nullable(z.enum(['name', 'message', 'both']))), undefined),
  masked: z.optional(z.boolean()),
};
const held: z.ZodMiniType<HeldAlert> = z.object({
  ...staffFields,
  decideByMs: z.nullable(z.number()),
  // A reason that is not known here must not cost the desk its queue.
  why: z.catch(
    z.optional(z.enum(['step', 'step-messages', 'mixed-scripts', 'other-script', 'tangled', 'unknown'])),
    undefined,
  ),
});

const row: z.ZodMiniType<BoardRow> = z.object({
  rank: z.number(),
  gifterId: z.string(),
  name: z.string(),
  diamonds: z.number(),
  gifts: z.number(),
  hidden: z.optional(z.boolean()),
  masked: z.optional(z.boolean()),
});
const leaderboard: z.ZodMiniType<LeaderboardTopic> = z.object({
  window: z.enum(WINDOWS),
  label: z.string(),
  rows: z.array(row),
  gifters: z.number(),
  diamonds: z.number(),
});
const end = z.enum(['shown', 'merged', 'missed', 'skipped', 'rejected', 'cancelled']);
const reason = z.enum([
  'expired',
  'no-overlay',
  'not-started',
  'not-finished',
  'overlay-lost',
  'cleared',
  'unapproved',
]);
const fate: z.ZodMiniType<GiftFate> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('none'),
    why: z.enum(['below-first-step', 'no-step', 'too-late', 'unpriced', 'priced', 'limited', 'unknown']),
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
const recent: z.ZodMiniType<readonly RecentGift[]> = z.array(
  z.object({
    seq: z.number(),
    gifter,
    gift: z.object({ name: z.nullable(z.string()), count: z.number() }),
    diamonds: z.number(),
    level: z.nullable(level),
    atMs: z.optional(z.number()),
    // A fate that is not known here must not cost the ticker its gifts.
    fate: z.catch(z.optional(fate), undefined),
    why: z.optional(z.string()),
    reverted: z.optional(z.boolean()),
    masked: z.optional(z.boolean()),
  }),
);
const goal = z.nullable(z.object({ label: z.string(), target: z.number(), value: z.number() }));
const stage: z.ZodMiniType<StageTopic> = z.object({
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
const places = z.object({ alerts: place, leaderboard: place, goal: place, ticker: place });
const layout: z.ZodMiniType<LayoutTopic> = z.object({
  landscape: places,
  portrait: places,
  window: z.enum(WINDOWS),
});
const ended: z.ZodMiniType<EndedAlert> = z.object({
  ...staffFields,
  end,
  reason: z.nullable(reason),
  endedAtMs: z.number(),
});
const queue: z.ZodMiniType<QueueTopic> = z.object({
  onAir: z.nullable(z.object({ ...staffFields, startedAtMs: z.nullable(z.number()) })),
  waitingCount: z.number(),
  waiting: z.array(z.object(staffFields)),
  held: z.array(held),
  missed: z.array(ended),
  // An older server did not tell it.
  lastShown: z.catch(z.nullable(ended), null),
});
const ladder: z.ZodMiniType<Ladder> = z.object({
  version: z.number(),
  tiers: z.array(
    // What a newer server adds must not cost the page its ladder, nor an editor what it does not draw.
    z.looseObject({
      id: z.string(),
      name: z.string(),
      level,
      when: z.custom<Conditions>((value) => typeof value === 'object' && value !== null),
      headline: z.string(),
      line2: z.nullable(z.string()),
      durationMs: z.number(),
      expiresMs: z.number(),
      hold: z.enum(['none', 'message', 'always']),
    }),
  ),
});
const problem: z.ZodMiniType<SourceProblem> = z.enum([
  'unreachable',
  'no-such-channel',
  'login-refused',
  'unreadable',
  'second-host',
]);
const source: z.ZodMiniType<SourceStatus> = z.object({
  id: z.string(),
  state: z.enum(SOURCE_STATES),
  // A problem that is not known here must not cost the desk its status.
  problem: z.catch(z.nullable(problem), null),
  lastError: z.nullable(z.string()),
  reconnects: z.number(),
  hosts: z.array(z.string()),
  lastGiftAtMs: z.nullable(z.number()),
  lastGap: z.nullable(z.object({ fromMs: z.number(), toMs: z.number() })),
});
const overlay: z.ZodMiniType<OverlayStatus> = z.object({
  name: z.string(),
  version: z.string(),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  fps: z.nullable(z.number()),
  visible: z.boolean(),
});
const status: z.ZodMiniType<StatusTopic> = z.object({
  reasons: z.array(z.string()),
  sources: z.array(source),
  overlays: z.array(overlay),
  session: z.nullable(z.object({ id: z.number(), openedAtMs: z.number(), title: z.nullable(z.string()) })),
  lastSession: z.optional(
    z.nullable(
      z.object({
        id: z.number(),
        openedAtMs: z.number(),
        closedAtMs: z.number(),
        title: z.nullable(z.string()),
      }),
    ),
  ),
  demo: z.boolean(),
  forgetAsked: z.optional(z.number()),
  reachable: z.optional(
    z.object({ network: z.array(z.string()), public: z.nullable(z.string()), remote: z.boolean() }),
  ),
});
const audit: z.ZodMiniType<AuditEntry> = z.object({
  seq: z.number(),
  id: z.string(),
  atMs: z.number(),
  actor: z.string(),
  name: z.string(),
  args: z.record(z.string(), z.unknown()),
  gifter: z.nullable(gifter),
  undoable: z.boolean(),
  undone: z.nullable(z.object({ by: z.string(), atMs: z.number() })),
});
const toThank: z.ZodMiniType<PersonToThank> = z.object({
  gifterId: z.string(),
  name: z.string(),
  atMs: z.number(),
  because: z.enum(['rejected', 'step']),
});
const question: z.ZodMiniType<QuestionSlot> = z.object({
  seq: z.number(),
  gifterId: z.string(),
  name: z.string(),
  atMs: z.number(),
});
const vip: z.ZodMiniType<Vip> = z.object({
  gifterId: z.string(),
  name: z.string(),
  untilSession: z.number(),
});
const words: z.ZodMiniType<WordsTopic> = z.object({ version: z.number(), ...wordSettings.shape });
// Only the server's own parser knows settings whole, and the owner's page may not be handed half of them.
const settings = z.custom<Settings>((value) => parseSettings(value).ok);
const bot: z.ZodMiniType<BotTopic> = z.object({
  login: z.nullable(z.string()),
  canLogIn: z.boolean(),
  pending: z.nullable(
    z.object({ userCode: z.string(), verificationUri: z.string(), expiresAtMs: z.number() }),
  ),
  problem: z.nullable(z.enum(['refused', 'expired', 'unreachable'])),
});
const moderator: z.ZodMiniType<ModeratorAccess> = z.object({
  id: z.string(),
  label: z.string(),
  role: z.literal('moderator'),
  expiresAtMs: z.nullable(z.number()),
  connected: z.number(),
});

/** What is held of the topics; a missing one was never sent, or was not readable. */
export type TopicMap = { readonly [N in TopicName]?: TopicValue<N> | undefined };

/** One unreadable topic must not cost the page the others. */
const lenient = <T>(schema: z.ZodMiniType<T>) => z.catch(z.optional(schema), undefined);

const topicMap = z.object({
  leaderboard: lenient(leaderboard),
  'leaderboard/session': lenient(leaderboard),
  'leaderboard/day': lenient(leaderboard),
  'leaderboard/week': lenient(leaderboard),
  'leaderboard/month': lenient(leaderboard),
  'leaderboard/all': lenient(leaderboard),
  recent: lenient(recent),
  goal: lenient(goal),
  stage: lenient(stage),
  layout: lenient(layout),
  queue: lenient(queue),
  ladder: lenient(ladder),
  status: lenient(status),
  audit: lenient(z.array(audit)),
  'thank-by-voice': lenient(z.array(toThank)),
  questions: lenient(z.array(question)),
  vips: lenient(z.array(vip)),
  words: lenient(words),
  settings: lenient(settings),
  bot: lenient(bot),
  tokens: lenient(z.array(moderator)),
});

const failure = z.object({
  code: z.string(),
  message: z.string(),
  path: z.optional(z.string()),
  detail: z.optional(z.unknown()),
});
/** Why a command was refused; a newer server may know codes that we do not. */
export type ReplyError = z.infer<typeof failure>;

/** What a command came to. `recorded: false` says that it took effect but could not be written down. */
export type CommandReply =
  | { readonly ok: true; readonly value: unknown; readonly recorded?: boolean | undefined }
  | { readonly ok: false; readonly error: ReplyError };

const frame = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    protocol: z.literal(PROTOCOL_VERSION),
    role: z.enum(ROLES),
    epoch: z.string(),
    seq: z.number(),
    topics: z.record(z.string(), z.unknown()),
  }),
  z.object({ type: z.literal('topic'), name: z.string(), seq: z.number(), value: z.unknown() }),
  z.object({ type: z.literal('alert'), alert, elapsedMs: z.number() }),
  z.object({ type: z.literal('alert-updated'), alert }),
  z.object({ type: z.literal('alert-cancelled'), id: z.string() }),
  z.object({
    type: z.literal('result'),
    id: z.string(),
    ok: z.boolean(),
    value: z.optional(z.unknown()),
    error: z.optional(failure),
    recorded: z.optional(z.boolean()),
  }),
]);

type Of<T extends ServerFrame['type']> = Extract<ServerFrame, { type: T }>;

/** A frame of the server as the pages use it: topics come as a map of checked values. */
export type Received =
  | (Omit<Of<'welcome'>, 'topics'> & { readonly topics: TopicMap })
  | { readonly type: 'topic'; readonly seq: number; readonly topics: TopicMap }
  | Of<'alert'>
  | Of<'alert-updated'>
  | Of<'alert-cancelled'>
  | { readonly type: 'result'; readonly id: string; readonly reply: CommandReply };

/** Reads one text frame of the server; null when it is none that we know. Never throws. */
export function parseServerFrame(text: string): Received | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = parseWith(frame, json);
  if (!parsed.ok) return null;
  const got = parsed.value;
  switch (got.type) {
    case 'welcome':
      return { ...got, topics: readTopics(got.topics) };
    case 'topic':
      return { type: 'topic', seq: got.seq, topics: readTopics({ [got.name]: got.value }) };
    case 'result':
      return readResult(got);
    default:
      return got;
  }
}

function readTopics(values: Record<string, unknown>): TopicMap {
  const parsed = parseWith(topicMap, values);
  if (!parsed.ok) return {};
  return Object.fromEntries(Object.entries(parsed.value).filter(([, value]) => value !== undefined));
}

function readResult(got: {
  id: string;
  ok: boolean;
  value?: unknown;
  error?: ReplyError | undefined;
  recorded?: boolean | undefined;
}): Received | null {
  if (got.ok) {
    return { type: 'result', id: got.id, reply: { ok: true, value: got.value, recorded: got.recorded } };
  }
  return got.error ? { type: 'result', id: got.id, reply: { ok: false, error: got.error } } : null;
}
