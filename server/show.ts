import { createHash } from 'node:crypto';
import type { Command } from '../shared/commands.ts';
import { COMMANDS, isCommandName } from '../shared/commands.ts';
import { commandError } from '../shared/errors.ts';
import type { Delivery } from '../shared/gift.ts';
import type { CommandResult, Role } from '../shared/protocol.ts';
import { parseWith } from '../shared/schema.ts';
import type { Ladder } from '../shared/tier.ts';
import type { LeaderboardTopic, SourceStatus, TopicName, WindowName } from '../shared/topics.ts';
import type { Seq } from '../shared/units.ts';
import { dayKey } from './core/calendar.ts';
import type { Identity } from './core/identity.ts';
import { commandKey } from './core/ledger.ts';
import type { Clock, Journal } from './core/ports.ts';
import { createNameCleaner } from './core/present.ts';
import type { JournalRecord } from './core/record.ts';
import type { Rules } from './core/rules.ts';
import type { ShowState } from './core/state.ts';
import type { TopicSources } from './core/topics.ts';
import { boardTopic, topicFor, topicNames } from './core/topics.ts';
import type { AlertChange } from './core/views.ts';
import type { Receipt, SeenDeliveries } from './pipeline.ts';
import { createPipeline } from './pipeline.ts';
import type { Broadcast, Stagehand } from './stagehand.ts';
import { createStagehand } from './stagehand.ts';
import { topicsTouched } from './touched.ts';

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
  readonly players: Stagehand['players'];
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
  const pipeline = createPipeline({ state, seen, journal, rules, now: clock.now, onSynced });
  const sourceStatus = new Map<string, SourceStatus>();
  const stagehand = createStagehand({
    state,
    clock,
    broadcast,
    decideWithinMs: rules().settings.decideWithinMs,
    presenter,
    outcome: pipeline.outcome,
  });

  function onSynced(record: JournalRecord, alerts: readonly AlertChange[]): void {
    stagehand.follow(record.r, alerts);
    if (record.r.kind === 'delivery') noteGift(record.r.source, record.r.at);
    broadcast.changed(topicsTouched(record, { hasGoal: views.goal !== null }));
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
    const actsFirst = 'actsFirst' in row && !ledger.commands.has(commandKey(identity.actor, asked.id));
    if (actsFirst) stagehand.actBeforeDisk(checked.name, identity.actor);
    const by = { actor: identity.actor, id: asked.id, digest };
    const result = await new Promise<CommandResult>((resolve) => pipeline.command(checked, by, resolve));
    if (actsFirst && !result.ok && result.error.code === 'store/unavailable') {
      return { ok: true, value: null, recorded: false };
    }
    return result;
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
      director: stagehand.director,
      stage: stagehand.stage,
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
    start: stagehand.start,
    stop: stagehand.stop,
    deliver: pipeline.deliver,
    command,
    players: stagehand.players,
    topicNames,
    topic: (name, role) => ({ seq: views.seq, value: topicFor(name, role, topicSources()) }),
    leaderboard(window, page, role) {
      const isBlank = role === 'overlay' && stagehand.stage.cleared !== null;
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
