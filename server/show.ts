import type { Thankable } from '../shared/bot.ts';
import type { ChatLine } from '../shared/chat.ts';
import { COMMANDS } from '../shared/commands.ts';
import type { FeedPage, FeedQuery } from '../shared/feed.ts';
import type { Delivery } from '../shared/gift.ts';
import type { GifterCard } from '../shared/gifter-card.ts';
import type { HealthReason } from '../shared/health.ts';
import type { MediaItem } from '../shared/media.ts';
import type { CommandResult, Role } from '../shared/protocol.ts';
import { parseWith } from '../shared/schema.ts';
import type { SourceReport } from '../shared/source.ts';
import type { Ladder } from '../shared/tier.ts';
import type {
  BotTopic,
  DevicesTopic,
  HookRefusal,
  LeaderboardTopic,
  ModeratorAccess,
  Reachable,
  TopicName,
  WindowName,
} from '../shared/topics.ts';
import type { EpochMs, GifterId, Seq } from '../shared/units.ts';
import type { Asked } from './asked.ts';
import { badArgs, readAsked } from './asked.ts';
import type { BotView } from './bot-view.ts';
import { createBotView } from './bot-view.ts';
import { createChatEar } from './chat-ear.ts';
import { VIEWER } from './core/acts.ts';
import type { AirJudge } from './core/air.ts';
import { airJudgeFor, createNameCleaner } from './core/air.ts';
import { isAnonymous } from './core/alerts.ts';
import { dayReached } from './core/calendar.ts';
import type { CardReader } from './core/card.ts';
import { cardOf } from './core/card.ts';
import { leftToMove } from './core/corrections.ts';
import { isGreeting } from './core/decide.ts';
import { feedPage } from './core/feed.ts';
import type { Identity } from './core/identity.ts';
import { commandKey } from './core/ledger.ts';
import { offAirOf } from './core/marks.ts';
import type { Clock, Journal } from './core/ports.ts';
import type { Presenter } from './core/present.ts';
import { nameFor } from './core/present.ts';
import type { JournalRecord, RecordBody } from './core/record.ts';
import type { HashPerson } from './core/remembered.ts';
import { cameBack } from './core/remembered.ts';
import type { Rules } from './core/rules.ts';
import { isSessionOpen } from './core/sessions.ts';
import type { ShowState } from './core/state.ts';
import type { BoardSources, TopicSources } from './core/topics.ts';
import { boardTopic, readersOf, topicFor, topicNames } from './core/topics.ts';
import type { AlertChange } from './core/views.ts';
import type { Errands, Office } from './errands.ts';
import { createErrands, isAskedOfOffice } from './errands.ts';
import { createMinuteHand } from './minute-hand.ts';
import type { Pipeline, Receipt, SeenDeliveries } from './pipeline.ts';
import { createPipeline } from './pipeline.ts';
import { createSourceBoard, reasonsOf } from './source-status.ts';
import type { Broadcast, Stagehand } from './stagehand.ts';
import { createStagehand } from './stagehand.ts';
import { BOARDS, topicsTouched } from './touched.ts';

export interface ShowDeps {
  /** What recovery found; the show goes on from there and owns it from now on. */
  readonly state: ShowState;
  readonly seen: SeenDeliveries;
  readonly journal: Journal;
  readonly rules: () => Rules;
  readonly clock: Clock;
  readonly broadcast: Broadcast;
  /** Takes simulated gifts only. */
  readonly demo: boolean;
  /** Carries out the commands that lie outside of the show. */
  readonly office: Office;
  /** Adopts what was edited by hand, before each errand of the office. */
  readonly look: () => Promise<void>;
  readonly bot: () => BotTopic;
  /** Who has access. */
  readonly tokens: () => readonly ModeratorAccess[];
  /** Asked for anew each time, as a save can change it. */
  readonly reachable: Reachable;
  readonly devices: () => DevicesTopic;
  /** Files that alerts may use. */
  readonly media: () => readonly MediaItem[];
  /** What is wrong around the show. */
  readonly reasons: () => readonly HealthReason[];
  /** By this installation's own key. */
  readonly hashPerson: HashPerson;
  /** Told of gifts that are on disk and reached a step, for thanks in chat. */
  readonly thank: (gift: Thankable) => void;
}

/** One channel's show: its state, its queue of alerts, its commands. Nothing of it is global. */
export interface Show {
  /** Offers again the alerts that waited when the last run ended, and starts the clock. */
  start(): void;
  stop(): void;
  deliver(delivery: Delivery, answer: (receipt: Receipt) => void): void;
  command(identity: Identity, asked: Asked): Promise<CommandResult>;
  /** A line of chat, which may be the message that a TikTok gift could not carry. Others leave no trace. */
  chat(line: ChatLine): void;
  /** A source was away while it should have listened. */
  gap(source: string, fromMs: EpochMs, toMs: EpochMs): void;
  /** A source's word on how it is. */
  sourceReport(id: string, report: SourceReport): void;
  /** A call of the webhook was not signed rightly; null once one was again. */
  hookRefused(refusal: HookRefusal | null): void;
  /** A viewer's wish about the own name; also for somebody who never gave. */
  hideSelf(gifterId: GifterId, hidden: boolean): Promise<CommandResult>;
  /** A viewer's wish to be forgotten: hidden at once, and kept for the owner. */
  askToForget(gifterId: GifterId): Promise<CommandResult>;
  /** What the bot may say. */
  readonly botView: BotView;
  /** What overlays say. */
  readonly players: Stagehand['players'];
  topicNames(role: Role): readonly TopicName[];
  topic(name: TopicName, role: Role): { readonly seq: Seq; readonly value: unknown };
  /** One page of a board as a role may see it; window null is the layout's. */
  leaderboard(
    window: WindowName | null,
    page: { readonly limit: number; readonly offset: number },
    role: Role,
  ): LeaderboardTopic;
  /** One page of the gifts that are remembered, for staff. */
  feed(query: FeedQuery): FeedPage;
  /** A person as a role may see them; null for somebody of whom nothing is known. */
  gifterCard(gifterId: GifterId, role: Role): GifterCard | null;
  /** Makes the ladder of the file the one in force, as a record, so that the journal tells every rule it was under. */
  adoptLadder(ladder: Ladder): Promise<void>;
  /** Records what stands in a file that somebody edited by hand. Rejects when it cannot be saved. */
  readonly adopted: Pipeline['adopted'];
  /** Does something between two errands of the office. */
  readonly inTurn: Errands['inTurn'];
  /** Records that people lose their names. Rejects when it cannot be saved. */
  readonly retire: Pipeline['retire'];
  /** Whether no session runs, no alert is in being, and all records are on disk. */
  isCalm(): boolean;
  /** The local day. */
  today(): string;
  /** Number of the last record that is on disk and in every topic. */
  seq(): Seq;
  /** What is wrong; empty when all is well. */
  health(): readonly HealthReason[];
}

export function createShow(deps: ShowDeps): Show {
  const { state, seen, journal, rules, clock, broadcast, demo, hashPerson } = deps;
  const { ledger, views } = state;
  const cleanName = createNameCleaner();
  // Made now, since it takes a moment: the first gift should not wait for it.
  judge();
  const offAir = offAirOf(views);
  const onAir = () => stagehand.director.onAir()?.facts.id ?? null;
  const pipeline = createPipeline({
    state,
    seen,
    journal,
    rules,
    now: clock.now,
    hashPerson,
    onAir,
    onSynced,
  });
  const sources = createSourceBoard();
  let hookRefusal: HookRefusal | null = null;
  const stagehand = createStagehand({
    state,
    clock,
    broadcast,
    decideWithinMs: () => rules().settings.decideWithinMs,
    presenter,
    outcome: pipeline.outcome,
  });
  const minuteHand = createMinuteHand({
    clock,
    today,
    isLive,
    dayChanged: () => broadcast.changed(BOARDS),
    liveChanged: () => broadcast.changed(['status']),
  });
  const { office, look } = deps;
  const errands = createErrands({ office, ledger, look, pipeline, broadcast });
  const chat = createChatEar({ state, rules, director: stagehand.director, outcome: pipeline.outcome });

  function onSynced(record: JournalRecord, alerts: readonly AlertChange[]): void {
    const { r } = record;
    stagehand.follow(r, alerts);
    if (r.kind === 'delivery') {
      if (!isGreeting(r.in.giftKind)) sources.gave(r.source, r.at);
      thankFor(r, alerts);
    }
    broadcast.changed(topicsTouched(record, { hasGoal: views.goal !== null }));
  }

  /** Somebody anonymous or hidden is thanked on the screen, where no name is said, and not by name in chat. */
  function thankFor(r: RecordBody, alerts: readonly AlertChange[]): void {
    for (const { event, facts } of alerts) {
      const reached = event.type === 'AlertMade' || (event.type === 'AlertGrew' && event.climb);
      const { gifterId } = facts;
      if (!reached || facts.tier.chat === false || isAnonymous(facts) || offAir.has(gifterId)) continue;
      deps.thank({
        gifterId,
        name: nameFor('air', presenter(), facts.name, gifterId),
        level: facts.tier.level,
        atMs: r.at,
      });
    }
  }

  async function command(identity: Identity, asked: Asked): Promise<CommandResult> {
    const read = readAsked(identity, asked);
    if (!read.ok) return read;
    const { command: checked, by } = read;
    if (isAskedOfOffice(checked, ledger)) return errands.command(checked, identity, by);
    const actsFirst = 'actsFirst' in COMMANDS[checked.name];
    const isNew = !ledger.commands.has(commandKey(identity.actor, asked.id));
    if (actsFirst && isNew) stagehand.actBeforeDisk(checked.name, identity.actor);
    const result = await new Promise<CommandResult>((resolve) => pipeline.command(checked, by, resolve));
    if (actsFirst && !result.ok && result.error.code === 'store/unavailable') {
      return { ok: true, value: null, recorded: false };
    }
    return result;
  }

  /** Nobody's wish is about somebody anonymous, nor about an id that no platform gives. */
  async function wish(
    gifterId: GifterId,
    record: (answer: (result: CommandResult) => void) => void,
  ): Promise<CommandResult> {
    const args = parseWith<object>(COMMANDS['hide-gifter'].args, { gifterId });
    return args.ok ? new Promise(record) : badArgs(args.faults);
  }

  function hideSelf(gifterId: GifterId, hidden: boolean): Promise<CommandResult> {
    const name = hidden ? 'hide-gifter' : 'unhide-gifter';
    return wish(gifterId, (answer) => {
      const by = { actor: VIEWER, id: `${name}-${journal.nextSeq}`, digest: '' };
      pipeline.command({ name, args: { gifterId } }, by, answer);
    });
  }

  function isLive(): boolean {
    return isSessionOpen(views, rules().settings.sessionIdleMs, clock.now());
  }

  /** The one by the words of now. */
  function judge(): AirJudge {
    return airJudgeFor(rules().settings.words);
  }

  function presenter(): Presenter {
    const { wording } = rules().settings;
    return { wording, cleanName, air: judge(), hidden: offAir, people: views.people, media: deps.media };
  }

  function today(): string {
    return dayReached(Math.max(clock.now(), ledger.atMs), rules().zone, ledger.day);
  }

  function boardSources(): BoardSources {
    return { ...presenter(), views, today: today() };
  }

  function topicSources(): TopicSources {
    return {
      ...boardSources(),
      director: stagehand.director,
      stage: stagehand.stage,
      settings: rules().settings,
      nowMs: clock.now(),
      health: { reasons: health(), demo },
      sources: sources.list(views.gaps),
      overlays: broadcast.overlays(),
      here: broadcast.here(),
      hookRefusal,
      bot: deps.bot,
      tokens: deps.tokens,
      reachable: deps.reachable,
      devices: deps.devices,
      media: deps.media,
      done: ledger.done,
      ladders: ledger.ladders,
    };
  }

  function cardReader(role: Role): CardReader {
    const { id = 0 } = views.session ?? {};
    const isOwner = role === 'owner';
    const night = isLive() ? id : null;
    return {
      seesAlways: isOwner || rules().settings.privacy.moderatorsSeeAll,
      mayMove: isOwner ? null : leftToMove(ledger, today(), night),
      session: night ?? id + 1,
    };
  }

  function health(): readonly HealthReason[] {
    const failed: readonly HealthReason[] = journal.failure ? ['store/failed'] : [];
    return [...failed, ...deps.reasons(), ...reasonsOf(sources.list(views.gaps))];
  }

  return {
    start() {
      stagehand.start();
      minuteHand.start();
    },
    stop() {
      stagehand.stop();
      minuteHand.stop();
    },
    deliver: pipeline.deliver,
    command,
    chat: (line) => chat.hear(line, clock.now()),
    gap: (source, fromMs, toMs) => pipeline.outcome([{ type: 'SourceGap', source, fromMs, toMs }]),
    sourceReport(id, report) {
      sources.report(id, report);
      broadcast.changed(['status']);
    },
    hookRefused(refusal) {
      hookRefusal = refusal;
      broadcast.changed(['status']);
    },
    hideSelf,
    askToForget: (gifterId) => wish(gifterId, (answer) => pipeline.askToForget(gifterId, answer)),
    botView: createBotView({
      board: boardSources,
      director: stagehand.director,
      rules,
      isRemembered: (gifterId) => cameBack(ledger, gifterId, hashPerson) !== null,
    }),
    players: stagehand.players,
    topicNames,
    topic: (name, role) => ({ seq: views.seq, value: topicFor(name, role, topicSources()) }),
    leaderboard(window, page, role) {
      const readers = readersOf(role);
      const isBlank = readers === 'air' && stagehand.stage.cleared !== null;
      const name = window ?? rules().settings.layout.window;
      return boardTopic(boardSources(), name, { ...page, readers, isBlank });
    },
    feed: (query) => feedPage({ ...boardSources(), director: stagehand.director }, query),
    gifterCard: (gifterId, role) => cardOf(boardSources(), gifterId, cardReader(role)),
    adoptLadder: pipeline.adoptLadder,
    adopted: pipeline.adopted,
    inTurn: errands.inTurn,
    retire: pipeline.retire,
    isCalm: () => !isLive() && ledger.alive.size === 0 && ledger.seq === views.seq,
    today,
    seq: () => views.seq,
    health,
  };
}
