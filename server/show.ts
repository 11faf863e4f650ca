import { createHash } from 'node:crypto';
import type { Command } from '../shared/commands.ts';
import { COMMANDS, isCommandName } from '../shared/commands.ts';
import { commandError } from '../shared/errors.ts';
import type { Delivery } from '../shared/gift.ts';
import type { CommandResult, Role, ServerFrame } from '../shared/protocol.ts';
import { parseWith } from '../shared/schema.ts';
import type { Ladder } from '../shared/tier.ts';
import type {
  LeaderboardTopic,
  OverlayStatus,
  SourceStatus,
  StageTopic,
  TopicName,
  WindowName,
} from '../shared/topics.ts';
import type { AlertId, Seq } from '../shared/units.ts';
import { dayKey } from './core/calendar.ts';
import type { Effect, PlayerId } from './core/director.ts';
import { createDirector } from './core/director.ts';
import type { Identity } from './core/identity.ts';
import type { Clock, Journal } from './core/ports.ts';
import { createNameCleaner, presentAlert } from './core/present.ts';
import type { Event, JournalRecord } from './core/record.ts';
import type { Rules } from './core/rules.ts';
import type { ShowState } from './core/state.ts';
import type { TopicSources } from './core/topics.ts';
import { boardTopic, topicFor, topicNames } from './core/topics.ts';
import type { AlertChange } from './core/views.ts';
import type { Receipt, SeenDeliveries } from './pipeline.ts';
import { createPipeline } from './pipeline.ts';
import { topicsTouched } from './touched.ts';

/** Where a show's news go: sockets here, pub/sub elsewhere. */
export interface Broadcast {
  /** These topics have new values; `urgent` does not wait for the next flush. */
  changed(names: Iterable<TopicName>, options?: { readonly urgent?: boolean }): void;
  /** An alert frame for every overlay, or for one. */
  send(frame: Extract<ServerFrame, { type: `alert${string}` }>, to: PlayerId | 'overlays'): void;
  overlays(): readonly OverlayStatus[];
}

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
}

/** One channel's show: its state, its queue of alerts, its commands. Nothing of it is global. */
export interface Show {
  /** Offers again the alerts that waited when the last run ended, and starts the clock. */
  start(): void;
  stop(): void;
  deliver(delivery: Delivery, answer: (receipt: Receipt) => void): void;
  command(identity: Identity, asked: { id: string; name: string; args?: unknown }): Promise<CommandResult>;
  /** What overlays say. */
  readonly players: {
    joined(player: PlayerId): void;
    left(player: PlayerId): void;
    started(player: PlayerId, id: AlertId): void;
    done(player: PlayerId, id: AlertId): void;
  };
  topicNames(role: Role): readonly TopicName[];
  topic(name: TopicName, role: Role): { readonly seq: Seq; readonly value: unknown };
  /** One page of a board as a role may see it; window null is the layout's. */
  leaderboard(
    window: WindowName | null,
    page: { readonly limit: number; readonly offset: number },
    role: Role,
  ): LeaderboardTopic;
  /** Makes the ladder of the file the one in force, as a record, so that the journal tells every rule it was under. */
  adoptLadder(ladder: Ladder): Promise<void>;
  /** Number of the last record that is on disk and in every topic. */
  seq(): Seq;
  health(): readonly string[];
}

export function createShow({ state, seen, journal, rules, clock, broadcast, demo }: ShowDeps): Show {
  const { ledger, views } = state;
  const cleanName = createNameCleaner();
  // What the screens obey at once; the ledger says the same once the record is made.
  let stage: StageTopic = { cleared: ledger.cleared, paused: ledger.paused !== null, muted: false };
  const director = createDirector({
    paused: stage.paused,
    decideWithinMs: rules().settings.decideWithinMs,
  });
  const pipeline = createPipeline({ state, seen, journal, rules, now: clock.now, onSynced });
  const sourceStatus = new Map<string, SourceStatus>();
  let cancelTimer = () => {};

  function onSynced(record: JournalRecord, alerts: readonly AlertChange[]): void {
    for (const { event, facts } of alerts) directAlert({ event, facts });
    if (record.r.kind === 'command') for (const event of record.r.events) obey(event.type);
    if (record.r.kind === 'delivery') noteGift(record.r.source, record.r.at);
    broadcast.changed(topicsTouched(record, { hasGoal: views.goal !== null }));
  }

  /** The stage follows the record; for what acts before the disk it stands so already. */
  function obey(type: Event['type']): void {
    const nowMs = clock.now();
    if (type === 'AlertsPaused') {
      stage = { ...stage, paused: true };
      act(director.pause(nowMs));
    } else if (type === 'AlertsResumed') {
      stage = { ...stage, paused: false, cleared: null };
      act(director.resume(nowMs));
      broadcast.changed(topicNames('overlay'), { urgent: true });
    }
  }

  /** Thanks of level 1 go straight to the ticker; everything else is the director's. */
  function directAlert({ event, facts }: AlertChange): void {
    const nowMs = clock.now();
    if (event.type === 'AlertMade' && event.end === undefined) return act(director.offer(facts, nowMs));
    if (event.type === 'AlertReplayed') return act(director.offer(facts, nowMs));
    if (event.type === 'AlertEnded' && event.end !== 'merged')
      return act(director.removed(event.alert, nowMs));
    if (facts.tier.level > 1 || views.alerts.alive.has(facts.id)) {
      const climbed = event.type === 'AlertGrew' && event.climb !== undefined;
      return act(director.changed(facts, { climbed }, nowMs));
    }
    if (stage.cleared) return;
    const alert = presentAlert(facts, presenter(), nowMs);
    broadcast.send(
      event.type === 'AlertMade' ? { type: 'alert', alert, elapsedMs: 0 } : { type: 'alert-updated', alert },
      'overlays',
    );
  }

  /** Carries out what the director wants, then sleeps until time alone changes something. */
  function act(effects: readonly Effect[]): void {
    for (const effect of effects) perform(effect);
    if (effects.length > 0) broadcast.changed(['queue']);
    cancelTimer();
    const deadlineMs = director.nextDeadlineMs(clock.now());
    cancelTimer =
      deadlineMs === null ? () => {} : clock.at(deadlineMs, () => act(director.tick(clock.now())));
  }

  function perform(effect: Effect): void {
    const nowMs = clock.now();
    switch (effect.type) {
      case 'send': {
        const alert = presentAlert(effect.facts, presenter(), nowMs);
        const to = effect.to === 'all' ? 'overlays' : effect.to;
        return broadcast.send({ type: 'alert', alert, elapsedMs: effect.elapsedMs }, to);
      }
      case 'update':
        return broadcast.send(
          { type: 'alert-updated', alert: presentAlert(effect.facts, presenter(), nowMs) },
          'overlays',
        );
      case 'cancel':
        return broadcast.send({ type: 'alert-cancelled', id: effect.id }, 'overlays');
      case 'released':
        return pipeline.outcome([{ type: 'AlertReleased', alert: effect.id }]);
      case 'ended': {
        // A moderator's record may have ended it a moment ago: an alert ends once.
        if (!ledger.alive.has(effect.id)) return;
        const { id: alert, end, reason, into } = effect;
        const more = { ...(reason ? { reason } : {}), ...(into ? { into } : {}) };
        return pipeline.outcome([{ type: 'AlertEnded', alert, end, ...more }]);
      }
    }
  }

  async function command(
    identity: Identity,
    asked: { id: string; name: string; args?: unknown },
  ): Promise<CommandResult> {
    if (identity.role !== 'owner' && identity.role !== 'moderator') return refused('auth/forbidden');
    if (!isCommandName(asked.name)) return refused('command/unknown');
    const row = COMMANDS[asked.name];
    if (!row.roles.some((role) => role === identity.role)) return refused('auth/forbidden');
    const args = parseWith<object>(row.args, asked.args ?? {});
    if (!args.ok) return badArgs(args.faults[0]);
    const checked = { name: asked.name, args: args.value } as Command;
    const digest = createHash('sha256').update(JSON.stringify(checked)).digest('hex').slice(0, 32);
    const actsFirst = 'actsFirst' in row && !ledger.commands.has(`${identity.actor} ${asked.id}`);
    if (actsFirst) actBeforeDisk(checked, identity.actor);
    const by = { actor: identity.actor, id: asked.id, digest };
    const result = await new Promise<CommandResult>((resolve) => pipeline.command(checked, by, resolve));
    if (actsFirst && !result.ok && result.error.code === 'store/unavailable') {
      return { ok: true, value: null, recorded: false };
    }
    return result;
  }

  /** A screen goes blank, and the queue stands still, though the disk may be slow or gone. */
  function actBeforeDisk(asked: Command, by: string): void {
    const nowMs = clock.now();
    if (asked.name === 'clear-overlay') {
      if (stage.cleared) return;
      stage = { ...stage, paused: true, cleared: { by, atMs: nowMs } };
      act(director.clear(nowMs));
      broadcast.changed(['stage', ...topicNames('overlay'), 'queue'], { urgent: true });
    } else if (asked.name === 'pause-alerts') {
      stage = { ...stage, paused: true };
      act(director.pause(nowMs));
      broadcast.changed(['stage'], { urgent: true });
    }
  }

  function presenter() {
    return { wording: rules().settings.wording, cleanName };
  }

  function noteGift(id: string, atMs: number): void {
    sourceStatus.set(id, { id, state: 'receiving', lastGiftAtMs: atMs });
  }

  function topicSources(): TopicSources {
    const nowMs = clock.now();
    const { settings, zone } = rules();
    return {
      ...presenter(),
      views,
      director,
      stage,
      settings,
      nowMs,
      today: dayKey(Math.max(nowMs, ledger.atMs), zone),
      health: { reasons: health(), demo },
      sources: [...sourceStatus.values()],
      overlays: broadcast.overlays(),
    };
  }

  function health(): readonly string[] {
    return journal.failure ? ['store/failed'] : [];
  }

  return {
    start() {
      for (const facts of views.alerts.alive.values()) act(director.offer(facts, clock.now()));
    },
    stop: () => cancelTimer(),
    deliver: pipeline.deliver,
    command,
    players: {
      joined(player) {
        act(director.joined(player, clock.now()));
        broadcast.changed(['status']);
      },
      left(player) {
        act(director.left(player, clock.now()));
        broadcast.changed(['status']);
      },
      started: (player, id) => act(director.started(player, id, clock.now())),
      done: (player, id) => act(director.done(player, id, clock.now())),
    },
    topicNames,
    topic: (name, role) => ({ seq: views.seq, value: topicFor(name, role, topicSources()) }),
    leaderboard(window, page, role) {
      const isBlank = role === 'overlay' && stage.cleared !== null;
      return boardTopic(topicSources(), window ?? rules().settings.layout.window, { ...page, isBlank });
    },
    adoptLadder: (ladder) => pipeline.adoptLadder(ladder),
    seq: () => views.seq,
    health,
  };
}

function refused(code: 'auth/forbidden' | 'command/unknown'): CommandResult {
  return { ok: false, error: commandError(code) };
}

function badArgs(fault: { readonly path: string; readonly message: string } | undefined): CommandResult {
  const path = fault?.path ? `args.${fault.path}` : 'args';
  return {
    ok: false,
    error: commandError('command/bad-args', { path, ...(fault ? { message: fault.message } : {}) }),
  };
}
