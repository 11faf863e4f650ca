import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../shared/commands.ts';
import { commandError } from '../shared/errors.ts';
import type { Delivery } from '../shared/gift.ts';
import type { CommandResult } from '../shared/protocol.ts';
import type { Ladder } from '../shared/tier.ts';
import type { EpochMs, Seq } from '../shared/units.ts';
import { dayKey } from './core/calendar.ts';
import { decideCommand } from './core/command.ts';
import { decideDelivery } from './core/decide.ts';
import { commandKey, evolve } from './core/ledger.ts';
import type { Journal } from './core/ports.ts';
import type { Event, JournalRecord, RecordBody } from './core/record.ts';
import type { Moment, Rules } from './core/rules.ts';
import { sessionAt } from './core/sessions.ts';
import type { ShowState } from './core/state.ts';
import type { AlertChange } from './core/views.ts';
import { project } from './core/views.ts';

/** What a source is told of its delivery. */
export type Receipt =
  | { readonly outcome: 'accepted'; readonly seq: Seq }
  /** Counted before; `conflict` when the same id came with another body. */
  | { readonly outcome: 'duplicate'; readonly conflict: boolean }
  /** Not saved, so not counted: the source should send it again. */
  | { readonly outcome: 'unavailable' };

/** The deliveries that were counted in the last days, by id. */
export interface SeenDeliveries {
  /** Null for a new id. */
  find(key: string, digest: string): { readonly sameBody: boolean } | null;
  add(key: string, digest: string, atMs: EpochMs): void;
}

export interface PipelineDeps {
  readonly state: ShowState;
  readonly seen: SeenDeliveries;
  readonly journal: Journal;
  readonly rules: () => Rules;
  readonly now: () => EpochMs;
  /** Told of each record once it is on disk, in order: publishes topics and offers alerts. */
  readonly onSynced: (record: JournalRecord, alerts: readonly AlertChange[]) => void;
}

/** The one way that anything is counted or changed: decided, one record, synced, then told. */
export interface Pipeline {
  deliver(delivery: Delivery, answer: (receipt: Receipt) => void): void;
  command(command: Command, by: CommandBy, answer: (result: CommandResult) => void): void;
  /** What became of an alert, or what changed by itself. */
  outcome(events: readonly Event[]): void;
  /** Records the ladder of the file where it is not the one in force. Rejects when it cannot be saved. */
  adoptLadder(ladder: Ladder): Promise<void>;
}

/** Who commands, under which id, and the fingerprint of what was asked. */
export interface CommandBy {
  readonly actor: string;
  readonly id: string;
  readonly digest: string;
}

/** Builds the spine of a show. Read it from `deliver` down to follow a gift. */
export function createPipeline({ state, seen, journal, rules, now, onSynced }: PipelineDeps): Pipeline {
  const { ledger, views } = state;
  /** Ids whose record is on its way to the disk: a repeat waits for the same sync. */
  const inFlight = new Map<string, ((error: Error | null) => void)[]>();

  function deliver(delivery: Delivery, answer: (receipt: Receipt) => void): void {
    const key = `${delivery.space} ${delivery.id}`;
    const known = seen.find(key, delivery.digest);
    if (known) {
      const repeat: Receipt = { outcome: 'duplicate', conflict: !known.sameBody };
      return afterSync(key, (error) => answer(error ? { outcome: 'unavailable' } : repeat));
    }
    if (journal.failure) return answer({ outcome: 'unavailable' });

    const moment = nextMoment();
    const body = decideDelivery(ledger, delivery, rules(), moment);
    seen.add(key, delivery.digest, moment.atMs);
    record(key, body, (error) => {
      answer(error ? { outcome: 'unavailable' } : { outcome: 'accepted', seq: moment.seq });
    });
  }

  function command(asked: Command, by: CommandBy, answer: (result: CommandResult) => void): void {
    const key = commandKey(by.actor, by.id);
    const known = ledger.commands.get(key);
    if (known && known.digest !== by.digest)
      return answer({ ok: false, error: commandError('command/id-reused') });
    if (known) {
      const repeat: CommandResult = { ok: true, value: known.value, repeated: true };
      return afterSync(key, (error) => answer(error ? unavailable() : repeat));
    }

    const moment = nextMoment();
    const decision = decideCommand(ledger, asked, rules(), moment);
    if (!decision.ok) return answer(decision);
    if (journal.failure) return answer(unavailable());
    const { events, value, args, who } = decision;
    const input = { id: by.id, name: asked.name, digest: by.digest, args, value };
    const body: RecordBody = {
      ...stampOf(moment),
      kind: 'command',
      actor: by.actor,
      ...(who ? { who } : {}),
      in: input,
      events,
    };
    record(key, body, (error) => answer(error ? unavailable() : { ok: true, value }));
  }

  function outcome(events: readonly Event[]): void {
    if (journal.failure) return;
    record(null, { ...stampOf(nextMoment()), kind: 'outcome', events }, () => {});
  }

  function adoptLadder(ladder: Ladder): Promise<void> {
    if (isDeepStrictEqual(ledger.ladder, ladder)) return Promise.resolve();
    const body: RecordBody = {
      ...stampOf(nextMoment()),
      kind: 'command',
      actor: 'file',
      in: { id: `ladder-${journal.nextSeq}`, name: 'save-tiers', digest: '', args: {}, value: null },
      events: [{ type: 'LadderAdopted', ladder }],
    };
    return new Promise((resolve, reject) =>
      record(null, body, (error) => (error ? reject(error) : resolve())),
    );
  }

  /** One record: decisions see it at once, everybody else when it is on disk. */
  function record(key: string | null, body: RecordBody, done: (error: Error | null) => void): void {
    const waiters: ((error: Error | null) => void)[] = [];
    if (key !== null) inFlight.set(key, waiters);
    const seq = journal.append(body, (error) => {
      if (key !== null) inFlight.delete(key);
      try {
        // The screens first: an answer takes as long to write, and people wait for the alert.
        if (!error) onSynced({ seq, r: body }, project(views, { seq, r: body }));
      } finally {
        done(error);
        for (const waiter of waiters) waiter(error);
      }
    });
    evolve(ledger, { seq, r: body });
  }

  function afterSync(key: string, then: (error: Error | null) => void): void {
    const waiters = inFlight.get(key);
    if (waiters) waiters.push(then);
    else then(null);
  }

  /** The next record's number and time: neither ever runs backwards, whatever the clock does. */
  function nextMoment(): Moment {
    const atMs = Math.max(now(), ledger.atMs);
    const today = dayKey(atMs, rules().zone);
    // Another time zone may lie a day behind: the day waits there until it catches up.
    const isBehind = today < ledger.day;
    return { seq: journal.nextSeq, atMs, day: isBehind ? ledger.day : today };
  }

  function stampOf({ atMs, day }: Moment) {
    const { zone, settings } = rules();
    return {
      at: atMs,
      day,
      zone,
      session: sessionAt(ledger, settings.sessionIdleMs, atMs, { open: false }).id,
    };
  }

  return { deliver, command, outcome, adoptLadder };
}

function unavailable(): CommandResult {
  return { ok: false, error: commandError('store/unavailable', { message: 'This could not be saved.' }) };
}
