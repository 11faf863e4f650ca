import * as z from 'zod/mini';
import type { MediaItem } from '../../../shared/media.ts';
import { MEDIA_KINDS } from '../../../shared/media.ts';
import type { Settings } from '../../../shared/settings.ts';
import { parseSettings } from '../../../shared/settings.ts';
import type { SourceProblem } from '../../../shared/source.ts';
import { SOURCE_STATES } from '../../../shared/source.ts';
import type { Conditions, Ladder, Tier } from '../../../shared/tier.ts';
import type {
  AuditEntry,
  BotTopic,
  DevicesTopic,
  EndedAlert,
  LadderVersion,
  MarkedPeople,
  MarkedTopic,
  ModeratorAccess,
  OverlayStatus,
  PersonHere,
  PersonToThank,
  QuestionSlot,
  QueueTopic,
  SourceStatus,
  StatusTopic,
  Vip,
  WordsTopic,
} from '../../../shared/topics.ts';
import { wordSettings } from '../../../shared/word-settings.ts';
import { gifter, held, level, staffFields } from './alert.ts';
import { end, reason } from './stage-topics.ts';

const ended: z.ZodMiniType<EndedAlert> = z.object({
  ...staffFields,
  end,
  reason: z.nullable(reason),
  endedAtMs: z.number(),
});
export const queue: z.ZodMiniType<QueueTopic> = z.object({
  onAir: z.nullable(z.object({ ...staffFields, startedAtMs: z.nullable(z.number()) })),
  waitingCount: z.number(),
  waiting: z.array(z.object(staffFields)),
  held: z.array(held),
  missed: z.array(ended),
  // An older server did not tell it.
  lastShown: z.catch(z.nullable(ended), null),
});
// What a newer server adds must not cost the page its ladder, nor an editor what it does not draw.
const tier: z.ZodMiniType<Tier> = z.looseObject({
  id: z.string(),
  name: z.string(),
  level,
  when: z.custom<Conditions>((value) => typeof value === 'object' && value !== null),
  headline: z.string(),
  line2: z.nullable(z.string()),
  durationMs: z.number(),
  expiresMs: z.number(),
  hold: z.enum(['none', 'message', 'always']),
});
export const ladder: z.ZodMiniType<Ladder> = z.object({ version: z.number(), tiers: z.array(tier) });
export const media: z.ZodMiniType<MediaItem> = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(MEDIA_KINDS) as (keyof typeof MEDIA_KINDS)[]),
  bytes: z.number(),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  durationMs: z.nullable(z.number()),
  name: z.string(),
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
  renderer: z.catch(z.nullable(z.enum(['webgl', 'canvas'])), null),
  fps: z.nullable(z.number()),
  dropped: z.nullable(z.number()),
  visible: z.boolean(),
});
export const status: z.ZodMiniType<StatusTopic> = z.object({
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
  hookRefusal: z.optional(z.nullable(z.object({ atMs: z.number(), aheadMs: z.nullable(z.number()) }))),
});
export const audit: z.ZodMiniType<AuditEntry> = z.object({
  seq: z.number(),
  id: z.string(),
  atMs: z.number(),
  actor: z.string(),
  name: z.string(),
  args: z.record(z.string(), z.unknown()),
  gifter: z.nullable(gifter),
  undoable: z.boolean(),
  undone: z.nullable(z.object({ by: z.string(), atMs: z.number() })),
  named: z.optional(z.object({ from: z.string(), to: z.string() })),
});
export const toThank: z.ZodMiniType<PersonToThank> = z.object({
  gifterId: z.string(),
  name: z.string(),
  atMs: z.number(),
  because: z.enum(['rejected', 'step']),
});
export const personHere: z.ZodMiniType<PersonHere> = z.object({
  label: z.string(),
  role: z.enum(['owner', 'moderator']),
  looking: z.nullable(z.string()),
});
export const slot: z.ZodMiniType<QuestionSlot> = z.object({
  seq: z.number(),
  gifterId: z.string(),
  name: z.string(),
  atMs: z.number(),
});
export const vip: z.ZodMiniType<Vip> = z.object({
  gifterId: z.string(),
  name: z.string(),
  untilSession: z.number(),
});
const markedPeople: z.ZodMiniType<MarkedPeople> = z.object({
  total: z.number(),
  people: z.array(z.object({ gifterId: z.string(), name: z.string(), by: z.string(), atMs: z.number() })),
});
export const marked: z.ZodMiniType<MarkedTopic> = z.object({ blocked: markedPeople, trusted: markedPeople });
export const version: z.ZodMiniType<LadderVersion> = z.object({
  version: z.number(),
  by: z.string(),
  atMs: z.number(),
  tiers: z.array(tier),
});
export const words: z.ZodMiniType<WordsTopic> = z.object({ version: z.number(), ...wordSettings.shape });
// Only the server's own parser knows settings whole, and the owner's page may not be handed half of them.
export const settings = z.custom<Settings>((value) => parseSettings(value).ok);
export const bot: z.ZodMiniType<BotTopic> = z.object({
  login: z.nullable(z.string()),
  canLogIn: z.boolean(),
  pending: z.nullable(
    z.object({ userCode: z.string(), verificationUri: z.string(), expiresAtMs: z.number() }),
  ),
  problem: z.nullable(z.enum(['refused', 'expired', 'unreachable'])),
});
export const moderator: z.ZodMiniType<ModeratorAccess> = z.object({
  id: z.string(),
  label: z.string(),
  role: z.literal('moderator'),
  expiresAtMs: z.nullable(z.number()),
  connected: z.number(),
  devices: z.optional(z.nullable(z.number())),
  openByMs: z.optional(z.nullable(z.number())),
  lastSeenMs: z.optional(z.nullable(z.number())),
});
export const devices: z.ZodMiniType<DevicesTopic> = z.object({
  addresses: z.array(z.string()),
  hosts: z.array(z.object({ address: z.string(), state: z.enum(['open', 'gone', 'in-use']) })),
  fixed: z.object({ network: z.boolean(), internet: z.boolean() }),
  isPublicOwn: z.boolean(),
});
