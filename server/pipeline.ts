import { isDeepStrictEqual } from 'node:util';
import type { CommandName } from '../shared/commands.ts';
import { commandError } from '../shared/errors.ts';
import type { Delivery } from '../shared/gift.ts';
import type { CommandResult } from '../shared/protocol.ts';
import type { Ladder } from '../shared/tier.ts';
import type { AlertId, EpochMs, GifterId, Seq } from '../shared/units.ts';
import { FILE, gifterOf, VIEWER } from './core/acts.ts';
import { dayReached } from './core/calendar.ts';
import type { ShowCommand } from './core/command.ts';
import { decideCommand } from './core/command.ts';
import { decideDelivery } from './core/decide.ts';
import type { Decision, Refusal } from './core/decision.ts';
import { type Retiring, renamingOf } from './core/erase.ts';
import { evolve } from './core/evolve.ts';
import { decideForgetAsk } from './core/hiding.ts';
import type { Ledger } from './core/ledger.ts';
import { commandKey } from './core/ledger.ts';
import type { Journal } from './core/ports.ts';
import type { Event, JournalRecord, RecordBody, Who } from './core/record.ts';
import type { HashPerson } from './core/remembered.ts';
import { cameBack, rememberedOf, withMarksBack } from './core/remembered.ts';
import type { Renaming } from './core/renaming.ts';
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
  /** Not saved, so not counted, or more wait for the disk already than may: the source should send it again. */
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
  /** Tells whether somebody was here before they were forgotten. */
  readonly hashPerson: HashPerson;
  /** The alert on stage. */
  readonly onAir: () => AlertId | null;
  /** Told of each record once it is on disk, in order: publishes topics and offers alerts. */
  readonly onSynced: (record: JournalRecord, alerts: readonly AlertChange[]) => void;
}

/** The one way that anything is counted or changed: decided, one record, synced, then told. */
export interface Pipeline {
  deliver(delivery: Delivery, answer: (receipt: Receipt) => void): void;
  command(command: ShowCommand, by: CommandBy, answer: (result: CommandResult) => void): void;
  /** Answers a command whose id came before; false for a new one. */
  repeat(by: CommandBy, answer: (result: CommandResult) => void): boolean;
  /** Records a command that was carried out elsewhere. */
  carriedOut(name: string, done: Decision, by: CommandBy, answer: (result: CommandResult) => void): void;
  /** A viewer's wish to be forgotten. */
  askToForget(gifterId: GifterId, answer: (result: CommandResult) => void): void;
  /** What became of an alert, or what changed by itself; `who` is the person it is about. */
  outcome(events: readonly Event[], who?: Who): void;
  /** Records that they lose their names, by tokens alone. Rejects when it cannot be saved. */
  retire(whom: Retiring): Promise<void>;
  /** Records what stands in a file that somebody edited by hand. Rejects when it cannot be saved. */
  adopted(name: CommandName, what: Pick<Decision, 'events' | 'args'>): Promise<void>;
  /** Records the ladder of the file where it is not the one in force. Rejects when it cannot be saved. */
  adoptLadder(ladder: Ladder): Promise<void>;
}

type DeliveryBody = RecordBody & { readonly kind: 'delivery' };

/** Who commands, under which id, and the fingerprint of what was asked. */
export interface CommandBy {
  readonly actor: string;
  readonly id: string;
  readonly digest: string;
}

/** As many deliveries wait for the disk at most, some tens of megabytes: beyond that they wait with their senders. */
export const MOST_WAITING = 50_000;

/** Builds the spine of a show. Read it from `deliver` down to follow a gift. */
export function createPipeline(deps: PipelineDeps): Pipeline {
  const { state, seen, journal, rules, now, hashPerson, onAir, onSynced } = deps;
  const { ledger, views } = state;
  /** Ids whose record is on its way to the disk: a repeat waits for the same sync. */
  const inFlight = new Map<string, ((error: Error | null) => void)[]>();
  /** Deliveries that nobody was told of yet, repeats among them. */
  let waiting = 0;

  function deliver(delivery: Delivery, tell: (receipt: Receipt) => void): void {
    if (journal.failure || waiting >= MOST_WAITING) return tell({ outcome: 'unavailable' });
    waiting += 1;
    const answer = (error: Error | null, receipt: Receipt) => {
      waiting -= 1;
      tell(error ? { outcome: 'unavailable' } : receipt);
    };

    const key = `${delivery.space} ${delivery.id}`;
    const known = seen.find(key, delivery.digest);
    if (known) {
      const repeat: Receipt = { outcome: 'duplicate', conflict: !known.sameBody };
      return afterSync(key, (error) => answer(error, repeat));
    }

    const moment = nextMoment();
    const body = recalling(decideDelivery(ledger, delivery, rules(), moment));
    seen.add(key, delivery.digest, moment.atMs);
    record(key, body, (error) => answer(error, { outcome: 'accepted', seq: moment.seq }));
  }

  function command(asked: ShowCommand, by: CommandBy, answer: (result: CommandResult) => void): void {
    if (repeat(by, answer)) return;
    const moment = nextMoment();
    const deciding = { rules: rules(), moment, actor: by.actor, onAir: onAir() };
    const decide = (known: Ledger) => decideCommand({ ledger: known, views }, asked, deciding);
    const gifterId = 'gifterId' in asked.args ? asked.args.gifterId : undefined;
    const decision = gifterId === undefined ? decide(ledger) : decideAbout(gifterId, moment, decide);
    recordCommand(asked.name, decision, by, moment, answer);
  }

  /** Of somebody who was forgotten while off the air, an accepted command brings the marks back first. */
  function decideAbout(
    gifterId: GifterId,
    moment: Moment,
    decide: (known: Ledger) => Decision | Refusal,
  ): Decision | Refusal {
    const back = cameBack(ledger, gifterId, hashPerson);
    if (!back) return decide(ledger);
    const decision = decide(withMarksBack(ledger, gifterId, back, moment.atMs));
    return decision.ok ? { ...decision, events: [back, ...decision.events] } : decision;
  }

  /** The same for a gift; last, for what else it means does not depend on it. */
  function recalling(body: DeliveryBody): DeliveryBody {
    const back = cameBack(ledger, gifterOf(body.in.platform, body.who), hashPerson);
    return back ? { ...body, events: [...body.events, back] } : body;
  }

  function repeat(by: CommandBy, answer: (result: CommandResult) => void): boolean {
    const key = commandKey(by.actor, by.id);
    const known = ledger.commands.get(key);
    if (!known) return false;
    if (known.digest !== by.digest) answer({ ok: false, error: commandError('command/id-reused') });
    else {
      const repeated: CommandResult = { ok: true, value: known.value, repeated: true };
      afterSync(key, (error) => answer(error ? unavailable() : repeated));
    }
    return true;
  }

  function recordCommand(
    name: string,
    decision: Decision | Refusal,
    by: CommandBy,
    moment: Moment,
    answer: (result: CommandResult) => void,
  ): void {
    if (!decision.ok) return answer(decision);
    if (journal.failure) return answer(unavailable());
    const { events, value, args, who, forgets } = decision;
    const body: RecordBody = {
      ...stampOf(moment),
      kind: 'command',
      actor: by.actor,
      ...(who ? { who } : {}),
      in: { id: by.id, name, digest: by.digest, args, value },
      events,
    };
    const done = (error: Error | null) => answer(error ? unavailable() : { ok: true, value });
    record(commandKey(by.actor, by.id), body, done, forgets);
  }

  function askToForget(gifterId: GifterId, answer: (result: CommandResult) => void): void {
    const by: CommandBy = { actor: VIEWER, id: `forget-${journal.nextSeq}`, digest: '' };
    const moment = nextMoment();
    const decision = decideAbout(gifterId, moment, (known) => decideForgetAsk(known, gifterId));
    recordCommand('ask-to-forget', decision, by, moment, answer);
  }

  function outcome(events: readonly Event[], who?: Who): void {
    if (journal.failure) return;
    const body: RecordBody = { ...stampOf(nextMoment()), kind: 'outcome', ...(who ? { who } : {}), events };
    record(null, body, () => {});
  }

  function retire(whom: Retiring): Promise<void> {
    if (journal.failure) return Promise.reject(journal.failure);
    const { token, gifterIds } = whom;
    const remembered = gifterIds.flatMap((gifterId) => {
      return rememberedOf(ledger, gifterId, hashPerson, { withExcluded: true }) ?? [];
    });
    const kept = remembered.length > 0 ? { remembered } : {};
    const events: Event[] = [{ type: 'GiftersRetired', token, people: gifterIds.length, ...kept }];
    const body: RecordBody = { ...stampOf(nextMoment()), kind: 'outcome', events };
    return new Promise((resolve, reject) => {
      record(null, body, (error) => (error ? reject(error) : resolve()), renamingOf(whom));
    });
  }

  function adopted(name: CommandName, what: Pick<Decision, 'events' | 'args'>): Promise<void> {
    const by: CommandBy = { actor: FILE, id: `${name}-${journal.nextSeq}`, digest: '' };
    return new Promise((resolve, reject) => {
      recordCommand(name, { ok: true, value: null, ...what }, by, nextMoment(), (result) => {
        if (result.ok) resolve();
        else reject(new Error(result.error.message));
      });
    });
  }

  async function adoptLadder(ladder: Ladder): Promise<void> {
    if (isDeepStrictEqual(ledger.ladder, ladder)) return;
    const { version } = ladder;
    await adopted('save-tiers', { events: [{ type: 'LadderAdopted', ladder }], args: { version } });
  }

  /** One record: decisions see it at once, everybody else when it is on disk. */
  function record(
    key: string | null,
    body: RecordBody,
    done: (error: Error | null) => void,
    forgets?: Renaming,
  ): void {
    const more = forgets === undefined ? {} : { forgets };
    const waiters: ((error: Error | null) => void)[] = [];
    if (key !== null) inFlight.set(key, waiters);
    const seq = journal.append(body, (error) => {
      if (key !== null) inFlight.delete(key);
      try {
        // The screens first: an answer takes as long to write, and people wait for the alert.
        if (!error) onSynced({ seq, r: body }, project(views, { seq, r: body, ...more }));
      } finally {
        done(error);
        for (const waiter of waiters) waiter(error);
      }
    });
    evolve(ledger, { seq, r: body, ...more });
  }

  /** After a failure memory knows what never came to the disk: nothing is confirmed by it any more. */
  function afterSync(key: string, then: (error: Error | null) => void): void {
    const waiters = inFlight.get(key);
    if (waiters) waiters.push(then);
    else then(journal.failure);
  }

  /** The next record's number and time: neither ever runs backwards, whatever the clock does. */
  function nextMoment(): Moment {
    const atMs = Math.max(now(), ledger.atMs);
    return { seq: journal.nextSeq, atMs, day: dayReached(atMs, rules().zone, ledger.day) };
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

  return {
    deliver,
    command,
    repeat,
    carriedOut: (name, done, by, answer) => recordCommand(name, done, by, nextMoment(), answer),
    askToForget,
    outcome,
    retire,
    adopted,
    adoptLadder,
  };
}

function unavailable(): CommandResult {
  return { ok: false, error: commandError('store/unavailable', { message: 'This could not be saved.' }) };
}
