import type { HealthReason } from '../../shared/health.ts';
import type { Role } from '../../shared/protocol.ts';
import type { Settings } from '../../shared/settings.ts';
import type {
  AuditEntry,
  BotTopic,
  DevicesTopic,
  EndedAlert,
  HookRefusal,
  LeaderboardTopic,
  ModeratorAccess,
  OverlayStatus,
  PersonHere,
  PersonToThank,
  QuestionSlot,
  QueueTopic,
  Reachable,
  RecentGift,
  SourceStatus,
  StageTopic,
  StatusTopic,
  TopicName,
  Vip,
  WindowName,
} from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import type { EpochMs, GifterId } from '../../shared/units.ts';
import { ANONYMOUS } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { EndedFacts } from './alerts.ts';
import { monthKey, weekKey } from './calendar.ts';
import type { Director } from './director.ts';
import type { Done } from './done.ts';
import { maskOf, presentGift } from './gift-told.ts';
import { jarTopic } from './jar.ts';
import { lastGifts } from './kept-gifts.ts';
import type { AdoptedLadder } from './ladders.ts';
import { ladderVersions } from './ladders.ts';
import { markedTopic } from './marked.ts';
import type { Presenter, Readers } from './present.ts';
import { alertName, nameFor } from './present.ts';
import { questionSlots, vipsIn, vipUntil } from './rewards.ts';
import { isSessionOpen, sessionEndMs } from './sessions.ts';
import { presentForStaff, presentHeld } from './staff-alert.ts';
import { standingOn } from './standing.ts';
import type { Views } from './views.ts';

/** Everything a topic is made of at one moment. */
export interface TopicSources extends Presenter {
  readonly views: Views;
  readonly director: Director;
  readonly stage: StageTopic;
  readonly settings: Settings;
  readonly nowMs: EpochMs;
  /** Local calendar day of now: a window whose time is over is empty though no gift has turned it yet. */
  readonly today: string;
  readonly health: { readonly reasons: readonly HealthReason[]; readonly demo: boolean };
  readonly sources: readonly SourceStatus[];
  readonly overlays: readonly OverlayStatus[];
  readonly here: readonly PersonHere[];
  readonly hookRefusal: HookRefusal | null;
  readonly bot: () => BotTopic;
  readonly tokens: () => readonly ModeratorAccess[];
  readonly reachable: Reachable;
  readonly devices: () => DevicesTopic;
  /** Accepted commands, oldest first; those that are not on disk yet are not told. */
  readonly done: readonly Done[];
  /** Those that came into force, oldest first; likewise. */
  readonly ladders: readonly AdoptedLadder[];
}

const BOARD_ROWS = 50;
/** A flood may have thousands waiting; a moderator can look at so many. */
const WAITING_SHOWN = 100;
const LABELS: { readonly [name in WindowName]: string } = {
  session: 'This live',
  day: 'Today',
  week: 'This week',
  month: 'This month',
  all: 'All time',
};

const ON_AIR: readonly TopicName[] = [
  'leaderboard',
  'recent',
  'goal',
  'jar',
  'stage',
  'layout',
  'theme',
  'sound',
];
const STAFF: readonly TopicName[] = [
  ...ON_AIR,
  'queue',
  'ladder',
  'ladder-versions',
  'status',
  'thank-by-voice',
  'questions',
  'vips',
  'here',
  'audit',
  'words',
  'marked',
  'media',
];
const OWNER: readonly TopicName[] = [...STAFF, 'settings', 'bot', 'tokens', 'devices'];
const TOPICS: { readonly [role in Role]: readonly TopicName[] } = {
  owner: OWNER,
  moderator: STAFF,
  overlay: ON_AIR,
  hook: [],
};

/** Topics that a role may see; every welcome carries them. */
export function topicNames(role: Role): readonly TopicName[] {
  return TOPICS[role];
}

/** A topic's value as a role may see it: the one place that decides it, last before the wire. */
export function topicFor(name: TopicName, role: Role, from: TopicSources): unknown {
  const readers = readersOf(role);
  const isBlank = readers === 'air' && from.stage.cleared !== null;
  switch (name) {
    case 'leaderboard':
      return boardTopic(from, from.settings.layout.window, { readers, isBlank });
    case 'leaderboard/session':
    case 'leaderboard/day':
    case 'leaderboard/week':
    case 'leaderboard/month':
    case 'leaderboard/all':
      return boardTopic(from, windowOf(name), { readers, isBlank });
    case 'recent':
      return isBlank ? [] : recentTopic(from, readers);
    case 'goal':
      return isBlank ? null : from.views.goal;
    case 'jar':
      return isBlank ? null : jarTopic(from.views.jar, from.views.windows.session.diamonds);
    case 'stage':
      return from.stage;
    case 'layout':
      return from.settings.layout;
    case 'queue':
      return queueTopic(from);
    case 'theme':
      return from.settings.theme;
    case 'sound':
      return from.settings.sound;
    case 'ladder':
      return from.views.ladder;
    case 'ladder-versions':
      return ladderVersions(from.ladders, from.views.seq);
    case 'status':
      return statusTopic(from, role);
    case 'audit':
      return auditTopic(from);
    case 'thank-by-voice':
      return thankTopic(from);
    case 'questions':
      return questionsTopic(from);
    case 'vips':
      return vipsTopic(from);
    case 'here':
      return readers === 'staff' ? from.here : [];
    case 'words':
      return readers === 'staff' ? { version: from.settings.version, ...from.settings.words } : null;
    case 'marked':
      return readers === 'staff' ? markedTopic(from) : null;
    case 'media':
      return readers === 'staff' ? from.media() : [];
    case 'settings':
      return role === 'owner' ? from.settings : null;
    case 'bot':
      return role === 'owner' ? from.bot() : null;
    case 'tokens':
      return role === 'owner' ? from.tokens() : null;
    case 'devices':
      return role === 'owner' ? from.devices() : null;
    default:
      return unreachable(name);
  }
}

/** Overlays show what viewers see. */
export function readersOf(role: Role): Readers {
  return role === 'overlay' ? 'air' : 'staff';
}

/** What a board is made of. */
export type BoardSources = Presenter & Pick<TopicSources, 'views' | 'today'>;

/** One page of a window's board. `isBlank` leaves out all that a viewer wrote. */
export function boardTopic(
  from: BoardSources,
  name: WindowName,
  {
    readers,
    isBlank = false,
    limit = BOARD_ROWS,
    offset = 0,
  }: { readers: Readers; isBlank?: boolean; limit?: number; offset?: number },
): LeaderboardTopic {
  const { views } = from;
  const window = views.windows[name];
  const title = name === 'session' && !isBlank ? views.session?.title : null;
  const isOver = isWindowOver(from, name);
  const standing = standingOn(window.board, views);
  const listed = isBlank || isOver ? [] : standing.rows(offset, limit);
  // Who owes something after a correction is nobody's business but the moderators'.
  const rows = readers === 'staff' ? listed : listed.filter(({ diamonds }) => diamonds >= 0);
  return {
    window: name,
    label: title || LABELS[name],
    rows: rows.map(({ gifter, rank, diamonds, acts }) => {
      const gifterId = views.gifters.idAt(gifter);
      const raw = views.gifters.nameAt(gifter);
      return {
        rank,
        gifterId,
        name: nameFor(readers, from, raw, gifterId),
        diamonds,
        gifts: acts,
        ...(readers === 'staff' && from.hidden.has(gifterId) ? { hidden: true } : {}),
        ...maskOf(readers, from, raw, gifterId),
      };
    }),
    gifters: isOver ? 0 : standing.size,
    diamonds: isOver ? 0 : window.diamonds,
  };
}

/** The board of the last session stays until the next one opens; calendar windows end with their time. */
export function isWindowOver({ views, today }: BoardSources, name: WindowName): boolean {
  const { key } = views.windows[name];
  switch (name) {
    case 'day':
      return key !== today;
    case 'week':
      return key !== weekKey(today);
    case 'month':
      return key !== monthKey(today);
    case 'session':
    case 'all':
      return false;
    default:
      return unreachable(name);
  }
}

function windowOf(name: TopicName): WindowName {
  return WINDOWS.find((window) => name === `leaderboard/${window}`) ?? 'session';
}

function recentTopic(from: TopicSources, readers: Readers): RecentGift[] {
  const isOnAir = readers === 'air';
  return lastGifts(from.views.gifts.all)
    .filter(({ count, reverted }) => count > 0 && !(isOnAir && reverted))
    .map((entry) => presentGift(entry, from, readers))
    .reverse();
}

function queueTopic({ director, views, nowMs, ...presenter }: TopicSources): QueueTopic {
  const onAir = director.onAir();
  const waiting = director.waiting();
  const missed: EndedFacts[] = [];
  let lastShown: EndedFacts | null = null;
  for (const ended of views.alerts.ended.values()) {
    if (ended.end === 'shown') lastShown = ended;
    if (ended.end === 'missed' || ended.end === 'cancelled') missed.push(ended);
  }
  const present = ({ facts, end, reason, endedAtMs }: EndedFacts): EndedAlert => {
    return { ...presentForStaff(facts, presenter, nowMs), end, reason, endedAtMs };
  };
  return {
    onAir: onAir && {
      ...presentForStaff(onAir.facts, presenter, nowMs),
      startedAtMs: onAir.startedAtMs,
    },
    waitingCount: waiting.length,
    waiting: waiting.slice(0, WAITING_SHOWN).map((facts) => presentForStaff(facts, presenter, nowMs)),
    held: director.held().map((held) => presentHeld(held, presenter, nowMs)),
    missed: missed.reverse().map(present),
    lastShown: lastShown && present(lastShown),
  };
}

/** Read out by people, so with the names that staff read. */
function thankTopic(from: TopicSources): PersonToThank[] {
  return [...from.views.toThank].map(([gifterId, { name, atMs, because }]) => ({
    gifterId,
    name: nameFor('staff', from, name, gifterId),
    atMs,
    because,
  }));
}

function questionsTopic(from: TopicSources): QuestionSlot[] {
  return questionSlots(from.views.grants).map(({ seq, gifterId, name, atMs }) => ({
    seq,
    gifterId,
    name: nameFor('staff', from, name, gifterId),
    atMs,
  }));
}

/** Between two sessions those who will be VIP in the next one. */
function vipsTopic(from: TopicSources): Vip[] {
  const { views, settings, nowMs } = from;
  const isLive = isSessionOpen(views, settings.sessionIdleMs, nowMs);
  const session = (views.session?.id ?? 0) + (isLive ? 0 : 1);
  return vipsIn(views.grants, session).map((grant) => ({
    gifterId: grant.gifterId,
    name: nameFor('staff', from, grant.name, grant.gifterId),
    untilSession: vipUntil(grant),
  }));
}

function auditTopic(from: TopicSources): AuditEntry[] {
  const { done, views } = from;
  return done
    .filter(({ seq }) => seq <= views.seq)
    .map(({ seq, id, atMs, actor, name, args, gifterId, opposite, named, undone = null }) => {
      const gifter = gifterId === null ? gifterOfAlert(from, args['id']) : gifterAt(from, gifterId);
      const undoable = opposite !== null && undone === null;
      return {
        seq,
        id,
        atMs,
        actor,
        name,
        args,
        gifter,
        undoable,
        undone,
        ...namesOf(from, gifterId, named),
      };
    })
    .reverse();
}

/** The own name stands where no other one was given. */
function namesOf(
  from: TopicSources,
  gifterId: GifterId | null,
  named: Done['named'],
): Pick<AuditEntry, 'named'> {
  if (!named || gifterId === null) return {};
  const { gifters } = from.views;
  const slot = gifters.slotOf(gifterId);
  const name = (given: string | null) =>
    from.cleanName(given ?? (slot === null ? '' : gifters.nameAt(slot)), gifterId);
  return { named: { from: name(named.from), to: name(named.to) } };
}

function gifterAt(from: TopicSources, gifterId: GifterId): AuditEntry['gifter'] {
  const { gifters } = from.views;
  const slot = gifters.slotOf(gifterId);
  const raw = slot === null ? '' : gifters.nameAt(slot);
  return { id: gifterId, name: nameFor('staff', from, raw, gifterId) };
}

/** Whose alert a command was about, while the alert is remembered; null for nobody, and for tests. */
function gifterOfAlert(from: TopicSources, id: unknown): AuditEntry['gifter'] {
  if (typeof id !== 'string') return null;
  const { alive, ended } = from.views.alerts;
  const facts = alive.get(id) ?? ended.get(id)?.facts;
  if (!facts || facts.test || facts.gifterId === ANONYMOUS) return null;
  return { id: facts.gifterId, name: alertName('staff', from, facts) };
}

function statusTopic(from: TopicSources, role: Role): StatusTopic {
  const { health, sources, overlays, views, settings, nowMs, reachable } = from;
  const { session } = views;
  const idleMs = settings.sessionIdleMs;
  const isLive = isSessionOpen(views, idleMs, nowMs);
  const told = session && { id: session.id, openedAtMs: session.openedAtMs, title: session.title };
  return {
    reasons: health.reasons,
    sources,
    overlays,
    session: isLive ? told : null,
    lastSession: isLive ? null : told && session && { ...told, closedAtMs: sessionEndMs(session, idleMs) },
    demo: health.demo,
    forgetAsked: views.forgetAsked.size,
    // Addresses of the streamer's home are nobody else's: a moderator knows the one that was used.
    reachable: role === 'owner' ? reachable : { ...reachable, network: [] },
    ...(role === 'owner' ? { hookRefusal: from.hookRefusal } : {}),
  };
}
