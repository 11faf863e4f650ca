import type { Role } from '../../shared/protocol.ts';
import type { Settings } from '../../shared/settings.ts';
import type {
  AuditEntry,
  BotTopic,
  EndedAlert,
  LeaderboardTopic,
  OverlayStatus,
  PersonToThank,
  QueueTopic,
  RecentGift,
  SourceStatus,
  StageTopic,
  StatusTopic,
  TopicName,
  WindowName,
} from '../../shared/topics.ts';
import { WINDOWS } from '../../shared/topics.ts';
import type { EpochMs } from '../../shared/units.ts';
import { unreachable } from '../../shared/unreachable.ts';
import type { EndedFacts } from './alerts.ts';
import { monthKey, weekKey } from './calendar.ts';
import type { Director } from './director.ts';
import type { Done } from './done.ts';
import type { Presenter, Readers } from './present.ts';
import { nameFor, presentAlert } from './present.ts';
import { fateOf } from './recent.ts';
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
  readonly health: { readonly reasons: readonly string[]; readonly demo: boolean };
  readonly sources: readonly SourceStatus[];
  readonly overlays: readonly OverlayStatus[];
  readonly bot: () => BotTopic;
  /** Accepted commands, oldest first; those that are not on disk yet are not told. */
  readonly done: readonly Done[];
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

const ON_AIR: readonly TopicName[] = ['leaderboard', 'recent', 'goal', 'stage', 'layout'];
const STAFF: readonly TopicName[] = [...ON_AIR, 'queue', 'ladder', 'status', 'thank-by-voice', 'audit'];
const OWNER: readonly TopicName[] = [...STAFF, 'settings', 'bot'];
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
    case 'stage':
      return from.stage;
    case 'layout':
      return from.settings.layout;
    case 'queue':
      return queueTopic(from);
    case 'ladder':
      return from.views.ladder;
    case 'status':
      return statusTopic(from);
    case 'audit':
      return auditTopic(from);
    case 'thank-by-voice':
      return thankTopic(from);
    case 'settings':
      return role === 'owner' ? from.settings : null;
    case 'bot':
      return role === 'owner' ? from.bot() : null;
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
  const rows = isBlank || isOver ? [] : standing.rows(offset, limit);
  return {
    window: name,
    label: title || LABELS[name],
    rows: rows.map(({ gifter, rank, diamonds, acts }) => {
      const gifterId = views.gifters.idAt(gifter);
      return {
        rank,
        gifterId,
        name: nameFor(readers, from, views.gifters.nameAt(gifter), gifterId),
        diamonds,
        gifts: acts,
        ...(readers === 'staff' && from.hidden.has(gifterId) ? { hidden: true } : {}),
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
  const { views, cleanName, wording } = from;
  const isOnAir = readers === 'air';
  const hidesGift = isOnAir && wording === 'strict';
  return views.recent
    .filter(({ count, reverted }) => count > 0 && !(isOnAir && reverted))
    .map((entry) => {
      const { seq, gifterId, name, giftName, count, diamonds, level, atMs } = entry;
      return {
        seq,
        gifter: { id: gifterId, name: nameFor(readers, from, name, gifterId) },
        gift: { name: hidesGift ? null : cleanName(giftName, 'gift'), count },
        diamonds,
        level,
        ...(isOnAir ? {} : { atMs, fate: fateOf(entry), ...(entry.reverted ? { reverted: true } : {}) }),
      };
    })
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
    return { ...presentAlert(facts, presenter, nowMs, 'staff'), end, reason, endedAtMs };
  };
  return {
    onAir: onAir && {
      ...presentAlert(onAir.facts, presenter, nowMs, 'staff'),
      startedAtMs: onAir.startedAtMs,
    },
    waitingCount: waiting.length,
    waiting: waiting.slice(0, WAITING_SHOWN).map((facts) => presentAlert(facts, presenter, nowMs, 'staff')),
    held: director
      .held()
      .map(({ facts, decideByMs }) => ({ ...presentAlert(facts, presenter, nowMs, 'staff'), decideByMs })),
    missed: missed.reverse().map(present),
    lastShown: lastShown && present(lastShown),
  };
}

/** Read out by people, so with the names that staff read. */
function thankTopic(from: TopicSources): PersonToThank[] {
  return [...from.views.toThank].map(([gifterId, { name, atMs }]) => ({
    gifterId,
    name: nameFor('staff', from, name, gifterId),
    atMs,
  }));
}

function auditTopic(from: TopicSources): AuditEntry[] {
  const { done, views } = from;
  const { gifters } = views;
  return done
    .filter(({ seq }) => seq <= views.seq)
    .map(({ seq, id, atMs, actor, name, args, gifterId, opposite, undone = null }) => {
      const slot = gifterId === null ? null : gifters.slotOf(gifterId);
      const raw = slot === null ? '' : gifters.nameAt(slot);
      const gifter = gifterId && { id: gifterId, name: nameFor('staff', from, raw, gifterId) };
      const undoable = opposite !== null && undone === null;
      return { seq, id, atMs, actor, name, args, gifter: gifter || null, undoable, undone };
    })
    .reverse();
}

function statusTopic({ health, sources, overlays, views }: TopicSources): StatusTopic {
  const { session } = views;
  return {
    reasons: health.reasons,
    sources,
    overlays,
    session: session?.open ? { id: session.id, openedAtMs: session.openedAtMs, title: session.title } : null,
    demo: health.demo,
    forgetAsked: views.forgetAsked.size,
  };
}
